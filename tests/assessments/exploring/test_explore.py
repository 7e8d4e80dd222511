"""The way through the further questions: when it opens, what comes next, and the ways back and out."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from django.test import Client
from django.utils import timezone

from assessments.exploring import choosing
from assessments.exploring.topics import TOPICS
from assessments.exploring.trail import trail_of
from assessments.forms.further import SKIP
from assessments.models import Draft
from assessments.profile_builder import build_profile
from assessments.snapshot import snapshot_of
from assessments.steps import BY_SLUG
from assessments.summary import topics_of
from assessments.views.steps import ONLY_SHOW
from crs.profile import CanadianStudy, Education, Province
from tests.assessments.exploring.people import PEOPLE
from tests.assessments.people import EXPLORED, FURTHER_KEPT, FURTHER_TYPED, KEPT, give_draft, url, without

pytestmark = pytest.mark.django_db
SLUGS = [topic.slug for topic in TOPICS]
COOK = PEOPLE["a cook in Winnipeg with an offer of her employer"]
DEVELOPER = PEOPLE["a software developer in India without an offer"]
GRADUATE = PEOPLE["a graduate in Moncton who speaks French, with an offer"]


def topic(slug: str, language: str = "en") -> str:
    return url("step", slug, language=language, query="?explore=1")


def kept(draft: Draft) -> dict:
    return Draft.objects.get(pk=draft.pk).answers


@pytest.fixture
def assessed() -> Iterator[list[object]]:
    """Every assessment of pathways that the choice of a topic has made."""
    made: list[object] = []
    real = choosing.assess

    def counting(*args: object, **kwargs: object) -> object:
        made.append(args)
        return real(*args, **kwargs)

    with patch.object(choosing, "assess", counting):
        yield made


def test_nobody_explores_before_the_assessment_is_done(client: Client) -> None:
    give_draft(client, without("offers", "job-offer", "ties", "funds"))
    for address in (url("explore"), topic("living")):
        assert client.get(address)["Location"] == url("step", "offers")
    assert client.post(topic("living"), FURTHER_TYPED["living"])["Location"] == url("step", "offers")
    assert client.post(topic("living"), {SKIP: ""})["Location"] == url("step", "offers")


def test_without_answers_it_offers_to_begin(client: Client) -> None:
    assert url("start") in client.get(url("explore")).content.decode()


def test_the_address_is_translated() -> None:
    assert url("explore", language="fr").endswith("/explorer/")


def test_one_request_makes_one_assessment_of_pathways(client: Client, assessed: list[object]) -> None:
    give_draft(client, COOK.core)
    for ask in (
        lambda: client.get(url("explore")),
        lambda: client.get(topic("offer-terms")),
        lambda: client.post(topic("offer-terms"), {}),
    ):
        assessed.clear()
        ask()
        assert len(assessed) == 1
    assessed.clear()
    client.post(topic("offer-terms"), COOK.own["offer-terms"])
    client.get(url("step", "offer-terms", query="?change=1"))
    assert assessed == []


def test_the_way_back_is_the_way_one_came(client: Client) -> None:
    draft = give_draft(client, COOK.core)
    came = []
    for _ in range(3):
        here = client.get(url("explore"))["Location"]
        came.append(here)
        client.post(here, COOK.typed(here.split("/")[3]))
    assert [topic(slug) for slug in trail_of(kept(draft))] == came
    for page, before in zip(came, [url("result"), *came], strict=False):
        assert f'<a href="{before}">Back' in client.get(page).content.decode()
    assert f'<a href="{came[-1]}">Back' in client.get(url("explore"), follow=True).content.decode()


def test_an_answer_given_again_keeps_its_place_and_the_others(client: Client) -> None:
    draft = give_draft(client, EXPLORED)
    client.post(topic("settling"), {"provinces": ["anywhere"]})
    assert kept(draft) == EXPLORED | {"settling": {"provinces": ["anywhere"], "place": 2}}


@pytest.mark.parametrize("slug", SLUGS)
def test_the_other_language_shows_what_was_typed_and_keeps_nothing(client: Client, slug: str) -> None:
    draft = give_draft(client, EXPLORED)
    page = client.post(topic(slug, "fr"), {ONLY_SHOW: "1"})
    assert page.status_code == 200
    assert 'class="error"' not in page.content.decode()
    assert f'href="{topic(slug)}" lang="en"' in client.get(topic(slug, "fr")).content.decode()
    assert kept(draft) == EXPLORED


def test_a_page_that_the_assessment_left_out_is_asked_where_a_pathway_needs_it(client: Client) -> None:
    """Settlement funds decide nothing for a person without work, but some pathways read them."""
    core = {slug: answer for slug, answer in EXPLORED.items() if slug not in ("funds", *SLUGS)}
    draft = give_draft(client, core | {"work": KEPT["work"]})
    page = client.get(topic("funds"))
    assert "pathways settled" in page.content.decode()
    response = client.post(topic("funds"), {"family_size": "2", "settlement_funds": "9000"})
    assert response["Location"] == url("explore")
    assert kept(draft)["funds"] == {"family_size": 2, "settlement_funds": 9000, "place": 1}


def test_a_topic_that_has_become_moot_is_not_asked() -> None:
    """Without an offer nobody is asked for its terms; who has no diploma of Canada tells of none."""
    on = timezone.localdate()
    waiting = choosing.standing_of(DEVELOPER.core, on=on).waiting
    assert {"offer-terms", "canadian-studies", "work-places"}.isdisjoint(waiting)
    before = choosing.standing_of(GRADUATE.core, on=on).waiting
    elsewhere = {**GRADUATE.core, "offers": {**GRADUATE.core["offers"], "job_offer": "no"}}
    assert "offer-terms" in before
    assert "offer-terms" not in choosing.standing_of(elsewhere, on=on).waiting


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_of_answers_tells_the_further_ones_and_leads_to_each(client: Client, language: str) -> None:
    give_draft(client, EXPLORED)
    page = client.get(url("check", language=language)).content.decode()
    for slug in SLUGS:
        assert url("step", slug, language=language, query="?change=1") in page
    give_draft(client, KEPT)
    page = client.get(url("check", language=language)).content.decode()
    assert not [slug for slug in SLUGS if url("step", slug, language=language) in page]


def test_the_further_answers_are_told_in_words() -> None:
    rows = {(row.slug, row.field): row.answer for part in topics_of(EXPLORED) for row in part.rows}
    assert rows["living", "status_expires"] == "31 August 2028"
    assert rows["settling", "provinces"] == "Manitoba, Saskatchewan"
    assert rows["offer-terms", "region"] == "Manitoba: anywhere else"
    assert rows["business", "net_worth"] == "350,000"
    assert rows["relatives", "third_relation"] == "My aunt or uncle"
    titles = [part.title for part in topics_of(EXPLORED)]
    assert len(titles) == len(set(titles))


def test_a_topic_passed_over_is_told_as_not_answered() -> None:
    rows = [row for part in topics_of(EXPLORED | {"living": {SKIP: "yes"}}) for row in part.rows]
    assert [row.answer for row in rows if row.slug == "living"] == ["Not answered"]


def test_the_lead_keeps_the_further_answers() -> None:
    told = snapshot_of(EXPLORED, on=timezone.localdate())
    assert set(SLUGS) <= {row["slug"] for row in told["answers"]}
    assert told["profile"]["provinces_willing"] == ["MB", "SK"]
    assert told["profile"]["job_offer"]["wage_per_hour"] == 31.5


def test_a_change_can_be_tried_and_compared(client: Client) -> None:
    draft = give_draft(client, EXPLORED)
    response = client.post(url("step", "settling", query="?compare=1"), {"provinces": ["QC"]})
    assert response["Location"] == url("compare")
    page = client.get(url("compare")).content.decode()
    assert "Manitoba, Saskatchewan" in page and "Quebec" in page
    assert kept(draft)["settling"]["provinces"] == ["QC"]


def test_at_the_end_it_says_what_was_not_known(client: Client) -> None:
    give_draft(client, EXPLORED | {"offer-terms": {SKIP: "yes", "place": 3}})
    page = client.get(url("explore")).content.decode()
    assert "Nothing more to ask" in page
    assert topic("offer-terms") in page
    give_draft(client, EXPLORED)
    assert topic("offer-terms") not in client.get(url("explore")).content.decode()


def test_no_page_of_the_assessment_has_grown() -> None:
    """A further question is never asked on the way to the first result."""
    assert not set(SLUGS) & set(BY_SLUG)
    assert not set(FURTHER_KEPT) & set(KEPT)


@pytest.mark.parametrize(
    ("slug", "changed", "field"),
    [
        ("living", {"province": ""}, "province"),
        ("living", {"status_expires_year": "2999"}, "status_expires"),
        ("living", {"province_since_year": "2030"}, "province_since"),
        ("settling", {"provinces": ["MB", "unknown"]}, "provinces"),
        ("offer-terms", {"region": ""}, "region"),
        ("offer-terms", {"region": "on.toronto"}, "region"),
        ("offer-terms", {"hourly_wage": "2001"}, "hourly_wage"),
        ("offer-terms", {"designations": ["none", "atlantic"]}, "designations"),
        ("canadian-studies", {"months": "0"}, "months"),
        ("canadian-studies", {"months": "121"}, "months"),
        ("canadian-studies", {"completed_on_year": "2030"}, "completed_on"),
        ("canadian-studies", {"other_credential": ""}, "other_credential"),
        ("express-entry", {"invited_by": []}, "invited_by"),
        ("licence", {"licensed_in": []}, "licensed_in"),
        ("relatives", {"relation": ""}, "relation"),
        ("relatives", {"second_another": ""}, "second_another"),
        ("business", {"ownership_years": "61"}, "ownership_years"),
        ("business", {"net_worth": "1000000001"}, "net_worth"),
        ("canada-years", {"days_in_canada": "1831"}, "days_in_canada"),
        ("canada-years", {"taxes_filed_years": "6"}, "taxes_filed_years"),
    ],
)
def test_what_cannot_be_is_an_error_at_its_field(
    client: Client, slug: str, changed: dict, field: str
) -> None:
    draft = give_draft(client, EXPLORED)
    response = client.post(topic(slug), FURTHER_TYPED[slug] | changed)
    assert response.status_code == 422
    assert f'href="#id_{field}"' in response.content.decode()
    assert kept(draft) == EXPLORED


@pytest.mark.parametrize(
    ("slug", "changed", "gone"),
    [
        ("living", {"status": "abroad"}, ("status_expires", "province", "province_since")),
        ("living", {"status": "citizen"}, ("status_expires",)),
        ("offer-terms", {"province": "NB"}, ("region",)),
        ("canadian-studies", {"another": "no"}, ("other_credential", "other_province", "other_months")),
        ("express-entry", {"nominated": "no"}, ("nominated_by",)),
        ("licence", {"licensed": "unknown"}, ("licensed_in",)),
        ("relatives", {"another": "no"}, ("second_relation", "second_another", "third_relation")),
        ("relatives", {"any": "unknown"}, ("relation", "another", "second_relation", "third_settled")),
        ("business", {"business": "owned"}, ("management_years",)),
    ],
)
def test_an_answer_that_another_takes_away_is_not_kept(
    client: Client, slug: str, changed: dict, gone: tuple[str, ...]
) -> None:
    draft = give_draft(client, EXPLORED)
    assert client.post(topic(slug), FURTHER_TYPED[slug] | changed).status_code == 302
    assert [kept(draft)[slug][name] for name in gone] == [None] * len(gone)


def test_facts_told_before_are_used() -> None:
    """The diploma of the assessment is that of the first program, and no diploma needs no program."""
    first = build_profile(EXPLORED).canadian_studies
    assert first is not None
    assert first[0].credential is Education.TWO_YEAR
    assert first[1] == CanadianStudy(Province.NOVA_SCOTIA, Education.ONE_YEAR, 10, first[1].completed_on)
    assert build_profile(KEPT).canadian_studies == ()


@pytest.mark.parametrize(
    ("slug", "answer", "name", "value"),
    [
        ("living", {"status": "abroad", "province": "MB"}, "province", None),
        ("settling", {"provinces": ["anywhere"]}, "provinces_willing", tuple(Province)),
        ("settling", {"provinces": ["unknown"]}, "provinces_willing", None),
        ("sponsors", {"sponsors": ["none"]}, "sponsors", ()),
        ("licence", {"licensed": "no"}, "licensed_in", ()),
        ("licence", {"licensed": "unknown"}, "licensed_in", None),
        ("licence", {"licensed": "yes", "licensed_in": ["unknown"]}, "licensed_in", None),
        ("relatives", {"any": "no"}, "relatives", ()),
        ("relatives", {"any": "unknown"}, "relatives", None),
        ("business", {"business": "neither"}, "ownership_years", 0),
        ("business", {"business": "owned", "ownership_years": 3}, "management_years", 0),
        ("business", {"business": "unknown"}, "management_years", None),
        ("citizenship", {"citizenship": "FR", "second_citizenship": "FR"}, "citizenships", ("FR",)),
        ("plans", {SKIP: "yes"}, "mitacs_internship", None),
    ],
)
def test_answers_become_facts(slug: str, answer: dict, name: str, value: object) -> None:
    assert getattr(build_profile(EXPLORED | {slug: answer}), name) == value


@pytest.mark.parametrize(
    ("offering", "fact"), [(["0a1b2c3d"], True), (["none"], False), (["unknown"], None), (None, None)]
)
def test_whether_a_job_was_for_the_employer_of_the_offer(offering: list | None, fact: bool | None) -> None:
    (period,) = build_profile(EXPLORED | {"work-places": {"offering": offering}}).work or ()
    assert period.offering_employer is fact
