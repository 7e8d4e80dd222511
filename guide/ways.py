"""The ways to a higher score in words, beside the effects that `guide.examples` works out."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from guide.examples import effects, example_words

Text = tuple[Any, Any]

UP: dict[str, Text] = {
    "nomination": (
        _("A province nominates you"),
        _("Nothing gives more points. Each province picks the people and jobs it needs."),
    ),
    "masters": (
        _("A master’s degree in Canada"),
        _("It counts as study, as study in Canada, and with your work. It takes time and money."),
    ),
    "french": (
        _("Add French"),
        _("Sam takes a French test and reaches %(french_level)s in all four skills, beside English."),
    ),
    "better_test": (
        _("A better language test"),
        _("English at %(better_level)s instead of %(example_level)s in all four skills."),
    ),
    "certificate": (
        _("A Canadian trade certificate"),
        _("For those in a trade: a certificate of qualification from a province or territory."),
    ),
    "second_credential": (
        _("A second diploma"),
        _("A short college program in Canada, on top of the bachelor’s degree."),
    ),
    "another_year": (
        _("More work in Canada"),
        _("Sam works for another year. The birthday in it is already taken off."),
    ),
    "older_work": (
        _("Work abroad that you left out"),
        _("Sam finds the papers for another year of skilled work, done in another country."),
    ),
    "sibling": (
        _("A brother or sister in Canada"),
        _("An adult who lives in Canada as a citizen or permanent resident. Many people forget to say so."),
    ),
}
UP_COUPLE: dict[str, Text] = {
    "partner_test": (
        _("Your partner takes a language test"),
        _("The partner reaches %(better_level)s in all four skills."),
    ),
}
DOWN: dict[str, Text] = {
    "birthday": (
        _("A birthday"),
        _("Sam turns %(example_next_age)s, and nothing else changes."),
    ),
    "lapsed_test": (
        _("A language test that has run out"),
        _(
            "A result counts for %(test_years)s. After that its points are gone, and so is the right to be "
            "in the pool."
        ),
    ),
    "no_assessment": (
        _("No assessment of a foreign diploma"),
        _("Without it, or once it is too old, the diploma gives no points."),
    ),
}


def ways(on: date, law: Mapping[str, str]) -> dict[str, Any]:
    """What the page shows: the example person, and every way up and down, the largest effect first."""
    example = example_words(on)
    found = effects(on)
    words = {**law, **example}
    return {
        **example,
        "ups": list(_rows(UP, found, example["ways"], words)),
        "ups_couple": list(_rows(UP_COUPLE, found, example["ways"], words)),
        "downs": list(_rows(DOWN, found, example["ways"], words)),
    }


def _rows(
    texts: dict[str, Text], found: Mapping[str, Any], shown: Mapping[str, Any], words: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    """Largest effect first. What the law of the day gives nothing for is not named at all."""
    named = [name for name in texts if found[name].gain]
    for name in sorted(named, key=lambda name: -abs(found[name].gain)):
        title, text = texts[name]
        yield {"name": f"way-{name.replace('_', '-')}", "title": title, "text": text % words, **shown[name]}
