"""Every way in which the feed has written a day, a time, a count and a type."""

from datetime import UTC, date, datetime

import pytest

from rounds.kinds import Kind
from rounds.labels import kind_of
from rounds.texts import count, drawn_moment, long_day, moment, short_day

TELLINGS = {
    "August 18, 2026 at 10:13:44 UTC": datetime(2026, 8, 18, 10, 13, 44),
    "March 01, 2023 at 17:24:39 UTC": datetime(2023, 3, 1, 17, 24, 39),
    "April 26,2023 18:10:04 UTC": datetime(2023, 4, 26, 18, 10, 4),
    "March 01, 2023, at 17:24:39 UTC": datetime(2023, 3, 1, 17, 24, 39),
    "March 02. 2024 at 08:00:50 UTC": datetime(2024, 3, 2, 8, 0, 50),
    "May 26 2025 at 11:12:13 UTC": datetime(2025, 5, 26, 11, 12, 13),
    "July 3rd 2026 at 11:12:13 UTC": datetime(2026, 7, 3, 11, 12, 13),
    "April 12th, 2026 at 04:32:26 UTC": datetime(2026, 4, 12, 4, 32, 26),
    "August 19th 2026 at 10:11:12 UTC": datetime(2026, 8, 19, 10, 11, 12),
    "June 1st, 2026 at 10:11:12 UTC": datetime(2026, 6, 1, 10, 11, 12),
    "June 22nd, 2026 at 10:11:12 UTC": datetime(2026, 6, 22, 10, 11, 12),
    "May 4, 2022 at12:48:30 UTC": datetime(2022, 5, 4, 12, 48, 30),
    "May 4, 2022 at  12:14:09 UTC": datetime(2022, 5, 4, 12, 14, 9),
    "May 4, 2026  at 12:14:09 UTC": datetime(2026, 5, 4, 12, 14, 9),
    "May 4, 2022 at 8:00:50 UTC": datetime(2022, 5, 4, 8, 0, 50),
    "May 4, 2022 at 15:48:39 AM UTC": datetime(2022, 5, 4, 15, 48, 39),
    "May 4, 2022 at 20:19:59 PM UTC": datetime(2022, 5, 4, 20, 19, 59),
    "May 4, 2022 at 8:19:59 PM UTC": datetime(2022, 5, 4, 8, 19, 59),
    "May 4, 2022 at 15:48:39": datetime(2022, 5, 4, 15, 48, 39),
    "January 23, 2025 at 2025-01-23 15:30:04 UTC": datetime(2025, 1, 23, 15, 30, 4),
    "  May 4, 2022 at 15:48:39 UTC ": datetime(2022, 5, 4, 15, 48, 39),
    "may 4, 2022 at 15:48:39 utc": datetime(2022, 5, 4, 15, 48, 39),
}
NOT_TOLD = (
    "soon",
    "May 4, 2022",
    "15:48:39",
    "Mayy 4, 2022 at 15:48:39",
    "February 30, 2022 at 15:48:39 UTC",
    "May 4, 2022 at 25:00:00 UTC",
    "May 4, 2022 at 15:48 UTC",
    "May 4, 0000 at 15:48:39 UTC",
    "May 4, 20222 at 15:48:39 UTC",
    "May 26 20255 at 15:48:39 UTC",
    "May 264 2025 at 15:48:39 UTC",
)


@pytest.mark.parametrize("text", TELLINGS)
def test_a_moment(text: str) -> None:
    assert moment(text, on=date(2026, 9, 1)) == TELLINGS[text].replace(tzinfo=UTC)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_no_moment(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date|no time of day"):
        moment(text, on=date(2022, 5, 5))


@pytest.mark.parametrize("text", ["", "   "])
def test_no_text_is_no_moment(text: str) -> None:
    assert moment(text, on=date(2026, 9, 1)) is None


@pytest.mark.parametrize(
    ("text", "on", "year"),
    [
        ("October 7 at 16:38:21 UTC", date(2021, 10, 27), 2021),
        ("December 30 at 16:38:21 UTC", date(2022, 1, 5), 2021),
        ("January 6 at 00:38:21 UTC", date(2022, 1, 5), 2022),
    ],
)
def test_a_year_left_out_is_that_of_the_last_such_day(text: str, on: date, year: int) -> None:
    told = moment(text, on=on)
    assert told and told.year == year


@pytest.mark.parametrize(
    ("text", "on", "drawn"),
    [
        ("July 12, 2025 at 16:27:45 UTC", date(2025, 7, 22), datetime(2025, 7, 22, 16, 27, 45)),
        ("April 11, 2015 at 00:00:01 UTC", date(2015, 4, 10), datetime(2015, 4, 11, 0, 0, 1)),
        ("January 10, 2019 at 12:20:46 UTC", date(2019, 1, 9), datetime(2019, 1, 9, 12, 20, 46)),
        ("May 4, 2022 at 15:48:39 UTC", date(2022, 5, 4), datetime(2022, 5, 4, 15, 48, 39)),
    ],
    ids=["a slip of the day", "an evening in Ottawa", "the next day's noon", "the usual"],
)
def test_a_round_is_drawn_on_its_day(text: str, on: date, drawn: datetime) -> None:
    assert drawn_moment(text, on=on) == drawn.replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-08-19", date(2026, 8, 19)),
        (" 2026-08-19 ", date(2026, 8, 19)),
        ("11-01-2023", date(2023, 1, 11)),
        ("12-04-2023", date(2023, 4, 12)),
    ],
)
def test_a_day_in_digits(text: str, day: date) -> None:
    assert short_day(text) == day


