"""Dated law: what the reader refuses and in which words, sources everywhere, and the version of a day."""

from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from crs.charts import CHARTS, read_charts
from crs.law import CONFIDENCES, LawError, NoLawInForce, Source, at_or_above, load, packaged, parse
from crs.points.additional import AdditionalLaw
from crs.points.core import CoreLaw
from crs.points.partner import PartnerLaw
from crs.points.tables import StepBand
from crs.points.total import crs, score
from crs.points.transferability import TransferabilityLaw
from crs.points.versions import LAW, CrsVersion, read_law
from crs.profile import JobOffer
from tests.crs.making import answered, line

FAMILIES = {
    "crs": CrsVersion,
    "crs_core": CoreLaw,
    "crs_partner": PartnerLaw,
    "crs_transferability": TransferabilityLaw,
    "crs_additional": AdditionalLaw,
}
BAD_LAW = sorted((Path(__file__).parent / "bad_law").glob("*.toml"))


@pytest.mark.parametrize("path", BAD_LAW, ids=[path.stem for path in BAD_LAW])
def test_a_broken_file_stops_the_start_with_words_that_name_the_place(path):
    family, text = path.name.split(".")[0], path.read_text(encoding="utf-8")
    words = text.splitlines()[0].removeprefix("# must say: ").split(" | ")
    assert len(words) >= 2
    with pytest.raises(LawError) as refused:
        if family == "language":
            read_charts(text)
        else:
            read_law(lambda name: text if name == family else packaged(name))
    for each in words:
        assert each in str(refused.value)


def test_there_are_enough_broken_files():
    assert len(BAD_LAW) >= 12


# --- sources and days --------------------------------------------------------------------------


def sources(law):
    """Every source inside a version."""
    for field in fields(law):
        value = getattr(law, field.name)
        if isinstance(value, Source):
            yield value
        elif is_dataclass(value):
            yield from sources(value)


VERSIONS = [
    pytest.param(version, id=f"{family}-{version.effective_from}")
    for family, kind in FAMILIES.items()
    for version in load(family, kind).versions
] + [
    pytest.param(version, id=f"{name}-{version.effective_from}")
    for name, history in CHARTS.items()
    for version in history.versions
]


@pytest.mark.parametrize("version", VERSIONS)
def test_every_version_and_every_table_in_it_has_its_source(version):
    tables = [getattr(version, field.name) for field in fields(version)]
    with_numbers = [table for table in tables if hasattr(table, "source")]
    found = list(sources(version))
    assert len(found) == 1 + len(with_numbers)
    for source in found:
        assert source.instrument and source.section and source.url.startswith("https://")
        assert source.confidence in CONFIDENCES
        assert source.checked == date(2026, 11, 22)


@pytest.mark.parametrize("family", sorted(set(FAMILIES) - {"crs"}))
def test_every_version_of_a_family_stands_in_the_index(family):
    index = {version.effective_from for version in load("crs", CrsVersion).versions}
    assert {version.effective_from for version in load(family, FAMILIES[family]).versions} <= index


def test_the_versions_of_the_crs():
    assert [(v.effective_from.isoformat(), v.changed) for v in load("crs", CrsVersion).versions] == [
        ("2015-01-01", "launch"),
        ("2016-11-19", "offers_lowered_canadian_study_added"),
        ("2017-06-06", "sibling_and_french_added"),
        ("2020-10-20", "french_raised"),
        ("2022-11-16", "noc_2021"),
        ("2025-03-25", "offers_removed"),
        ("2026-11-03", "high_wage_occupations"),
    ]


@pytest.mark.parametrize("law", LAW.versions[1:], ids=lambda law: str(law.effective_from))
def test_a_version_begins_on_its_day_and_not_before(law):
    day = law.effective_from
    assert LAW.at(day) is LAW.at(day + timedelta(days=1)) is law
    assert LAW.at(day - timedelta(days=1)) is not law


def test_before_the_first_version_there_is_no_law_in_force():
    with pytest.raises(NoLawInForce) as refused:
        crs(answered(), on=date(2014, 12, 31))
    assert str(refused.value) == "no law in force for 'crs' on 2014-12-31: the record begins on 2015-01-01"
    assert (refused.value.name, refused.value.on, refused.value.first) == (
        "crs",
        date(2014, 12, 31),
        date(2015, 1, 1),
    )
    assert crs(answered(), on=date(2015, 1, 1)).law == date(2015, 1, 1)


