"""The limits. Many people share one address at a school, in a library or on a mobile network."""

from dataclasses import dataclass
from datetime import timedelta

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `most` within each `window`."""

    most: int
    window: timedelta


LIMITS = {
    # A person mistypes a link a few times. At sixty a day a million guesses take an address forty-five years.
    "token": (Limit(20, HOUR), Limit(60, DAY)),
    # A firm wants to be written to, but not by a machine: a class of thirty may, each with a slip or two.
    "contact": (Limit(90, HOUR), Limit(180, DAY)),
    # Mails to an address that its owner has not confirmed: a class from one place, few to one person.
    "mail": (Limit(60, HOUR), Limit(120, DAY)),
    "recipient": (Limit(3, HOUR), Limit(6, DAY)),
    # A class of thirty starts together, twice, and searches a good deal.
    "start": (Limit(120, HOUR),),
    "search": (Limit(1_200, HOUR),),
    # Occupations are suggested while somebody types.
    "suggest": (Limit(6_000, HOUR),),
    # Documents cost a few hundredths of a second of a processor each.
    "document": (Limit(120, HOUR),),
    # A live calculator asks again at each answer.
    "calculate": (Limit(6_000, HOUR),),
}
