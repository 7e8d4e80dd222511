"""The PDF of a result: what it says, its tags, its size, and what it makes of hostile words."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import pytest
from django.utils import translation

from assessments.pdf import press, result_pdf
from assessments.pdf.document import document_of
from assessments.pdf.pack import pack
from assessments.pdf.words import labels
from assessments.presenter import present
from crs.assess import assess
from crs.profile import Profile
from tests.assessments.rounds import KNOWN
from tests.assessments.tagged import TaggedPdf, squeezed
from tests.assessments.test_presenter import ON, TWO_YEARS, skilled
from tests.crs.working import CASHIER, job

PENDING = date(2026, 11, 22)
LARGEST = 150 * 1024
FOOT, TOP = 24 / 25.4 * 72, (11 - 19 / 25.4) * 72
"""Where the foot and the upper margin of a page begin, in points from below."""
STUDYING = job(date(2023, 10, 2), date(2024, 5, 1), full_time_student=True)
TEN_JOBS = tuple(
    job(date(2015 + n, 1, 5), date(2015 + n, 11, 20), noc=CASHIER if n % 2 else "21232", country="FR")
    for n in range(10)
)
PEOPLE = {
    "known": (skilled(work=(STUDYING, *TWO_YEARS)), PENDING),
    "before-the-pending-law": (skilled(work=(STUDYING, *TWO_YEARS)), ON),
    "a-range": (skilled(education_assessed=None, sibling_in_canada=None), PENDING),
    "nothing-known": (Profile(), PENDING),
    "partner-unknown": (Profile(has_partner=True), PENDING),
    "no-program": (skilled(intends_quebec=True), PENDING),
    "ten-jobs": (skilled(work=(*TEN_JOBS, STUDYING, *TWO_YEARS)), PENDING),
}
CODES = {"code", "outcome", "state", "field", "slug", "anchor", "iso", "version", "confidence", "language"}
"""Keys whose values are codes of ours and never shown."""
ON_SCREEN_ONLY = {"scale"}
"""Keys whose words describe the drawing, which on paper has its figures beside it."""


def page_of(who: str, language: str = "en") -> dict[str, Any]:
    profile, on = PEOPLE[who]
    with translation.override(language):
        return present(assess(profile, on=on, pathways=True), profile=profile, on_record=KNOWN)


def shown_words(value: Any, key: str = "") -> Iterator[str]:
    """Every word of a page that a reader sees, in order."""
    if isinstance(value, dict):
        for name, each in value.items():
            if name not in CODES | ON_SCREEN_ONLY:
                yield from shown_words(each, name)
    elif isinstance(value, list):
        for each in value:
            if not (key == "tests" and each["state"] == "counts"):
                yield from shown_words(each)
    elif isinstance(value, str) and value:
        yield value


class Made(NamedTuple):
    """A person's PDF, and what it was made of."""

    who: str
    language: str
    page: dict[str, Any]
    pdf: bytes
    found: TaggedPdf


@cache
def made_for(who: str, language: str) -> Made:
    page = page_of(who, language)
    pdf = result_pdf(page)
    return Made(who, language, page, pdf, TaggedPdf(pdf))


@pytest.fixture(params=[(who, language) for who in PEOPLE for language in ("en", "fr")], ids="-".join)
def made(request: pytest.FixtureRequest) -> Made:
    return made_for(*request.param)


class TestTags:
    def test_it_says_that_it_is_tagged_what_it_is_called_and_in_which_language(self, made: Made) -> None:
        found = made.found
        assert found.catalog["/MarkInfo"]["/Marked"].value is True
        assert found.catalog["/Lang"] == f"{made.language}-CA"
        assert found.catalog["/ViewerPreferences"]["/DisplayDocTitle"].value is True
        assert made.page["on"]["text"] in found.reader.metadata["/Title"]
        metadata = found.catalog["/Metadata"].get_data().decode()
        assert "<pdfuaid:part>1</pdfuaid:part>" in metadata or 'pdfuaid:part="1"' in metadata

    def test_headings_begin_with_the_headline_and_skip_no_level(self, made: Made) -> None:
        headings = made.found.root.all("H1", "H2", "H3", "H4", "H5", "H6")
        levels = [int(each.name[1]) for each in headings]
        assert levels[0] == 1 and levels.count(1) == 1
        assert squeezed(headings[0].text) == squeezed(made.page["headline"])
        assert all(after - before <= 1 for before, after in pairwise(levels))

    def test_every_table_has_headers_that_say_what_they_head(self, made: Made) -> None:
        tables = made.found.root.all("Table")
        assert len(tables) >= 6
        for table in tables:
            headers = table.all("TH")
            assert headers and all(each.text.strip() for each in headers)
            for each in headers:
                assert any(kept.get("/Scope") == "/Column" for kept in each.attributes), each.text
            for row in table.all("TR"):
                assert {each.name for each in row.inside} <= {"TH", "TD"}

    def test_everything_drawn_is_read_out_or_marked_as_decoration(self, made: Made) -> None:
        found = made.found
        assert found.untagged == []
        hung = [place for tag in found.root.walk() for place in tag.places]
        assert sorted(hung) == sorted(found.pieces)
        assert found.root.all("Figure") == []  # the bars are decoration: their figures stand beside them


