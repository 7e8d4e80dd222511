"""Where a pathway's rule was read, which is often less than an instrument with its section."""

import datetime as dt
from dataclasses import dataclass

from crs.law import CONFIDENCES, LawError


@dataclass(frozen=True, slots=True)
class Reading:
    """A page or an instrument, the day it speaks of, and how sure it is. It is cited as other sources are."""

    title: str
    confidence: str
    date: dt.date | None = None
    url: str = ""

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise LawError("title is empty")
        if self.confidence not in CONFIDENCES:
            raise LawError(f"confidence {self.confidence!r} is not one of {', '.join(CONFIDENCES)}")
        if self.url and not self.url.startswith("https://"):
            raise LawError(f"url {self.url!r} does not start with https://")

    @property
    def instrument(self) -> str:
        return self.title

    @property
    def section(self) -> str:
        return ""

    @property
    def checked(self) -> dt.date | None:
        return self.date

    @property
    def note(self) -> str:
        return ""
