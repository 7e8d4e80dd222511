"""What an adviser may change on a lead: its status, its owner, and one more note."""

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leads.choices import Status
from leads.models import Lead


class Colleague(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.get_full_name() or obj.get_username())


class LeadForm(forms.ModelForm):  # type: ignore[type-arg]
    """Changes are counted against what the page showed, not against what the row holds by now.

    So an adviser who only adds a note to a page opened an hour ago does not undo a colleague's change.
    """

    status = forms.ChoiceField(label=_("Status"), choices=Status.choices, show_hidden_initial=True)
    owner = Colleague(
        label=_("Owner"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("Nobody"),
        show_hidden_initial=True,
    )
    note = forms.CharField(
        label=_("Add a note"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    class Meta:
        model = Lead
        fields = ("status", "owner")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        at_work = Q(is_staff=True, is_active=True) | Q(pk=self.instance.owner_id)
        self.fields["owner"].queryset = User.objects.filter(at_work).order_by("username")  # type: ignore[attr-defined]
