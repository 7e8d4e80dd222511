"""Who could sponsor a person."""

from django.utils.translation import gettext_lazy as _

from assessments.forms.further import FurtherForm
from assessments.forms.several import NONE_OF_THESE, NOT_KNOWN, Several

FAMILY = (
    ("partner", _("My spouse or partner")),
    ("parent", _("My mother or father")),
    ("child", _("My son or daughter")),
    ("sibling", _("My brother or sister")),
    ("grandparent", _("My grandmother or grandfather")),
    ("grandchild", _("My grandchild")),
    ("aunt_or_uncle", _("My aunt or uncle")),
    ("niece_or_nephew", _("My niece or nephew")),
    ("cousin", _("My cousin")),
)


class SponsorsForm(FurtherForm):
    title = _("Sponsors")
    why = _("A sponsor is a Canadian citizen or permanent resident who answers for a member of the family.")
    needs = ("sponsors",)

    sponsors = Several(
        label=_("Would one of these people sponsor you?"),
        choices=FAMILY,
        alone=(*NONE_OF_THESE, *NOT_KNOWN),
        missing=_("Choose who would sponsor you, “None of these” or “I do not know”."),
    )
