"""Criteria about amounts: money to settle, and numbers that one answer tells."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from crs.pathways.criteria.base import Judged, Predicate, check, lacking
from crs.pathways.person import Person
from crs.programs.funds import enough, table_on


class Table(StrEnum):
    """A table of settlement funds that the law of the project holds."""

    EXPRESS_ENTRY = "express_entry"


@dataclass(frozen=True, slots=True)
class Funds(Predicate):
    """Money to settle: by a table, or so many dollars for one and so many for each further person."""

    kind: ClassVar[str] = "funds"

    table: Table | None = None
    dollars: int | None = None
    per_person: int = 0

    def __post_init__(self) -> None:
        check((self.table is None) != (self.dollars is None), "one of table and dollars is needed")
        check(not self.per_person or self.dollars is not None, "per_person goes with dollars")
        check(self.dollars is None or self.dollars > 0, "dollars must be above 0")

    def judge(self, person: Person) -> Judged:
        money, persons = person.profile.settlement_funds, person.profile.family_size
        need = self._needed(person, persons or 1)
        have = {
            "funds": money,
            "family_size": persons,
            "needed": need if persons or not self._by_family() else None,
        }
        if need is None:
            return self.judged(None, have)
        missing = (
            "settlement_funds" if money is None else None,
            "family_size" if self._asks_size(person) else None,
        )
        return self.judged(self._enough(person, need), have, missing, lacking=lacking(money or 0, need))

    def _by_family(self) -> bool:
        return self.table is not None or bool(self.per_person)

    def _asks_size(self, person: Person) -> bool:
        return self._by_family() and person.profile.family_size is None

    def _needed(self, person: Person, persons: int) -> int | None:
        """None for a day before the table's record begins."""
        if self.dollars is not None:
            return self.dollars + self.per_person * (persons - 1)
        table = table_on(person.on)
        return table.needed(persons) if table else None

    def _enough(self, person: Person, need: int) -> bool | None:
        if self.table is not None:
            return enough(person.profile, table_on(person.on))
        money = person.profile.settlement_funds
        if money is None:
            return None
        return None if money >= need and self._asks_size(person) else money >= need


class Counted(StrEnum):
    """A number that one answer tells."""

    NET_WORTH = "net_worth"
    INVESTMENT = "investment"
    BEST_INCOME = "best_income"
    DAYS_IN_CANADA = "days_in_canada"
    TAXES_FILED_YEARS = "taxes_filed_years"
    OWNERSHIP_YEARS = "ownership_years"
    MANAGEMENT_YEARS = "management_years"


@dataclass(frozen=True, slots=True)
class Amount(Predicate):
    """At least so much."""

    kind: ClassVar[str] = "amount"

    fact: Counted
    min: int

    def __post_init__(self) -> None:
        check(self.min > 0, "min must be above 0")

    def judge(self, person: Person) -> Judged:
        told: int | None = getattr(person.profile, self.fact)
        have = {self.fact.value: told}
        fact = None if told is None else told >= self.min
        return self.judged(fact, have, (self.fact,), lacking=lacking(told or 0, self.min))
