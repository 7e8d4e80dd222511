"""The pathways of Ontario, the western provinces and two territories, against the facts they carry over."""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import pytest

from crs.pathways import packaged

CODES = {
    "on": ("owp.teer03 owp.teer45 owp.physician legacy phase2.healthcare phase2.entrepreneur phase2.talent"),
    "bc": (
        "si.skilled si.health_authority si.care_health si.care_childcare si.care_education si.care_vet"
        " si.build_trades si.innovate si.rural_remote elss_grad entrepreneur.base entrepreneur.regional"
    ),
    "ab": (
        "aos rrs tourism dhcp.ee dhcp.nonee ee.tech ee.law ee.priority"
        " rural_ent grad_ent farm foreign_grad_ent"
    ),
    "sk": "eo oid ee health tech agri ewp students business",
    "mb": "swm swo cep gip isep entrepreneur farm",
    "yt": "sw ciw ee community business",
    "nt": "ed.skilled ed.entry ed.ee francophone business",
}


@cache
def entries(name: str) -> list[dict[str, Any]]:
    text = files("crs").joinpath("data", "pathways", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)["pathway"]


def entry(code: str) -> dict[str, Any]:
    return next(each for each in entries(code.partition(".")[0]) if each["code"] == code)


def criteria(code: str, kind: str) -> list[dict[str, Any]]:
    """The criteria of one kind as the file gives them, without their own source."""
    found = (each for each in entry(code).get("criterion", ()) if each["kind"] == kind)
    return [{key: value for key, value in each.items() if key not in ("kind", "source")} for each in found]


EVERY = [each["code"] for name in CODES for each in entries(name)]
TRADES = ["72", "73", "82", "83", "93", "6320", "62200"]


@pytest.mark.parametrize("name", CODES)
def test_each_file_lists_its_pathways_in_the_order_of_the_facts(name: str) -> None:
    assert [each.code for each in packaged(name)] == [f"{name}.{code}" for code in CODES[name].split()]


def test_there_are_as_many_as_the_facts_tell() -> None:
    assert len(EVERY) == len(set(EVERY)) == 57


@pytest.mark.parametrize("code", EVERY)
def test_each_belongs_to_its_province_and_is_told_in_both_languages(code: str) -> None:
    told = entry(code)
    assert told["authority"] == code[:2].upper()
    assert told["source"]["title"]
    for words in (told["name"], told.get("note", told["name"])):
        assert words["en"] != words["fr"]
        assert "'" not in words["en"] + words["fr"]
        assert not any(f" {mark}" in words["fr"] for mark in ":;?!%$")


@pytest.mark.parametrize(
    ("code", "status", "as_of", "confidence"),
    [
        ("on.owp.teer03", "invitation_only", date(2026, 9, 30), "high"),
        ("on.owp.teer45", "invitation_only", date(2026, 9, 30), "medium"),
        ("on.phase2.talent", "planned", date(2026, 7, 1), "medium"),
        ("bc.si.health_authority", "open", date(2026, 9, 28), "high"),
        ("bc.entrepreneur.base", "invitation_only", date(2026, 9, 1), "low"),
        ("ab.rrs", "invitation_only", date(2026, 9, 28), "medium"),
        ("ab.ee.priority", "invitation_only", date(2026, 9, 30), "medium"),
        ("ab.farm", "open", date(2026, 6, 20), "low"),
        ("sk.eo", "open", date(2026, 9, 28), "high"),
        ("sk.oid", "invitation_only", date(2026, 9, 30), "high"),
        ("mb.cep", "invitation_only", date(2026, 6, 11), "high"),
        ("mb.gip", "invitation_only", date(2026, 7, 16), "high"),
        ("yt.ee", "window", date(2026, 7, 17), "high"),
        ("yt.community", "unknown", None, "low"),
        ("nt.francophone", "open", date(2026, 3, 9), "medium"),
    ],
)
def test_status_and_how_sure_it_is(code: str, status: str, as_of: date | None, confidence: str) -> None:
    told = entry(code)
    assert (told["status"], told.get("status_as_of"), told["source"]["confidence"]) == (
        status,
        as_of,
        confidence,
    )


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("on.legacy", date(2026, 5, 30)),
        ("bc.si.rural_remote", date(2026, 10, 7)),
        ("bc.elss_grad", date(2026, 4, 23)),
        ("sk.business", date(2025, 3, 27)),
    ],
)
def test_what_is_closed_says_since_when(code: str, day: date) -> None:
    assert (entry(code)["status"], entry(code)["status_since"]) == ("closed", day)


