"""The environment: every variable that the site reads, in one table, and how each is read.

A wrong value, a misspelt name or, in production, a missing one stops the start with a message of one screen.
The tables in README.md and .env.example are tested against this one.
"""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

BASE_DIR = Path(__file__).resolve().parent.parent
DEMONSTRATION, PRODUCTION = "demonstration", "production"
PROVINCES = ("AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT")
TRUE, FALSE = ("1", "true", "yes", "on"), ("0", "false", "no", "off")
MAIL_SCHEMES = ("smtp", "smtp+tls", "smtp+ssl", "filemail", "consolemail")
CLOSE_ENOUGH = 0.85
HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")
ORIGIN = re.compile(r"https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?")
ASSIGNMENT = re.compile(r"\s*#|(export )?[A-Za-z_0-9]+=")


class EnvironmentProblem(SystemExit):
    """The environment cannot be used. Leaving the process with words, not with a traceback, is the point."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        lines = "\n".join(f"  {problem}" for problem in problems)
        super().__init__(
            f"The site cannot start with these settings:\n\n{lines}\n\n"
            "Every setting is listed in README.md and in .env.example."
        )


def text(value: str) -> str:
    return value


def flag(value: str) -> bool:
    if value.lower() not in TRUE + FALSE:
        raise ValueError(f'"{value}" is neither true nor false')
    return value.lower() in TRUE


def number(low: int, high: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        if not value.isdecimal() or not low <= int(value) <= high:
            raise ValueError(f'"{value}" is not a whole number from {low} to {high}')
        return int(value)

    return read


def one_of(*choices: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        if value not in choices:
            raise ValueError(f'"{value}" is not one of {", ".join(choices)}')
        return value

    return read


def several(value: str) -> list[str]:
    return [item.strip() for item in value.split(",") if item.strip()]


def address(value: str) -> str:
    try:
        validate_email(value)
    except ValidationError:
        raise ValueError(f'"{value}" is not an e-mail address') from None
    return value


def addresses(value: str) -> list[str]:
    return [address(item) for item in several(value)]


def url(*schemes: str) -> Callable[[str], str]:
    """An address with one of these schemes. The value may hold a password, so no message repeats it."""

    def read(value: str) -> str:
        scheme, colon, _rest = value.partition("://")
        if not colon or scheme not in schemes:
            raise ValueError(f'"{scheme}" is not one of the schemes {", ".join(schemes)}')
        if urlsplit(value).port == 0:
            raise ValueError("port 0 cannot be reached")
        return value

    return read


def database(value: str) -> dict[str, Any]:
    parsed: dict[str, Any] = environ.Env.db_url_config(url("sqlite", "postgres", "postgresql")(value))
    if parsed["NAME"] in ("", ":memory:"):
        raise ValueError("it names no database")
    return parsed


def mail(value: str) -> dict[str, Any]:
    parsed: dict[str, Any] = environ.Env.email_url_config(url(*MAIL_SCHEMES)(value))
    return parsed


def site(value: str) -> str:
    return url("http", "https")(value).rstrip("/")


def origins(value: str) -> list[str]:
    """Other sites as browsers name them: https, a host, perhaps a port, and nothing more."""
    for item in (found := several(value)):
        if not ORIGIN.fullmatch(item):
            raise ValueError(f'"{item}" is not an origin such as https://www.example.com')
    return found


def hosts(value: str) -> list[str]:
    """Names of hosts, without a scheme, a port or a wildcard."""
    for item in (found := several(value.lower())):
        if not HOST.fullmatch(item):
            raise ValueError(f'"{item}" is not the name of a host such as www.example.com')
    return found


def place(value: str) -> Path:
    """A path, from the top of the project if it is not absolute."""
    return BASE_DIR / value


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable. An empty value means the default; `required` means that production has no default."""

    name: str
    read: Callable[[str], Any]
    default: str
    purpose: str
    required: bool = False


