"""Sources as a list at the end, each once, and the numbers that refer to them."""

from collections.abc import Mapping
from typing import Any

Source = Mapping[str, Any]


class Sources:
    """Gives every source its number when it is first met."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, ...], int] = {}
        self._met: list[Source] = []

    def number(self, source: Source) -> int:
        key = (source["label"], source["url"], source["section"], *_checked(source))
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._met.append(source)
        return self._numbers[key]

    def by_instrument(self) -> list[dict[str, Any]]:
        """Instruments in order of first mention; under each, sections grouped by how they were checked."""
        found: dict[tuple[str, str], dict[tuple[str, str], list[dict[str, Any]]]] = {}
        for number, source in enumerate(self._met, 1):
            groups = found.setdefault((source["label"], source["url"]), {})
            groups.setdefault(_checked(source), []).append({"number": number, "section": source["section"]})
        return [
            {"label": label, "url": url, "groups": [_group(*each) for each in groups.items()]}
            for (label, url), groups in found.items()
        ]


def _checked(source: Source) -> tuple[str, str]:
    """When and how surely it was read, and what is to be said of that."""
    return f"{source['checked']}; {source['confidence_label']}.", source.get("note", "")


def _group(checked: tuple[str, str], entries: list[dict[str, Any]]) -> dict[str, Any]:
    return {"checked": checked[0], "note": checked[1], "entries": entries}
