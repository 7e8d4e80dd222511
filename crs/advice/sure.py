"""The sure points of one person after any of many sets of moves, each part worked out once.

A set is a number with one bit a move. A section reads some parts of the facts, so its points follow from the
moves of the set that touch these parts, and few sets are new to it. Factors, tables and maxima are those of
`crs.points`; only sums are made here, and they equal `crs(...).low`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from operator import or_

from crs.advice.move import PARTS, Move
from crs.outcome import PointsLine, Section
from crs.points import core, partner
from crs.points.additional import additional
from crs.points.known import Choice, Known, Spoken, read
from crs.points.lines import sum_of
from crs.points.tables import Span
from crs.points.total import crs
from crs.points.transferability import transferability
from crs.points.versions import LAW
from crs.profile import Profile

NOTHING: Span = (0, 0)
Minimums = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One choice of languages, and the points of its abilities without a partner and with one."""

    choice: Choice
    points: tuple[Span, Span]


@dataclass(frozen=True, slots=True)
class Languages:
    """What is known of the languages after some moves. French is looked at beside the choices."""

    known: Known
    said: tuple[Said, ...]
    minimums: tuple[Minimums, Minimums]


class Sure:
    """Sure points after sets of `moves`, which are in the order of the catalogue."""

    def __init__(self, profile: Profile, moves: Sequence[Move], *, on: date) -> None:
        self.moves, self.on, self.law = moves, on, LAW.at(on)
        bits = [(1 << place, move.parts) for place, move in enumerate(moves)]
        self.across = _union(bit for bit, parts in bits if len(parts) > 1)
        of = {part: _union(bit for bit, parts in bits if parts == {part}) for part in PARTS}
        self.language, self.partner = of["language"], of["partner"]
        self.core = of["education"] | of["work"]
        self.combined = self.core | of["certificate"]
        self.extra = of["education"] | of["nomination"]
        self._profiles = {0: profile}
        self._known: dict[int, Known] = {}
        self._languages: dict[int, Languages] = {}
        self._fixed: dict[tuple[int, bool], Span] = {}
        self._combined: dict[tuple[int, Span], Span] = {}
        self._additional: dict[tuple[int, tuple[Minimums, Minimums]], Span] = {}
        self._partner: dict[int, Span] = {}

    def points(self, chosen: int) -> int:
        """The sure points after the moves of a set. One that touches several parts is worked out whole."""
        if chosen & self.across:
            return crs(self._after(chosen), on=self.on).low
        columns = self._read(chosen & self.partner).columns
        return min(self._column(chosen, column) for column in columns)

    def _column(self, chosen: int, column: bool) -> int:
        """The least of one column, over the choices of first official language that are open."""
        spoken, whole = self._in(chosen & self.language), self.law.version.maximum
        fixed, most = self._of_fixed(chosen & self.core, column), self.law.core.maximum.of(column)
        apart = self._of_additional(chosen & self.extra, spoken)
        theirs = self._of_partner(chosen & self.partner) if column else NOTHING
        cases = []
        for said in spoken.said:
            points, combined = said.points[column], self._of_combined(chosen & self.combined, said.choice)
            low, high = (
                min(fixed[end] + points[end], most) + combined[end] + apart[end] + theirs[end]
                for end in (0, 1)
            )
            cases.append((min(low, whole), min(high, whole)))
        return least_of(cases, whole)

    def _of_fixed(self, chosen: int, column: bool) -> Span:
        """The factors that no language touches."""
        key = chosen, column
        if key not in self._fixed:
            known = self._read(chosen)
            self._fixed[key] = _sum(factor(known, self.law.core, column) for factor in core.FIXED)
        return self._fixed[key]

    def _of_combined(self, chosen: int, choice: Choice) -> Span:
        """Combinations read of the languages only the lowest ability of the first."""
        key = chosen, choice.first.minimum
        if key not in self._combined:
            section = transferability(self._read(chosen), choice, self.law.transferability)[1]
            self._combined[key] = _span(section)
        return self._combined[key]

    def _of_additional(self, chosen: int, spoken: Languages) -> Span:
        key = chosen, spoken.minimums
        if key not in self._additional:
            known, law = self._read(chosen), self.law.additional
            known = replace(known, english=spoken.known.english, french=spoken.known.french)
            self._additional[key] = _span(sum_of(additional(known, law), law.maximum))
        return self._additional[key]

    def _of_partner(self, chosen: int) -> Span:
        if chosen not in self._partner:
            known, law = self._read(chosen).partner, self.law.partner
            lines = [factor(known, law) for factor in partner.LINES] if known else []
            self._partner[chosen] = _span(sum_of(lines, law.maximum))
        return self._partner[chosen]

    def _in(self, chosen: int) -> Languages:
        """The languages after the moves that touch them. Nothing else of the person is read again."""
        if chosen not in self._languages:
            after = self._after(chosen)
            told, first = after.languages, after.first_official_language
            known = read(Profile(languages=told, first_official_language=first), on=self.on)
            said = tuple(Said(choice, self._of_choice(choice)) for choice in known.choices)
            self._languages[chosen] = Languages(
                known, said, (_minimums(known.english), _minimums(known.french))
            )
        return self._languages[chosen]

    def _of_choice(self, choice: Choice) -> tuple[Span, Span]:
        without, with_partner = (
            _sum(core.languages(choice, self.law.core, column)) for column in (False, True)
        )
        return without, with_partner

    def _read(self, chosen: int) -> Known:
        """What is known after some moves, for sections that read no more than these touch."""
        if chosen not in self._known:
            self._known[chosen] = read(self._after(chosen), on=self.on)
        return self._known[chosen]

    def _after(self, chosen: int) -> Profile:
        """The profile after some moves: the last of them on top of the others."""
        if chosen not in self._profiles:
            last = chosen.bit_length() - 1
            self._profiles[chosen] = self.moves[last].change(self._after(chosen ^ 1 << last))
        return self._profiles[chosen]


def least_of(cases: list[Span], maximum: int) -> int:
    """What is sure where one of several choices is taken, as `crs.points.total` reads it.

    The choices that may give the most stay; of these the best is sure to be taken. At the maximum there is
    nothing left to choose by.
    """
    if len(cases) == 1:
        return cases[0][0]
    still = [
        case
        for place, case in enumerate(cases)
        if all(case[1] > earlier[0] for earlier in cases[:place])
        and all(case[1] >= later[0] for later in cases[place + 1 :])
    ]
    lows = [low for low, _ in still]
    return min(lows) if any(high == maximum for _, high in still) else max(lows)


def _minimums(results: tuple[Spoken, ...]) -> Minimums:
    return tuple(each.minimum for each in results)


def _sum(lines: Iterable[PointsLine]) -> Span:
    spans = [(line.low, line.high) for line in lines]
    return sum(low for low, _ in spans), sum(high for _, high in spans)


def _span(section: Section) -> Span:
    return section.low, section.high


def _union(bits: Iterable[int]) -> int:
    return reduce(or_, bits, 0)
