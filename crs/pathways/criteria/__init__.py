"""The kinds of criteria that pathways are made of, each with its parameters and its verdict."""

from crs.pathways.criteria.choice import AnyOf, Criterion, one_for_all, points_in

__all__ = ["AnyOf", "Criterion", "one_for_all", "points_in"]