@pytest.mark.parametrize(
    "text", ["", "2026-8-19", "2026-02-30", "19/08/2026", "٢٠٢٦-08-19", "2026-08-19T00:00"]
)
def test_what_is_no_day_in_digits(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date"):
        short_day(text)


def test_a_long_day_needs_its_year() -> None:
    assert long_day("August 19, 2026") == date(2026, 8, 19)
    with pytest.raises(ValueError, match="has no year"):
        long_day("August 19")


@pytest.mark.parametrize(
    ("text", "number"), [("5,000", 5000), ("27,332", 27332), ("4", 4), (" 382 ", 382), ("0", 0)]
)
def test_a_count(text: str, number: int) -> None:
    assert count(text) == number


@pytest.mark.parametrize("text", ["", "-1", "1.5", "5,00", ",500", "1e3", "٣", "5 000", "9" * 10, "n/a"])
def test_what_is_no_count(text: str) -> None:
    with pytest.raises(ValueError, match="is not a count"):
        count(text)


LABELS = {
    "No Program Specified": Kind.GENERAL,
    "General": Kind.GENERAL,
    "Provincial Nominee Program": Kind.PNP,
    "Canadian Experience Class": Kind.CEC,
    "Federal Skilled Worker": Kind.FSW,
    "Federal Skilled Trades": Kind.FST,
    "French language proficiency (2023-1)": Kind.FRENCH,
    "French language proficiency (Version 1)": Kind.FRENCH,
    "French-Language proficiency 2026-Version 2": Kind.FRENCH,
    "Healthcare occupations (Version 1)": Kind.HEALTHCARE,
    "Healthcare and social services occupations (Version 2)": Kind.HEALTHCARE,
    "Healthcare and Social Services Occupations, 2026-Version 3": Kind.HEALTHCARE,
    "STEM occupations (Version 1)": Kind.STEM,
    "Trade occupations (Version 1)": Kind.TRADES,
    "Trade occupations (Version 2)": Kind.TRADES,
    "Trades Occupations, 2026-Version 3": Kind.TRADES,
    "Transport occupations (Version 1)": Kind.TRANSPORT,
    "Transport Occupations, 2026-Version 2": Kind.TRANSPORT,
    "Agriculture and agri-food occupations (Version 1)": Kind.AGRICULTURE,
    "Education occupations (Version 1)": Kind.EDUCATION,
    "Physicians with Canadian Work Experience, 2026-Version 1": Kind.PHYSICIANS,
    "Senior managers with Canadian Work Experience, 2026-Version 1": Kind.SENIOR_MANAGERS,
    "Researchers with Canadian Work Experience, 2026-Version 1": Kind.RESEARCHERS,
    "Skilled Military Recruits, 2026-Version 1": Kind.MILITARY,
    "Systems of another kind": Kind.OTHER,
    "General practitioners": Kind.OTHER,
    "Canadian Experience Class and Federal Skilled Worker": Kind.OTHER,
    "Astronauts, 2027-Version 1": Kind.OTHER,
    "": Kind.OTHER,
}


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("change", [str, str.upper, str.lower, lambda text: f"  {text.replace(' ', '  ')} "])
def test_a_label_has_its_type_however_it_is_written(label: str, change: object) -> None:
    assert kind_of(change(label)) is LABELS[label]  # type: ignore[operator]


def test_every_type_has_a_label() -> None:
    assert set(LABELS.values()) == set(Kind)
