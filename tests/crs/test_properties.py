"""What holds for everyone: maxima, ranges that contain every completion, points that never fall for more."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from crs.assess import assess
from crs.language import levels_of
from crs.outcome import Assessment, CrsResult, Finding, Outcome, PointsLine, Section
from crs.points.total import crs
from crs.profile import ABILITIES, LanguageResult, Official, Profile, Test, WorkYears
from crs.work import canadian_work, foreign_work
from tests.crs.strategies import Case, cases, days, profiles

SECTION_MAXIMA = {"core": 500, "partner": 40, "transferability": 100, "additional": 600}
Range = tuple[int, int]


def ranges(result: CrsResult) -> dict[str, Range]:
    """Every range of a result by name: the total, the sections, their groups, the lines."""
    found = {"total": (result.low, result.high)}
    for name, section in result.sections.items():
        found |= {f"section {name}": (section.low, section.high)}
        found |= {f"group {name}.{group}": (each.low, each.high) for group, each in section.groups.items()}
    return found | {line.code: (line.low, line.high) for line in result.lines}


def all_ranges(assessment: Assessment) -> dict[str, Range]:
    """As `ranges`, with the Federal Skilled Worker grid and each item of its adaptability factor."""
    found = ranges(assessment.crs)
    grid = assessment.programs["fsw"].grid
    assert grid is not None
    found["fsw.grid"] = (grid.low, grid.high)
    found |= {line.code: (line.low, line.high) for line in grid.lines}
    for line in grid.lines:
        for item in line.because.get("items", ()):
            found[f"{line.code} {item['code']}"] = (item["points_low"], item["points_high"])
    return found


def verdicts(assessment: Assessment) -> dict[str, Outcome]:
    """The verdict of each program and finding, but not of the language that no work asks for.

    Learning that a job was not in Canada takes away the occupation whose level was needed.
    """
    programs = assessment.programs
    found = {code: program.outcome for code, program in programs.items()}
    return found | {each.code: each.outcome for each in findings(assessment) if not any_level(each)}


def assert_inside(inner: Assessment, outer: Assessment) -> None:
    """Knowing more never moves a range outside the one that was told before, nor a verdict once given.

    A line that is absent (the partner's, when the partner does not count) is worth nothing.
    """
    known = all_ranges(inner)
    for name, (low, high) in all_ranges(outer).items():
        inner_low, inner_high = known.get(name, (0, 0))
        assert low <= inner_low <= inner_high <= high, f"{name}: {inner_low}–{inner_high} not in {low}–{high}"
    assert set(known) <= set(all_ranges(outer))
    known_verdicts = verdicts(inner)
    for code, outcome in verdicts(outer).items():
        if outcome is not Outcome.UNKNOWN:
            assert known_verdicts.get(code, outcome) is outcome, f"{code}: told {outcome}, then otherwise"


@given(cases())
def test_a_range_contains_the_complete_answer_and_every_answer_narrows_it(case: Case) -> None:
    told = [assess(case.partial(case.hidden[n:]), on=case.on) for n in range(len(case.hidden) + 1)]
    for before, after in itertools.pairwise(told):
        assert_inside(after, before)
    assert_inside(told[-1], told[0])


@given(cases(dated_work=False))
def test_the_same_when_only_full_years_of_work_are_known(case: Case) -> None:
    told = [assess(case.partial(case.hidden[n:]), on=case.on) for n in range(len(case.hidden) + 1)]
    for before, after in itertools.pairwise(told):
        assert_inside(after, before)


@given(st.data(), days())
def test_full_years_give_the_points_of_the_jobs_they_sum_up(data: Any, on: Any) -> None:
    dated = data.draw(profiles(on))
    years = WorkYears(canadian_work(dated, on=on).low, foreign_work(dated, on=on).low)
    summed = replace(dated, work=None, work_years=years)
    jobs, totals = (assess(each, on=on) for each in (dated, summed))
    assert ranges(jobs.crs) == ranges(totals.crs)
    told = verdicts(totals)["cec.canadian_work"]
    assert told in (Outcome.UNKNOWN, verdicts(jobs)["cec.canadian_work"])


@given(st.data(), days())
def test_whoever_answers_everything_is_told_exactly(data: Any, on: Any) -> None:
    profile = data.draw(profiles(on))
    assume(all(levels_of(result, on=on).known for result in profile.languages or ()))
    assessment = assess(profile, on=on)
    assert {name: ends for name, ends in all_ranges(assessment).items() if ends[0] != ends[1]} == {}
    for finding in findings(assessment):
        assert finding.outcome is not Outcome.UNKNOWN or left_open_by_law(finding), finding


@given(days())
def test_whoever_answers_nothing_is_told_nothing_but_the_whole_range(on: Any) -> None:
    result = assess(Profile(), on=on).crs
    assert result.low == 0
    assert result.high == 1200


@given(cases())
def test_no_number_leaves_its_legal_bounds(case: Case) -> None:
    assessment = assess(case.partial(case.hidden), on=case.on)
    result = assessment.crs
    assert (0 <= result.low <= result.high <= 1200) and result.maximum == 1200
    for name, section in result.sections.items():
        assert section.maximum <= SECTION_MAXIMA[name]
    for each in bounded(assessment):
        assert 0 <= each.low <= each.high <= each.maximum, each
    grid = assessment.programs["fsw"].grid
    assert grid is not None and 0 <= grid.low <= grid.high <= 100


def bounded(assessment: Assessment) -> Iterator[Section | PointsLine]:
    sections = assessment.crs.sections.values()
    yield from sections
    yield from (group for section in sections for group in section.groups.values())
    yield from assessment.crs.lines
    grid = assessment.programs["fsw"].grid
    yield from grid.lines if grid else ()


@given(cases())
def test_the_total_is_the_sum_of_its_sections_when_all_is_known(case: Case) -> None:
    result = crs(case.profile, on=case.on)
    assert result.low == min(1200, sum(section.low for section in result.sections.values()))


@given(st.data(), days(), st.sampled_from(Official), st.sampled_from(ABILITIES))
def test_a_better_level_never_lowers_the_total_or_the_core(
    data: Any, on: Any, language: Official, ability: str
) -> None:
    """The core only once a first language is chosen: another may give more in all and less there."""
    levels = {each: data.draw(st.integers(0, 10)) for each in ABILITIES}
    better = levels | {ability: data.draw(st.integers(levels[ability], 10))}
    profile = data.draw(profiles(on))
    others = tuple(each for each in profile.languages or () if each.language is not language)
    for chosen in (None, *Official):
        before, after = (
            crs(
                replace(
                    profile,
                    languages=(*others, levels_result(language, each)),
                    first_official_language=chosen,
                ),
                on=on,
            )
            for each in (levels, better)
        )
        assert after.low >= before.low
        assert chosen is None or after.sections["core"].low >= before.sections["core"].low


def levels_result(language: Official, levels: dict[str, int]) -> LanguageResult:
    return LanguageResult(Test.CLB, language, **{each: Decimal(level) for each, level in levels.items()})


@given(cases())
def test_a_nomination_never_lowers_the_total(case: Case) -> None:
    partial = case.partial(case.hidden)
    without, nominated = (
        crs(replace(partial, provincial_nomination=given), on=case.on) for given in (False, True)
    )
    assert nominated.low >= without.low
    assert nominated.high >= without.high
    assert nominated.sections["additional"].low == 600


@given(st.data(), cases())
def test_the_order_of_work_does_not_matter(data: Any, case: Case) -> None:
    partial = case.partial(case.hidden)
    if partial.work is None:
        partial = replace(partial, work=case.profile.work)
    shuffled = replace(partial, work=tuple(data.draw(st.permutations(partial.work))))
    one, other = (assess(each, on=case.on) for each in (partial, shuffled))
    assert all_ranges(one) == all_ranges(other)
    assert verdicts(one) == verdicts(other)


@given(cases())
def test_an_unknown_verdict_says_which_answer_would_settle_it(case: Case) -> None:
    assessment = assess(case.partial(case.hidden), on=case.on)
    for finding in findings(assessment):
        if finding.outcome is not Outcome.UNKNOWN:
            assert finding.missing == (), finding
        elif not left_open_by_law(finding):
            assert finding.missing, finding
    for line in assessment.crs.lines:
        assert bool(line.missing) is (line.low != line.high), line


def left_open_by_law(finding: Finding) -> bool:
    """What no answer settles: funds of a day before the record, the language that no work asks for."""
    return "no_record" in finding.need or any_level(finding)


def any_level(finding: Finding) -> bool:
    return len(finding.need.get("levels_possible", ())) > 1


def findings(assessment: Assessment) -> Iterator[Finding]:
    for program in assessment.programs.values():
        yield from program.findings
