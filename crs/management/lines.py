"""Lines in and out for commands that other programs call: UTF-8 everywhere, one line at a time."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any

from django.core.management.base import CommandError


@contextmanager
def opened(path: str | None) -> Iterator[IO[bytes]]:
    """The file at `path`, or standard input for None and "-". Raises `CommandError` in words."""
    if path is None or path == "-":
        yield sys.stdin.buffer
        return
    with ExitStack() as stack:
        try:
            file = stack.enter_context(Path(path).open("rb"))
        except OSError as error:
            raise CommandError(f"Cannot read {path}: {error.strerror}", returncode=2) from None
        yield file


def lines_of(file: IO[bytes], *, longest: int) -> Iterator[tuple[int, bytes]]:
    """Lines with their number, from 1, blank ones left out. A line is cut one byte above `longest`.

    Never more than that is held, however long a line is.
    """
    place = 0
    while line := file.readline(longest + 1):
        place += 1
        piece = line
        while not piece.endswith(b"\n") and len(piece) > longest:
            piece = file.readline(longest + 1)
        if not line.isspace():
            yield place, line.removesuffix(b"\n")


@contextmanager
def kept_quiet() -> Iterator[None]:
    """Stop without a traceback when the reader of our output has gone, or on Ctrl-C."""
    _write_utf8(sys.stdout)
    try:
        yield
    except BrokenPipeError:
        # Python flushes standard output once more at exit; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def _write_utf8(stream: Any) -> None:
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", newline="\n")