def test_a_band_reaches_up_to_the_next_one():
    bands = (StepBand(1, (1,)), StepBand(3, (3,)))
    assert [at_or_above(bands, value) for value in range(5)] == [None, bands[0], bands[0], bands[1], bands[1]]


# --- pending law -------------------------------------------------------------------------------

PENDING_DAY = date(2026, 11, 3)


def test_while_a_version_is_pending_the_last_complete_one_is_used_and_says_so():
    before, after = (crs(answered(), on=day) for day in (date(2026, 11, 2), PENDING_DAY))
    assert (before.law, before.complete, before.pending, before.pending_missing) == (
        date(2025, 3, 25),
        True,
        None,
        (),
    )
    assert (after.law, after.complete, after.pending) == (date(2025, 3, 25), False, PENDING_DAY)
    assert after.pending_missing == ("high_wage_occupations", "job_offer_points", "canadian_work_points")
    assert before.lines == after.lines


CONFIRMED = """
[[version]]
effective_from = 2026-11-03
{source}
maximum = 600

[version.nomination]
{source}
points = 600

[version.job_offer]
{source}
maximum = 77
teers = [0, 1, 2, 3]
tiers = [{{ points = 77, noc_starts_with = ["21231"] }}]
"""


def test_filling_in_the_block_ends_what_is_pending():
    """An invented number stands for the one that is awaited."""
    source = next(row for row in packaged("crs_additional").splitlines() if row.startswith("source = "))
    index = packaged("crs").replace("pending = true\n", "")
    index = "\n".join(row for row in index.splitlines() if not row.startswith("missing = "))
    texts = {"crs": index, "crs_additional": packaged("crs_additional") + CONFIRMED.format(source=source)}
    law = read_law(lambda family: texts.get(family) or packaged(family))
    offer = JobOffer(noc="21231", lmia=True, full_time_one_year=True)
    done = score(answered(job_offer=offer), law.at(PENDING_DAY), on=PENDING_DAY)
    assert (done.law, done.complete, done.pending, done.pending_missing) == (PENDING_DAY, True, None, ())
    assert (done.low, done.high) == (77, 77)
    assert line(done, "crs.additional.job_offer").because["removed"] is False
    assert score(answered(job_offer=offer), law.at(date(2026, 11, 2)), on=date(2026, 11, 2)).high == 0


def test_numbers_entered_before_the_flag_is_taken_out_are_not_used():
    source = next(row for row in packaged("crs_additional").splitlines() if row.startswith("source = "))
    text = packaged("crs_additional") + CONFIRMED.format(source=source)
    law = read_law(lambda family: text if family == "crs_additional" else packaged(family))
    offer = JobOffer(noc="21231", lmia=True, full_time_one_year=True)
    still = score(answered(job_offer=offer), law.at(PENDING_DAY), on=PENDING_DAY)
    assert (still.complete, still.high) == (False, 0)


def test_until_teer_the_result_says_how_skill_levels_were_read():
    notes = {
        on: crs(answered(), on=on).notes for on in (date(2015, 1, 1), date(2022, 11, 15), date(2022, 11, 16))
    }
    assert list(notes.values()) == [
        ("skill_levels_read_through_teer",),
        ("skill_levels_read_through_teer",),
        (),
    ]


def test_numbers_with_a_point_are_exact():
    """As floats, tenths would not add up; the reader keeps them as they are written."""
    chart = CHARTS["ielts_general"].versions[0]
    assert str(chart.levels[0].listening) == "4.5"
    assert str(chart.scale.reading.step) == "0.5"


def test_a_family_that_is_not_packaged_cannot_be_loaded():
    with pytest.raises(FileNotFoundError):
        load("crs_imagined", CrsVersion)


def test_law_text_is_read_by_the_name_it_is_given():
    with pytest.raises(LawError, match=r"^anything\.toml: no \[\[version\]\] block$"):
        parse("", name="anything", version=CrsVersion)