VARIABLES = (
    Variable(
        "CECSITE_MODE",
        one_of(DEMONSTRATION, PRODUCTION),
        DEMONSTRATION,
        "`demonstration` says so on every page; `production` refuses to start until all is named",
    ),
    Variable("DEBUG", flag, "false", "Django's debug pages; never in production"),
    Variable("MAINTENANCE", flag, "false", "every public page says that the site is away for a moment"),
    Variable(
        "SECRET_KEY", text, "", "signs cookies and links; the demonstration makes its own in `VAR_DIR`", True
    ),
    Variable("ALLOWED_HOSTS", several, "localhost,127.0.0.1,[::1]", "host names served, with commas", True),
    Variable("PORT", number(1, 65535), "8000", "the port to serve on"),
    Variable("BIND_ADDRESS", text, "127.0.0.1", "the address to listen on; 0.0.0.0 for all"),
    Variable("TRUSTED_PROXIES", several, "127.0.0.1", "proxies whose X-Forwarded headers are believed"),
    Variable(
        "DATABASE_URL", database, "", "`postgres://user:password@host:5432/name`; empty: SQLite in `VAR_DIR`"
    ),
    Variable(
        "REDIS_URL", url("redis", "rediss"), "", "`redis://host:6379/0`; empty: a broker inside the process"
    ),
    Variable(
        "EMAIL_URL",
        mail,
        "",
        "`smtp+tls://user:password@host:587`; empty: each mail becomes a file in `VAR_DIR/mail`",
        True,
    ),
    Variable("DEFAULT_FROM_EMAIL", address, "office@example.com", "the sender of every mail", True),
    Variable("STAFF_EMAILS", addresses, "office@example.com", "who is told of a new lead, with commas", True),
    Variable("SITE_URL", site, "", "the public address, for links in mails; empty: this machine", True),
    Variable(
        "EMBED_ORIGINS",
        origins,
        "",
        "other sites that may frame the calculator, such as `https://www.example.com`, with commas",
    ),
    Variable("SITE_NAME", text, "Maple Path", "the name at the top of every page"),
    Variable(
        "OPERATOR_NAME", text, "Demonstration Immigration Services", "the firm that runs the site", True
    ),
    Variable(
        "OPERATOR_LICENCE",
        text,
        "Demonstration only: no licensed adviser stands behind this copy",
        "the licence line: who is licensed, by whom, under which number",
        True,
    ),
    Variable(
        "OPERATOR_ADDRESS",
        text,
        "1 Example Street, Ottawa, Ontario",
        "postal address, shown and mailed",
        True,
    ),
    Variable("OPERATOR_EMAIL", address, "office@example.com", "address shown to visitors", True),
    Variable("OPERATOR_PHONE", text, "", "telephone shown to visitors; may stay empty"),
    Variable("REPLY_PROMISE_DAYS", number(1, 30), "2", "business days within which an adviser replies"),
    Variable("STAFF_LANGUAGE", one_of("en", "fr"), "en", "the language of the mails to staff"),
    Variable("REPLY_PROVINCE", one_of(*PROVINCES), "ON", "whose public holidays are no business days"),
    Variable(
        "ROUNDS_FEED_URL",
        url("https"),
        "",
        "the official feed of rounds, read once a night; empty: it is not read",
    ),
    Variable(
        "ROUNDS_FEED_HOSTS", hosts, "www.canada.ca", "hosts that rounds may be fetched from, with commas"
    ),
    Variable("VAR_DIR", place, "var", "where the site keeps its state"),
    Variable("ENV_FILE", place, ".env", "a file of these settings, read if it exists"),
    Variable("LOG_LEVEL", one_of("DEBUG", "INFO", "WARNING", "ERROR"), "INFO", "how much is logged"),
)
NAMES = frozenset(variable.name for variable in VARIABLES)


class _File(environ.Env):
    """django-environ's reader of .env files, filling a dictionary of its own, not the process's."""

    ENVIRON: dict[str, str] = {}


def read_file(path: Path) -> dict[str, str]:
    _File.ENVIRON = {}
    if path.exists():
        _File.read_env(path)
    return dict(_File.ENVIRON)


def load(process: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Every variable by name, read and checked, from the process's environment first and the file second."""
    process = os.environ if process is None else process
    path = place(process.get("ENV_FILE") or ".env")
    in_file = read_file(path)
    given = {name: value for name, value in {**in_file, **process}.items() if name in NAMES and value}
    problems = [*misspelt(process), *unknown_in_file(path, in_file), *unread_lines(path)]
    values: dict[str, Any] = {}
    for variable in VARIABLES:
        try:
            raw = given.get(variable.name, variable.default)
            values[variable.name] = variable.read(raw) if raw else None
        except ValueError as problem:
            problems.append(f"{variable.name}: {problem}.")
    problems.extend(feed_elsewhere(values))
    if values.get("CECSITE_MODE") == PRODUCTION:
        problems.extend(unfit_for_production(given, values))
    if problems:
        raise EnvironmentProblem(problems)
    return values


def misspelt(process: Mapping[str, str]) -> Iterator[str]:
    """Names in the process's environment that can only be meant for us. Others belong to other programs."""
    for name in sorted(process.keys() - NAMES):
        meant = nearest(name)
        if name.startswith("CECSITE_") or (meant and meant not in process):
            yield not_a_setting(name, meant)


def unknown_in_file(path: Path, in_file: Mapping[str, str]) -> Iterator[str]:
    for name in sorted(in_file.keys() - NAMES):
        yield f"{path.name}: {not_a_setting(name, nearest(name))}"


def unread_lines(path: Path) -> Iterator[str]:
    """Lines that the reader of the file would pass over in silence."""
    lines = path.read_text().splitlines() if path.exists() else []
    for number_of_line, line in enumerate(lines, 1):
        if line.strip() and not ASSIGNMENT.match(line):
            yield f"{path.name}: line {number_of_line} does not read NAME=value."


def not_a_setting(name: str, meant: str | None) -> str:
    return f"{name} is not a setting." + (f" Did you mean {meant}?" if meant else "")


def nearest(name: str) -> str | None:
    """The setting that `name` is a slip of, if any: other case, letters swapped, or nearly the same word."""
    for known in NAMES:
        if sorted(name.upper()) == sorted(known):
            return known
    return next(iter(get_close_matches(name.upper(), NAMES, n=1, cutoff=CLOSE_ENOUGH)), None)


def feed_elsewhere(values: Mapping[str, Any]) -> Iterator[str]:
    feed, known = values.get("ROUNDS_FEED_URL"), values.get("ROUNDS_FEED_HOSTS") or ()
    if feed and urlsplit(feed).hostname not in known:
        yield "ROUNDS_FEED_URL: its host is not one of ROUNDS_FEED_HOSTS."


def unfit_for_production(given: Mapping[str, str], values: Mapping[str, Any]) -> Iterator[str]:
    for variable in VARIABLES:
        if variable.required and variable.name not in given:
            yield f"{variable.name} must be set in production: {variable.purpose}."
    secret = given.get("SECRET_KEY", "")
    if secret and (len(secret) < 50 or len(set(secret)) < 10 or secret.startswith("django-insecure-")):
        yield "SECRET_KEY must be at least 50 random characters."
    if "*" in (values.get("ALLOWED_HOSTS") or ()):
        yield "ALLOWED_HOSTS must name the hosts; * would serve them all."
    if (values.get("SITE_URL") or "https").partition(":")[0] != "https":
        yield "SITE_URL must begin with https:// in production."
    if values.get("DEBUG"):
        yield "DEBUG must be false in production."
