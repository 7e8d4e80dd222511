"""The strict reader of `data/pathways/grids/*.toml`."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from crs.law import LawError, blocks_of, read
from crs.pathways.grids.model import PointsGrid

FOLDER = files("crs").joinpath("data", "pathways", "grids")


@cache
def grids() -> Mapping[str, PointsGrid]:
    """Every points grid as shipped, by code. Raises `LawError`."""
    found: dict[str, PointsGrid] = {}
    for file in sorted(FOLDER.iterdir(), key=lambda file: file.name):
        name = file.name.removesuffix(".toml")
        if name != file.name:
            found |= read_grids(file.read_text(encoding="utf-8"), name=name)
    return found


def read_grids(text: str, *, name: str) -> dict[str, PointsGrid]:
    """The grids of one file, whose codes begin with its name. Raises `LawError` with file, grid and key."""
    file = f"{name}.toml"
    found: dict[str, PointsGrid] = {}
    for number, block in enumerate(blocks_of(text, file, "grid"), start=1):
        code = block.get("code") if isinstance(block, Mapping) else None
        where = f"{file}: grid {code!r}" if code else f"{file}: grid {number}"
        grid: PointsGrid = read(PointsGrid, block, where)
        if not grid.code.startswith(f"{name}."):
            raise LawError(f"{where}: key 'code': does not begin with {name + '.'!r}")
        if grid.code in found:
            raise LawError(f"{where}: key 'code': stands twice")
        found[grid.code] = grid
    return found
