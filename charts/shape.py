"""Paths of SVG."""

from collections.abc import Iterable

Point = tuple[float, float]


def line(points: Iterable[Point]) -> str:
    """The `d` of a path through the points; empty without any."""
    return " ".join(f"{'L' if place else 'M'}{x:g} {y:g}" for place, (x, y) in enumerate(points))


def steps(points: Iterable[Point]) -> str:
    """The `d` of a path that keeps its height until the next point: what holds from a day on."""
    found = list(points)
    if not found:
        return ""
    moves = [f"H{x:g} V{y:g}" for x, y in found[1:]]
    return " ".join([f"M{found[0][0]:g} {found[0][1]:g}", *moves])
