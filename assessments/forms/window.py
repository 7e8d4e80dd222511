"""The years of work that count, in words of a question."""

from datetime import date
from typing import Any

from assessments.explanations.quantities import count
from crs.jobs import WORK


def in_window(words: Any, on: date) -> str:
    """The words, with how many years back the law looks for work on that day as `%(window)s`."""
    return str(words) % {"window": count(WORK.at(on).crs.within_years)}
