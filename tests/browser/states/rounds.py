"""The page of rounds: of a year, of a type, of nothing, and before any is known."""

from rounds.table import load_known
from tests.browser.states.registry import state, states
from tests.browser.visitor import Visitor


@states("", "?year=2025", "?year=2021&type=pnp", "?year=2026&type=stem", "?year=1999&type=x")
def rounds_asked_for(query: str, visitor: Visitor) -> None:
    load_known()
    visitor.go("guide:rounds", query=query)


@state
def guide_with_the_last_rounds(visitor: Visitor) -> None:
    load_known()
    visitor.go("guide:cec")
