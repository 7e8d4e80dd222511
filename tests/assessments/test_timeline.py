"""The score in time: as a section, as a page month by month, as a line, and as dates for a calendar."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

import icalendar
import pytest
import time_machine
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation

from assessments.calendar import calendar_of
from assessments.explanations import timeline as told
from assessments.explanations import words
from assessments.explanations.categories import NAMES
from assessments.presenter import present
from assessments.presenter.timeline import months, shown
from assessments.templatetags.timeline import BOTTOM, LEFT, RIGHT, TOP, score_line
from crs.assess import assess
from crs.profile import Profile
from crs.timeline import Cause, Timeline, timeline
from tests.assessments.people import WORKED, give_draft, url, without
from tests.crs.making import ielts
from tests.crs.timeline.test_people import EVERY_DAY, ON, employed

LANGUAGES = ("en", "fr")
STAMP = datetime(2026, 11, 28, 17, 30, tzinfo=UTC)
RANGE = employed(sibling_in_canada=None)
PEOPLE: dict[str, Profile] = {
    **EVERY_DAY,
    "a range": RANGE,
    "told nothing": Profile(),
    "an age": Profile(age=34),
}


@cache
def ahead_of(profile: Profile) -> Timeline:
    return timeline(profile, on=ON)


def section(profile: Profile, *, language: str = "en") -> dict[str, Any]:
    with translation.override(language):
        return shown(ahead_of(profile), assess(profile, on=ON))


def sentence_of(profile: Profile, day: date) -> str:
    events = section(profile)["events"]
    return next(" ".join(each["sentences"]) for each in events if each["iso"] == day.isoformat())


class TestSentences:
    def test_a_birthday(self) -> None:
        assert sentence_of(employed(), date(2027, 3, 14)) == (
            "Your score falls by 5 points, to 425, on 14 March 2027 because you turn 36."
        )

    def test_a_year_of_work(self) -> None:
        assert sentence_of(employed(), date(2027, 5, 30)) == (
            "From 30 May 2027 you have 3 full years of skilled work in Canada. "
            "Your score rises by 11 points, to 436."
        )

    def test_the_end_of_a_test(self) -> None:
        assert sentence_of(employed(), date(2028, 2, 3)) == (
            "Your English test result stops counting on 3 February 2028. "
            "Your score falls by 155 points, to 281. "
            "You then no longer meet: Canadian Experience Class and Federal Skilled Worker Program."
        )

    def test_a_range_that_moves_as_a_whole_and_one_that_does_not(self) -> None:
        assert "falls by 5 points, to between 425 and 440, on" in sentence_of(RANGE, date(2027, 3, 14))
        two = employed(education_assessed=None)
        assert "Your score is then between" in sentence_of(two, date(2028, 2, 3))

    def test_a_birthday_on_the_day_a_test_ends_has_both_causes(self) -> None:
        said = sentence_of(employed(date_of_birth=date(1991, 2, 3)), date(2028, 2, 3))
        assert said.startswith("You turn 37 on 3 February 2028. Your English test result stops counting")

    def test_best_and_lowest(self) -> None:
        found = section(employed())
        assert found["best"]["text"] == "Best month: June 2027. Score: 436."
        assert found["worst"]["text"] == (
            "Lowest month: March 2028. Score: 275. By these answers you meet no program then."
        )
        assert found["summary"] == (
            "From 28 November 2026 to 28 November 2029 your score lies between 275 and 436."
        )

    def test_nothing_changes(self) -> None:
        old = employed(date_of_birth=date(1970, 3, 14), work=(), languages=())
        found = section(old)
        assert found["events"] == [] and found["best"] is None
        assert found["summary"].startswith("By these answers nothing changes your score")

    def test_what_is_taken_for_granted_names_the_law_that_is_pending(self) -> None:
        notes = " ".join(section(employed())["notes"])
        assert "the law of today stays as it is" in notes
        assert "in force since 3 November 2026 is not confirmed" in notes
        assert "a job without an end date goes on" in notes
        assert "a job without an end date" not in " ".join(section(employed(work=()))["notes"])


@pytest.mark.parametrize("language", LANGUAGES)
class TestEveryLanguage:
    @pytest.mark.parametrize("who", PEOPLE)
    def test_the_section_is_plain_data_and_comes_back_from_json(self, who: str, language: str) -> None:
        found = section(PEOPLE[who], language=language)
        assert json.loads(json.dumps(found)) == found

    def test_every_cause_has_words(self, language: str) -> None:
        with translation.override(language):
            for each in every_cause():
                assert "2027" in told.cause(each, date(2027, 3, 14)), each

    def test_every_premise_has_words(self, language: str) -> None:
        bare = employed(date_of_birth=None, work=None, languages=(ielts(7, 7, 7, 7),))
        for who in (*PEOPLE.values(), bare):
            found = ahead_of(who)
            assert set(found.assumes) <= set(told.ASSUMES) and set(found.unknown) <= set(told.UNKNOWN)

    def test_no_word_of_the_other_language(self, language: str) -> None:
        other = next(each for each in LANGUAGES if each != language)
        here, there = (section(EVERY_DAY["goes on"], language=each) for each in (language, other))
        for name in ("summary", "best", "worst", "notes", "events"):
            assert here[name] != there[name]


def every_cause() -> list[Cause]:
    years = [
        Cause(code, {"of": of, "low": low, "high": low + 1, "within_years": 10})
        for code in ("years_gained", "years_lost")
        for of in ("canada", "abroad", "partner", "anywhere")
        for low in (0, 1)
    ]
    tests = [
        Cause(code, {"language": language, "test": "clb", "partner": partner})
        for code in ("test_begins", "test_ends")
        for language in words.LANGUAGES
        for partner in (False, True)
    ]
    criteria = ({"criterion": code} for code in ("cec.canadian_work", "fsw.experience", "fst.experience"))
    listed = ({"criterion": "category.experience", "category": code} for code in NAMES)
    enough = [
        Cause(code, {**facts, "within_years": 3})
        for facts in (*criteria, *listed)
        for code in ("work_enough", "work_short")
    ]
    laws = [Cause("law", {"law": law}) for law in ("crs", "funds", "work", "cec", "fsw", "fst")]
    categories = [
        Cause(f"category_{what}", {"category": code})
        for what in ("begins", "changes", "ends")
        for code in NAMES
    ]
    others = [
        Cause("birthday", {"age": 35}),
        Cause("grid_work", {"partner": False}),
        Cause("grid_work", {"partner": True}),
        Cause("main_occupation", {"levels": [7]}),
        Cause("work"),
    ]
    return [*years, *tests, *enough, *laws, *categories, *others]


def test_every_code_of_a_cause_is_among_those_that_have_words() -> None:
    assert {each.code for each in every_cause()} == set(told.CAUSES)


class TestLine:
    def drawn(self, profile: Profile) -> dict[str, Any]:
        return score_line(section(profile))

    @pytest.mark.parametrize("who", [who for who in PEOPLE if who != "told nothing"])
    def test_everything_stands_inside_the_frame(self, who: str) -> None:
        drawn = self.drawn(PEOPLE[who])
        paths = [drawn["band"], *(each["d"] for each in drawn["lines"])]
        for kind, least, most in (("[MH]", LEFT, RIGHT), ("V", TOP, BOTTOM)):
            found = [float(n) for path in paths for n in re.findall(rf"{kind}(-?[\d.]+)", path)]
            assert found and least <= min(found) and max(found) <= most

    def test_it_is_dashed_from_the_day_no_program_is_met(self) -> None:
        assert [each["outcome"] for each in self.drawn(employed())["lines"]] == ["met", "not_met"]

    def test_a_range_has_two_lines_and_an_area_between(self) -> None:
        drawn = self.drawn(RANGE)
        assert drawn["band"] and len(drawn["lines"]) == 4
        assert self.drawn(employed())["band"] == ""

    def test_the_marks_carry_the_figures_of_the_best_and_the_lowest_month(self) -> None:
        assert [each["text"] for each in self.drawn(employed())["marks"]] == ["436", "275"]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_coordinates_are_written_with_a_point_and_the_figure_has_a_name(self, language: str) -> None:
        with translation.override(language):
            html = render_to_string(
                "result/_ahead.html", {"timeline": section(employed(), language=language)}
            )
        drawing = html[html.index("<svg") : html.index("</svg>")]
        coordinates = re.findall(r' (?:d|x|y|cx|cy)="([^"]+)"', drawing)
        assert coordinates and not any("," in each for each in coordinates)
        assert 'role="img"' in drawing and "<title" in drawing and "<desc" in drawing


class TestMonths:
    @pytest.mark.parametrize("who", PEOPLE)
    def test_every_month_has_its_row_and_every_change_stands_in_one(self, who: str) -> None:
        ahead = ahead_of(PEOPLE[who])
        rows = [row for group in months(ahead) for row in group["rows"]]
        assert len(rows) == len(ahead.months)
        assert sum(len(row["changes"]) for row in rows) == len(ahead.events)

    def test_months_stand_under_the_programs_met_in_them(self) -> None:
        groups = months(ahead_of(employed()))
        assert [group["programs"] for group in groups] == [
            "You meet: Canadian Experience Class and Federal Skilled Worker Program",
            "You meet no program",
        ]
        assert groups[1]["rows"][0]["changes"] == ["3 February 2028"]


def calendar(profile: Profile, *, owner: str = "someone", language: str = "en") -> bytes:
    with translation.override(language):
        events = ahead_of(profile).events
        return calendar_of(events, made_on=ON, stamp=STAMP, owner=owner, site="A firm; of, two")


class TestCalendar:
    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("who", PEOPLE)
    def test_it_is_a_calendar_by_the_book(self, who: str, language: str) -> None:
        made = calendar(PEOPLE[who], language=language)
        lines = made.split(b"\r\n")
        assert b"\n" not in made.replace(b"\r\n", b"") and lines[-1] == b""
        assert max(len(each) for each in lines) <= 75
        made.decode("utf-8")
        read = icalendar.Calendar.from_ical(made)
        assert read["version"] == "2.0" and read["prodid"]
        assert read.errors == []
        entries = read.walk("VEVENT")
        assert all(entry.errors == [] for entry in entries)
        assert [entry.decoded("dtstart") for entry in entries] == [
            event.on for event in ahead_of(PEOPLE[who]).events
        ]

    def test_each_entry_lasts_a_day_blocks_no_time_and_has_a_name_of_its_own(self) -> None:
        entries = icalendar.Calendar.from_ical(calendar(employed())).walk("VEVENT")
        for entry in entries:
            assert type(entry.decoded("dtstart")) is date
            assert entry.decoded("dtend") - entry.decoded("dtstart") == timedelta(days=1)
            assert entry.decoded("dtstamp") == STAMP and entry["transp"] == "TRANSPARENT"
        assert len({entry["uid"] for entry in entries}) == len(entries)

    def test_names_stay_the_same_for_one_person_and_differ_between_two(self) -> None:
        def names(owner: str) -> list[str]:
            return [
                e["uid"]
                for e in icalendar.Calendar.from_ical(calendar(employed(), owner=owner)).walk("VEVENT")
            ]

        assert names("one") == names("one")
        assert not set(names("one")) & set(names("two"))
        assert "one" not in calendar(employed(), owner="a-random-name").decode()

    def test_it_tells_neither_score_nor_age(self) -> None:
        made = calendar(employed()).decode().replace("\r\n ", "")
        for event in ahead_of(employed()).events:
            assert str(event.after.low) not in re.sub(r"UID:.*", "", made)
        assert "turn" not in made and "Your English test result stops counting on 3 February 2028." in made


@pytest.mark.django_db
class TestPages:
    @pytest.fixture
    def person(self, client: Client) -> Client:
        give_draft(client, without(work=WORKED))
        return client

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_result_leads_to_both(self, person: Client, language: str) -> None:
        html = person.get(url("result", language=language)).content.decode()
        for name in ("timeline", "timeline_calendar"):
            assert f'href="{url(name, language=language)}"' in html

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_page_has_every_month_and_is_kept_by_nobody(self, person: Client, language: str) -> None:
        response = person.get(url("timeline", language=language))
        html = response.content.decode()
        assert response.status_code == 200 and html.count('<th scope="row">') == 37
        assert "no-store" in response["Cache-Control"] and "noindex" in response["X-Robots-Tag"]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_file_is_saved_under_a_name_in_the_language(self, person: Client, language: str) -> None:
        response = person.get(url("timeline_calendar", language=language))
        assert response["Content-Type"] == "text/calendar; charset=utf-8"
        name = {"en": "express-entry-dates.ics", "fr": "dates-entree-express.ics"}[language]
        assert response["Content-Disposition"] == f'attachment; filename="{name}"'
        assert "no-store" in response["Cache-Control"]
        assert icalendar.Calendar.from_ical(response.content).walk("VEVENT")

    @pytest.mark.parametrize("name", ["timeline", "timeline_calendar"])
    def test_only_with_every_question_answered(self, client: Client, name: str) -> None:
        assert "Content-Disposition" not in client.get(url(name))
        give_draft(client, without("english"))
        assert client.get(url(name))["Location"] == url("step", "english")
        assert client.post(url(name)).status_code == 405

    def test_its_months_begin_on_the_day_of_the_visit(self, person: Client) -> None:
        with time_machine.travel("2026-12-05T17:00:00Z", tick=False):
            assert "5 December 2026" in person.get(url("timeline")).content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_kept_before_there_was_a_timeline_is_shown_without(language: str) -> None:
    with translation.override(language):
        page = present(assess(employed(), on=ON), profile=employed())
        with_it = render_to_string("result/_body.html", {"page": page})
        del page["timeline"]
        without_it = render_to_string("result/_body.html", {"page": page})
    assert "result-ahead" in with_it and "result-ahead" not in without_it
