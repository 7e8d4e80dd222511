"""Pages of the government that the guide sends readers to, in their own language."""

from django.utils.translation import get_language

_EN = "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry"
_FR = "https://www.canada.ca/fr/immigration-refugies-citoyennete/services/immigrer-canada/entree-express"
OFFICIAL = {
    "express_entry": {"en": f"{_EN}.html", "fr": f"{_FR}.html"},
    "rounds": {"en": f"{_EN}/rounds-invitations.html", "fr": f"{_FR}/rondes-invitations.html"},
}


def official() -> dict[str, str]:
    """The addresses by name."""
    language = "fr" if get_language() == "fr" else "en"
    return {name: addresses[language] for name, addresses in OFFICIAL.items()}
