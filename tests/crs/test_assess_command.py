"""`manage.py assess` as other programs call it."""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.people import ON, lines
from crs.assess import assess
from crs.serialize import profile_from_json, to_json
from crs.serialize.line import answer
from crs.serialize.text import LONGEST
from tests.crs.strategies import Case, cases

SINGLE = {
    "schema": 1,
    "id": "g2",
    "age": 28,
    "has_partner": False,
    "education": "masters",
    "education_assessed": True,
    "canadian_credential": "none",
    "languages": [{"test": "ielts_general", "listening": 8.5, "reading": 8, "writing": 7.5, "speaking": 8}],
    "work_years": {"canada": 3, "foreign": 0},
    "certificate_of_qualification": False,
    "job_offer": False,
    "provincial_nomination": False,
    "sibling_in_canada": False,
}
Run = Callable[..., tuple[list[Any], int]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command on the given bytes; the parsed lines and the exit status."""

    def run_on(given: bytes, *arguments: str) -> tuple[list[Any], int]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given)))
        out, status = io.StringIO(), 0
        try:
            call_command("assess", *arguments, stdout=out)
        except SystemExit as stop:
            status = int(str(stop.code))
        return [json.loads(line) for line in out.getvalue().splitlines()], status

    return run_on


def jsonl(*profiles: Any) -> bytes:
    return b"".join(json.dumps(profile).encode() + b"\n" for profile in profiles)


def test_a_result_holds_what_the_contract_names(run: Run) -> None:
    [result], status = run(jsonl(SINGLE), "--on", "2026-10-01")
    assert status == 0
    assert (result["schema"], result["id"], result["line"], result["on"]) == (1, "g2", 1, "2026-10-01")
    [language] = result["languages"]
    assert language["levels"] == {"listening": 10, "reading": 10, "writing": 10, "speaking": 10}
    assert (language["language"], language["test"]) == ("en", "ielts_general")
    crs = result["crs"]
    assert (crs["law"], crs["complete"], crs["pending"]) == ("2025-03-25", True, None)
    assert (crs["low"], crs["high"]) == (495, 495)
    assert list(crs["sections"]) == ["core", "partner", "transferability", "additional"]
    assert crs["sections"]["core"] == {"low": 445, "high": 445, "maximum": 500}
    assert all({"code", "low", "high", "maximum", "because", "source"} <= set(line) for line in crs["lines"])
    assert list(result["programs"]) == ["cec", "fsw", "fst"]
    assert {"low", "high", "pass_mark", "lines"} <= set(result["programs"]["fsw"]["grid"])
    for program in result["programs"].values():
        assert program["outcome"] in ("met", "not_met", "unknown")
        for finding in program["findings"]:
            assert {"code", "outcome", "have", "need", "missing", "source"} <= set(finding)
    assert "french" in result["categories"]
    for category in result["categories"].values():
        assert category["outcome"] in ("met", "not_met", "unknown")
        assert category["findings"][-1]["code"] == "category.program"
    assert "sk.eo" in result["pathways"]
    for pathway in result["pathways"].values():
        assert pathway["outcome"] in ("met", "not_met", "unknown")
        assert {"standing", "missing", "nearest", "findings"} <= set(pathway)
        for finding in pathway["findings"]:
            assert {"code", "outcome", "have", "need", "missing", "source"} <= set(finding)


def test_every_source_can_be_followed(run: Run) -> None:
    [result], _ = run(jsonl(SINGLE), "--on", "2026-10-01")
    for line in result["crs"]["lines"]:
        assert {"instrument", "section", "url", "checked", "confidence"} <= set(line["source"])
        date.fromisoformat(line["source"]["checked"])


def test_an_awaited_law_is_named(run: Run) -> None:
    [result], _ = run(jsonl(SINGLE), "--on", "2026-11-22")
    crs = result["crs"]
    assert (crs["law"], crs["complete"], crs["pending"]) == ("2025-03-25", False, "2026-11-03")
    assert crs["pending_missing"] == ["high_wage_occupations", "job_offer_points", "canadian_work_points"]


def test_a_bad_line_is_answered_in_its_place_and_the_rest_goes_on(run: Run) -> None:
    bad = {"schema": 1, "languages": [{"test": "ielts_general", "listening": 7.3}]}
    results, status = run(jsonl(SINGLE, bad, SINGLE), "--on", "2026-10-01")
    assert status == 1
    assert [result.get("line") for result in results] == [1, 2, 3]
    assert set(results[1]) == {"line", "error"}
    assert results[1]["error"]["field"] == "languages[0].listening"
    assert "steps of 0.5" in results[1]["error"]["message"]
    assert results[2]["crs"]["low"] == 495


def test_an_unknown_key_names_itself_and_its_neighbour(run: Run) -> None:
    [result], status = run(jsonl({"schema": 1, "educaton": "masters"}))
    assert status == 1
    assert result["error"] == {
        "field": "educaton",
        "message": 'unknown key "educaton"; the nearest known one is "education"',
    }


def test_blank_lines_are_counted_and_left_out(run: Run) -> None:
    results, status = run(b"\n  \r\n" + jsonl(SINGLE) + b"\n")
    assert ([result["line"] for result in results], status) == ([3], 0)


def test_nothing_in_gives_nothing_out(run: Run) -> None:
    assert run(b"") == ([], 0)


def test_a_byte_order_mark_and_a_missing_last_line_end_are_no_mistakes(run: Run) -> None:
    results, status = run(b"\xef\xbb\xbf" + jsonl(SINGLE) + json.dumps(SINGLE).encode())
    assert ([result["line"] for result in results], status) == ([1, 2], 0)


def test_a_line_without_end_is_refused_and_passed_over(run: Run) -> None:
    endless = b'{"schema": 1, "id": "' + b"x" * (3 * LONGEST) + b'"}\n'
    results, status = run(endless + jsonl(SINGLE))
    assert status == 1
    assert "longer than" in results[0]["error"]["message"]
    assert results[1]["line"] == 2


def test_a_line_of_the_longest_length_is_read(run: Run) -> None:
    line = json.dumps({"schema": 1, "id": ""}).encode()
    padded = line[:-2] + b"x" * (LONGEST - len(line)) + line[-2:]
    results, status = run(padded + b"\n" + padded[:-2] + b'xx"}\n')
    assert len(results[0]["id"]) > 1_000_000
    assert "longer than" in results[1]["error"]["message"]
    assert status == 1


def test_a_file_is_read_as_standard_input_is(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "profiles.jsonl"
    path.write_bytes(jsonl(SINGLE))
    assert run(b"", str(path), "--on", "2026-10-01") == run(jsonl(SINGLE), "-", "--on", "2026-10-01")


def test_results_come_from_the_day_asked_for(run: Run) -> None:
    born = {**SINGLE, "age": None, "date_of_birth": "1997-10-02"}
    results = [run(jsonl(born), "--on", day)[0][0] for day in ("2026-10-01", "2027-10-02")]
    assert [result["crs"]["lines"][0]["because"]["age"] for result in results] == [28, 30]


@pytest.mark.parametrize("arguments", [["/no/such/file"], ["/"], ["--on", "2014-12-31"]])
def test_what_cannot_be_done_at_all_is_said_once(arguments: list[str]) -> None:
    with pytest.raises(CommandError) as refused:
        call_command("assess", *arguments, stdout=io.StringIO())
    assert refused.value.returncode == 2


@pytest.mark.parametrize("day", ["2026-02-30", "yesterday", "20260101", "", "9999-12-31"])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    with pytest.raises(CommandError, match="--on"):
        call_command("assess", "--on", day, stdout=io.StringIO())


def test_the_record_begins_with_express_entry() -> None:
    with pytest.raises(CommandError, match="begins on 2015-01-01"):
        call_command("assess", "--on", "2014-12-31", stdout=io.StringIO())


def test_everyone_in_the_benchmark_is_read() -> None:
    assert all(answer(line, 1, on=ON)[1] for line in lines())


def test_a_source_is_written_in_full_and_text_cannot_pass_for_one() -> None:
    hostile = {"schema": 1, "id": '"source":7', "job_offer": {"work_permit": '{"source":0}'}}
    text, could_be_read = answer(json.dumps(hostile).encode(), 1, on=ON)
    result = json.loads(text)
    assert could_be_read
    assert result["id"] == '"source":7'
    written = to_json(assess(profile_from_json(hostile, on=ON), on=ON, pathways=True))
    assert result == {**written, "line": 1}


# Whatever comes in

KEYS = st.sampled_from(
    (
        *("schema", "id", "age", "date_of_birth", "education", "settlement_funds"),
        *("partner", "languages", "work", "work_years", "job_offer", "test", "listening"),
        *("noc", "country", "from", "to", "hours_per_week"),
    )
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["en", "clb", "2024-02-29", "21231", "CA", "masters"]),
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6)
)


def assert_answered(line: bytes, on: date = ON) -> None:
    text, could_be_read = answer(line, 7, on=on)
    assert "\n" not in text
    result = json.loads(text, parse_constant=pytest.fail)
    assert result["line"] == 7
    assert ("error" not in result) is could_be_read
    text.encode("utf-8")


@given(st.dictionaries(KEYS, VALUES, max_size=8).map(lambda given: {"schema": 1, **given}) | VALUES)
def test_any_json_is_answered(value: Any) -> None:
    assert_answered(json.dumps(value).encode())


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(line: bytes) -> None:
    assert_answered(line)


@given(st.sampled_from(lines(40)), st.integers(0, 1200), st.binary(max_size=4), st.integers(0, 4))
def test_a_damaged_profile_is_answered(line: bytes, place: int, put: bytes, gone: int) -> None:
    assert_answered(line[:place] + put + line[place + gone :])


@given(cases())
def test_results_come_back_from_their_line_as_they_were(case: Case) -> None:
    partial = case.partial(case.hidden)
    written = to_json(assess(partial, on=case.on))
    assert json.loads(json.dumps(written, allow_nan=False)) == written


# As a process

MANAGE = [sys.executable, "manage.py", "assess", "--on", "2026-10-01"]


@pytest.fixture
def without_database(clean_environment: dict[str, str]) -> dict[str, str]:
    nowhere = "postgres://nobody:nothing@127.0.0.1:1/none"
    return {**clean_environment, "DATABASE_URL": nowhere, "DJANGO_SETTINGS_MODULE": "cecsite.settings"}


def test_it_needs_no_database_and_writes_utf_8_anywhere(without_database: dict[str, str]) -> None:
    ascii_only = {**without_database, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    given = jsonl({**SINGLE, "id": "Zoë"}, {"schema": 1, "clé": 1})
    done = subprocess.run(MANAGE, input=given, env=ascii_only, capture_output=True, timeout=60)
    first, second = (json.loads(line) for line in done.stdout.decode("utf-8").splitlines())
    assert (first["id"], second["error"]["field"]) == ("Zoë", "clé")
    assert (done.returncode, done.stderr) == (1, b"")


def test_each_answer_comes_before_the_next_question(without_database: dict[str, str]) -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen(MANAGE, stdin=pipe, stdout=pipe, env=without_database) as process:
        assert process.stdin and process.stdout
        for place in (1, 2):
            process.stdin.write(jsonl(SINGLE))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["line"] == place
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def test_a_reader_that_leaves_is_no_traceback(without_database: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "profiles.jsonl"
    path.write_bytes(jsonl(*[SINGLE] * 200))
    pipe = subprocess.PIPE
    with subprocess.Popen([*MANAGE, str(path)], stdout=pipe, stderr=pipe, env=without_database) as process:
        assert process.stdout and process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 1


def test_ctrl_c_is_no_traceback(without_database: dict[str, str]) -> None:
    options = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    # A shell that starts these tests in the background has them ignore the signal.
    heeding = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(MANAGE, **options, env=without_database, preexec_fn=heeding) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdin.write(jsonl(SINGLE))
        process.stdin.flush()
        process.stdout.readline()
        os.kill(process.pid, signal.SIGINT)
        assert process.wait(timeout=30) == 130
        assert process.stderr.read() == b""
