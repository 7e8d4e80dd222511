"""Every code has words, in every language, whatever is known of it; and no word adds a number of its own."""

import itertools
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from assessments import explanations
from assessments.explanations import FINDINGS, GRID, LINES, facts, grid, law, quantities, words
from crs.assess import assess
from crs.law import Source
from crs.outcome import Finding, Outcome, PointsLine
from crs.profile import Profile
from tests.crs.strategies import Case, cases

SOURCE = Source("An act", "s. 1", "https://example.com/act", date(2026, 1, 2), "high")
COLUMNS = ("with_partner", "without_partner", None)
YEARS = ((None, None), (0, 0), (1, 1), (0, 3), (2, 4))
HOURS = ((None, None), (0, 0), (1, 1), (1560, 1560), (0, 900), (1200, 1800))
LEVELS = (None, 0, 4, 7, 10)
MAYBE = (None, False, True)
EDUCATION = (None, *words.EDUCATION)
TESTS = (None, "clb", *words.TESTS)
ABILITY = (
    {"level": 7, "low": 7, "high": 7},
    {"level": 0, "low": 0, "high": 0},
    {"level": None, "low": 0, "high": 10},
    {"level": None, "low": 5, "high": 8},
)


class Exact(dict[str, Any]):
    """Facts that refuse to be asked for what they do not hold, so a misspelt name cannot pass as unknown."""

    def get(self, key: str, default: Any = None) -> Any:
        return self[key] if key != "left_out" else super().get(key, default)


def exact(**known: Any) -> Exact:
    return Exact(known)


def product(**choices: Any) -> Iterator[Exact]:
    """Facts with every combination of the values given for each name."""
    for values in itertools.product(*choices.values()):
        yield Exact(zip(choices, values, strict=True))


def left_out() -> list[dict[str, Any]]:
    full = {"hours": 320, "noc": "65201", "country": "CA", "start": "2024-05-01", "end": "2024-06-03"}
    bare = {"hours": None, "noc": None, "country": None, "start": None, "end": None}
    return [{"reason": reason, **each} for reason in words.LEFT_OUT for each in (full, bare)]


def with_range(name: str, values: Any, base: Mapping[str, Any]) -> Iterator[Exact]:
    for low, high in values:
        yield Exact({**base, f"{name}_low": low, f"{name}_high": high})


def worked(**base: Any) -> Iterator[Exact]:
    for (low, high), hours in itertools.product(YEARS, HOURS):
        yield exact(
            years_low=low,
            years_high=high,
            hours_low=hours[0],
            hours_high=hours[1],
            left_out=left_out(),
            **base,
        )


def spoken(per_ability: str, one: Any, **base: Any) -> Iterator[Exact]:
    """A language in every state: known, mixed, expired, none, nothing known."""
    names = tuple(words.ABILITIES)
    for language, test in itertools.product(words.LANGUAGES, TESTS):
        for shift in range(len(one)):
            mixed = {name: one[(shift + i) % len(one)] for i, name in enumerate(names)}
            same = dict.fromkeys(names, one[shift])
            for levels in (mixed, same):
                yield exact(
                    language=language, test=test, expired_on=None, none=False, **{per_ability: levels}, **base
                )
    nothing: dict[str, Any] = dict.fromkeys(names, one[-1])
    for levels in ({}, nothing, None):
        silent = {"language": None, "test": None, per_ability: levels, **base}
        yield exact(expired_on="2026-05-03", none=False, **silent)
        yield exact(expired_on=None, none=True, **silent)
        yield exact(expired_on=None, none=False, **silent)


def paired(*names: str) -> Iterator[Exact]:
    for ranges in itertools.product(YEARS, repeat=len(names)):
        yield Exact(
            {f"{name}_{end}": value for name, pair in zip(names, ranges, strict=True)
             for end, value in zip(("low", "high"), pair, strict=True)}
        )  # fmt: skip


def adaptable() -> Iterator[Exact]:
    yield exact(items=[])
    for low, high in ((0, 0), (0, 5), (5, 5)):
        yield exact(
            items=[{"code": code, "points_low": low, "points_high": high} for code in grid.ADAPTABILITY]
        )