def test_nothing_else_is_closed() -> None:
    closed = {code for code in EVERY if entry(code)["status"] == "closed"}
    assert closed == {"on.legacy", "bc.si.rural_remote", "bc.elss_grad", "sk.business"}


@pytest.mark.parametrize(
    ("code", "levels"),
    [
        ("ab.aos", {"0": 5, "1": 5, "2": 5, "3": 5, "4": 4, "5": 4}),
        ("ab.rrs", {"0": 5, "1": 5, "2": 5, "3": 5, "4": 4, "5": 4}),
        ("bc.si.skilled", {"2": 4, "3": 4}),
        ("sk.ewp", {"4": 4, "5": 4}),
        ("mb.swm", {"4": 4, "5": 4}),
        ("yt.sw", {"0": 6, "1": 6, "2": 5, "3": 5}),
        ("yt.ee", {"0": 7, "1": 7, "2": 5, "3": 5}),
    ],
)
def test_language_by_the_teer_of_the_offer(code: str, levels: dict[str, int]) -> None:
    assert criteria(code, "language") == [{"by_teer": levels, "of": "offer"}]


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("on.owp.teer45", 4),
        ("bc.si.build_trades", 4),
        ("ab.tourism", 4),
        ("sk.eo", 4),
        ("sk.oid", 4),
        ("sk.health", 5),
        ("sk.agri", 4),
        ("mb.cep", 7),
        ("mb.gip", 7),
        ("mb.isep", 7),
        ("mb.entrepreneur", 5),
        ("yt.ciw", 4),
        ("nt.business", 4),
    ],
)
def test_language_in_all_four_abilities(code: str, level: int) -> None:
    assert criteria(code, "language") == [{"all": level}]


@pytest.mark.parametrize(
    "code", ["ab.dhcp.nonee", "nt.ed.skilled", "nt.ed.entry", "nt.francophone", "bc.entrepreneur.base"]
)
def test_a_level_that_is_only_reported_is_no_criterion(code: str) -> None:
    assert criteria(code, "language") == []


@pytest.mark.parametrize("code", ["ab.rrs", "ab.tourism", "nt.ed.skilled", "nt.ed.entry"])
def test_months_that_are_only_reported_are_no_criterion(code: str) -> None:
    assert criteria(code, "work") == []


@pytest.mark.parametrize(
    ("code", "work"),
    [
        (
            "on.owp.teer45",
            {
                "months": 9,
                "within_months": 24,
                "places": ["ON"],
                "offering_employer": True,
                "offer_occupation": True,
            },
        ),
        ("bc.si.skilled", {"months": 24, "within_months": 120}),
        ("sk.eo", {"months": 12, "within_months": 120, "offer_occupation": True}),
        ("sk.ewp", {"months": 6, "places": ["SK"], "continuous": True, "offering_employer": True}),
        ("sk.students", {"months": 6, "places": ["SK"]}),
        ("mb.swm", {"months": 6, "places": ["MB"], "continuous": True, "offering_employer": True}),
        ("ab.ee.tech", {"months": 12}),
        ("yt.sw", {"months": 12}),
        ("yt.ciw", {"months": 6}),
        ("yt.ee", {"months": 6}),
        ("yt.business", {"months": 60}),
    ],
)
def test_work(code: str, work: dict[str, Any]) -> None:
    assert criteria(code, "work") == [work]


@pytest.mark.parametrize(
    ("code", "offer"),
    [
        ("on.owp.teer03", {"provinces": ["ON"], "teer": [0, 1, 2, 3], "permanent": True}),
        ("on.owp.teer45", {"provinces": ["ON"], "teer": [4, 5], "permanent": True}),
        ("sk.eo", {"provinces": ["SK"], "teer": [0, 1, 2, 3], "except": ["3", "73300"], "permanent": True}),
        ("sk.ewp", {"provinces": ["SK"], "except": ["3"]}),
        ("ab.aos", {"provinces": ["AB"]}),
        ("mb.swm", {"provinces": ["MB"], "works_for_employer": True}),
        ("bc.si.care_childcare", {"provinces": ["BC"], "noc": ["42202"], "permanent": True}),
        ("yt.ciw", {"provinces": ["YT"], "teer": [4, 5]}),
    ],
)
def test_offer(code: str, offer: dict[str, Any]) -> None:
    assert criteria(code, "offer") == [offer]


@pytest.mark.parametrize(
    "code", ["ab.ee.priority", "sk.oid", "sk.ee", "mb.swo", "mb.gip", "on.owp.physician", "yt.business"]
)
def test_no_offer_is_asked_where_the_facts_ask_for_none(code: str) -> None:
    assert criteria(code, "offer") == []


