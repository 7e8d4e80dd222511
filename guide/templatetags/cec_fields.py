"""Small helpers of the crispy template pack in `templates/cec/`.

Lists are written in one go: a template loop over every option is many times slower.
"""

from collections.abc import Collection, Iterable
from functools import lru_cache
from hashlib import sha256
from typing import Any

from django import template
from django.core.cache import caches
from django.forms import BoundField, Textarea
from django.forms.utils import flatatt
from django.forms.widgets import Input
from django.template import Context
from django.template.loader import get_template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

register = template.Library()
AN_HOUR = 3600
HINT = '<p class="hint" id="{}_helptext">{}</p>'
ERROR = '<p class="error" id="{}_error"><span class="hidden">{}</span> {}</p>'
ROW = (
    '<div class="choice"><input type="{}" name="{}" value="{}" id="{}"{}{}> <label for="{}">{}</label></div>'
)


PART = (
    '<div><label class="label" for="{}">{}</label>'
    '<input class="input input--{}" type="text" name="{}" id="{}" value="{}"{}{}></div>'
)
OF_A_PART = ("inputmode", "maxlength", "autocomplete")


@register.simple_tag(takes_context=True)
def question(context: Context, field: BoundField) -> SafeString:
    """A question with its answers. What looks the same for many people is written once."""
    look = _look(field, heading=bool(context.get("label_is_heading")))
    if look is None:
        return _question(context, field)
    pieces = caches["frame"]
    key = f"question:{sha256(repr(look).encode()).hexdigest()}"
    html: SafeString | None = pieces.get(key)
    if html is None:
        html = _question(context, field)
        pieces.set(key, html, AN_HOUR)
    return html


def _question(context: Context, field: BoundField) -> SafeString:
    with context.push(field=field):
        template: Any = get_template("cec/question.html")
        return SafeString(template.template.render(context))


def _look(field: BoundField, *, heading: bool) -> tuple[object, ...] | None:
    """All that the look of a question depends on; None where a person's own words or mistakes show."""
    asked: Any = field.field
    if field.errors or not (hasattr(asked, "choices") or hasattr(asked, "facts") or _is_number(asked.widget)):
        return None
    return (
        get_language(),
        heading,
        type(field.form),
        field.auto_id,
        str(field.label),
        str(field.help_text),
        asked.required,
        field.value(),
        [(key, str(label)) for key, label in getattr(asked, "choices", ())],
    )


def _is_number(widget: Any) -> bool:
    return widget.attrs.get("inputmode") in ("numeric", "decimal")


@register.simple_tag
def field_input(field: BoundField) -> SafeString:
    """A text-like input in the site's clothes; Django adds value, `aria-describedby` and `aria-invalid`."""
    widget = field.field.widget
    kind = "textarea" if isinstance(widget, Textarea) else "input"
    attrs: dict[str, str | bool] = {
        "class": f"{kind} {widget.attrs.get('class', '')}".strip(),
        "id": field.auto_id,
    }
    if not isinstance(widget, Input):
        return field.as_widget(attrs=attrs)
    # What Django's template for an input writes, without the template.
    told = field.build_widget_attrs(attrs, widget)
    shown = widget.get_context(field.html_name, field.value(), told)["widget"]
    value = {} if shown["value"] is None else {"value": shown["value"]}
    given = {"type": shown["type"], "name": shown["name"], **value, **shown["attrs"]}
    return format_html("<input{}>", flatatt(given))


@register.simple_tag
def described(field: BoundField) -> SafeString | str:
    """Names the hint and the error that belong to an input or a group."""
    names = [f"{field.auto_id}_helptext"] if field.help_text else []
    names += [f"{field.auto_id}_error"] if field.errors else []
    return format_html(' aria-describedby="{}"', " ".join(names)) if names else ""


@register.simple_tag
def remarks(field: BoundField) -> SafeString:
    """The hint under a question, and what is wrong with its answer."""
    hint = error = SafeString()
    if field.help_text:
        hint = format_html(HINT, field.auto_id, field.help_text)
    if errors := field.errors:
        error = format_html(ERROR, field.auto_id, _("Error:"), errors[0])
    return hint + error


@register.simple_tag
def question_class(field: BoundField) -> str:
    """The classes of a question: what opens it, and whether its answer is wrong."""
    shown_if = getattr(field.field, "shown_if", "")
    return f"question{f' if-{shown_if}' if shown_if else ''}{' question--error' if field.errors else ''}"


@register.simple_tag
def select_options(field: BoundField) -> SafeString:
    """The options of a list."""
    value = field.value()
    chosen = "" if value is None else str(value)
    options: Any = getattr(field.field, "choices", ())
    reveals = getattr(field.field, "reveals", {})
    rows = tuple((str(key), str(label)) for key, label in options)
    return _options(
        rows, tuple(reveals.items()), chosen if any(chosen == key for key, _label in rows) else ""
    )


