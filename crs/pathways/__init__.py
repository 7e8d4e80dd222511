"""Pathways: every way in that the project knows of, as data, and where a person stands on each."""

from crs.pathways.assessing import assess_pathways
from crs.pathways.model import Pathway, Uncheckable
from crs.pathways.reader import ORDER, catalogue, names, packaged, read_pathways

__all__ = [
    "ORDER",
    "Pathway",
    "Uncheckable",
    "assess_pathways",
    "catalogue",
    "names",
    "packaged",
    "read_pathways",
]
