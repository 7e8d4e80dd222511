"""The official index of titles: read from what operators really download, kept, used, and taken out again."""

import codecs
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from crs.management.official_titles import folder_of_titles, kept, paths, use_in_search
from crs.occupations import SENIOR_MANAGER_CODES, search
from crs.occupations.official import UnreadableIndex, read_index

ENGLISH = """Level,Code - NOC 2021 V1.0,Class title,Element Type Label English,Element Description English
1,0,Legislative and senior management occupations,Illustrative example(s),not a title of a group
5,63200,Cooks,Illustrative example(s),quenelle poacher
5,63200,Cooks,All examples,Quenelle poacher
5,63200,Cooks,Main duties,Prepare and cook complete meals
5,63200,Cooks,Exclusion(s),Chefs (62200)
5,72106,Welders,All examples,"zirconium welder, nuclear"
"""
FRENCH = """Niveau;Code dela CNP 2021 v1.0;Titres de classes;Libellé du type d'élément;Description d'élément
5;63200;Cuisiniers/cuisinières;Exemple(s) illustratif(s);façonneur/façonneuse de quenelles
5;63200;Cuisiniers/cuisinières;Fonctions principales;Préparer et faire cuire des repas
5;72106;Soudeurs/soudeuses;Tous les exemples;soudeur/soudeuse de zirconium
"""
COOK, WELDER = ("63200", "Quenelle poacher"), ("72106", "Zirconium welder, nuclear")


@pytest.fixture(autouse=True)
def empty_folder(settings: Any, tmp_path: Path) -> Iterator[Path]:
    settings.VAR_DIR = tmp_path / "var"
    use_in_search()
    yield folder_of_titles()
    use_in_search()


def load(*arguments: str, **options: Any) -> str:
    out = StringIO()
    call_command("load_occupations", *arguments, stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def english(tmp_path: Path) -> str:
    path = tmp_path / "elements.csv"
    path.write_text(ENGLISH, "utf-8")
    return str(path)


@pytest.fixture
def french(tmp_path: Path) -> str:
    path = tmp_path / "elements-fr.csv"
    path.write_text(FRENCH, "utf-8")
    return str(path)


@pytest.mark.parametrize(
    "content",
    [
        ENGLISH.encode(),
        codecs.BOM_UTF8 + ENGLISH.encode(),
        ENGLISH.encode("utf-16"),
        ENGLISH.replace("\n", "\r\n").encode(),
        ENGLISH.replace('"zirconium welder, nuclear"', "zirconium welder; nuclear").encode("cp1252"),
        b"\n" + ENGLISH.encode() + b"\n,,,,\n",
    ],
    ids=["plain", "byte order mark", "utf-16", "windows lines", "cp1252", "blank lines"],
)
def test_the_official_file_is_read_however_it_was_saved(content: bytes) -> None:
    titles = read_index(content)
    assert titles.language == "en"
    assert [(code, title.replace(";", ",")) for code, title in titles.titles] == [COOK, WELDER]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_the_french_file_is_known_by_its_words(encoding: str) -> None:
    titles = read_index(FRENCH.encode(encoding))
    assert titles.language == "fr"
    assert titles.titles[0] == ("63200", "Façonneur/façonneuse de quenelles")


@pytest.mark.parametrize("heading", ["code,title", "NOC,Job title", "Code CNP\tAppellation", "titre;code"])
def test_a_plain_table_of_codes_and_titles_will_do(heading: str) -> None:
    delimiter = next(each for each in ",;\t" if each in heading)
    cells = ["63200", "quenelle poacher"]
    row = delimiter.join(reversed(cells) if heading.startswith("titre") else cells)
    assert read_index(f"{heading}\n{row}\n".encode()).titles == (COOK,)


def test_zeros_that_a_spreadsheet_took_are_given_back_and_00018_is_five_groups() -> None:
    titles = read_index(b"code,title\n10,city sage\n00018,big boss\n").titles
    assert titles[0] == ("00010", "City sage")
    assert [code for code, title in titles if title == "Big boss"] == list(SENIOR_MANAGER_CODES)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "No column of codes in the heading: it is empty"),
        (b"PK\x03\x04\x81\x8d\x8f\x90", "not text"),
        (b"name,title\nx,y\n", "No column of codes"),
        (b"code,duties\n63200,stir\n", "No column of titles"),
        (b"code,title\n", "names no job title"),
        (ENGLISH.replace("example", "sample").encode(), "names no job title"),
        (b"code,title\n63200,cook\n9999x,cook\n", "Line 3: NOC 2021 has no unit group '9999x'"),
        (b"code,title\n6322,cook\n", "Line 2: NOC 2021 has no unit group '6322'"),
        (b"code,title\n63200\n", "Line 2 has no title"),
        (b"code,title\n63200," + b"x" * 300 + b"\n", "Line 2 has no job title but something else"),
        (b"code,title\n63200,a\x00b\n", "Line 2"),
        (b'code,title\n63200,"cook\n', "is not CSV"),
    ],
)
def test_what_is_no_index_is_refused_with_its_place(content: bytes, words: str) -> None:
    with pytest.raises(UnreadableIndex) as refused:
        read_index(content)
    assert words in str(refused.value)


