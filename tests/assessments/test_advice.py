"""What would raise it, in words: every kind of change in both languages, ranges, and the firm's own texts."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from django.utils import translation

from assessments.advice_texts import firm_texts
from assessments.explanations.advice import KINDS, NOTES, TITLES, title
from assessments.explanations.effort import SHIPPED, Effort
from assessments.models import AdviceText
from assessments.pdf.document import document_of
from assessments.presenter import present
from crs.advice import Move, moves_for
from crs.advice.effort import EFFORT
from crs.assess import assess
from crs.profile import CanadianCredential, Education, Profile
from tests.assessments.people import KEPT, WORKED, give_draft, url
from tests.assessments.test_presenter import page, skilled
from tests.assessments.test_result_page import body
from tests.crs.advice.people import ON, couple, single
from tests.crs.making import english, french

PEOPLE = (
    single(education_assessed=False),
    single(languages=()),
    single(languages=(english(6), french(5))),
    couple(education=Education.SECONDARY, partner={"education_assessed": False}),
    couple(partner={"language": english(4)}),
)


def all_moves() -> Iterator[Move]:
    for person in PEOPLE:
        yield from moves_for(person, on=ON)


def rows(profile: Profile) -> dict[str, dict[str, Any]]:
    return {row["code"]: row for row in page(profile)["advice"]["rows"]}


def test_every_kind_of_change_has_words_and_occurs() -> None:
    kinds = set(EFFORT)
    assert set(TITLES) == set(SHIPPED) == set(KINDS) == kinds
    assert set(NOTES) <= kinds
    assert {move.kind for move in all_moves()} == kinds


@pytest.mark.parametrize("language", ["en", "fr"])
def test_changes_of_one_person_have_names_of_their_own(language: str) -> None:
    with translation.override(language):
        for person in PEOPLE:
            titles = [title(move) for move in moves_for(person, on=ON)]
            assert len(set(titles)) == len(titles)


def test_nothing_is_said_to_be_done() -> None:
    """Facts of the rules: nobody is told what they should do, and nothing is promised."""
    said = [str(text) for effort in SHIPPED.values() for text in effort]
    said += [str(note) for note in NOTES.values()] + [title(move) for move in all_moves()]
    for text in said:
        for word in ("should", "must", "guarantee", "recommend", "easy", "!"):
            assert word not in text.lower(), text


def test_the_weightiest_change_comes_first_with_its_points_and_new_total() -> None:
    found = page(single())
    first = found["advice"]["rows"][0]
    assert first["code"] == "nomination" and first["gain"] == "+600"
    assert first["total"] == f"{found['score']['low'] + 600:,}"
    assert first["lines"] == ["Provincial or territorial nomination: 0 → 600"]


def test_a_range_is_said_with_both_ends() -> None:
    strong = {"education": Education.MASTERS, "language": english(10)}
    swap = rows(couple(partner=strong, education=Education.SECONDARY))["partner.principal"]
    assert re.fullmatch(r"[+−]\d+ to \+\d+", swap["gain"])
    assert " to " in swap["total"]
    assert swap["note"].startswith("Only what you told of your partner is used.")


def test_what_newly_is_met_is_named() -> None:
    french_test = rows(skilled())
    assert any("French-language proficiency" in each for each in french_test["language.fr.test.7"]["opens"])


def test_someone_with_nothing_to_raise_is_told_so() -> None:
    complete = single(
        languages=(english(10), french(10)),
        education=Education.DOCTORAL,
        canadian_credential=CanadianCredential.THREE_PLUS,
        canada=5,
        foreign=3,
        certificate_of_qualification=True,
        provincial_nomination=True,
    )
    assert page(complete)["advice"]["rows"] == []
    assert "we find no change that gives more points" in page(complete)["advice"]["nothing"]
    assert "we find no change that gives more points" in body(complete)


def test_six_changes_are_open_and_the_rest_behind_a_line() -> None:
    html, number = body(single()), len(page(single())["advice"]["rows"])
    assert number > 6
    assert f"{number - 6} more changes" in html
    assert html.index("A nomination by a province or territory") < html.index("more changes")


def test_a_page_kept_before_there_was_advice_still_renders() -> None:
    kept = {name: value for name, value in page(single()).items() if name != "advice"}
    html = render_to_string("result/_body.html", {"page": kept, "links": False})
    assert "What would raise it" not in html
    assert document_of(kept)["advice"] is None


def test_a_row_kept_before_it_said_all_still_renders() -> None:
    kept = page(single())
    kept["advice"]["rows"] = [{"code": "x", "title": "Another year of work", "gain": "+7"}]
    html = render_to_string("result/_body.html", {"page": kept, "links": False})
    assert "Another year of work" in html and "+7" in html


@pytest.mark.django_db
class TestFirmTexts:
    def test_without_any_the_shipped_ones_stand(self) -> None:
        assert firm_texts() == {}
        assert rows(single())["nomination"]["effort"] == str(SHIPPED["nomination"].effort)

    def test_a_row_stands_in_its_language_alone_and_an_empty_half_is_as_shipped(self) -> None:
        AdviceText.objects.create(code="nomination", language="fr", effort="Demandez-nous.")
        AdviceText.objects.create(code="gone", language="fr", effort="Un ancien genre.")
        assert firm_texts() == {}
        with translation.override("fr"):
            assert firm_texts() == {"nomination": Effort("Demandez-nous.", SHIPPED["nomination"].time)}

    def test_the_result_and_what_a_lead_keeps_say_the_firms_words(self, client: Client) -> None:
        AdviceText.objects.create(code="nomination", language="en", effort="We prepare it with you.")
        give_draft(client, KEPT | {"work": WORKED})
        assert "We prepare it with you." in client.get(url("result")).content.decode()

    def test_it_is_edited_in_the_admin_where_the_shipped_words_stand_under_the_field(
        self, admin_client: Client
    ) -> None:
        add = reverse("admin:assessments_advicetext_add")
        form = {"code": "nomination", "language": "en", "effort": "Ask us.", "time": ""}
        assert admin_client.post(add, form).status_code == 302
        text = AdviceText.objects.get()
        change = admin_client.get(reverse("admin:assessments_advicetext_change", args=[text.pk]))
        assert str(SHIPPED["nomination"].time) in change.content.decode()
        listed = admin_client.get(reverse("admin:assessments_advicetext_changelist"))
        assert "Ask us." in listed.content.decode()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_text_of_the_firm_is_taken_as_it_is(language: str) -> None:
    texts = {"nomination": Effort("<b>Tout</b>", "Demain")}
    with translation.override(language):
        found = present(assess(single(), on=ON), profile=single(), texts=texts)["advice"]["rows"][0]
    assert (found["effort"], found["time"]) == ("<b>Tout</b>", "Demain")
