"""A points grid as data: factors, each with bands, each with the criteria that earn its points.

The criteria are those of pathways, so a band needs no rule of its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from crs.law import LawError
from crs.pathways.criteria import Criterion, one_for_all, points_in
from crs.pathways.criteria.offer import Offer
from crs.pathways.criteria.spoken import Language, Spoken
from crs.pathways.reading import Reading
from crs.pathways.words import Words
from crs.profile import ABILITIES


@dataclass(frozen=True, slots=True)
class Band:
    """So many points for whoever meets all of `when`.

    `with_partner`: the points where a partner comes along, if they differ. `up_to`: the most that it may be
    worth, where nothing that is asked tells how much.
    """

    points: int
    when: tuple[Criterion, ...]
    with_partner: int | None = None
    up_to: int | None = None
    most: int = field(init=False, metadata={"key": None})

    def __post_init__(self) -> None:
        object.__setattr__(self, "when", tuple(map(one_for_all, self.when)))
        object.__setattr__(self, "most", max(self.points, self.with_partner or 0, self.up_to or 0))
        if not self.when:
            raise LawError("when is empty")
        if self.up_to is not None and self.up_to <= self.points:
            raise LawError(f"up_to {self.up_to} is not above points {self.points}")
        if self.points < 0 and (self.with_partner, self.up_to) != (None, None):
            raise LawError("points below 0 take neither with_partner nor up_to")

    def worth(self, partner: bool | None) -> tuple[int, int]:
        """The least and the most that it gives; `partner` says whether one comes along."""
        either = {self.points if self.with_partner is None or partner is not True else self.with_partner}
        if partner is None and self.with_partner is not None:
            either.add(self.with_partner)
        return min(either), max(*either, self.up_to or min(either))


@dataclass(frozen=True, slots=True)
class PerAbility:
    """Points for every ability by its level, in the language that gives more, or in one language alone."""

    levels: Mapping[str, int]
    language: Spoken = Spoken.EITHER
    with_partner: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.levels:
            raise LawError("levels is empty")
        for name in ("levels", "with_partner"):
            if wrong := [key for key in getattr(self, name) if not key.isdecimal()]:
                raise LawError(f"{name}: {wrong[0]!r} is not a level")
        if self.with_partner and set(self.with_partner) != set(self.levels):
            raise LawError("with_partner: names other levels than levels")

    def bands(self) -> list[list[tuple[Band, ...]]]:
        """For each language that may count, and each ability in it, the bands."""
        spoken = [Spoken.ENGLISH, Spoken.FRENCH] if self.language is Spoken.EITHER else [self.language]
        return [[tuple(self._of(language, ability)) for ability in ABILITIES] for language in spoken]

    def _of(self, language: Spoken, ability: str) -> Iterator[Band]:
        for level, points in sorted(self.levels.items(), key=lambda item: -item[1]):
            when = Language(language=language, **{ability: int(level)})  # type: ignore[arg-type]
            yield Band(points, (when,), self.with_partner.get(level))


@dataclass(frozen=True, slots=True)
class PerDollar:
    """A point for every whole dollar an hour above `above`, in an offer that answers to `offer`."""

    above: int
    offer: Offer


@dataclass(frozen=True)
class Factor:
    """What is looked at once: by default the best of its bands counts, with `adds` the sum of them.

    `unasked`: points that no question of ours decides on. `note` says what the source, or the questions,
    leave open. `block` names the group whose maximum also holds.
    """

    code: str
    name: Words
    maximum: int
    band: tuple[Band, ...] = ()
    per_ability: PerAbility | None = None
    per_dollar: PerDollar | None = None
    adds: bool = False
    unasked: int = 0
    block: str | None = None
    note: Words | None = None
    source: Reading | None = None

    def __post_init__(self) -> None:
        if sum(map(bool, (self.band, self.per_ability, self.per_dollar, self.unasked))) != 1:
            raise LawError("one of band, per_ability, per_dollar and unasked is needed")
        if self.unasked and not self.note:
            raise LawError("note: points that nothing asked decides on need one")
        if any(band.up_to for band in self.band) and not self.note:
            raise LawError("note: a band with up_to needs one")
        if not self.adds and any(band.points < 0 for band in self.band):
            raise LawError("band: points below 0 count only where adds is true")

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        """The bands, those first that may give the most."""
        return tuple(sorted(self.band, key=lambda band: -band.most))

    @cached_property
    def languages(self) -> list[list[tuple[Band, ...]]]:
        """The bands of `per_ability`."""
        return self.per_ability.bands() if self.per_ability else []


@dataclass(frozen=True, slots=True)
class Block:
    """Factors that together give at most so much."""

    code: str
    maximum: int


@dataclass(frozen=True, slots=True)
class PointsGrid:
    """All factors by which one province ranks; `code` is what pathways call it."""

    code: str
    maximum: int
    source: Reading
    factor: tuple[Factor, ...]
    block: tuple[Block, ...] = ()

    def __post_init__(self) -> None:
        codes = [each.code for each in self.factor]
        if not codes:
            raise LawError("factor: none is there")
        if twice := [code for place, code in enumerate(codes) if code in codes[:place]]:
            raise LawError(f"factor: {twice[0]!r} stands twice")
        blocks = {each.code for each in self.block}
        for each in self.factor:
            if each.block is not None and each.block not in blocks:
                raise LawError(f"factor {each.code!r}: block {each.block!r} is not there")
            if any(points_in(band.when) for band in each.band):
                raise LawError(f"factor {each.code!r}: a grid cannot hang on points")