def test_teachers_in_british_columbia_need_french() -> None:
    assert criteria("bc.si.care_education", "language") == [{"language": "fr", "all": 5}]


def test_ontario_asks_for_less_language_in_trades_and_none_of_recent_graduates() -> None:
    trades, study = {"noc": TRADES, "except": ["726", "932"]}, {"completed_within_months": 36}
    assert criteria("on.owp.teer03", "any_of")[1]["options"] == [
        [{"kind": "language", "all": 6}],
        [{"kind": "language", "all": 5}, {"kind": "offer", **trades}],
        [{"kind": "study", "provinces": ["ON"], **study}],
    ]


def test_ontario_asks_for_a_diploma_on_two_of_its_four_routes() -> None:
    routes = criteria("on.owp.teer03", "any_of")[0]["options"]
    kinds = [[each["kind"] for each in route] for route in routes]
    assert kinds == [["licence", "education"], ["work", "education"], ["work"], ["work", "study"]]
    assert [route[0].get("months") for route in routes] == [None, 24, 6, 3]
    assert routes[1][0]["within_months"] == 60


def test_alberta_counts_the_months_of_a_graduate_apart() -> None:
    routes = criteria("ab.aos", "any_of")[0]["options"]
    assert [(route[0]["months"], route[0]["within_months"]) for route in routes] == [
        (12, 18),
        (24, 30),
        (6, 18),
    ]
    assert [route[0].get("places") for route in routes] == [["AB"], None, ["AB"]]
    assert routes[2][1:] == [
        {"kind": "status", "any_of": ["post_graduation_permit"]},
        {"kind": "study", "provinces": ["AB"]},
    ]


@pytest.mark.parametrize(
    ("code", "months", "within"), [("sk.health", 12, 60), ("sk.tech", 12, 60), ("sk.agri", 12, 36)]
)
def test_talent_pathways_take_six_months_with_the_employer_or_twelve_anywhere(
    code: str, months: int, within: int
) -> None:
    assert criteria(code, "any_of")[0]["options"] == [
        [{"kind": "work", "months": 6, "places": ["SK"], "offering_employer": True}],
        [{"kind": "work", "months": months, "within_months": within}],
    ]


def test_a_spouse_or_graduate_permit_is_barred_from_existing_work_permit() -> None:
    assert {"spouse_permit", "post_graduation_permit"} <= set(criteria("sk.ewp", "status")[0]["none_of"])


@pytest.mark.parametrize(
    ("code", "age"),
    [
        ("sk.eo", {"min": 18}),
        ("mb.swm", {"min": 18}),
        ("mb.swo", {"min": 18, "max": 49}),
        ("mb.isep", {"min": 21, "max": 35}),
    ],
)
def test_age(code: str, age: dict[str, int]) -> None:
    assert criteria(code, "age") == [age]


@pytest.mark.parametrize(
    ("code", "net_worth", "investment"),
    [
        ("mb.entrepreneur", 500_000, 150_000),
        ("mb.farm", 500_000, 300_000),
        ("yt.business", 500_000, 300_000),
        ("nt.business", 250_000, 100_000),
    ],
)
def test_money(code: str, net_worth: int, investment: int) -> None:
    asked = {each["fact"]: each["min"] for each in criteria(code, "amount")}
    assert (asked["net_worth"], asked["investment"]) == (net_worth, investment)


@pytest.mark.parametrize("code", ["ab.dhcp.ee", "ab.ee.tech", "ab.ee.law", "ab.ee.priority"])
def test_alberta_express_entry_asks_for_300_points(code: str) -> None:
    assert criteria(code, "crs") == [{"min": 300}]


@pytest.mark.parametrize(
    ("code", "grid"), [("sk.eo", "sk.eo"), ("sk.oid", "sk.oid"), ("sk.ee", "sk.oid"), ("mb.swo", "mb.swo")]
)
def test_a_pass_mark_of_60_points_on_its_own_grid(code: str, grid: str) -> None:
    assert (entry(code)["grid"], criteria(code, "points")) == (grid, [{"min": 60}])


def test_no_other_pathway_has_a_pass_mark() -> None:
    marked = {code for code in EVERY if criteria(code, "points")}
    assert marked == {"sk.eo", "sk.oid", "sk.ee", "mb.swo"}


@pytest.mark.parametrize(
    "code",
    ["bc.entrepreneur.base", "bc.entrepreneur.regional", "ab.rural_ent", "ab.farm", "ab.foreign_grad_ent"],
)
def test_thresholds_that_nobody_read_are_not_assessed(code: str) -> None:
    assert "criterion" not in entry(code)