LINE_FACTS: dict[str, list[Exact]] = {
    "crs.core.age": list(product(age=(None, 0, 29), column=COLUMNS)),
    "crs.core.education": list(product(education=EDUCATION, assessed=MAYBE, column=COLUMNS)),
    "crs.core.first_language": list(spoken("abilities", ABILITY, column=None)),
    "crs.core.second_language": list(spoken("abilities", ABILITY, column=None)),
    "crs.core.canadian_work": list(worked(column=None)),
    "crs.partner.education": list(product(education=EDUCATION, assessed=MAYBE)),
    "crs.partner.language": list(spoken("abilities", ABILITY)),
    "crs.partner.canadian_work": list(worked()),
    "crs.transferability.education_language": list(product(education=EDUCATION, minimum_level=LEVELS)),
    "crs.transferability.education_canadian_work": [
        each for level in EDUCATION for each in with_range("years", YEARS, {"education": level})
    ],
    "crs.transferability.foreign_work_language": [
        each for level in LEVELS for each in with_range("years", YEARS, {"minimum_level": level})
    ],
    "crs.transferability.foreign_work_canadian_work": list(paired("foreign_years", "canadian_years")),
    "crs.transferability.certificate_language": list(product(certificate=MAYBE, minimum_level=LEVELS)),
    "crs.additional.nomination": list(product(nomination=MAYBE)),
    "crs.additional.job_offer": list(
        product(offer=MAYBE, noc=(None, "00012"), senior=MAYBE, removed=(False, True))
    ),
    "crs.additional.french": list(
        product(french_minimum=LEVELS, english_minimum=LEVELS, english_none=(False, True))
    ),
    "crs.additional.canadian_study": list(product(credential=(None, *words.CREDENTIALS))),
    "crs.additional.sibling": list(product(sibling=MAYBE)),
    "fsw.grid.education": list(product(education=EDUCATION, assessed=MAYBE)),
    "fsw.grid.first_language": list(spoken("abilities", ABILITY)),
    "fsw.grid.second_language": list(product(language=(None, "en", "fr"), minimum_level=LEVELS)),
    "fsw.grid.experience": list(paired("years")),
    "fsw.grid.age": list(product(age=(None, 0, 29))),
    "fsw.grid.arranged_employment": list(product(arranged=MAYBE, basis=(None, *grid.BASIS))),
    "fsw.grid.adaptability": list(adaptable()),
}

PLAIN_LEVELS = (6, None, 4, 9)
HOURS_NEED = exact(hours=1560, within_years=3, continuous=True)
QUEBEC = [(have, exact(intends_quebec=False)) for have in product(intends_quebec=MAYBE)]
MONEY = [
    (have, need)
    for have in product(
        funds=(None, 0, 14000), family_size=(None, 3), exempt=(None, "arranged_employment", "offer")
    )
    for need in (exact(funds=None, family_size=None), exact(funds=23360, family_size=3))
]


def cec_work() -> Iterator[tuple[Exact, Exact]]:
    for have in worked(since="2023-10-02", until="2026-10-01"):
        yield have, HOURS_NEED


def hours_have(**base: Any) -> Iterator[tuple[Exact, Exact]]:
    for low, high in HOURS:
        yield exact(hours_low=low, hours_high=high, left_out=left_out(), **base), HOURS_NEED


def levels_against(*needs: Exact, **base: Any) -> Iterator[tuple[Exact, Exact]]:
    for have in spoken("levels", PLAIN_LEVELS, minimum=None, **base):
        for need in needs:
            yield have, need


