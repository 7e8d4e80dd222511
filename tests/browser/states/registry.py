"""Every state of every screen, by name. A state is a function that leads a visitor to it."""

from collections.abc import Callable
from functools import partial

from tests.browser.visitor import Prepare, Visitor

STATES: dict[str, Prepare] = {}
Shared = Callable[[str, Visitor], None]


def state(prepare: Prepare) -> Prepare:
    """A state of one screen."""
    return _keep(prepare.__name__, prepare)


def states(*values: str) -> Callable[[Shared], Shared]:
    """The same state of several screens."""

    def keep(prepare: Shared) -> Shared:
        for value in values:
            _keep(f"{value} {prepare.__name__}", partial(prepare, value))
        return prepare

    return keep


def _keep(name: str, prepare: Prepare) -> Prepare:
    name = name.replace("_", " ")
    if name in STATES:
        raise ValueError(f"two states are called {name}")
    STATES[name] = prepare
    return prepare