@register.simple_tag
def choices(field: BoundField, kind: str) -> SafeString:
    """The answers of a question as rows; each may open questions below it."""
    value = field.value()
    chosen = [str(each) for each in value] if isinstance(value, list | tuple) else [str(value)]
    reveals = getattr(field.field, "reveals", {})
    options: Any = getattr(field.field, "choices", ())
    rows = [(str(key), label, reveals.get(key)) for key, label in options]
    return _rows(field.html_name, field.auto_id, kind, rows, chosen)


@register.simple_tag
def ticks(field: BoundField) -> SafeString:
    """The facts of a list as rows, then *none of these* and *I am not sure*."""
    facts: Any = getattr(field.field, "facts", {})
    rows: list[Row] = [(name, _with_hint(fact.label, fact.hint), None) for name, fact in facts.items()]
    rows += [
        ("none", _("None of these"), None),
        ("unsure", _("I am not sure about one or more of these"), "unsure"),
    ]
    return _rows(field.html_name, field.auto_id, "checkbox", rows, _shown(field).ticked)


@register.simple_tag
def unsure(field: BoundField) -> SafeString:
    """The facts of a list once more, to say which are not known."""
    facts: Any = getattr(field.field, "facts", {})
    rows = [(name, fact.label, None) for name, fact in facts.items()]
    name = f"{field.html_name}_unsure"
    return _rows(name, f"{field.auto_id}_unsure", "checkbox", rows, _shown(field).unsure)


@register.simple_tag
def date_parts(field: BoundField) -> SafeString:
    """The inputs of a day; the first bears the field's own id, for links to it."""
    shown = field.field.widget.get_context(field.html_name, field.value(), {"id": field.auto_id})["widget"]
    wrong = SafeString(' aria-invalid="true"' if field.errors else "")
    return format_html_join(
        "", PART, (_part(each, field.auto_id, wrong, place) for place, each in enumerate(shown["subwidgets"]))
    )


Row = tuple[str, Any, str | None]
"""A value, its label, and the names of the questions it opens."""
Pairs = tuple[tuple[str, str], ...]


def _rows(name: str, auto_id: str, kind: str, rows: Iterable[Row], chosen: Collection[str]) -> SafeString:
    """Rows to tap. Only values of the list can be chosen, so what is remembered stays small."""
    told = tuple((value, _text(label), value in chosen, reveals) for value, label, reveals in rows)
    return _written(name, auto_id, kind, told)


@lru_cache(maxsize=512)
def _written(
    name: str, auto_id: str, kind: str, rows: tuple[tuple[str, str, bool, str | None], ...]
) -> SafeString:
    """The first row bears the id of the field, for links to it."""
    ids = [auto_id if place == 0 else f"{auto_id}_{place}" for place in range(len(rows))]
    return format_html_join(
        "",
        ROW,
        (
            (kind, name, value, id_, " checked" if checked else "", _reveals(reveals), id_, label)
            for id_, (value, label, checked, reveals) in zip(ids, rows, strict=True)
        ),
    )


@lru_cache(maxsize=64)
def _options(
    rows: tuple[tuple[str, str], ...], reveals: tuple[tuple[str, str], ...], chosen: str
) -> SafeString:
    opens = dict(reveals)
    return format_html_join(
        "",
        '<option value="{}"{}{}>{}</option>',
        ((key, " selected" if key == chosen else "", _reveals(opens.get(key)), label) for key, label in rows),
    )


def _text(label: Any) -> str:
    """A label in the language of the page; markup made by this module stays markup."""
    return label if isinstance(label, str) else str(label)


def _reveals(names: str | None) -> SafeString | str:
    return format_html(' data-reveals="{}"', names) if names else ""


def _with_hint(label: Any, hint: Any) -> Any:
    return format_html("{}<small>{}</small>", label, hint) if hint else label


def _shown(field: BoundField) -> Any:
    return field.field.shown(field.value())  # type: ignore[attr-defined]


@lru_cache(maxsize=64)
def _attributes(given: Pairs) -> SafeString:
    return flatatt(dict(given))


def _part(part: dict[str, Any], auto_id: str, wrong: SafeString, place: int) -> tuple[Any, ...]:
    attrs = part["attrs"]
    name = part["name"]
    id_ = attrs["id"] if place else auto_id
    value = "" if part["value"] is None else part["value"]
    told = _attributes(tuple((key, attrs[key]) for key in OF_A_PART if attrs.get(key)))
    return id_, attrs.get("aria-label", ""), attrs.get("data-part", ""), name, id_, value, told, wrong
