"""Twenty people from the start to their result, in both languages: how far it is, and whether it is right."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median

import pytest
import time_machine
from django.test import Client
from django.urls import resolve, reverse
from django.utils import translation

from assessments.answers import open_store
from assessments.cookie import cookie_name
from assessments.profile_builder import build_profile
from crs.assess import assess
from crs.outcome import Assessment
from tests.journeys.forms import Page, question
from tests.journeys.people import Job, Typed
from tests.journeys.personas import ON, PERSONAS, Persona

pytestmark = pytest.mark.django_db
MOST_SCREENS, MOST_FIELDS, FIELDS_A_SCREEN = 12, 22, 6
LANGUAGES = ("en", "fr")


@pytest.fixture(autouse=True)
def today() -> Iterator[None]:
    with time_machine.travel(f"{ON}T17:00:00Z", tick=False):
        yield


@dataclass
class Walk:
    """One person in front of one screen after the other; what was seen is noted."""

    persona: Persona
    language: str
    client: Client = field(default_factory=Client)
    screens: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.waiting = list(self.persona.jobs)
        self.here = self.address("start")
        self.send(self.here, {})

    def address(self, name: str) -> str:
        with translation.override(self.language):
            return reverse(f"assessments:{name}")

    def send(self, where: str, typed: Typed) -> None:
        response = self.client.post(where, typed)
        assert response.status_code == 302, (where, response.status_code)
        self.here = response["Location"]

    def look(self, name: str, typed: Typed) -> Page:
        """A screen: everything typed must be there to be seen, and nothing is asked for a second time."""
        response = self.client.get(self.here)
        assert response.status_code == 200, self.here
        page = Page(response.content.decode())
        seen = page.visible(typed)
        assert {question(key) for key in typed} <= seen, name
        asked = {f"{name} {each}" for each in seen} - set(self.fields)
        assert name not in self.screens or name.startswith("search"), f"{name} is shown again"
        assert len(seen) <= FIELDS_A_SCREEN or name.startswith("details"), seen
        self.screens.append(name)
        self.fields += sorted(asked)
        return page

    def to_check(self) -> None:
        for _ in range(30):
            with translation.override(self.language):
                match = resolve(self.here)
            if match.url_name == "check":
                self.look("check", {})
                return
            self.answer(match.kwargs["slug"])
        raise AssertionError(self.screens)

    def answer(self, slug: str) -> None:
        if slug == "work" and self.waiting:
            self.jobs()
            return
        if slug == "job-offer" and self.persona.offer:
            self.here = self.client.get(self.here)["Location"]
            self.occupation("offer", *self.persona.offer)
        typed = self.persona.pages[slug]
        self.look(slug, typed)
        self.send(self.here, typed or ({"noc": "none"} if slug == "work" else {}))

    def jobs(self) -> None:
        """The first job begins with the search that is shown while there is none."""
        for number, each in enumerate(self.persona.jobs):
            self.job(each, number)
        self.waiting = []

    def job(self, job: Job, number: int) -> None:
        self.occupation(str(number), job.search, job.noc)
        self.look(f"details {number}", job.details)
        last = number == len(self.persona.jobs) - 1
        self.send(self.here, job.details if last else job.details | {"another": "1"})

    def occupation(self, name: str, text: str, noc: str) -> None:
        """Searched for and chosen; looked at, unless it stays unknown."""
        search = self.look(f"search {name}", {"q": text})
        self.send(search.actions[0] or self.here, {"q": text})
        self.look(f"search {name}", {"noc": noc})
        self.send(self.here, {"noc": noc})
        if noc != "unknown":
            self.here = self.look(f"confirm {name}", {}).buttons[0]

    def assessed(self) -> Assessment:
        assert self.client.get(self.address("result")).status_code == 200
        store = open_store(self.client.cookies[cookie_name()].value)
        assert store is not None
        return assess(build_profile(store.answers), on=ON)


def walked(name: str, language: str) -> Walk:
    walk = Walk(PERSONAS[name], language)
    walk.to_check()
    return walk


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(PERSONAS))
def test_each_person_gets_the_verdicts_worked_out_by_hand(name: str, language: str) -> None:
    persona, walk = PERSONAS[name], walked(name, language)
    found = walk.assessed().programs.values()
    assert tuple(program.outcome.value for program in found) == persona.verdicts
    assert set(persona.pages) - set(walk.screens) <= {"work"}, "a page was expected and not asked"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(PERSONAS))
def test_each_person_gets_the_points_worked_out_by_hand(name: str, language: str) -> None:
    found = walked(name, language).assessed().crs
    assert tuple((each.low, each.high) for each in found.sections.values()) == PERSONAS[name].points
    assert (found.low, found.high) == PERSONAS[name].total


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_is_short(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    walks = {name: walked(name, language) for name in PERSONAS}
    screens = {name: len(walk.screens) for name, walk in walks.items()}
    fields = {name: len(walk.fields) for name, walk in walks.items()}
    with capsys.disabled():
        print(f"\n{language:8} screens fields")
        for name in PERSONAS:
            print(f"{name:8} {screens[name]:7} {fields[name]:6}")
        print(f"{'median':8} {median(screens.values()):7} {median(fields.values()):6}")
    assert median(screens.values()) <= MOST_SCREENS
    assert median(fields.values()) <= MOST_FIELDS


def test_there_are_twenty() -> None:
    assert len(PERSONAS) == 20