class TestWords:
    def test_it_says_all_that_the_page_says(self, made: Made) -> None:
        text = made.found.text
        missing = [each for each in shown_words(made.page) if squeezed(each) not in text]
        assert missing == []

    @pytest.mark.parametrize("who", PEOPLE)
    @pytest.mark.parametrize(("language", "other"), [("en", "fr"), ("fr", "en")])
    def test_it_holds_no_sentence_of_the_other_language(self, who: str, language: str, other: str) -> None:
        text = made_for(who, language).found.text
        here, there = (list(shown_words(page_of(who, each))) for each in (language, other))
        apart = {squeezed(b) for a, b in zip(here, there, strict=True) if a != b and len(b) > 12}
        assert len(apart) > 50
        assert {
            each for each in apart if each in text and not any(each in squeezed(a) for a in here)
        } == set()

    def test_the_words_around_are_in_the_language_of_the_result(self, made: Made) -> None:
        text = made.found.text
        with translation.override(made.language):
            around, firm = labels(), document_of(made.page)["firm"]
        for name in ("score", "programs", "ledger", "have", "need", "sources", "factor", "points", "contact"):
            assert squeezed(around[name]) in text
        for each in (firm["site"], firm["name"], firm["address"], firm["demonstration"]):
            assert squeezed(each) in text

    def test_every_foot_has_the_firm_and_the_number_of_the_page(self, made: Made) -> None:
        pages = made.found.reader.pages
        with translation.override(made.language):
            numbers, firm = labels()["page"], document_of(made.page)["firm"]
        for number, page in enumerate(pages, 1):
            text = squeezed(page.extract_text())
            assert squeezed(numbers.format(page=number, total=len(pages))) in text
            assert squeezed(f"{firm['name']}.{firm['licence']}{firm['address']}") in text

    def test_no_text_runs_off_a_page_or_into_its_foot(self, made: Made) -> None:
        assert min(made.found.heights) > FOOT and max(made.found.heights) < TOP

    def test_a_pending_law_is_named_only_where_one_is_pending(self) -> None:
        title = squeezed(page_of("known")["law"]["pending"]["title"])
        assert title in made_for("known", "en").found.text
        assert title not in made_for("before-the-pending-law", "en").found.text


class TestFile:
    def test_it_is_small(self, made: Made) -> None:
        assert len(made.pdf) < LARGEST

    def test_the_same_result_gives_the_same_bytes_with_the_date_of_the_assessment(self, made: Made) -> None:
        assert result_pdf(made.page) == made.pdf
        on = PEOPLE[made.who][1]
        assert made.found.reader.metadata["/CreationDate"].startswith(f"D:{on:%Y%m%d}")

    def test_packing_changes_nothing_but_the_size(self, monkeypatch: pytest.MonkeyPatch) -> None:
        packed = result_pdf(page_of("ten-jobs"))
        monkeypatch.setattr(press, "pack", lambda pdf: pdf)
        plain = result_pdf(page_of("ten-jobs"))
        assert pack(plain) == packed and len(packed) < 0.6 * len(plain)
        before, after = TaggedPdf(plain), TaggedPdf(packed)
        assert before.root == after.root and before.pieces == after.pieces
        assert before.catalog.keys() == after.catalog.keys()
        assert before.reader.metadata == after.reader.metadata
        assert before.reader.trailer["/ID"] == after.reader.trailer["/ID"]

    def test_what_is_laid_out_otherwise_is_left_alone(self) -> None:
        assert pack(b"%PDF-1.7 something else") == b"%PDF-1.7 something else"

    def test_nothing_loads_the_library_before_a_pdf_is_wanted(self) -> None:
        code = "import django, sys; django.setup(); import assessments.urls; sys.exit('typst' in sys.modules)"
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
