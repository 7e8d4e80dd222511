"""One profile on one day, with all that the criteria of pathways read, each worked out once."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from crs.hours import Stretch
from crs.jobs import COUNTS, WORK, WorkLaw, jobs
from crs.language import Levels
from crs.outcome import CategoryResult, CrsResult, ProgramResult, Ranking
from crs.pathways.dates import months_before
from crs.pathways.leading import leading
from crs.points.known import age_on
from crs.profile import JobOffer, Official, Profile, WorkPeriod
from crs.programs.spoken import Held, Needed, best_of, without_results
from crs.programs.spoken import counting as all_counting

if TYPE_CHECKING:
    from collections.abc import Callable

    from crs.pathways.criteria.base import Judged, Predicate
    from crs.pathways.worked import Hours

    Rank = Callable[[str, "Person"], Ranking | None]

NO_OFFER = JobOffer()
TEN_YEARS = 120
EVER = date(1900, 1, 1)
"""Before any work that still matters."""


class Person:
    """Facts, and what follows from them."""

    def __init__(
        self,
        profile: Profile,
        *,
        on: date,
        programs: Mapping[str, ProgramResult],
        categories: Mapping[str, CategoryResult],
        crs: CrsResult,
        rank: "Rank | None" = None,
    ) -> None:
        self.profile, self.on = profile, on
        self.programs, self.categories, self.crs = programs, categories, crs
        self.work_law: WorkLaw = WORK.at(on)
        self._judged: dict[int, tuple[Predicate, Judged]] = {}
        self._parts: dict[tuple[int | None, int], list[tuple[WorkPeriod, Stretch]]] = {}
        self._held: dict[tuple[Official | None, Needed], Held] = {}
        self._rank = rank
        self._grids: dict[str, Ranking | None] = {}
        self.hours: dict[tuple[object, ...], Hours] = {}
        """Amounts of work, by the jobs they are made of."""

    @cached_property
    def age(self) -> int | None:
        return age_on(self.profile, on=self.on)

    @cached_property
    def offer(self) -> JobOffer:
        """The offer, with nothing known of it where there is none or none was told."""
        offer = self.profile.job_offer
        return offer if isinstance(offer, JobOffer) else NO_OFFER

    @cached_property
    def has_offer(self) -> bool | None:
        offer = self.profile.job_offer
        return offer if offer is None else offer is not False

    @cached_property
    def brings_partner(self) -> bool | None:
        """Whether a partner comes along."""
        profile = self.profile
        if not profile.has_partner:
            return profile.has_partner
        return profile.partner.accompanying if profile.partner else None

    def held(self, language: Official | None, need: Needed) -> Held:
        """The best test result against the levels, in one language or in either."""
        known = self._held.get((language, need))
        if known is None:
            results = self.counting[language]
            known = best_of(results, need) if results else self._without(language)
            self._held[language, need] = known
        return known

    @cached_property
    def counting(self) -> dict[Official | None, list[Levels]]:
        """The results that count, in each language and in either."""
        either = all_counting(self.profile.languages or (), on=self.on)
        return {None: either} | {each: [r for r in either if r.language is each] for each in Official}

    def _without(self, language: Official | None) -> Held:
        told = self.profile.languages
        if told is not None and language is not None:
            told = tuple(result for result in told if result.language is language)
        return without_results(told, on=self.on)

    @cached_property
    def main_occupations(self) -> frozenset[str | None]:
        """The occupations that may be the main one: the one marked, or those with the most work in ten years.

        None in it stands for any occupation; equal amounts ask for the more demanding of them.
        """
        marked = frozenset(period.noc for period in self.profile.work or () if period.primary)
        if len(marked) == 1:
            return marked
        parts = self.parts(TEN_YEARS)
        amounts = [part for period, part in parts if not marked or period.primary]
        return leading(amounts, self.work_law.weekly_limit)

    def judge(self, criterion: "Predicate") -> "Judged":
        """The verdict on a criterion. Pathways share many, which are found by identity and judged once."""
        known = self._judged.get(id(criterion))
        if known is None:
            known = self._judged[id(criterion)] = criterion, criterion.judge(self)
        return known[1]

    def grid(self, code: str) -> Ranking | None:
        """The points of a grid; None where nobody works them out."""
        if code not in self._grids:
            self._grids[code] = self._rank(code, self) if self._rank else None
        return self._grids[code]

    def since(self, months: int | None) -> date:
        """The first day of a window that ends on the day of assessment."""
        return EVER if months is None else months_before(self.on, months)

    def parts(self, within_months: int | None, before_months: int = 0) -> list[tuple[WorkPeriod, Stretch]]:
        """Each job that reaches into the window, and the part of it that lies there.

        `before_months`: without what lies in so many last months.
        """
        found = self._parts.get((within_months, before_months))
        if found is None:
            first = self.since(within_months).toordinal()
            last = self.since(before_months).toordinal() - 1 if before_months else self.on.toordinal()
            found = self._parts[within_months, before_months] = [
                (period, stretch._replace(first=max(stretch.first, first), last=min(stretch.last, last)))
                for period, stretch in self._jobs
                if stretch.last >= first and stretch.first <= last
            ]
        return found

    @cached_property
    def _jobs(self) -> list[tuple[WorkPeriod, Stretch]]:
        return [
            (period, stretch)
            for period in self.profile.work or ()
            for stretch in jobs((period,), _any, self.work_law, since=EVER, until=self.on).stretches
        ]


def _any(period: WorkPeriod, law: WorkLaw) -> str:
    return COUNTS
