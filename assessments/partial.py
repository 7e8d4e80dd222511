"""The partial profile: what the flow may know of a person halfway through. Never the request."""

from dataclasses import dataclass
from typing import Any

from assessments.answers import Answers
from assessments.language_tests import SCORED


@dataclass(frozen=True, slots=True)
class Partial:
    """The answers so far, as the facts that decide which questions come next."""

    answers: Answers

    def get(self, slug: str, field: str) -> Any:
        """One kept answer; None when it was not given."""
        return self.answers.get(slug, {}).get(field)

    @property
    def has_partner(self) -> bool:
        return bool(self.get("you", "has_partner") == "yes")

    @property
    def partner_may_count(self) -> bool:
        """Whether the points may be read from the column for people with an accompanying partner."""
        stays = self.get("partner", "accompanying") == "no"
        settled = self.get("partner", "citizen_or_permanent_resident") == "yes"
        return self.has_partner and not stays and not settled

    @property
    def in_canada(self) -> bool:
        return bool(self.get("place", "country") == "CA")

    @property
    def has_offer(self) -> bool:
        return bool(self.get("offers", "job_offer") == "yes")

    def has_scores(self, slug: str) -> bool:
        """Whether the answer to a *which test* question is a test with scores to type."""
        return self.get(slug, "test") in SCORED