ONE_LEVEL = (exact(level=7, levels_possible=[7]), exact(level=None, levels_possible=[5, 7]))
FINDING_FACTS: dict[str, list[tuple[Exact, Exact]]] = {
    "cec.canadian_work": list(cec_work()),
    "cec.language": [
        pair for group in ("0-1", "2-3", None) for pair in levels_against(*ONE_LEVEL, teer_group=group)
    ],
    "cec.outside_quebec": QUEBEC,
    "fsw.experience": [
        *hours_have(noc="21231", start="2020-01-01", end="2024-06-30"),
        *hours_have(noc=None, start=None, end=None),
    ],
    "fsw.language": list(levels_against(exact(level=7))),
    "fsw.education": [
        (have, exact(credential=True)) for have in product(education=EDUCATION, assessed=MAYBE)
    ],
    "fsw.points": [(exact(low=a, high=b), exact(points=67)) for a, b in ((60, 60), (67, 67), (50, 80))],
    "fsw.funds": MONEY,
    "fsw.outside_quebec": QUEBEC,
    "fst.experience": [
        *hours_have(nocs=[]),
        *hours_have(nocs=["72310"]),
        *hours_have(nocs=["72310", "63200"]),
    ],
    "fst.language": list(
        levels_against(exact(levels={"listening": 5, "reading": 4, "writing": 4, "speaking": 5}))
    ),
    "fst.certificate_or_offer": [
        (have, exact(certificate_or_offer=True)) for have in product(certificate=MAYBE, offer=MAYBE)
    ],
    "fst.funds": MONEY,
    "fst.outside_quebec": QUEBEC,
}

LANGUAGES = [code for code, _ in settings.LANGUAGES]
HISTORY = [date(2015, 1, 1), date(2016, 12, 1), date(2018, 1, 1), date(2021, 1, 1), date(2026, 10, 1)]


def a_sentence(text: Any) -> None:
    """Plain text that is finished: no lazy object, no placeholder left, no code or None shown."""
    assert isinstance(text, str) and not isinstance(text, Promise)
    assert text == text.strip() and text
    for leak in ("%(", "None", "_low", "_high", "{", "}", "  ", ".."):
        assert leak not in text, text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [*LINES, *GRID])
