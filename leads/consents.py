"""The texts people agree to. A changed text gets a new version; what was stored keeps its own words."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

CONTACT_ASSESSMENT = "contact_about_assessment"
CONTACT_QUESTION = "contact_about_question"
NEWS = "news_by_email"


@dataclass(frozen=True, slots=True)
class ConsentText:
    """One request for consent as one person met it: the exact words, and whether they agreed."""

    purpose: str
    wording: str
    version: str
    language: str
    granted: bool


@dataclass(frozen=True, slots=True)
class Request:
    """A request for consent in every language. `words` name the operator as `%(operator)s`."""

    purpose: str
    version: str
    words: Any

    def wording(self) -> str:
        """The exact text in the active language."""
        return str(self.words) % {
            "operator": settings.OPERATOR_NAME,
            "address": settings.OPERATOR_ADDRESS,
            "email": settings.OPERATOR_EMAIL,
        }

    def answered(self, granted: bool) -> ConsentText:
        language = (get_language() or settings.LANGUAGE_CODE)[:2]
        return ConsentText(self.purpose, self.wording(), self.version, language, granted)


REQUESTS = {
    request.purpose: request
    for request in (
        Request(
            CONTACT_ASSESSMENT,
            "2026-11-22",
            _(
                "I agree that %(operator)s keeps these details together with my answers and my result, "
                "and that an adviser contacts me about this assessment."
            ),
        ),
        Request(
            CONTACT_QUESTION,
            "2026-11-22",
            _(
                "I agree that %(operator)s keeps these details "
                "and that an adviser contacts me about my message."
            ),
        ),
        Request(
            NEWS,
            "2026-11-22",
            _(
                "I agree that %(operator)s (%(address)s, %(email)s) sends me news about immigration "
                "to Canada by e-mail. I can withdraw this at any time by writing to that e-mail address."
            ),
        ),
    )
}
