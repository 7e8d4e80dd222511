"""Walks a person through every page as a browser shows it, with or without JavaScript."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.urls import resolve
from django.utils import translation
from playwright.sync_api import Locator, Page

from tests.journeys.people import Job, Person, Typed

MOST_PAGES = 60
CONTACT: Typed = {
    "name": "Amara Okafor",
    "email": "amara@example.com",
    "message": "Is my diploma enough? <b>Merci</b>",
}

Seen = Callable[[str], None]


class Walk:
    """One person on one page of a browser. `seen` is called with the name of every screen shown."""

    def __init__(self, page: Page, site: str, person: Person, *, language: str, seen: Seen) -> None:
        self.page, self.site, self.person, self.language, self._seen = page, site, person, language, seen
        self.jobs = list(person.jobs)
        self.asked: list[str] = []

    def seen(self, name: str) -> None:
        # A screen is what a person sees, so its styles have arrived.
        self.page.wait_for_load_state("load")
        self._seen(name)

    def open(self, path: str) -> None:
        self.page.goto(f"{self.site}/{self.language}/{path}")

    @property
    def slug(self) -> str:
        """What the screen is called in the code, whatever its address in this language."""
        with translation.override(self.language):
            match = resolve(urlsplit(self.page.url).path)
        return match.kwargs.get("slug") or (match.url_name or "").removeprefix("job_")

    def press(self, control: Locator) -> None:
        control.click()

    def choose(self, control: Locator) -> None:
        control.check()

    def select(self, control: Locator, value: str) -> None:
        control.select_option(value)

    def type(self, control: Locator, value: str) -> None:
        control.fill(value)

    def go_on(self) -> None:
        self.press(self.page.locator("main form button[type=submit]").last)

    def to_check(self) -> None:
        """From the landing page to *check your answers*."""
        self.open("")
        self.seen("home")
        self.press(self.page.locator("main a.button, main form button[type=submit]").first)
        self.seen("start")
        self.go_on()
        job: Job | None = None
        for _ in range(MOST_PAGES):
            slug = self.slug
            if slug == "check":
                self.seen("check")
                return
            self.asked.append(slug)
            if slug == "work" and self.jobs:
                job = self.jobs.pop(0)
                self.search(job)
                self.seen(slug)
                self.press(self.page.locator("form[role=search] button"))
                continue
            if slug == "occupation":
                assert job
                if self.page.locator(f"[name=noc][value='{job.noc}']").count() == 0:
                    self.search(job)
                    self.press(self.page.locator("form[role=search] button"))
                self.fill({"noc": job.noc})
            elif slug == "confirm":
                self.seen(slug)
                self.press(self.page.locator("main a.button").first)
                continue
            elif slug == "details":
                assert job
                self.fill(job.details)
            elif slug != "work":
                self.fill(self.person.pages[slug])
            self.seen(slug)
            if slug == "details" and self.jobs:
                job = self.jobs.pop(0)
                self.press(self.page.locator("button[name=another]"))
            else:
                self.press(self.page.locator("main form button[type=submit]:not([name])").last)
            assert not self.page.locator(".error-summary").count(), self.page.locator("main").inner_text()
        raise AssertionError(f"no end after {MOST_PAGES} pages: {self.asked}")

    def search(self, job: Job) -> None:
        self.type(self.page.locator("input[name=q]"), job.search)

    def fill(self, typed: Typed) -> None:
        for name, value in typed.items():
            named = self.page.locator(f"main [name='{name}']")
            if isinstance(value, list):
                for each in value:
                    self.choose(self.page.locator(f"main [name='{name}'][value='{each}']"))
            elif named.first.get_attribute("type") == "radio":
                self.choose(self.page.locator(f"main [name='{name}'][value='{value}']"))
            elif named.evaluate("field => field.tagName") == "SELECT":
                self.select(named, value)
            else:
                self.type(named, value)

    def to_result(self) -> None:
        self.go_on_to("result")

    def go_on_to(self, name: str) -> None:
        self.press(self.page.locator("main a.button, main form button[type=submit]").last)
        assert self.slug == name, self.page.url
        self.seen(name)

    def to_thanks(self) -> None:
        self.press(self.page.locator("main a[href$='/contact/']").first)
        self.seen("contact")
        self.fill(CONTACT)
        self.choose(self.page.locator("main input[type=checkbox]").first)
        self.go_on()
        self.seen("thanks")
