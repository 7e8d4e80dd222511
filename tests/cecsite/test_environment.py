"""Settings from the environment: read strictly, and wrong ones stop the start by name."""

import pytest

from cecsite.environment import VARIABLES, EnvironmentProblem, load, nearest

NOWHERE = {"ENV_FILE": "/dev/null"}
PRODUCTION = NOWHERE | {
    "CECSITE_MODE": "production",
    "SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "ALLOWED_HOSTS": "assessment.example.com",
    "EMAIL_URL": "smtp+tls://user:password@mail.example.com:587",
    "DEFAULT_FROM_EMAIL": "office@example.com",
    "STAFF_EMAILS": "one@example.com, two@example.com",
    "SITE_URL": "https://assessment.example.com",
    "OPERATOR_NAME": "A Firm Inc.",
    "OPERATOR_LICENCE": "A. Person, RCIC R000000",
    "OPERATOR_ADDRESS": "2 Example Street, Ottawa",
    "OPERATOR_EMAIL": "office@example.com",
}


def problems(**given: str) -> list[str]:
    with pytest.raises(EnvironmentProblem) as stop:
        load(NOWHERE | given)
    return stop.value.problems


def test_an_empty_environment_is_the_demonstration() -> None:
    values = load(NOWHERE)
    assert values["CECSITE_MODE"] == "demonstration"
    assert values["PORT"] == 8000
    assert values["DATABASE_URL"] is None
    assert values["DEBUG"] is False


def test_an_empty_value_means_the_default() -> None:
    assert load(NOWHERE | {"PORT": "", "DEBUG": ""})["PORT"] == 8000


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "80a"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("DEBUG", "maybe"),
        ("CECSITE_MODE", "prod"),
        ("DATABASE_URL", "mysql://localhost/x"),
        ("DATABASE_URL", "postgres://localhost"),
        ("DATABASE_URL", "postgres://localhost:54a/x"),
        ("DATABASE_URL", "sqlite://"),
        ("REDIS_URL", "redi://localhost"),
        ("REDIS_URL", "localhost:6379"),
        ("EMAIL_URL", "mail://localhost"),
        ("STAFF_EMAILS", "one@example.com,two"),
        ("OPERATOR_EMAIL", "nobody"),
        ("SITE_URL", "example.com"),
        ("ROUNDS_FEED_URL", "http://www.canada.ca/feed.json"),
        ("ROUNDS_FEED_URL", "https://elsewhere.example/feed.json"),
        ("ROUNDS_FEED_HOSTS", "https://www.canada.ca"),
        ("ROUNDS_FEED_HOSTS", "*.canada.ca"),
        ("REPLY_PROMISE_DAYS", "0"),
        ("REPLY_PROVINCE", "XX"),
        ("LOG_LEVEL", "loud"),
    ],
)
def test_a_wrong_value_is_refused_by_name(name: str, value: str) -> None:
    (problem,) = problems(**{name: value})
    assert problem.startswith(f"{name}: ")


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("DATABSE_URL", "DATABASE_URL"),
        ("REDIS_ULR", "REDIS_URL"),
        ("OPERATR_NAME", "OPERATOR_NAME"),
        ("PROT", "PORT"),
        ("port", "PORT"),
        ("STAFF_EMAIL", "STAFF_EMAILS"),
        ("EMAIL_ULR", "EMAIL_URL"),
        ("CECSITE_MODES", "CECSITE_MODE"),
    ],
)
def test_a_slip_in_a_name_is_named_with_what_was_meant(slip: str, meant: str) -> None:
    assert problems(**{slip: "x"}) == [f"{slip} is not a setting. Did you mean {meant}?"]


@pytest.mark.parametrize(
    "name", ["PATH", "HOME", "HOST", "HOSTNAME", "LANG", "AWS_SECRET_KEY", "REDIS_PORT", "SHELL"]
)
def test_names_of_other_programs_are_left_alone(name: str) -> None:
    assert nearest(name) is None
    assert load(NOWHERE | {name: "x"})["PORT"] == 8000


def test_a_near_name_beside_the_right_one_is_another_programs() -> None:
    assert load(NOWHERE | {"LOGLEVEL": "3", "LOG_LEVEL": "INFO"})["LOG_LEVEL"] == "INFO"


def test_our_own_prefix_is_never_another_programs() -> None:
    assert problems(CECSITE_COLOUR="red") == ["CECSITE_COLOUR is not a setting."]


def test_every_problem_is_told_at_once() -> None:
    assert len(problems(PORT="80a", REDIS_URL="redi://x", DATABSE_URL="x")) == 3


def test_no_message_repeats_a_password() -> None:
    wrong = {
        "DATABASE_URL": "postgress://user:hunter2@host/db",
        "REDIS_URL": "redis://:hunter2@host:port/0",
        "EMAIL_URL": "smpt://user:hunter2@host",
    }
    assert not any("hunter2" in problem for problem in problems(**wrong))


def test_the_file_gives_what_the_process_does_not(tmp_path) -> None:
    file = tmp_path / ".env"
    file.write_text('# a comment\nPORT=9001\nSITE_NAME="From the file"\n')
    values = load({"ENV_FILE": str(file), "PORT": "9002"})
    assert (values["PORT"], values["SITE_NAME"]) == (9002, "From the file")


def test_any_unknown_name_in_the_file_is_an_error(tmp_path) -> None:
    file = tmp_path / ".env"
    file.write_text("COLOUR=red\nPROT=9001\n")
    with pytest.raises(EnvironmentProblem) as stop:
        load({"ENV_FILE": str(file)})
    assert stop.value.problems == [
        ".env: COLOUR is not a setting.",
        ".env: PROT is not a setting. Did you mean PORT?",
    ]


def test_a_line_of_the_file_that_sets_nothing_is_an_error(tmp_path) -> None:
    file = tmp_path / ".env"
    file.write_text("PORT=9001\nSITE_NAME: Maple\n")
    with pytest.raises(EnvironmentProblem) as stop:
        load({"ENV_FILE": str(file)})
    assert stop.value.problems == [".env: line 2 does not read NAME=value."]


def test_production_with_everything_named_loads() -> None:
    assert load(PRODUCTION)["STAFF_EMAILS"] == ["one@example.com", "two@example.com"]


@pytest.mark.parametrize("name", [variable.name for variable in VARIABLES if variable.required])
def test_production_refuses_without(name: str) -> None:
    with pytest.raises(EnvironmentProblem) as stop:
        load({key: value for key, value in PRODUCTION.items() if key != name})
    (problem,) = stop.value.problems
    assert problem.startswith(f"{name} must be set in production: ")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "a" * 80),
        ("SECRET_KEY", "django-insecure-" + PRODUCTION["SECRET_KEY"]),
        ("ALLOWED_HOSTS", "*"),
        ("SITE_URL", "http://assessment.example.com"),
        ("DEBUG", "true"),
    ],
)
def test_production_refuses_what_only_a_demonstration_may_use(name: str, value: str) -> None:
    with pytest.raises(EnvironmentProblem) as stop:
        load(PRODUCTION | {name: value})
    (problem,) = stop.value.problems
    assert problem.startswith(name)
