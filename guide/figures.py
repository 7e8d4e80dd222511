"""Every number of law that the guide mentions, as it stands on a day, in the words of the reader's language.

The text of the guide names these by key, so that a change of law changes the pages and no sentence.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from crs.charts import CHARTS
from crs.jobs import WORK, WorkLaw
from crs.occupations import unit_group, unit_groups
from crs.points.additional import AdditionalLaw, FrenchLaw
from crs.points.tables import BandTable
from crs.points.versions import LAW, CrsLaw
from crs.programs.cec import CEC, CecLaw
from crs.programs.fst import FST
from crs.programs.fsw import FSW
from crs.programs.funds import FUNDS
from guide import amounts, words

CLASS_BEGAN = 2008
MONTHS_AFTER_APPLYING = 6
"""What IRCC aims for once an application is complete. A service standard, no law, and no promise."""

TESTS = ("ielts_general", "celpip_general", "pte_core", "tef_canada.score_699", "tcf_canada")
EXAMPLES = {
    0: ("10010", "60030", "20012"),
    1: ("21300", "31202", "11100"),
    2: ("12200", "62020", "22300"),
    3: ("63200", "63210", "73400"),
    4: ("14101", "74102", "44101"),
    5: ("65100", "75101", "65310"),
}
"""Unit groups of NOC 2021 that many readers know, by TEER category."""


def figures(on: date) -> dict[str, str]:
    """Noun phrases by name: hours, years, levels, points."""
    ranking = LAW.at(on)
    return {
        **_of_work(WORK.at(on)),
        **_of_class(CEC.at(on), WORK.at(on)),
        **_of_tests(on),
        **_of_others(on),
        **_of_points(ranking),
        **_of_additional(ranking.additional),
        "began": str(CLASS_BEGAN),
        "usual_months": amounts.months(MONTHS_AFTER_APPLYING),
    }


def _of_work(law: WorkLaw) -> dict[str, str]:
    return {
        "week_hours": amounts.hours(law.week.hours),
        "half_week_hours": amounts.hours(law.week.hours // 2),
        "year_hours": amounts.hours(law.year.hours),
        "crs_window": amounts.years(law.crs.within_years),
        "skilled_teers": amounts.either(str(teer) for teer in law.skilled.teers),
    }


def _of_class(law: CecLaw, work: WorkLaw) -> dict[str, str]:
    levels = sorted(threshold.level for threshold in law.language.thresholds)
    return {
        "class_hours": amounts.hours(law.canadian_work.hours),
        "class_weeks": amounts.weeks(-(-law.canadian_work.hours // work.week.hours)),
        "class_window": amounts.years(law.canadian_work.within_years),
        "lowest_level": amounts.level(levels[0]),
        "highest_level": amounts.level(levels[-1]),
    }


def _of_tests(on: date) -> dict[str, str]:
    papers = [CHARTS[name].at(on) for name in TESTS]
    return {
        "tests": amounts.both(dict.fromkeys(paper.name for paper in papers)),
        "test_years": amounts.years(min(paper.valid_years for paper in papers)),
    }


def _of_others(on: date) -> dict[str, str]:
    fsw, fst = FSW.at(on), FST.at(on)
    return {
        "fsw_mark": amounts.points(fsw.points.pass_mark),
        "fsw_level": amounts.level(fsw.language.level),
        "fsw_hours": amounts.hours(fsw.experience.hours),
        "fsw_window": amounts.years(fsw.experience.within_years),
        "fst_hours": amounts.hours(fst.experience.hours),
        "fst_window": amounts.years(fst.experience.within_years),
        "funds_one": amounts.dollars(FUNDS.at(on).amounts[0]),
    }


def _of_points(law: CrsLaw) -> dict[str, str]:
    top, zero = _age_turns(law.core.age)
    combined = law.transferability.education_language.steps
    return {
        "crs_maximum": amounts.count(law.version.maximum),
        "age_best_until": str(top),
        "age_nothing_from": str(zero),
        "combined_low": amounts.level(combined[0]),
        "combined_high": amounts.level(combined[-1]),
        "combined_maximum": amounts.points(law.transferability.maximum),
        "group_maximum": amounts.points(law.transferability.group_maximum),
        "counted_until": amounts.day(law.version.effective_from),
        "changed_on": amounts.day(law.effective_from),
    }


def _age_turns(table: BandTable) -> tuple[int, int]:
    """The last age with the most points, and the age from which there are none."""
    best = max(band.without_partner for band in table.bands)
    turn = next(i for i, band in enumerate(table.bands) if band.without_partner == best)
    return table.bands[turn + 1].from_ - 1, table.bands[-1].from_


def _of_additional(law: AdditionalLaw) -> dict[str, str]:
    french = law.french
    return {
        "nomination_points": amounts.points(law.nomination.points),
        "offer_points": amounts.points(law.job_offer.maximum),
        "sibling_points": amounts.points(law.sibling.points if law.sibling else 0),
        **(_of_french(french) if french else {}),
    }


def _of_french(law: FrenchLaw) -> dict[str, str]:
    return {
        "french_level": amounts.french_level(law.french_level),
        "french_points": amounts.points(law.points),
        "french_points_with_english": amounts.points(law.points_with_english),
    }


def thresholds(on: date) -> Iterator[dict[str, Any]]:
    """The level that each group of TEER categories asks for."""
    for threshold in CEC.at(on).language.thresholds:
        teers = amounts.both(str(teer) for teer in threshold.teers)
        yield {"teers": teers, "level": amounts.level(threshold.level)}


def teers(on: date, language: str) -> Iterator[dict[str, Any]]:
    """Every TEER category: what it asks for, some of its jobs, and whether it counts."""
    counted = WORK.at(on).skilled.teers
    for teer in sorted({group.teer for group in unit_groups().values()}):
        groups = [group for code in EXAMPLES[teer] if (group := unit_group(code))]
        yield {
            "teer": teer,
            "words": words.TEERS[teer],
            "examples": [group.title(language) for group in groups],
            "counts": teer in counted,
        }
