"""The French is whole: every string has it, every placeholder is kept, nothing waits to be collected."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
FRENCH = ROOT / "locale" / "fr" / "LC_MESSAGES" / "django.po"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|</?\w[^>]*>")
WRONG_SPACES = re.compile(r" [:!?;»](?!\w)|« |[\u00a0\u202f][!?;]")
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "var", "tests", "benchmarks", "__pycache__", ".*_cache")


@pytest.fixture(scope="module")
def catalogue() -> polib.POFile:
    return polib.pofile(str(FRENCH))


def words(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) or [entry.msgstr]


def test_every_string_has_its_french(catalogue: polib.POFile) -> None:
    assert [entry.msgid for entry in catalogue.untranslated_entries()] == []
    assert [entry.msgid for entry in catalogue.fuzzy_entries()] == []


def test_every_placeholder_is_kept(catalogue: polib.POFile) -> None:
    wrong = []
    for entry in catalogue:
        allowed = {frozenset(PLACEHOLDER.findall(text)) for text in (entry.msgid, entry.msgid_plural) if text}
        wrong += [text for text in words(entry) if frozenset(PLACEHOLDER.findall(text)) not in allowed]
    assert wrong == []


def test_the_typography_is_canadian(catalogue: polib.POFile) -> None:
    assert [text for entry in catalogue for text in words(entry) if WRONG_SPACES.search(text)] == []


@pytest.mark.skipif(not shutil.which("xgettext"), reason="GNU gettext is not installed")
def test_nothing_waits_to_be_collected(
    catalogue: polib.POFile, tmp_path: Path, clean_environment: dict[str, str]
) -> None:
    copy = tmp_path / "project"
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    command = [sys.executable, "manage.py", "makemessages", "--locale", "fr", "--no-obsolete"]
    subprocess.run(command, cwd=copy, env=clean_environment, check=True, capture_output=True)
    collected = polib.pofile(str(copy / FRENCH.relative_to(ROOT)))
    known = {(entry.msgctxt, entry.msgid) for entry in catalogue}
    assert {(entry.msgctxt, entry.msgid) for entry in collected} == known
