"""Profiles and results as JSON (`schema` 1), in and out."""

from crs.serialize.errors import ProfileError
from crs.serialize.reading import SCHEMA, profile_from_json
from crs.serialize.writing import profile_to_json, source_to_json, to_json

__all__ = ["SCHEMA", "ProfileError", "profile_from_json", "profile_to_json", "source_to_json", "to_json"]
