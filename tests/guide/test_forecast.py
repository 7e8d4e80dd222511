"""The page about the forecast: its figures are those of the backtest, its words fit the day."""

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from guide.forecast import words
from guide.forecast.chart import SIDE, chart
from rounds.forecast import REGIMES, Verdict, published
from rounds.management.commands.backtest_rounds import line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("known_rounds")]
BEFORE, AFTER = date(2026, 10, 1), date(2026, 11, 28)


def page_on(client: Client, monkeypatch: pytest.MonkeyPatch, day: date, language: str = "en") -> str:
    monkeypatch.setattr("guide.forecast.views.timezone.localdate", lambda: day)
    with override(language):
        address = reverse("guide:forecast")
    response = client.get(address)
    assert response.status_code == 200
    return unescape(response.content.decode())


def rows(page: str, table: str) -> list[list[str]]:
    """The cells of a table, without tags."""
    found = re.search(rf'<table class="numbers {table}">.*?</table>', page, re.DOTALL)
    assert found
    return [
        [
            " ".join(re.sub(r"<[^>]+>", " ", cell).split())
            for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)
        ]
        for row in re.findall(r"<tr.*?</tr>", found[0].split("</thead>")[1], re.DOTALL)
        if 'class="of"' not in row
    ]


def test_the_figures_on_the_page_are_those_that_the_command_prints(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That those are what the rounds give is shown in tests/rounds/forecast/test_figures.py."""
    printed = [re.findall(r"\d\.\d{3}", line(mark)) for mark in published().marks]
    assert [cells[1:] for cells in rows(page_on(client, monkeypatch, AFTER), "briers")] == printed


@pytest.mark.parametrize(("language", "mark"), [("en", "."), ("fr", ",")])
def test_every_mark_is_shown_with_its_verdict_and_its_calibration(
    client: Client, monkeypatch: pytest.MonkeyPatch, language: str, mark: str
) -> None:
    page = page_on(client, monkeypatch, AFTER, language)
    shown = rows(page, "briers")
    with override(language):
        for cells, each in zip(shown, published().marks, strict=True):
            assert cells[0].split(":")[0].strip() == words.within(each)
            assert cells[0].endswith(" ".join(f"{each.kind.label} {words.verdict(each)}".split()))
            assert cells[1] == f"{each.model:.3f}".replace(".", mark)
            part = page.split(f'id="{each.kind.value}-{each.months}"')[1].split("</details>")[0]
            told = re.findall(r'<th scope="row">(\d+).*?</th><td>(\d+).*?</td><td>([^<]+)</td>', part)
            assert [(int(said), int(came)) for said, came, _ in told] == [
                (round(one.forecast * 100), round(one.observed * 100)) for one in each.bins
            ]
            assert part.count("<circle") == len(each.bins)


def test_after_the_break_it_says_that_the_past_is_on_another_scale(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_on(client, monkeypatch, AFTER)
    assert "No forecast today" in page and "3 November 2026" in page
    assert 'id="today"' not in page


def test_before_the_break_it_says_what_is_shown(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_on(client, monkeypatch, BEFORE)
    assert "No forecast today" not in page
    shown = dict(rows(page, "states"))
    assert shown["Canadian Experience Class"] == "shown for 3 months"
    assert shown["Health care and social services"] == "withheld: the test does not prove it"


def test_a_regime_that_has_not_begun_is_not_told(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "3 November 2026" not in page_on(client, monkeypatch, BEFORE)


def test_every_regime_and_every_verdict_has_words() -> None:
    assert words.REGIMES.keys() == {each.code for each in REGIMES.versions}
    assert words.VERDICTS.keys() == set(Verdict)


def test_the_points_of_the_drawing_lie_where_their_figures_say() -> None:
    for mark in published().marks:
        drawn = chart(mark)
        assert len(drawn.points) == len(mark.bins)
        for point, each in zip(drawn.points, mark.bins, strict=True):
            assert point.x == pytest.approx(drawn.left + each.forecast * (drawn.right - drawn.left), abs=0.1)
            assert point.y == pytest.approx(
                drawn.bottom - each.observed * (drawn.bottom - drawn.top), abs=0.1
            )
            assert point.x - point.radius > 0 and point.x + point.radius < SIDE
        assert max(point.radius for point in drawn.points) == 12
