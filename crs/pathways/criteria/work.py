"""The criterion about work: so many months of it, in some places, occupations and years."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from crs.jobs import CANADA, allowed_where_worked
from crs.pathways.criteria.base import ABROAD, Judged, Predicate, check, check_places, lacking
from crs.pathways.criteria.occupation import meant
from crs.pathways.person import Person
from crs.pathways.worked import Hours, from_totals, hours_of
from crs.profile import WorkPeriod
from crs.programs.judge import reaches

MONTHS_IN_YEAR = 12

Fact = tuple[str, bool | None]
"""What decides whether a job counts, and the answer it hangs on."""


@dataclass(frozen=True, slots=True)
class Work(Predicate):
    """Months of work of 30 hours a week, or as much part-time work, 130 hours each.

    `offering_employer`: for the employer of the offer; `offer_occupation`: in the occupation of the offer.
    Work in Canada counts where it was authorized. `before_months`: without the work of so many last months.
    """

    kind: ClassVar[str] = "work"

    months: int
    within_months: int | None = None
    before_months: int = 0
    places: tuple[str, ...] = ()
    teer: tuple[int, ...] = ()
    noc: tuple[str, ...] = ()
    except_: tuple[str, ...] = ()
    continuous: bool = False
    one_occupation: bool = False
    offering_employer: bool = False
    offer_occupation: bool = False
    nocs: frozenset[str] = field(init=False, compare=False, repr=False, metadata={"key": None})

    def __post_init__(self) -> None:
        check(self.months > 0, "months must be above 0")
        if self.within_months is not None:
            window = self.within_months - self.before_months
            check(window >= self.months, f"within_months is below months {self.months}")
        check(self.before_months >= 0, "before_months must not be below 0")
        check_places(self.places)
        object.__setattr__(self, "nocs", meant(self.teer, self.noc, self.except_))

    def judge(self, person: Person) -> Judged:
        need = self.months * person.work_law.year.hours // MONTHS_IN_YEAR
        if self._cannot_be(person):
            return self.judged(False, _facts(Hours(0, 0), need))
        count = from_totals if person.profile.work is None else hours_of
        found = count(self, person)
        enough = reaches(found.low, found.high, need)
        missing = self._open(person) if enough is None else ()
        return self.judged(enough, _facts(found, need), missing, lacking=lacking(found.high, need))

    def counts(self, period: WorkPeriod, person: Person) -> bool | None:
        """Whether a job counts; None while an answer that decides is open."""
        if period.noc is not None and period.noc not in self.nocs and self._asks_noc:
            return False  # most jobs fail by it, so it is looked at first
        counts: bool | None = True
        for _, fact in self._facts_of(period, person):
            if fact is False:
                return False
            counts = counts and fact
        return counts

    def _cannot_be(self, person: Person) -> bool:
        """Work for the employer, or in the occupation, of an offer that there is not."""
        return (self.offering_employer or self.offer_occupation) and person.has_offer is False

    def _open(self, person: Person) -> Iterator[str]:
        """The answers that jobs which may count hang on."""
        if person.profile.work is None:
            yield "work"
        for period, stretch in person.parts(self.within_months, self.before_months):
            facts = list(self._facts_of(period, person))
            if False not in {fact for _, fact in facts}:
                yield from (name for name, fact in facts if fact is None)
                if stretch.low != stretch.high or (self.one_occupation and period.noc is None):
                    yield "work"

    def _facts_of(self, period: WorkPeriod, person: Person) -> Iterator[Fact]:
        noc = period.noc
        if self._asks_noc:
            yield "work", None if noc is None else noc in self.nocs
        if self.places:
            yield self._place(period)
        yield "work", allowed_where_worked(period)
        if self.offering_employer:
            yield "work.offering_employer", period.offering_employer
        if self.offer_occupation:
            wanted = person.offer.noc
            yield ("job_offer", None) if wanted is None else ("work", None if noc is None else noc == wanted)

    @property
    def _asks_noc(self) -> bool:
        return bool(self.teer or self.noc or self.except_)

    def _place(self, period: WorkPeriod) -> Fact:
        if period.country is None:
            return "work", None
        if period.country != CANADA:
            return "work", ABROAD in self.places
        if CANADA in self.places or self.places == (ABROAD,):
            return "work", CANADA in self.places
        return "work.province", None if period.province is None else period.province in self.places


def _facts(found: Hours, need: int) -> dict[str, object]:
    return {"hours_low": found.low, "hours_high": found.high, "hours_needed": need}
