"""Moves of language: an ability or all four up a level, all four at a level that counts, another test.

A new result stands for the old one as levels of the Canadian Language Benchmarks, taken on the day asked for.
A result with an open score is left alone: to answer it is not to raise it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from crs.advice.move import Move
from crs.language import LEVELS, Levels, results_in
from crs.points.versions import CrsLaw
from crs.profile import ABILITIES, LanguageResult, Official, Profile, Test

Four = tuple[int, ...]


def moves(profile: Profile, law: CrsLaw, on: date) -> Iterator[Move]:
    """Nothing while no question about languages is answered."""
    if profile.languages is None:
        return
    for language in Official:
        found = results_in(profile.languages, language, on=on) or ()
        if not found:
            yield from _first_tests(profile, language, law, on)
        elif all(each.known for each in found):
            yield from _better(language, best_of(found), law, on)


def best_of(found: tuple[Levels, ...]) -> Levels:
    """The result with the highest lowest ability, then with the most levels."""
    return max(found, key=lambda levels: (levels.minimum_low, sum(levels.low)))


def tested(language: Official, levels: Four, on: date) -> LanguageResult:
    """A result of that day, by its levels."""
    listening, reading, writing, speaking = map(Decimal, levels)
    return LanguageResult(Test.CLB, language, listening, reading, writing, speaking, taken_on=on)


def _better(language: Official, best: Levels, law: CrsLaw, on: date) -> Iterator[Move]:
    """Each ability a level up, all a level up, and all at each level that counts."""
    now = best.low
    for place, ability in enumerate(ABILITIES):
        if now[place] < LEVELS[-1]:
            facts = {"language": language.value, "ability": ability, "level": up(now[place])}
            change = partial(_raised, language=language, place=place, on=on)
            code = f"language.{language.value}.{ability}"
            yield Move("language_ability", code, (code,), change, up(now[place]), facts)
    steps = [("language_all", "all", tuple(map(up, now)))]
    steps += [
        ("language_level", f"at.{level}", tuple(max(level, each) for each in now))
        for level in (*levels_worth(language, law), LEVELS[-1])
    ]
    reached: set[Four] = {now}
    for kind, name, levels in steps:
        if levels not in reached:
            reached.add(levels)
            yield _replacing(kind, name, language, levels, on)


def _replacing(kind: str, name: str, language: Official, levels: Four, on: date) -> Move:
    abilities = dict(zip(ABILITIES, levels, strict=True))
    facts = {"language": language.value, "level": min(levels), "abilities": abilities}
    change = partial(_with_levels, language=language, levels=levels, on=on)
    slot = f"language.{language.value}"
    return Move(kind, f"{slot}.{name}", (slot,), change, min(levels), facts)


def _first_tests(profile: Profile, language: Official, law: CrsLaw, on: date) -> Iterator[Move]:
    """A test in a language without a result that counts."""
    other = next(each for each in Official if each is not language)
    second = bool(results_in(profile.languages, other, on=on))
    slot = f"language.{language.value}"
    for level in levels_worth(language, law):
        facts = {"language": language.value, "level": level, "second": second}
        change = partial(_added, result=tested(language, (level,) * 4, on))
        yield Move("language_test", f"{slot}.test.{level}", (slot,), change, level, facts)


def levels_worth(language: Official, law: CrsLaw) -> tuple[int, ...]:
    """The levels in all four abilities from which something more is given, by the law of the day."""
    levels = set(law.transferability.education_language.steps)
    if french := law.additional.french:
        levels.add(french.french_level if language is Official.FRENCH else french.english_level)
    return tuple(sorted(levels))


def up(level: int) -> int:
    """The next level; the highest stays."""
    return LEVELS[min(LEVELS.index(level) + 1, len(LEVELS) - 1)]


def _raised(profile: Profile, *, language: Official, place: int, on: date) -> Profile:
    best = _best(profile, language, on)
    levels = (*best.low[:place], up(best.low[place]), *best.low[place + 1 :])
    return _in_place_of(best, profile, tested(language, levels, on))


def _with_levels(profile: Profile, *, language: Official, levels: Four, on: date) -> Profile:
    return _in_place_of(_best(profile, language, on), profile, tested(language, levels, on))


def _added(profile: Profile, *, result: LanguageResult) -> Profile:
    return replace(profile, languages=(*(profile.languages or ()), result))


def _best(profile: Profile, language: Official, on: date) -> Levels:
    return best_of(results_in(profile.languages, language, on=on) or ())


def _in_place_of(best: Levels, profile: Profile, result: LanguageResult) -> Profile:
    kept = profile.languages or ()
    return replace(profile, languages=tuple(result if each is best.result else each for each in kept))
