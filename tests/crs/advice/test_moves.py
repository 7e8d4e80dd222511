"""Which moves apply to whom, what each sets, and what it gains by the grid."""

from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from crs.advice import moves_for
from crs.advice.effort import EFFORT
from crs.advice.move import asks_less, exclude
from crs.profile import CanadianCredential, Education, LanguageResult, Official, Profile, Test, WorkYears
from crs.work import canadian_work, foreign_work
from tests.crs.advice.people import ON, by_code, couple, effects_of, single
from tests.crs.making import english, french, ielts
from tests.crs.strategies import Case, cases
from tests.crs.working import ANALYST, CASHIER, job

FIELDS = {
    "language": {"languages"},
    "education": {"education", "education_assessed", "canadian_credential"},
    "work": {"work", "work_years"},
    "certificate": {"certificate_of_qualification"},
    "nomination": {"provincial_nomination"},
    "partner": {"partner"},
}
"""What a move of each part may set."""

# Worked out by hand from the grid in force since 25 March 2025: the person, the move, the gain.
GAINS = [
    # An ability from 8 to 9 gives 8 points. All four also lift foreign work with language by 12; education
    # with language would rise by 25, but with Canadian work it is at its maximum already.
    (single(), "language.en.reading", 8),
    (single(), "language.en.all", 4 * 8 + 12),
    (single(), "language.en.at.9", None),  # the same as all four up a level
    (single(), "language.en.at.10", 4 * 11 + 12),
    # French gives 50 beside English. At 7 it is the second language; at 9 the first, and English the second.
    (single(), "language.fr.test.7", 4 * 3 + 50),
    (single(), "language.fr.test.9", 4 * 8 + 4 * 3 + 12 + 50),
    (single(education=Education.THREE_PLUS), "education.masters", 15 + 12 + 12),
    (single(education=Education.THREE_PLUS), "education.masters.canada", 15 + 12 + 12 + 30),
    (single(education=Education.THREE_PLUS), "education.two_or_more.canada", 8 + 12 + 12 + 15),
    (single(education_assessed=False), "education.assessed", 135 + 25 + 25),
    (single(), "work.canada.year", 13 + 0 + 12),
    (single(canada=0, foreign=0), "work.foreign.year", 13),
    (single(canada=3, foreign=2), "work.foreign.year", 12),  # 75 for foreign work, of which 50 count
    (single(), "certificate", 24),  # 126 for all combinations, of which 100 count
    (single(canada=0), "certificate", 50),
    (single(), "nomination", 600),
    (couple(), "partner.language.5", 4),
    (couple(), "partner.language.7", 12),
    (couple(), "partner.language.9", 20),
    (couple(), "partner.education.masters", 2),
    (couple(partner={"education_assessed": False}), "partner.education.assessed", 8),
    (couple(), "partner.work.year", 5),
]


@pytest.mark.parametrize(
    ("person", "code", "gain"), GAINS, ids=[f"{n}-{row[1]}" for n, row in enumerate(GAINS)]
)
def test_a_move_gains_what_the_grid_says(person: Profile, code: str, gain: int | None) -> None:
    found = effects_of(person)
    if gain is None:
        assert code not in found
    else:
        assert found[code].gain == (gain, gain)
        assert sum(line.after[0] - line.before[0] for line in found[code].lines) >= gain


NOT_FOR = [
    (Profile(), set()),
    (single(languages=None), {"language"}),
    (single(languages=(ielts(8, 8, None, 8),)), {"language.en"}),
    (single(languages=(english(10), french(10))), {"language"}),
    (single(education=None), {"education"}),
    (single(education=Education.DOCTORAL), {"education"}),
    (single(education_assessed=None), {"education.assessed"}),
    (single(work_years=WorkYears(canada=None, foreign=2)), {"work.canada"}),
    (single(work=(job(date(2024, 6, 3), noc=CASHIER),), work_years=None), {"work"}),
    (single(certificate_of_qualification=None), {"certificate"}),
    (single(certificate_of_qualification=True), {"certificate"}),
    (single(provincial_nomination=None), {"nomination"}),
    (single(provincial_nomination=True), {"nomination"}),
    (single(), {"partner"}),
    (couple(partner={"language": None}), {"partner.language"}),
    (couple(partner={"language": True}), {"partner.language"}),
    (couple(partner={"education": None}), {"partner.education"}),
    (couple(partner={"canadian_work_years": None}), {"partner.work"}),
    (couple(partner={"accompanying": False}), {"partner"}),
    (couple(partner={"citizen_or_permanent_resident": True}), {"partner"}),
    (couple(partner={"citizen_or_permanent_resident": None}), {"partner.principal"}),
    (couple(partner={"accompanying": None}), {"partner.principal", "partner.stays"}),
]


@pytest.mark.parametrize(("person", "without"), NOT_FOR)
def test_what_is_not_known_or_cannot_rise_has_no_move(person: Profile, without: set[str]) -> None:
    codes = list(by_code(person))
    if person == Profile():
        assert codes == []
    assert [
        code for code in codes if any(code == each or code.startswith(f"{each}.") for each in without)
    ] == []


