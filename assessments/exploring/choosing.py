"""Which topic comes next: of those never answered, the one that most pathways wait for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from assessments.answers import Answers
from assessments.partial import Partial
from assessments.profile_builder import build_profile
from assessments.steps import PAGES, QUESTIONS
from crs.assess import assess
from crs.outcome import PathwayResult
from crs.pathways.questions import assessed, settled, waiting_for, worth_asking


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands with the questions: the pathways settled, and what each topic could add."""

    settled: int
    of: int
    waiting: Mapping[str, int]
    """By slug, how many pathways an answer could still settle; the best first, without what was answered."""
    unsure: tuple[str, ...] = ()
    """The topics that were answered, and for which pathways wait all the same."""

    @property
    def following(self) -> str | None:
        """The slug of the next topic; None when nothing is left to ask."""
        return next(iter(self.waiting), None)


def standing_of(answers: Answers, *, on: date) -> Standing:
    """One assessment of all pathways, and what it leaves to ask."""
    results = assess(build_profile(answers), on=on, pathways=True).pathways
    known, wanted = Partial(answers), _wanted(results)
    pages = [PAGES[slug] for slug in wanted if PAGES[slug].applies(known)]
    waiting = {p.slug: waiting_for(results, wanted[p.slug]) for p in pages if not p.answered(answers)}
    return Standing(
        settled(results),
        assessed(results),
        dict(sorted(waiting.items(), key=lambda each: -each[1])),
        tuple(page.slug for page in pages if page.answered(answers)),
    )


def _wanted(results: Mapping[str, PathwayResult]) -> dict[str, list[str]]:
    """The open facts by the page that asks for them, the weightiest first."""
    wanted: dict[str, list[str]] = {}
    for name in worth_asking(results):
        wanted.setdefault(QUESTIONS[name].slug, []).append(name)
    return wanted
