"""Compiles the message catalogues without gettext: `python -m cecsite.catalogue`.

The compiled files are not kept in git, so that a change of words is one readable diff.
"""

from collections.abc import Iterator
from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parent.parent / "locale"


def compile_all(folder: Path = LOCALE) -> Iterator[Path]:
    """Compile what is newer than its compiled file, and yield what was compiled."""
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            # Written aside and renamed: another process may be reading the old one.
            draft = target.with_suffix(".mo.new")
            polib.pofile(str(source)).save_as_mofile(str(draft))
            draft.replace(target)
            yield target


if __name__ == "__main__":
    for compiled in compile_all():
        print(f"compiled {compiled.relative_to(LOCALE.parent)}")
