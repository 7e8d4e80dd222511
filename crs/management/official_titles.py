"""Where an operator's copy of the official index of titles is kept: a small file a language.

They lie in `VAR_DIR/occupations` and hold a code and a title a line; every process reads them when its search
builds its index.
"""

import csv
import logging
import os
import tempfile
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from django.conf import settings

from crs.occupations import extend_search
from crs.occupations.official import OfficialTitles

LANGUAGES = ("en", "fr")
log = logging.getLogger(__name__)


def folder_of_titles() -> Path:
    return Path(settings.VAR_DIR) / "occupations"


def use_in_search() -> None:
    """Let the search read what is kept; it does when it next needs its index."""
    extend_search(lambda: kept(folder_of_titles()))


def kept(folder: Path) -> Iterator[tuple[str, str]]:
    """The titles kept, in both languages. A file that cannot be read is left out, and the log says so."""
    for path in paths(folder):
        try:
            with path.open(encoding="utf-8", newline="") as file:
                yield from [(code, title) for code, title in csv.reader(file)]
        except FileNotFoundError:
            continue
        except (OSError, ValueError, csv.Error) as error:
            log.warning("Left out %s, load it again: %s", path, error)


def keep(titles: OfficialTitles, folder: Path) -> bool:
    """Put them in the place of those kept in their language, whole or not at all. False: they were there."""
    path = _path(folder, titles.language)
    content = _content(titles)
    if path.exists() and path.read_bytes() == content:
        return False
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as beside:
        whole = Path(beside) / path.name
        with whole.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        whole.replace(path)
    return True


def remove(folder: Path) -> int:
    """Forget what is kept, and say how many files that were."""
    present = [path for path in paths(folder) if path.exists()]
    for path in present:
        path.unlink()
    return len(present)


def paths(folder: Path) -> list[Path]:
    return [_path(folder, language) for language in LANGUAGES]


def _path(folder: Path, language: str) -> Path:
    return folder / f"titles_{language}.csv"


def _content(titles: OfficialTitles) -> bytes:
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(titles.titles)
    return text.getvalue().encode()
