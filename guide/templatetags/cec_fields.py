"""Small helpers of the crispy template pack in `templates/cec/`."""

from typing import Any

from django import template
from django.forms import BoundField, Textarea
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def field_input(field: BoundField) -> SafeString:
    """A text-like input in the site's clothes; Django adds value, `aria-describedby` and `aria-invalid`."""
    kind = "textarea" if isinstance(field.field.widget, Textarea) else "input"
    extra = field.field.widget.attrs.get("class", "")
    return field.as_widget(attrs={"class": f"{kind} {extra}".strip()})


@register.simple_tag
def select_options(field: BoundField) -> SafeString:
    """The options of a list in one go: a template loop over every country is ten times slower."""
    chosen = "" if field.value() is None else str(field.value())
    choices: Any = getattr(field.field, "choices", ())
    rows = ((key, " selected" if str(key) == chosen else "", label) for key, label in choices)
    return format_html_join("", '<option value="{}"{}>{}</option>', rows)


@register.filter
def parts(field: BoundField) -> list[dict[str, Any]]:
    """The inputs of a field made of several; the first bears the field's own id, for links to it."""
    widget = field.field.widget.get_context(field.html_name, field.value(), {"id": field.auto_id})["widget"]
    return [_part(part, field.auto_id, first=i == 0) for i, part in enumerate(widget["subwidgets"])]


def _part(part: dict[str, Any], auto_id: str, *, first: bool) -> dict[str, Any]:
    attrs = part["attrs"]
    return {
        "html_name": part["name"],
        "id": auto_id if first else attrs["id"],
        "value": "" if part["value"] is None else part["value"],
        "name": attrs.get("data-part", ""),
        "label": attrs.get("aria-label", ""),
        "inputmode": attrs.get("inputmode", "text"),
        "maxlength": attrs.get("maxlength", ""),
        "autocomplete": attrs.get("autocomplete", ""),
    }
