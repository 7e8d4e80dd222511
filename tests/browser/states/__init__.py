"""Every state of every screen, a file for each part of the site."""

from tests.browser.states import exploring, links, questions, quick, reading, results, trouble, work
from tests.browser.states.registry import STATES

__all__ = ["STATES", "exploring", "links", "questions", "quick", "reading", "results", "trouble", "work"]
