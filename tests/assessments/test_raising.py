"""What would it take: sets that reach a score, cut-offs to pick, changes tried together, bad input."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from assessments.advice_targets import last_cutoffs, open_to
from assessments.presenter.raising import choices, reach, scale_changed
from assessments.views.raising import FRAGMENT
from crs.advice import moves_for
from crs.assess import assess
from crs.profile import Profile
from rounds.kinds import Kind
from rounds.models import Round
from tests.assessments.people import JOB, KEPT, give_draft, url, without
from tests.assessments.test_presenter import skilled
from tests.crs.advice.people import ON, single

WORKING = KEPT | {"work": {"more": "no", "periods": [JOB | {"full_time_student": "no"}]}}
PENDING = date(2026, 11, 3)


def a_round(number: str, kind: Kind, day: date, cutoff: int) -> None:
    Round.objects.create(number=number, date=day, label=kind, kind=kind, invitations=1000, cutoff=cutoff)


def asked(target: int, profile: Profile) -> dict[str, Any]:
    assessment = assess(profile, on=ON)
    return reach(target, profile, assessment, moves_for(profile, on=ON))


class TestSets:
    def test_each_says_its_changes_and_its_total(self) -> None:
        now = assess(single(), on=ON).crs.low
        found = asked(now + 40, single())
        assert found["text"].startswith(f"Your score is {now}. These sets surely reach {now + 40}")
        assert found["sets"][0] == {
            "total": str(now + 44),
            "moves": ["English: all four abilities up a level"],
            "codes": ["language.en.all"],
            "opens": "",
        }

    def test_a_score_that_is_there_needs_nothing(self) -> None:
        found = asked(100, single())
        assert found["sets"] == [] and found["text"].endswith("reaches it already.")

    def test_a_score_out_of_reach_is_said_to_be(self) -> None:
        found = asked(1200, single())
        assert found["sets"] == []
        assert "No set of up to 3 of these changes surely reaches 1,200." in found["text"]

    def test_open_answers_that_may_be_enough_are_said_to_be(self) -> None:
        person = skilled(education_assessed=None)
        crs = assess(person, on=ON).crs
        assert "Answers that are still open may bring you there" in asked(crs.high, person)["text"]
        assert "still open" not in asked(crs.high + 1, person)["text"]

    def test_a_set_that_opens_a_program_says_so(self) -> None:
        person = skilled(languages=())
        sets = asked(assess(person, on=ON).crs.low + 100, person)["sets"]
        assert any("Canadian Experience Class" in each["opens"] for each in sets)


class TestTargets:
    def kinds(self, profile: Profile) -> list[Kind]:
        return list(open_to(assess(profile, on=ON), profile))

    def test_nobody_is_invited_without_a_program(self) -> None:
        assert self.kinds(skilled(intends_quebec=True)) == []
        assert self.kinds(Profile()) == []

    def test_programs_that_are_met_and_a_nomination_open_types(self) -> None:
        assert self.kinds(skilled()) == [Kind.GENERAL, Kind.CEC, Kind.FSW]
        assert Kind.PNP in self.kinds(skilled(provincial_nomination=True))

    @pytest.mark.django_db
    def test_the_last_of_each_type_is_taken_in_one_query(self, django_assert_num_queries: Any) -> None:
        for number, (kind, days, cutoff) in enumerate(
            (
                (Kind.CEC, 30, 510),
                (Kind.CEC, 10, 515),
                (Kind.CEC, -10, 600),
                (Kind.GENERAL, 400, 530),
                (Kind.TRADES, 5, 480),
            )
        ):
            a_round(str(number), kind, ON - timedelta(days=days), cutoff)
        with django_assert_num_queries(1):
            found = last_cutoffs(assess(skilled(), on=ON), skilled())
        assert [(each.kind, each.cutoff) for each in found] == [(Kind.GENERAL, 530), (Kind.CEC, 515)]
        assert choices(found)[1]["cutoff"] == 515
        assert "3 November 2026" in scale_changed(found, PENDING)
        assert scale_changed(found, None) == scale_changed([], PENDING) == ""


@pytest.mark.django_db
class TestPage:
    def get(self, client: Client, query: str = "", **headers: str) -> Any:
        give_draft(client, WORKING)
        return client.get(url("raise", query=query), headers=headers)

    def test_it_opens_with_the_score_the_cutoffs_and_the_changes(self, client: Client) -> None:
        a_round("1", Kind.CEC, date(2026, 9, 16), 515)
        response = self.get(client)
        html = response.content.decode()
        assert response.status_code == 200
        assert 'name="pick" value="515"' in html and "Canadian Experience Class: 515" in html
        assert html.count('name="together"') > 10
        assert "no-store" in response.headers["Cache-Control"]

    def test_a_picked_cutoff_stands_in_for_what_is_typed(self, client: Client) -> None:
        html = self.get(client, "?target=abc&pick=900").content.decode()
        assert "To reach 900" in html and 'value="900"' in html

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ("five", "Type a whole number, with digits only."),
            ("4.5", "Type a whole number, with digits only."),
            ("-3", "Type a whole number, with digits only."),
            ("０", "Type a whole number, with digits only."),
            ("0", "Type a number from 1 to 1,200."),
            ("1201", "Type a number from 1 to 1,200."),
            ("9" * 4000, "at most"),
            ("&pick=" + "9" * 5000, "Type a number from 1 to 1,200."),
        ],
    )
    def test_a_wrong_number_is_told_at_the_field(self, client: Client, typed: str, said: str) -> None:
        response = self.get(client, f"?target={typed}")
        html = response.content.decode()
        assert response.status_code == 422
        assert said in html and 'aria-describedby="id_target_error"' in html
        assert "<title>Error: " in html and 'href="#id_target"' in html

    def test_changes_are_compared_together(self, client: Client) -> None:
        html = self.get(client, "?together=language.en.all&together=nomination").content.decode()
        assert "These changes together" in html
        assert html.count(" checked>") == 2

    def test_changes_that_exclude_each_other_are_told_at_the_boxes(self, client: Client) -> None:
        response = self.get(client, "?together=language.en.all&together=language.en.reading")
        assert response.status_code == 422
        assert "These two cannot be combined" in response.content.decode()

    def test_a_change_that_does_not_exist_is_told(self, client: Client) -> None:
        response = self.get(client, "?together=magic")
        assert response.status_code == 422
        assert "One of these changes is no longer open to you." in response.content.decode()

    def test_the_script_gets_the_answer_alone(self, client: Client) -> None:
        html = self.get(client, "?target=900", **{FRAGMENT: "raised"}).content.decode()
        assert "To reach 900" in html and "<html" not in html
        wrong = self.get(client, "?target=x", **{FRAGMENT: "raised"})
        assert wrong.status_code == 422 and "Type a whole number" in wrong.content.decode()

    def test_it_changes_nothing_and_takes_no_post(self, client: Client) -> None:
        draft = give_draft(client, WORKING)
        client.get(url("raise", query="?target=900&together=nomination"))
        kept = draft.answers
        draft.refresh_from_db()
        assert draft.answers == kept
        assert client.post(url("raise")).status_code == 405

    def test_unfinished_answers_come_first(self, client: Client) -> None:
        give_draft(client, without("french"))
        assert client.get(url("raise")).status_code == 302

    def test_in_french_it_has_a_french_address(self, client: Client) -> None:
        give_draft(client, WORKING)
        address = url("raise", language="fr", query="?target=900")
        assert "/augmenter/" in address
        html = client.get(address).content.decode()
        assert "Pour atteindre 900" in html and 'lang="fr"' in html

    def test_its_queries_do_not_grow_with_the_rounds(
        self, client: Client, django_assert_max_num_queries: Any
    ) -> None:
        give_draft(client, WORKING)
        for number in range(60):
            a_round(str(number), Kind.CEC, timezone.localdate() - timedelta(days=number), 500)
        with django_assert_max_num_queries(4):
            client.get(url("raise", query="?target=900"))
