"""One line in, one line out: the bytes of a JSON profile to the text of its JSON result."""

from dataclasses import replace
from datetime import date
from typing import Any

from crs.assess import assess
from crs.law import NoLawInForce
from crs.outcome import Assessment
from crs.serialize.encoded import encode, with_sources
from crs.serialize.errors import ProfileError
from crs.serialize.pathways import pathways_text
from crs.serialize.reading import profile_from_json
from crs.serialize.text import parse
from crs.serialize.writing import Cite, Json, to_json


def answer(line: bytes, place: int, *, on: date, pathways: bool = True) -> tuple[str, bool]:
    """The result of the line that stands at `place` (from 1), and whether it could be read."""
    try:
        found = assess(profile_from_json(parse(line), on=on), on=on, pathways=pathways)
    except ProfileError as error:
        return _complaint(place, error.field, error.message), False
    except NoLawInForce as error:
        return _complaint(place, "on", str(error)), False
    return _written(found, place), True


def _complaint(place: int, field: str, message: str) -> str:
    error: dict[str, Any] = {"line": place, "error": {"field": field, "message": message}}
    return encode(error)


def _written(assessment: Assessment, place: int) -> str:
    """The result as `to_json` gives it, with the place of its line; the pathways are written last."""
    first = replace(assessment, pathways={})

    def write(cite: Cite) -> Json:
        result = to_json(first, cite=cite)
        del result["pathways"]
        return {"schema": result["schema"], "id": result["id"], "line": place, **result}

    return f'{with_sources(write)[:-1]},"pathways":{pathways_text(assessment.pathways)}}}'
