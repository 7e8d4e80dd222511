"""How a profile that cannot be read is complained about."""

from typing import Any

_LONGEST = 60


class ProfileError(ValueError):
    """A profile that cannot be read: `field` is the path (`languages[0].listening`), `message` plain English.

    `field` is empty when the whole line is wrong.
    """

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field}: {message}" if field else message)
        self.field, self.message = field, message

    def under(self, parent: str) -> "ProfileError":
        """The same error seen from the object or list that holds the field."""
        joint = "" if not self.field or self.field.startswith("[") else "."
        return ProfileError(f"{parent}{joint}{self.field}", self.message)


def refuse(wanted: str, value: Any) -> ProfileError:
    """The complaint that a value is not what its field needs."""
    return ProfileError("", f"must be {wanted}, not {shown(value)}")


def shown(value: Any) -> str:
    """A value as a message quotes it: short, and always printable."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    return f'"{shortened(value)}"' if isinstance(value, str) else shortened(str(value))


def shortened(text: str) -> str:
    """At most a line of it, with half characters (lone surrogates) written out."""
    cut = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return cut.encode("utf-8", "backslashreplace").decode("utf-8")
