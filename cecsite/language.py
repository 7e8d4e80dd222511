"""Which language is active here and now, looked up at a tenth of the cost.

A result asks a thousand times. Django keeps the answer behind a lock, with a check of the thread; a plain
context variable keeps apart threads and asynchronous tasks as well. Django puts a holder of its own in the
same place when it reloads catalogues. See docs/adr/0014-light-pages.md.
"""

from contextvars import ContextVar
from typing import Any

from django.utils.translation import trans_real


class ActiveLanguage:
    """The catalogue that is active, as `value`; without one there is no such attribute."""

    _held: ContextVar[Any] = ContextVar("active_language")
    _nothing = object()

    @property
    def value(self) -> Any:
        held = self._held.get(self._nothing)
        if held is self._nothing:
            raise AttributeError("value")
        return held

    @value.setter
    def value(self, catalogue: Any) -> None:
        self._held.set(catalogue)

    @value.deleter
    def value(self) -> None:
        self._held.set(self._nothing)


def install() -> None:
    trans_real._active = ActiveLanguage()  # type: ignore[attr-defined]
