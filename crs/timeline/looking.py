"""Looking at a person on a day, each day once."""

from dataclasses import dataclass, field, replace
from datetime import date

from crs.assess import assess
from crs.outcome import Assessment
from crs.profile import Profile
from crs.timeline.model import Standing, standing_of


@dataclass(frozen=True, slots=True)
class Look:
    """A person on a day: where they stand, and the assessments that say so."""

    standing: Standing
    assessments: tuple[Assessment, ...]


@dataclass(frozen=True, slots=True)
class Looks:
    """Looks at one person on any day from `on` on, and remembers.

    Someone who told an age and no date of birth has a birthday some day of each year that follows: from the
    day after `on` on they may have either of two ages, and are looked at with both.
    """

    profile: Profile
    on: date
    taken: dict[date, Look] = field(default_factory=dict)

    def at(self, day: date) -> Look:
        if day not in self.taken:
            found = tuple(assess(profile, on=day) for profile in self._ages(day))
            self.taken[day] = Look(standing_of(found), found)
        return self.taken[day]

    def same(self, day: date, as_on: date) -> Look:
        """What is known to be the same as on an earlier day is not worked out again."""
        return self.taken.setdefault(day, self.at(as_on))

    def _ages(self, day: date) -> tuple[Profile, ...]:
        profile = self.profile
        if profile.date_of_birth is not None or profile.age is None or day == self.on:
            return (profile,)
        years = day.year - self.on.year - ((day.month, day.day) < (self.on.month, self.on.day))
        return tuple(replace(profile, age=profile.age + years + more) for more in (0, 1))