@given(cases(), cases(dated_work=False))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_move_sets_what_its_slots_name_and_nothing_else(dated: Case, summed: Case) -> None:
    for case in (dated, summed):
        profile = case.partial(case.hidden)
        for move in moves_for(profile, on=case.on):
            changed = move.change(profile)
            assert changed != profile
            if move.kind != "partner_principal":
                may = set().union(*(FIELDS[part] for part in move.parts))
                assert {
                    f.name for f in fields(Profile) if getattr(changed, f.name) != getattr(profile, f.name)
                } <= may


@given(cases())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_moves_have_codes_of_their_own_and_a_known_effort(case: Case) -> None:
    moves = moves_for(case.profile, on=case.on)
    assert len({move.code for move in moves}) == len(moves)
    assert all(move.effort == EFFORT[move.kind] for move in moves)


def test_moves_of_one_slot_shut_each_other_out() -> None:
    moves = by_code(couple(languages=(english(6),), education=Education.THREE_PLUS))

    def apart(one: str, other: str) -> bool:
        return exclude(moves[one], moves[other])

    assert apart("language.en.all", "language.en.reading") and apart("language.en.reading", "language.en.all")
    assert not apart("language.en.listening", "language.en.reading")
    assert not apart("language.en.all", "language.fr.test.7")
    assert apart("language.fr.test.7", "language.fr.test.9")
    assert apart("education.masters", "education.masters.canada")
    assert not apart("work.canada.year", "work.foreign.year")
    assert apart("partner.stays", "partner.language.7") and apart("partner.stays", "partner.principal")
    assert apart("partner.principal", "language.en.all") and apart("partner.principal", "certificate")
    assert not apart("partner.principal", "partner.language.7")
    assert not apart("partner.principal", "nomination")


def test_a_lower_step_is_one_of_the_same_ladder() -> None:
    moves = by_code(single(languages=(english(6),), education=Education.THREE_PLUS))

    def less(one: str, other: str) -> bool:
        return asks_less(moves[one], moves[other])

    assert less("language.en.reading", "language.en.all") and less("language.en.all", "language.en.at.9")
    assert less("language.en.at.9", "language.en.at.10") and not less("language.en.at.10", "language.en.at.9")
    assert less("education.masters", "education.masters.canada")
    assert not less("education.assessed" if "education.assessed" in moves else "certificate", "nomination")
    assert not less("language.en.reading", "language.en.listening")


def test_a_year_at_work_slides_what_was_before_it() -> None:
    """Seven years ago in Canada now, eight then; the job that goes on ends, and the new year follows it."""
    work = (
        job(date(2019, 1, 1), date(2019, 12, 31), noc=ANALYST, country="FR"),
        job(date(2025, 1, 1), noc=ANALYST),
    )
    person = single(work=work, work_years=None)
    moves = by_code(person)
    more = moves["work.canada.year"].change(person)
    assert canadian_work(person, on=ON).low == 1 and canadian_work(more, on=ON).low == 2
    old, job_before, year = more.work or ()
    assert old.start == date(2018, 1, 1) and job_before.end == ON - timedelta(days=365)
    assert (year.country, year.noc, year.end, year.start) == ("CA", ANALYST, None, ON - timedelta(days=364))
    abroad = moves["work.foreign.year"].change(person)
    assert foreign_work(abroad, on=ON).low == foreign_work(person, on=ON).low + 1
    assert (abroad.work or ())[-1].country == "FR"


def test_work_that_was_never_done_grows_from_nothing() -> None:
    person = single(work=(), work_years=None)
    for code, years in (("work.canada.year", WorkYears(1, 0)), ("work.foreign.year", WorkYears(0, 1))):
        changed = by_code(person)[code].change(person)
        assert (changed.work, changed.work_years) == (None, years)


def test_a_result_that_has_run_out_is_no_result() -> None:
    old = english(9, taken_on=date(2023, 1, 1))
    codes = by_code(single(languages=(old,)))
    assert "language.en.test.9" in codes and "language.en.reading" not in codes


def test_the_best_of_several_results_is_raised_and_the_others_stay() -> None:
    weak, strong = english(6), english(8)
    person = single(languages=(weak, strong))
    kept, raised = by_code(person)["language.en.all"].change(person).languages or ()
    assert kept is weak
    assert raised == LanguageResult(Test.CLB, Official.ENGLISH, 9, 9, 9, 9, taken_on=ON)  # type: ignore[arg-type]


def test_a_credential_answers_no_open_question() -> None:
    person = single(education=Education.THREE_PLUS, education_assessed=None, canadian_credential=None)
    changed = by_code(person)["education.masters.canada"].change(person)
    assert (changed.education, changed.education_assessed, changed.canadian_credential) == (
        Education.MASTERS,
        None,
        None,
    )


def test_a_credential_in_canada_never_lowers_the_one_there_is() -> None:
    person = single(education=Education.THREE_PLUS, canadian_credential=CanadianCredential.THREE_PLUS)
    changed = by_code(person)["education.two_or_more.canada"].change(person)
    assert changed.canadian_credential is CanadianCredential.THREE_PLUS


@pytest.mark.parametrize("assessed", [None, True])
def test_what_is_open_or_done_needs_no_assessment(assessed: Any) -> None:
    assert "education.assessed" not in by_code(replace(single(), education_assessed=assessed))
