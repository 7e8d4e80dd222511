"""Every state of every screen, a file for each part of the site."""

from tests.browser.states import (
    ahead,
    exploring,
    forecast,
    links,
    pathways,
    questions,
    quick,
    raising,
    reading,
    results,
    rounds,
    trouble,
    work,
)
from tests.browser.states.registry import STATES

__all__ = [
    "STATES",
    "ahead",
    "exploring",
    "forecast",
    "links",
    "pathways",
    "questions",
    "quick",
    "raising",
    "reading",
    "results",
    "rounds",
    "trouble",
    "work",
]