def test_loaded_titles_are_found_and_removed_ones_are_not(english: str, french: str) -> None:
    assert search("quenelle poacher") == []
    assert load(english) == "2 titles in English for 2 unit groups. Restart the site to use them.\n"
    load(french)
    [match] = search("quenelle poacher")
    assert (match.group.code, match.matched) == COOK
    assert search("faconeuse de quenelles")[0].group.code == "63200"
    assert load("--remove") == "Removed. Restart the site to do without them.\n"
    assert search("quenelle poacher") == []
    assert load("--remove") == "Nothing was loaded.\n"


def test_loading_again_changes_nothing(english: str, empty_folder: Path) -> None:
    load(english)
    before = {path: path.stat().st_mtime_ns for path in empty_folder.iterdir()}
    assert load(english).endswith("as before: nothing changed.\n")
    assert {path: path.stat().st_mtime_ns for path in empty_folder.iterdir()} == before


def test_a_file_replaces_the_one_before_in_its_language_only(
    english: str, french: str, tmp_path: Path, empty_folder: Path
) -> None:
    load(english)
    load(french)
    newer = tmp_path / "newer.csv"
    newer.write_text("code,title\n63200,dumpling pleater\n", "utf-8")
    load(str(newer))
    titles = [title for _, title in kept(empty_folder)]
    assert titles == [
        "Dumpling pleater",
        "Façonneur/façonneuse de quenelles",
        "Soudeur/soudeuse de zirconium",
    ]


def test_the_language_can_be_said(english: str, empty_folder: Path) -> None:
    assert "in French" in load(english, "--lang", "fr")
    assert [path.name for path in empty_folder.iterdir()] == ["titles_fr.csv"]


def test_a_refused_file_leaves_what_was_loaded(english: str, tmp_path: Path, empty_folder: Path) -> None:
    load(english)
    broken = tmp_path / "broken.csv"
    broken.write_text("code,title\n63200,cook\n99999,nobody\n", "utf-8")
    with pytest.raises(CommandError, match=r"Line 3: .* Nothing was changed"):
        load(str(broken))
    assert list(kept(empty_folder)) == [COOK, WELDER]


@pytest.mark.parametrize(
    "arguments", [[], ["x.csv", "--remove"], ["/no/such/file"], ["x.csv", "--lang", "de"]]
)
def test_the_command_refuses_what_it_cannot_do(arguments: list[str]) -> None:
    with pytest.raises(CommandError):
        load(*arguments)


def test_a_folder_that_cannot_be_written_is_said(english: str, settings: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    settings.VAR_DIR = tmp_path / "file"
    with pytest.raises(CommandError, match="Cannot write to"):
        load(english)


@pytest.mark.parametrize("damage", [b"\xff\xfe\x00", b"only one cell\n", b'"open quote'])
def test_a_damaged_copy_never_stops_the_search(
    damage: bytes, english: str, empty_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    load(english)
    paths(empty_folder)[0].write_bytes(damage)
    use_in_search()
    assert search("plumber")[0].group.code == "72300"
    assert "load it again" in caplog.text


def test_a_copy_with_a_code_that_no_longer_exists_is_read_without_it(empty_folder: Path) -> None:
    empty_folder.mkdir(parents=True)
    paths(empty_folder)[0].write_text("00000,Quenelle poacher\n63200,Quenelle taster\n", "utf-8")
    use_in_search()
    assert [match.matched for match in search("quenelle taster")] == ["Quenelle taster"]
    assert all(match.matched != "Quenelle poacher" for match in search("quenelle poacher"))
