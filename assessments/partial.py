"""The partial profile: what the flow may know of a person halfway through. Never the request."""

from dataclasses import dataclass
from typing import Any

from assessments.answers import Answers

NO_PARTNER = (None, "no")
MAY_COUNT = ("comes", "unknown")


@dataclass(frozen=True, slots=True)
class Partial:
    """The answers so far, as the facts that decide which questions come next."""

    answers: Answers

    def get(self, slug: str, field: str) -> Any:
        """One kept answer; None when it was not given."""
        return self.answers.get(slug, {}).get(field)

    @property
    def has_partner(self) -> bool:
        return self.get("you", "partner") not in NO_PARTNER

    @property
    def partner_may_count(self) -> bool:
        """Whether the points may be read from the column for people with an accompanying partner."""
        return self.get("you", "partner") in MAY_COUNT

    @property
    def has_offer(self) -> bool:
        return bool(self.get("offers", "job_offer") == "yes")

    @property
    def never_graduated_in_canada(self) -> bool:
        """Whether no school in Canada gave any diploma."""
        told = self.get("education", "credential")
        return told in ("never", "none") or self.get("education", "level") == "none"
