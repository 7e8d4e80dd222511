"""The strict reader of pathways: broken files, and what a right one becomes."""

import re
from pathlib import Path

import pytest

from crs.law import LawError
from crs.pathways import read_pathways

BAD = sorted((Path(__file__).parents[1] / "bad_pathways").glob("*.toml"))


@pytest.mark.parametrize("path", BAD, ids=[path.stem for path in BAD])
def test_a_broken_file_is_refused_with_words_that_name_the_place(path):
    text = path.read_text(encoding="utf-8")
    words = text.splitlines()[0].removeprefix("# must say: ").split(" | ")
    assert len(words) >= 2
    with pytest.raises(LawError) as refused:
        read_pathways(text, name="sk")
    assert str(refused.value).startswith("sk.toml: ")
    for each in words:
        assert each in str(refused.value)


WHOLE_FILE = {"empty", "not_toml", "stray_top_key"}


@pytest.mark.parametrize("path", BAD, ids=[path.stem for path in BAD])
def test_what_is_wrong_inside_an_entry_names_the_entry_and_the_key(path):
    with pytest.raises(LawError) as refused:
        read_pathways(path.read_text(encoding="utf-8"), name="sk")
    named = re.match(r"sk\.toml: pathway ('sk\.example'|\d+): (\w+ )?(key )?'?[a-z_]+", str(refused.value))
    assert bool(named) is (path.stem not in WHOLE_FILE)


def test_there_are_enough_broken_files():
    assert len(BAD) >= 40
