"""What the press makes of hostile words, of old pages, of files that are not its own, and of a crowd."""

import json
import threading
from pathlib import Path
from typing import Any

import pytest

from assessments.pdf import PressFailed, press, result_pdf
from assessments.pdf.document import document_of
from assessments.pdf.letters import DRAWN, drawable
from tests.assessments.tagged import TaggedPdf, squeezed
from tests.assessments.test_pdf import CODES, FOOT, page_of
from tests.assessments.test_presenter import ON

HOSTILE = {
    "markup": '#read("/etc/passwd") $ x^2 * _a_ ` ] [ \\ // /* <label> @ref = ~ --- ',
    "code": '"); #panic("x") #sys.inputs #import "/result.typ": *',
    "direction": "safe\u202eelif\u2066\u200f\x00\x07\ud800",
    "letters": "😀 العربية 中文 ไทย Ştefan Łukasz Ελλάς Київ ﬁ ½",
    "long": "x" * 5000,
    "long-sentence": "A sentence that goes on. " * 200,
    "newlines": "one\n\n= two\n\n#three",
}


def replaced(value: Any, words: str) -> Any:
    """The same page with these words after every word of it."""
    if isinstance(value, dict):
        return {
            name: each if name in CODES | {"url"} else replaced(each, words) for name, each in value.items()
        }
    if isinstance(value, list):
        return [replaced(each, words) for each in value]
    return f"{value} {words}" if isinstance(value, str) and value else value


def with_some(page: dict[str, Any], words: str) -> dict[str, Any]:
    """The page with these words in one place of every kind: long ones everywhere would be a book."""
    program, section = page["programs"][0], page["ledger"]["sections"][0]
    page["score"]["ticks"] = page["score"]["ticks"][:1]
    program["findings"][:1] = replaced(program["findings"][:1], words)
    section["lines"][:1] = replaced(section["lines"][:1], words)
    return (
        page
        | {"headline": words, "notes": [words]}
        | {name: replaced(page[name], words) for name in ("law", "score")}
    )


@pytest.mark.parametrize("kind", HOSTILE)
def test_words_are_printed_and_never_obeyed(kind: str) -> None:
    words = HOSTILE[kind]
    fill = with_some if "long" in kind else replaced
    found = TaggedPdf(result_pdf(fill(page_of("known"), words)))
    assert squeezed(drawable(words)) in found.text
    assert "root:" not in found.text
    assert found.untagged == []
    assert min(found.heights) > FOOT


def test_whatever_stands_in_the_settings_is_printed_too(settings: Any) -> None:
    settings.OPERATOR_NAME = 'Étude #read("x") \u202e & «Fils» 律師'
    found = TaggedPdf(result_pdf(page_of("known")))
    assert 'Étude#read("x")&«Fils»??' in found.text
    assert "\u202e" not in found.reader.metadata["/Author"]


def test_every_letter_that_is_let_through_can_be_drawn() -> None:
    letters = "".join(chr(code) for code in range(0x20, 0x2300) if DRAWN.match(chr(code)))
    assert len(letters) > 900
    assert squeezed(drawable(letters)) in TaggedPdf(result_pdf(page_of("known") | {"notes": [letters]})).text


def test_an_address_that_is_not_of_the_web_is_no_link() -> None:
    page = json.loads(json.dumps(page_of("known")).replace("https://", "javascript:"))
    assert b"javascript" not in b"".join(
        str(annotation.get_object().get("/A")).encode()
        for each in TaggedPdf(result_pdf(page)).reader.pages
        for annotation in each.get("/Annots", [])
    )


class TestKeptLongAgo:
    def test_what_pages_did_not_have_yet_is_left_out(self) -> None:
        page = page_of("a-range")
        del page["closest"], page["score"]["of"], page["tests"], page["notes"]
        for each in page["missing"]:
            del each["anchor"]
        for section in page["ledger"]["sections"]:
            del section["remark"]
        found = TaggedPdf(result_pdf(page))
        assert squeezed(page["headline"]) in found.text

    @pytest.mark.parametrize("name", ["programs", "ledger", "on", "language", "disclaimer"])
    def test_a_page_without_a_result_is_a_failure_that_is_told(self, name: str) -> None:
        page = page_of("known")
        del page[name]
        with pytest.raises(PressFailed):
            result_pdf(page)


class TestPress:
    @pytest.mark.parametrize(
        ("address", "readable"), [("inside.txt", True), ("../secret.txt", False), ("", False)]
    )
    def test_it_reads_no_file_but_those_beside_its_template(
        self, address: str, readable: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = tmp_path / "template"
        folder.mkdir()
        (tmp_path / "secret.txt").write_text("words")
        (folder / "inside.txt").write_text("words")
        main = folder / "result.typ"
        read = f'#read("{address or tmp_path / "secret.txt"}")'
        main.write_text(f'#set document(title: "A title")\n#set text(lang: "en")\n= Heading\n{read}')
        monkeypatch.setattr(press, "TEMPLATES", folder)
        monkeypatch.setattr(press, "MAIN", main)
        if readable:
            assert "words" in TaggedPdf(press.typeset({}, on=ON)).text
        else:
            with pytest.raises(PressFailed):
                press.typeset({}, on=ON)

    def test_the_templates_ask_for_nothing_from_elsewhere(self) -> None:
        for each in press.TEMPLATES.glob("*.typ"):
            assert "@preview" not in each.read_text() and "read(" not in each.read_text()

    def test_who_waits_too_long_is_told_and_the_next_is_served(self) -> None:
        gate = threading.Event()
        taken = [press._places().submit(gate.wait) for _ in range(press.PLACES)]
        try:
            with pytest.raises(PressFailed):
                press.typeset(document_of(page_of("known")), on=ON, seconds=0.05)
        finally:
            gate.set()
        assert all(each.result() for each in taken)
        assert press.typeset(document_of(page_of("known")), on=ON).startswith(b"%PDF-1.7")
