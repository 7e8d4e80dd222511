"""The answers to *which test did you take?* and what each stands for in the domain."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from crs.profile import Official, TefColumn, Test

NONE, UNKNOWN = "none", "unknown"


@dataclass(frozen=True, slots=True)
class TestChoice:
    """One test in one language, and for TEF Canada which column of the attestation is typed."""

    __test__ = False

    label: Any
    test: Test
    language: Official
    column: TefColumn = TefColumn.SCORE_699


SCORED: dict[str, TestChoice] = {
    "ielts_general": TestChoice(_("IELTS General Training"), Test.IELTS_GENERAL, Official.ENGLISH),
    "celpip_general": TestChoice(_("CELPIP-General"), Test.CELPIP_GENERAL, Official.ENGLISH),
    "pte_core": TestChoice(_("PTE Core"), Test.PTE_CORE, Official.ENGLISH),
    "clb_en": TestChoice(_("I only know my CLB levels"), Test.CLB, Official.ENGLISH),
    "tef_699": TestChoice(
        _("TEF Canada, scores from the column “Score /699”"),
        Test.TEF_CANADA,
        Official.FRENCH,
        TefColumn.SCORE_699,
    ),
    "tef_former": TestChoice(
        _("TEF Canada, scores from the column “Équivalence ancien score”"),
        Test.TEF_CANADA,
        Official.FRENCH,
        TefColumn.FORMER_EQUIVALENT,
    ),
    "tcf_canada": TestChoice(_("TCF Canada"), Test.TCF_CANADA, Official.FRENCH),
    "nclc_fr": TestChoice(_("I only know my NCLC levels"), Test.CLB, Official.FRENCH),
}
WITHOUT_SCORES = (
    (UNKNOWN, _("I took a test, but I do not have my scores")),
    (NONE, _("I have not taken a test")),
)


def choices_in(*languages: Official) -> list[tuple[str, Any]]:
    """The tests in these languages, then the two answers without scores."""
    tests = [(value, each.label) for value, each in SCORED.items() if each.language in languages]
    return [*tests, *WITHOUT_SCORES]
