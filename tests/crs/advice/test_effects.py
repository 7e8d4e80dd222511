"""Each what-if equals a fresh assessment of the changed person; ranges, order, and what newly is met."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crs.advice import effects, moves_for
from crs.assess import assess
from crs.outcome import Outcome
from crs.profile import Education, LanguageResult, Official, Partner, Profile, Test
from tests.crs.advice.people import ON, PEOPLE, couple, effects_of, single
from tests.crs.making import english, french
from tests.crs.strategies import Case, cases
from tests.crs.working import ANALYST, job


def outcomes(results: Mapping[str, Any]) -> dict[str, Outcome]:
    return {code: result.outcome for code, result in results.items()}


def newly(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, ...]:
    was, now = outcomes(before), outcomes(after)
    return tuple(code for code in now if now[code] is Outcome.MET and was[code] is not Outcome.MET)


def check(profile: Profile, on: date) -> None:
    before = assess(profile, on=on)
    moves = moves_for(profile, on=on)
    found = {effect.move.code: effect for effect in effects(profile, before, moves)}
    for move in moves:
        fresh = assess(move.change(profile), on=on)
        opened = newly(before.programs, fresh.programs), newly(before.categories, fresh.categories)
        effect = found.get(move.code)
        if effect is None:
            assert fresh.crs.high <= before.crs.high and opened == ((), ()), move
            continue
        assert effect.before == (before.crs.low, before.crs.high), move
        assert effect.after == (fresh.crs.low, fresh.crs.high), move
        assert (effect.programs, effect.categories) == opened, move
        assert effect.programs_lost == newly(fresh.programs, before.programs), move
        assert effect.categories_lost == newly(fresh.categories, before.categories), move
        lines = {line.code: line.after for line in effect.lines}
        for line in fresh.crs.lines:
            assert lines.get(line.code, (line.low, line.high)) == (line.low, line.high), move


@given(cases(), st.booleans())
@settings(max_examples=PEOPLE)
def test_every_what_if_is_a_fresh_assessment_of_the_changed_person(case: Case, partly: bool) -> None:
    check(case.partial(case.hidden) if partly else case.profile, case.on)


@given(cases(dated_work=False), st.booleans())
@settings(max_examples=PEOPLE)
def test_the_same_where_only_years_of_work_are_told(case: Case, partly: bool) -> None:
    check(case.partial(case.hidden) if partly else case.profile, case.on)


@given(cases())
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_the_surest_gain_comes_first_and_nothing_is_there_that_changes_nothing(case: Case) -> None:
    profile = case.partial(case.hidden)
    found = effects(profile, assess(profile, on=case.on), moves_for(profile, on=case.on))
    assert [each.gain[0] for each in found] == sorted((each.gain[0] for each in found), reverse=True)
    for each in found:
        assert each.gain[1] > 0 or each.programs or each.categories


def test_a_gain_is_a_range_where_what_is_open_weighs_in() -> None:
    """A certificate gives 25 with CLB 5 and 50 with CLB 7 in all four; the level of one ability is open."""
    open_level = LanguageResult(Test.CLB, Official.ENGLISH, *(english(7).listening,) * 3)
    found = effects_of(single(languages=(open_level,), foreign=0, canada=0))["certificate"]
    assert found.gain == (0, 50)
    assert found.missing


def test_settling_what_is_open_is_no_gain() -> None:
    """With the assessment unknown, a credential lifts the most and leaves the least where it is."""
    found = effects_of(single(education=Education.THREE_PLUS, education_assessed=None, canada=0, foreign=0))
    assert "education.assessed" not in found
    assert found["education.masters"].gain == (0, 15 + 12)
    nobody = effects_of(Profile())
    assert nobody == {}


def test_it_names_the_programs_and_categories_that_are_newly_met() -> None:
    """CLB 6 is too low for this occupation in the Canadian Experience Class; NCLC 7 opens a category."""
    work = (job(date(2025, 1, 6), noc=ANALYST),)
    person = single(work=work, work_years=None, languages=(english(6),), intends_quebec=False)
    found = effects_of(person)
    assert found["language.en.all"].programs[0] == "cec"
    assert "french" in found["language.fr.test.7"].categories
    assert found["nomination"].programs == ()


def test_it_names_what_is_lost() -> None:
    """Another year abroad moves the year in Canada out of the last three."""
    work = (job(date(2023, 10, 2), date(2024, 12, 31), noc=ANALYST),)
    person = single(work=work, work_years=None, languages=(english(9),), intends_quebec=False)
    assert "cec" in effects_of(person)["work.foreign.year"].programs_lost


def test_a_partner_who_stays_counts_only_where_that_gives_more() -> None:
    assert effects_of(couple())["partner.stays"].after == effects_of(single())["nomination"].before
    strong = {"education": Education.MASTERS, "language": english(9), "canadian_work_years": 5}
    weak = {"education": Education.NONE, "languages": (english(4),), "canada": 0, "foreign": 0, "age": 45}
    assert "partner.stays" not in effects_of(couple(partner=strong, **weak))


def test_the_partner_as_principal_is_a_range_of_what_was_never_asked() -> None:
    theirs = {"education": Education.DOCTORAL, "language": english(10), "canadian_work_years": 5}
    weak = {
        "education": Education.SECONDARY,
        "languages": (english(5),),
        "canada": 0,
        "foreign": 0,
        "age": 44,
    }
    found = effects_of(couple(partner=theirs, **weak))["partner.principal"]
    low, high = found.after
    # Education 140, English 128, five years in Canada 70, both combinations of education 50; of the other:
    # school 2, English 4. Age, foreign work, certificate, Canadian credential and French are open.
    assert low == 140 + 128 + 70 + 50 + 2 + 4
    assert high == low + 100 + 22 + 50 + 50 + 30
    assert found.gain[0] > 0


def test_both_changing_places_twice_brings_back_what_is_known() -> None:
    theirs = {"education": Education.MASTERS, "language": french(8), "canadian_work_years": 2}
    person = couple(partner=theirs, canada=3)
    swap = next(move for move in moves_for(person, on=ON) if move.code == "partner.principal")
    once = swap.change(person)
    assert isinstance(once.partner, Partner)
    assert (once.education, once.partner.education) == (Education.MASTERS, Education.MASTERS)
    assert (once.work_years.canada if once.work_years else None, once.partner.canadian_work_years) == (2, 3)
    assert once.languages and once.languages[0] == french(8)
    assert once.partner.language == english(8)
    assert (once.age, once.certificate_of_qualification, once.canadian_credential) == (None, None, None)
    assert once.provincial_nomination is False
