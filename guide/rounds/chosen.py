"""Which rounds the page shows: one year or one type at a time, so that no page holds eleven years at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guide.rounds.figures import kinds_of, years_of
from rounds.kinds import Kind
from rounds.reading import RoundFact


@dataclass(frozen=True, slots=True)
class Chosen:
    """A year and perhaps a type. `wrong` says that the address asked for what is not there."""

    year: int | None
    kind: Kind | None
    rounds: tuple[RoundFact, ...]
    years: tuple[int, ...]
    kinds: tuple[Kind, ...]
    wrong: bool = False


def choose(asked: Mapping[str, str], rounds: Sequence[RoundFact]) -> Chosen:
    """What `?year=` and `?type=` ask for; the latest year where they say nothing that is known."""
    years, kinds = years_of(rounds), kinds_of(rounds)
    year = next((each for each in years if str(each) == asked.get("year")), None)
    kind = next((each for each in kinds if each.value == asked.get("type")), None)
    wrong = bool(asked.get("year") and year is None) or bool(asked.get("type") and kind is None)
    if year is None and years:
        year = years[0]
    shown = tuple(fact for fact in rounds if fact.date.year == year and kind in (None, fact.kind))
    return Chosen(year, kind, shown, tuple(years), tuple(kinds), wrong)
