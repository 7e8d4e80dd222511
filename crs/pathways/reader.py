"""The strict reader of `data/pathways/*.toml`, and the catalogue of all pathways."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from crs.law import LawError, blocks_of, read
from crs.pathways.grids import grids
from crs.pathways.model import Pathway

ORDER = (
    *("ca_express_entry", "ca_other", "ca_family", "ca_temporary", "ca_citizenship"),
    *("on", "bc", "ab", "sk", "mb", "qc", "nb", "ns", "pe", "nl", "yt", "nt"),
)
"""The files in the order in which a catalogue lists them."""
FOLDER = files("crs").joinpath("data", "pathways")


@cache
def catalogue() -> Mapping[str, Pathway]:
    """Every pathway by code, in the order of the files and of the entries in them. Raises `LawError`."""
    found: dict[str, Pathway] = {}
    for name in names():
        for pathway in packaged(name):
            if pathway.code in found:
                raise LawError(
                    f"{name}.toml: pathway {pathway.code!r}: key 'code': stands in another file too"
                )
            found[pathway.code] = pathway
    return found


def names() -> list[str]:
    """The files as shipped, in their order."""
    found = {file.name.removesuffix(".toml") for file in FOLDER.iterdir() if file.name.endswith(".toml")}
    if stray := sorted(found.difference(ORDER)):
        raise LawError(f"{stray[0]}.toml: has no place in the order of the catalogue")
    return [name for name in ORDER if name in found]


def packaged(name: str) -> tuple[Pathway, ...]:
    """The pathways of one file as shipped."""
    return read_pathways(FOLDER.joinpath(f"{name}.toml").read_text(encoding="utf-8"), name=name)


def read_pathways(text: str, *, name: str) -> tuple[Pathway, ...]:
    """The entries of one file. Raises `LawError` with the file, the entry and the key."""
    file = f"{name}.toml"
    found = tuple(_entries(file, blocks_of(text, file, "pathway")))
    codes = [pathway.code for pathway in found]
    for place, code in enumerate(codes):
        if code in codes[:place]:
            raise LawError(f"{file}: pathway {code!r}: key 'code': stands twice")
    return found


def _entries(file: str, blocks: list[Any]) -> Iterator[Pathway]:
    for number, block in enumerate(blocks, start=1):
        code = block.get("code") if isinstance(block, Mapping) else None
        pathway: Pathway = read(
            Pathway, block, f"{file}: pathway {code!r}" if code else f"{file}: pathway {number}"
        )
        if pathway.grid is not None and pathway.grid not in grids():
            raise LawError(
                f"{file}: pathway {code!r}: key 'grid': {pathway.grid!r} is not one of {', '.join(grids())}"
            )
        yield pathway
