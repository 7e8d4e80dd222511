"""What the coming months look like: a figure for each, and the days on which something changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from crs.outcome import Assessment, Facts, Outcome

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Standing:
    """What of an assessment stands in the timeline: the total and the verdict of each program.

    `categories` holds only those that are fitted, or may be: what is not there is not met, or does not exist.
    """

    low: int
    high: int
    programs: Mapping[str, Outcome]
    categories: Mapping[str, Outcome]

    @property
    def eligible(self) -> Outcome:
        """Whether the person meets a program at all."""
        verdicts = self.programs.values()
        if Outcome.MET in verdicts:
            return Outcome.MET
        return Outcome.UNKNOWN if Outcome.UNKNOWN in verdicts else Outcome.NOT_MET


@dataclass(frozen=True, slots=True)
class Month:
    """Where a person stands on the first day of a month counted from the day of the assessment."""

    on: date
    standing: Standing


@dataclass(frozen=True, slots=True)
class Moved:
    """The points of a line, or of the whole, on the day before and on the day itself."""

    code: str
    before: Range
    after: Range


@dataclass(frozen=True, slots=True)
class Turned:
    """A verdict on the day before and on the day itself; None for a category not fitted, or not in force."""

    code: str
    before: Outcome | None
    after: Outcome | None


@dataclass(frozen=True, slots=True)
class Cause:
    """Why something changes: a code, and the facts a sentence is built from."""

    code: str
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Event:
    """A day on which the total or a verdict is not what it was on the day before.

    `lines` are the lines of points that moved; they say where a change of the total comes from.
    """

    on: date
    before: Standing
    after: Standing
    lines: tuple[Moved, ...]
    programs: tuple[Turned, ...]
    categories: tuple[Turned, ...]
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The months ahead, the first of which is the day of the assessment, and what happens between them.

    `assumes` are codes of what is taken to go on as it is, `unknown` of what moves on a day that nobody told.
    `best` and `worst` are None where the score never moves; the best one is looked for among the months in
    which a program is met, or may be met, if there are any.
    """

    on: date
    months: tuple[Month, ...]
    events: tuple[Event, ...]
    assumes: tuple[str, ...]
    unknown: tuple[str, ...]
    best: Month | None
    worst: Month | None


def standing_of(assessments: Iterable[Assessment]) -> Standing:
    """Where one stands when one of these assessments is right: the widest range, and what all agree on."""
    found = tuple(assessments)
    programs, categories = found[0].programs, found[0].categories
    fitted = {code: _agreed(each.categories[code].outcome for each in found) for code in categories}
    return Standing(
        low=min(each.crs.low for each in found),
        high=max(each.crs.high for each in found),
        programs={code: _agreed(each.programs[code].outcome for each in found) for code in programs},
        categories={code: verdict for code, verdict in fitted.items() if verdict is not Outcome.NOT_MET},
    )


def _agreed(outcomes: Iterable[Outcome]) -> Outcome:
    seen = set(outcomes)
    return seen.pop() if len(seen) == 1 else Outcome.UNKNOWN
