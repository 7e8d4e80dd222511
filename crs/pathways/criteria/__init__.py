"""The kinds of criteria that pathways are made of, each with its parameters and its verdict."""

from crs.pathways.criteria.choice import AnyOf, Criterion, points_in

__all__ = ["AnyOf", "Criterion", "points_in"]
