"""An area between two stepped lines."""

from collections.abc import Iterable

Span = tuple[float, float, float]
"""Where a step begins, and its lower and its upper coordinate."""


def band(spans: Iterable[Span], end: float) -> str:
    """The closed `d` of the area that the spans cover up to `end`; empty without any."""
    found = list(spans)
    if not found:
        return ""
    start, _, top = found[0]
    there = [f"H{x:g} V{high:g}" for x, _, high in found[1:]]
    back = [f"V{low:g} H{x:g}" for x, low, _ in reversed(found)]
    return " ".join([f"M{start:g} {top:g}", *there, f"H{end:g}", *back, "Z"])
