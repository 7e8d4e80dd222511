"""Criteria about where a person lives, would live, and with what status."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from crs.pathways.criteria.base import (
    ABROAD,
    CANADA,
    Effort,
    Judged,
    Predicate,
    check,
    check_places,
    value_of,
    values_of,
)
from crs.pathways.dates import months_after, months_before
from crs.pathways.person import Person
from crs.points.offer import all_of, any_of
from crs.profile import Profile, Province, Status

ENDLESS = (Status.CITIZEN, Status.PERMANENT_RESIDENT)


@dataclass(frozen=True, slots=True)
class Residence(Predicate):
    """Living in one of the places; with `months`, in a province of them for at least so long."""

    kind: ClassVar[str] = "residence"

    places: tuple[str, ...]
    months: int | None = None

    def __post_init__(self) -> None:
        check(bool(self.places), "places is empty")
        check_places(self.places)
        timed = self.months is None or not {CANADA, ABROAD} & set(self.places)
        check(timed, "months: how long is only known of a province")

    def judge(self, person: Person) -> Judged:
        profile = person.profile
        have = {
            "province": value_of(profile.province),
            "since": profile.province_since.isoformat() if profile.province_since else None,
            "status": value_of(profile.status_in_canada),
        }
        lives = any_of(_lives(profile, place) for place in self.places)
        long = self._long_enough(person)
        missing = (
            self._where(profile) if lives is None else None,
            "province_since" if long is None else None,
        )
        return self.judged(all_of((lives, long)), have, missing)

    def _long_enough(self, person: Person) -> bool | None:
        if self.months is None:
            return True
        since = person.profile.province_since
        return None if since is None else since <= months_before(person.on, self.months)

    def _where(self, profile: Profile) -> str:
        """Whoever does not say whether they are in Canada is asked that first."""
        return "status_in_canada" if in_canada(profile) is None else "province"


def _lives(profile: Profile, place: str) -> bool | None:
    """Someone abroad lives in no province; someone with a province lives in Canada."""
    here = in_canada(profile)
    if place == CANADA or here is None:
        return here
    if place == ABROAD or not here:
        return place == ABROAD and not here
    return None if profile.province is None else profile.province.value == place


def in_canada(profile: Profile) -> bool | None:
    if profile.status_in_canada is not None:
        return profile.status_in_canada is not Status.ABROAD
    return None if profile.province is None else True


@dataclass(frozen=True, slots=True)
class Willing(Predicate):
    """Ready to live in one of the provinces."""

    kind: ClassVar[str] = "willing"
    effort: ClassVar[Effort] = Effort.SOON

    provinces: tuple[Province, ...]

    def __post_init__(self) -> None:
        check(bool(self.provinces), "provinces is empty")

    def judge(self, person: Person) -> Judged:
        told, quebec = person.profile.provinces_willing, person.profile.intends_quebec
        have = {"provinces": values_of(told)}
        if told is None and self.provinces == (Province.QUEBEC,):
            return self.judged(quebec, {**have, "intends_quebec": quebec}, ("provinces_willing",))
        fact = None if told is None else not set(told).isdisjoint(self.provinces)
        return self.judged(fact, have, ("provinces_willing",))


@dataclass(frozen=True, slots=True)
class StatusHeld(Predicate):
    """A status of some, or none of some; with `valid_months`, one that lasts so much longer.

    A citizen's or permanent resident's status has no end. Someone abroad has none to last; where one is
    needed the data says so by `any_of` or `none_of`.
    """

    kind: ClassVar[str] = "status"

    any_of: tuple[Status, ...] = ()
    none_of: tuple[Status, ...] = ()
    valid_months: int | None = None

    def __post_init__(self) -> None:
        asked = (self.any_of, self.none_of, self.valid_months)
        check(any(asked), "any_of, none_of or valid_months is needed")
        check(set(self.any_of).isdisjoint(self.none_of), "a status stands in any_of and in none_of")

    def judge(self, person: Person) -> Judged:
        status, expires = person.profile.status_in_canada, person.profile.status_expires
        have = {"status": value_of(status), "expires": expires.isoformat() if expires else None}
        lasts = self._lasts(person)
        missing = ("status_in_canada" if status is None else "status_expires",)
        if status is None:
            return self.judged(None, have, missing)
        return self.judged(all_of((*self._right(status), lasts)), have, missing)

    def _right(self, status: Status) -> Iterator[bool]:
        if self.any_of:
            yield status in self.any_of
        yield status not in self.none_of

    def _lasts(self, person: Person) -> bool | None:
        status, expires = person.profile.status_in_canada, person.profile.status_expires
        if self.valid_months is None or status in (*ENDLESS, Status.ABROAD):
            return True
        if status is Status.NO_STATUS:
            return False
        return None if expires is None else expires >= months_after(person.on, self.valid_months)
