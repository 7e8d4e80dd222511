"""The whole quick page as one form, made of its parts."""

from collections.abc import Iterator
from datetime import date

from django.http import QueryDict

from assessments.forms.ticks import TicksField
from assessments.partial import MAY_COUNT
from assessments.quick.parts import PARTS, OpenForm


class QuickForm:
    """Empty without data. Whatever is wrong is left open, and everything else still counts."""

    def __init__(self, data: QueryDict | None = None, *, today: date) -> None:
        self.data = data
        self.parts: dict[str, OpenForm] = {
            str(part.prefix): part(data, answers={}, today=today) for part in PARTS
        }
        for part in self:
            part.is_valid()

    @property
    def told(self) -> bool:
        """Whether anything was sent at all."""
        return self.data is not None

    @property
    def counted(self) -> list[OpenForm]:
        """The parts that matter: a partner's only where the partner may count."""
        partner = self["you"].cleaned_data.get("partner") if self.told else None
        return [part for part in self if not part.of_partner or partner in MAY_COUNT]

    @property
    def errors(self) -> dict[str, str]:
        """The first message at each field, by the id of its input."""
        return {
            part[name].auto_id: str(messages[0])
            for part in self.counted
            for name, messages in part.errors.items()
        }

    @property
    def typed(self) -> Iterator[tuple[str, str]]:
        """Everything that was sent under the names of this form, to be sent on as it is."""
        for name in self.names if self.data else ():
            yield from ((name, value) for value in self.data.getlist(name))  # type: ignore[union-attr]

    @property
    def names(self) -> Iterator[str]:
        """The names of all inputs."""
        for part in self.parts.values():
            for name, field in part.fields.items():
                yield part.add_prefix(name)
                if isinstance(field, TicksField):
                    yield f"{part.add_prefix(name)}_unsure"

    def __getitem__(self, slug: str) -> OpenForm:
        return self.parts[slug]

    def __iter__(self) -> Iterator[OpenForm]:
        return iter(self.parts.values())

    def is_valid(self) -> bool:
        return self.told and not self.errors
