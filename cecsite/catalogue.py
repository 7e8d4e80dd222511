"""Compiles the message catalogues without gettext: `python -m cecsite.catalogue`.

The compiled files are not kept in git, so that a change of words is one readable diff. English, in which the
words are written, gets one that says them back: a text is found in half the time that it takes to miss it.
"""

from collections.abc import Iterator
from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parent.parent / "locale"
WRITTEN_IN = "en"


def compile_all(folder: Path = LOCALE) -> Iterator[Path]:
    """Compile what is newer than its compiled file, and yield what was compiled."""
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        same = folder / WRITTEN_IN / "LC_MESSAGES" / source.with_suffix(".mo").name
        for target in (source.with_suffix(".mo"), same):
            if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
                catalogue = polib.pofile(str(source))
                _save(said_back(catalogue) if target == same else catalogue, target)
                yield target


def said_back(catalogue: polib.POFile) -> polib.POFile:
    """The same texts, each translated by itself."""
    catalogue.metadata |= {"Language": WRITTEN_IN, "Plural-Forms": "nplurals=2; plural=(n != 1);"}
    for entry in catalogue:
        if entry.msgid_plural:
            entry.msgstr_plural = {0: entry.msgid, 1: entry.msgid_plural}
        else:
            entry.msgstr = entry.msgid
    return catalogue


def _save(catalogue: polib.POFile, target: Path) -> None:
    """Written aside and renamed: another process may be reading the old one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_suffix(".mo.new")
    catalogue.save_as_mofile(str(draft))
    draft.replace(target)


if __name__ == "__main__":
    for compiled in compile_all():
        print(f"compiled {compiled.relative_to(LOCALE.parent)}")
