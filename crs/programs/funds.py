"""Settlement funds: the table of amounts, and the finding that two programs share."""

from dataclasses import dataclass
from datetime import date

from crs.law import History, LawError, NoLawInForce, Source, load
from crs.outcome import Finding
from crs.points.offer import any_of
from crs.profile import Profile
from crs.programs.judge import finding, verdict


@dataclass(frozen=True, slots=True)
class FundsTable:
    """Dollars by persons in the family, from one person on; `each_more` for each beyond the last."""

    effective_from: date
    source: Source
    amounts: tuple[int, ...]
    each_more: int

    def __post_init__(self) -> None:
        if not self.amounts or sorted(self.amounts) != list(self.amounts):
            raise LawError("amounts: must rise with the family")

    def needed(self, persons: int) -> int:
        more = max(0, persons - len(self.amounts))
        return self.amounts[max(persons, 1) - more - 1] + more * self.each_more


FUNDS: History[FundsTable] = load("funds", FundsTable)


def table_on(on: date) -> FundsTable | None:
    """The table in force, None for a day before the record begins."""
    try:
        return FUNDS.at(on)
    except NoLawInForce:
        return None


def funds(
    code: str, profile: Profile, replaced: bool | None, by: str, source: Source, *, on: date
) -> Finding:
    """Enough money for the family, unless an offer replaces it.

    `replaced` says whether it does, `by` names it, `source` is the rule of the program.
    """
    table, persons = table_on(on), profile.family_size
    need: dict[str, object] = {
        "funds": table.needed(persons) if table and persons is not None else None,
        "family_size": persons,
    }
    if table is None:
        need["no_record"] = True
    have = {"funds": profile.settlement_funds, "family_size": persons, "exempt": by if replaced else None}
    outcome = verdict(any_of((replaced, enough(profile, table))))
    where = source if table is None or replaced else table.source
    return finding(code, outcome, have, need, where, _missing(profile, table, replaced))


def enough(profile: Profile, table: FundsTable | None) -> bool | None:
    """Without the number of persons only too little for one is certain."""
    money, persons = profile.settlement_funds, profile.family_size
    if table is None or money is None:
        return None
    if persons is None:
        return False if money < table.needed(1) else None
    return money >= table.needed(persons)


def _missing(profile: Profile, table: FundsTable | None, replaced: bool | None) -> tuple[str, ...]:
    open_ = enough(profile, table) is None and table is not None
    facts = {
        "settlement_funds": open_ and profile.settlement_funds is None,
        "family_size": open_ and profile.family_size is None,
        "job_offer": replaced is None,
    }
    return tuple(name for name, asked in facts.items() if asked)