def test_a_line_has_words_for_every_shape_of_its_facts(code: str, language: str) -> None:
    with translation.override(language):
        for because in LINE_FACTS[code]:
            told = explanations.line(PointsLine(code, 0, 5, 10, because, SOURCE))
            a_sentence(told.label)
            a_sentence(told.because)
            assert told.because.endswith(".")
            for item in facts.left_out(because) if "left_out" in because else []:
                a_sentence(item["why"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("code", FINDINGS)
def test_a_finding_has_words_for_every_shape_of_its_facts(code: str, outcome: Outcome, language: str) -> None:
    with translation.override(language):
        for have, need in FINDING_FACTS[code]:
            told = explanations.finding(Finding(code, outcome, have, need, SOURCE))
            for text in (told.title, told.have, told.need, told.why):
                a_sentence(text)
            assert not told.title.endswith(".")
            assert told.have.endswith(".") and told.need.endswith(".") and told.why.endswith(".")
            assert bool(told.change) is (outcome is Outcome.NOT_MET)


@pytest.mark.parametrize("on", HISTORY, ids=str)
def test_every_code_of_the_domain_has_words(on: date) -> None:
    """The codes come from the domain itself: everyone of no known answers, with and without a partner."""
    for profile in (Profile(), Profile(has_partner=False), Profile(has_partner=True, work=(), languages=())):
        found = assess(profile, on=on)
        grids = [each.grid.lines for each in found.programs.values() if each.grid]
        for points in itertools.chain(found.crs.lines, *grids):
            a_sentence(explanations.line(points).because)
        for program in found.programs.values():
            for each in program.findings:
                a_sentence(explanations.finding(each).have)


def test_no_words_are_kept_for_codes_that_the_domain_does_not_have() -> None:
    codes: set[str] = set()
    for on in HISTORY:
        found = assess(Profile(), on=on)
        codes |= {each.code for each in found.crs.lines}
        codes |= {each.code for program in found.programs.values() for each in program.findings}
        codes |= {each.code for each in found.programs["fsw"].grid.lines}
    assert codes == set(LINES) | set(GRID) | set(FINDINGS)


@given(case=cases(), language=st.sampled_from(LANGUAGES))
@hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_anyone_can_be_told_where_they_stand(case: Case, language: str) -> None:
    """Complete people and people with answers taken away, on any day of the record."""
    with translation.override(language):
        for profile in (case.profile, case.partial(case.hidden)):
            found = assess(profile, on=case.on)
            for points in found.crs.lines:
                a_sentence(explanations.line(points).because)
            for each in (each for program in found.programs.values() for each in program.findings):
                told = explanations.finding(each)
                for text in (told.title, told.have, told.need, told.why):
                    a_sentence(text)


def instruments(node: Any) -> Iterator[str]:
    """Every instrument named anywhere in a law file."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        if key == "instrument":
            yield value
        elif isinstance(value, dict | list):
            yield from instruments(value)


def test_every_instrument_of_law_can_be_translated() -> None:
    data = [each for each in files("crs").joinpath("data").iterdir() if each.name.endswith(".toml")]
    named = {name for each in data for name in instruments(tomllib.loads(each.read_text("utf-8")))}
    assert named == set(law.INSTRUMENTS)


def test_the_shapes_cover_every_code_that_has_words() -> None:
    assert set(LINE_FACTS) == set(LINES) | set(GRID)
    assert set(FINDING_FACTS) == set(FINDINGS)


@pytest.mark.parametrize("code", FINDINGS)
def test_numbers_of_law_come_from_the_facts(code: str) -> None:
    """Change every number of the need: the sentences follow, and hold no number of their own."""
    for have, need in FINDING_FACTS[code]:
        moved = Exact({name: _moved(value) for name, value in need.items()})
        told = explanations.finding(Finding(code, Outcome.UNKNOWN, have, moved, SOURCE))
        group = have.get("teer_group") if "teer_group" in have else None
        known = set(_numbers([*moved.values()])) | set(re.findall(r"\d", group or ""))
        assert set(re.findall(r"\d[\d,]*", f"{told.title} {told.need}".replace(", ", " "))) <= known


def _moved(value: Any) -> Any:
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int):
        return value * 2 + 111
    if isinstance(value, dict):
        return {name: _moved(each) for name, each in value.items()}
    return [_moved(each) for each in value] if isinstance(value, list) else value


def _numbers(value: Any) -> Iterator[str]:
    if isinstance(value, int) and not isinstance(value, bool):
        yield quantities.count(value)
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _numbers(each)


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (None, None, "an unknown number of hours"),
        (1, 1, "1 hour"),
        (1560, 1560, "1,560 hours"),
        (0, 900, "at most 900 hours"),
        (1200, 1800, "between 1,200 and 1,800 hours"),
    ],
)
def test_hours_are_said_as_far_as_they_are_known(low: int | None, high: int | None, said: str) -> None:
    assert quantities.hours(low, high) == said


def test_numbers_and_dates_follow_the_language() -> None:
    with translation.override("fr"):
        assert quantities.count(1560) == "1\N{NO-BREAK SPACE}560"
        assert quantities.day("2026-11-03") == "3 novembre 2026"
    with translation.override("en"):
        assert quantities.count(1560) == "1,560"
        assert quantities.day("2026-11-03") == "3 November 2026"


@pytest.mark.parametrize(
    ("level", "language", "said"),
    [
        (0, "en", "below CLB 4"),
        (7, "fr", "NCLC 7"),
        (7, None, "CLB/NCLC 7"),
        (10, "en", "CLB 10 or higher"),
    ],
)
def test_a_level_is_named_for_its_language(level: int, language: str | None, said: str) -> None:
    assert quantities.level(level, language) == said


def test_work_left_out_says_which_and_why() -> None:
    item = {
        "reason": "self_employed", "hours": 320, "noc": "21231", "country": "CA",
        "start": "2024-05-01", "end": "2024-06-03",
    }  # fmt: skip
    assert facts.left_out({"left_out": [item]}) == [
        {
            "hours": "320 hours",
            "job": "NOC 21231, Software engineers and designers · Canada · 1 May 2024 to 3 June 2024",
            "why": "Self-employed work in Canada does not count.",
        }
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "names",
    [
        words.PROGRAMS, words.OUTCOMES, words.VERDICTS, words.SECTIONS, words.GROUPS, words.LEFT_OUT,
        words.CONFIDENCE, words.MISSING, words.COLUMNS, law.PENDING, law.NOTES,
    ],
)  # fmt: skip
def test_names_are_finished_text(names: Mapping[Any, Any], language: str) -> None:
    with translation.override(language):
        for name in names.values():
            a_sentence(str(name))
