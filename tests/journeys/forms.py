"""The questions of a page as they are sent to the browser, and which of them a person sees."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

VOID = {"input", "br", "meta", "link", "hr", "img"}


@dataclass
class Control:
    """One input, select or option: the names of the conditions around it, and what it opens."""

    name: str
    value: str
    kind: str
    conditions: frozenset[str]
    reveals: frozenset[str]


@dataclass
class Page(HTMLParser):
    """Everything between <main> and </main> that can be answered."""

    html: str
    controls: list[Control] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    buttons: list[str] = field(default_factory=list)
    """Where the links lead that look like buttons."""

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, frozenset[str]]] = []
        self._select = ""
        self.feed(self.html[self.html.index("<main") : self.html.index("</main>")])

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag not in VOID:
            names = frozenset(re.findall(r"\bif-(\S+)", given.get("class", ""))) - {"test"}
            self._open.append((tag, names))
        if tag == "a" and "button" in given.get("class", "").split():
            self.buttons.append(given["href"])
        if tag == "form":
            self.actions.append(given.get("action", ""))
        if tag == "select":
            self._select = given["name"]
        if tag in ("input", "select", "option", "textarea"):
            self._keep(tag, given)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def _keep(self, tag: str, given: Mapping[str, str]) -> None:
        name = self._select if tag == "option" else given.get("name", "")
        if name in ("", "csrfmiddlewaretoken"):
            return
        kind = given.get("type", tag)
        conditions = frozenset(name for _, names in self._open for name in names)
        reveals = frozenset(given.get("data-reveals", "").split())
        self.controls.append(Control(name, given.get("value", ""), kind, conditions, reveals))

    def visible(self, typed: Mapping[str, Any]) -> set[str]:
        """What someone sees who answers this: a group of rows is one question, so is a date."""
        opened = {name for each in self.controls if _chosen(each, typed) for name in each.reveals}
        seen = (each for each in self.controls if each.kind != "hidden" and each.conditions <= opened)
        return {question(each.name) for each in seen}


def question(name: str) -> str:
    """`start_day`, `start_month` and `start_year` are one question."""
    return re.sub(r"_(day|month|year)$", "", name)


def _chosen(control: Control, typed: Mapping[str, Any]) -> bool:
    value = typed.get(control.name)
    return control.value in value if isinstance(value, list) else control.value == value
