"""Names and notes in the data of pathways."""

from dataclasses import dataclass

from crs.law import LawError


@dataclass(frozen=True, slots=True)
class Words:
    """A name or a sentence in both official languages."""

    en: str
    fr: str

    def __post_init__(self) -> None:
        for name in ("en", "fr"):
            if not getattr(self, name).strip():
                raise LawError(f"{name} is empty")

    def of(self, language: str) -> str:
        return self.fr if language == "fr" else self.en
