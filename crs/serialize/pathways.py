"""The JSON text of where a person stands on every pathway, as `to_json` writes it.

Pathways share most of what they say, so each finding, fact and grid is encoded once a person.
"""

from collections.abc import Mapping

from crs.outcome import Facts, Finding, PathwayResult, Ranking
from crs.serialize.encoded import encode, need_text, source_text, with_sources
from crs.serialize.writing import ranking_to_json


def pathways_text(pathways: Mapping[str, PathwayResult]) -> str:
    """One object, a key for each pathway."""
    texts = _Texts()
    return "{" + ",".join([f'"{code}":{texts.pathway(each)}' for code, each in pathways.items()]) + "}"


class _Texts:
    """What was encoded so far for one person, by identity: all of it lives as long as the results do."""

    def __init__(self) -> None:
        self._findings: dict[int, str] = {}
        self._haves: dict[int, str] = {}
        self._grids: dict[int, str] = {}

    def pathway(self, result: PathwayResult) -> str:
        findings = ",".join([self._finding(each) for each in result.findings])
        grid = f',"grid":{self._grid(result.grid)}' if result.grid else ""
        nearest = "null" if result.nearest is None else result.nearest
        return (
            f'{{"outcome":"{result.outcome}","standing":"{result.standing}","missing":{_names(result.missing)},'
            f'"nearest":{nearest},"findings":[{findings}]{grid}}}'
        )

    def _finding(self, finding: Finding) -> str:
        text = self._findings.get(id(finding))
        if text is None:
            text = self._findings[id(finding)] = (
                f'{{"code":"{finding.code}","outcome":"{finding.outcome}","have":{self._have(finding.have)},'
                f'"need":{need_text(finding.need)},"missing":{_names(finding.missing)},'
                f"{source_text(finding.source)}}}"
            )
        return text

    def _have(self, have: Facts) -> str:
        text = self._haves.get(id(have))
        if text is None:
            text = self._haves[id(have)] = encode(have)
        return text

    def _grid(self, grid: Ranking) -> str:
        text = self._grids.get(id(grid))
        if text is None:
            text = self._grids[id(grid)] = with_sources(lambda cite: ranking_to_json(grid, cite))
        return text


def _names(names: tuple[str, ...]) -> str:
    """Names of fields, which need no escape."""
    return '["' + '","'.join(names) + '"]' if names else "[]"
