"""The points grids by which provinces rank people, as data, and what they give one person."""

from crs.pathways.grids.model import Factor, PointsGrid
from crs.pathways.grids.ranking import rank
from crs.pathways.grids.reader import grids, read_grids

__all__ = ["Factor", "PointsGrid", "grids", "rank", "read_grids"]
