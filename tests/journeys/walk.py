"""Walks a person through every page as a browser shows it, with or without JavaScript."""

from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import Page

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
        return urlsplit(self.page.url).path.rstrip("/").rsplit("/", 1)[-1]

    def go_on(self) -> None:
        self.page.locator("main form button[type=submit]").last.click()

    def to_check(self) -> None:
        """From the landing page to *check your answers*."""
        self.open("")
        self.seen("home")
        self.page.locator("main a.button, main form button[type=submit]").first.click()
        self.seen("start")
        self.go_on()
        job: Job | None = None
        for _ in range(MOST_PAGES):
            slug = self.slug
            if slug == "check":
                self.seen("check")
                return
            self.asked.append(slug)
            if slug == "work":
                job = self.jobs.pop(0) if self.jobs else None
                self.fill({"more": "yes" if job else "no"})
            elif slug == "occupation":
                assert job
                self.occupation(job)
            elif slug in ("details", "conditions"):
                assert job
                self.fill(getattr(job, slug))
            else:
                self.fill(self.person.pages[slug])
            self.seen(slug)
            self.go_on()
            assert not self.page.locator(".error-summary").count(), self.page.locator("main").inner_text()
        raise AssertionError(f"no end after {MOST_PAGES} pages: {self.asked}")

    def occupation(self, job: Job) -> None:
        self.page.fill("input[name=q]", job.search)
        self.page.locator("form[role=search] button").click()
        self.fill({"noc": job.noc})

    def fill(self, typed: Typed) -> None:
        for name, value in typed.items():
            named = self.page.locator(f"main [name='{name}']")
            if named.first.get_attribute("type") == "radio":
                self.page.locator(f"main [name='{name}'][value='{value}']").check()
            elif named.evaluate("field => field.tagName") == "SELECT":
                named.select_option(value)
            else:
                named.fill(value)

    def to_result(self) -> None:
        self.go_on_to("result")

    def go_on_to(self, name: str) -> None:
        self.page.locator("main a.button, main form button[type=submit]").last.click()
        assert self.slug == name, self.page.url
        self.seen(name)

    def to_thanks(self) -> None:
        self.page.locator("main a[href$='/contact/']").first.click()
        self.seen("contact")
        self.fill(CONTACT)
        self.page.locator("main input[type=checkbox]").first.check()
        self.go_on()
        self.seen("thanks")
