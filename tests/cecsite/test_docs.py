"""What is written about the project agrees with the project."""

import re
from pathlib import Path

import pytest
import yaml

from cecsite.environment import VARIABLES, Variable, load, read_file
from tests.cecsite.test_serve import ROOT

PATH = re.compile(r"`((?:[\w.-]+/)+[\w.-]*|[A-Z]+\.md|\.env\.example)`")
PACKAGE = re.compile(r"^([a-z][a-z0-9-]*)", re.MULTILINE)
MAKE_VERB = re.compile(r"^([a-z]+):.*##", re.MULTILINE)


def read(name: str) -> str:
    return (ROOT / name).read_text()


def row(variable: Variable) -> str:
    name = f"**`{variable.name}`**" if variable.required else f"`{variable.name}`"
    default = f"`{variable.default}`" if variable.default else ""
    return f"| {name} | {default} | {variable.purpose} |"


def test_the_readme_lists_every_setting_and_no_other() -> None:
    section = read("README.md").split("## Settings")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ") and "`" in line]
    assert rows == [row(variable) for variable in VARIABLES]


def test_the_example_lists_every_setting_with_its_default() -> None:
    lines = [line for line in read(".env.example").splitlines() if line]
    expected = []
    for variable in VARIABLES:
        expected += [f"# {variable.purpose}", f"#{variable.name}={variable.default}"]
    assert lines[-len(expected) :] == expected


def test_the_example_can_be_used_as_it_is(tmp_path: Path) -> None:
    copy = tmp_path / ".env"
    copy.write_text(read(".env.example"))
    assert load({"ENV_FILE": str(copy)})["PORT"] == 8000
    copy.write_text(re.sub(r"^#([A-Z_]+=)", r"\1", read(".env.example"), flags=re.MULTILINE))
    assert read_file(copy).keys() == {variable.name for variable in VARIABLES}


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/dependencies.md"])
def test_every_path_that_is_named_exists(name: str) -> None:
    named = {path for path in PATH.findall(read(name)) if not path.startswith(("var/", "VAR_DIR/"))}
    assert named
    assert sorted(path for path in named if not (ROOT / path).exists()) == []


def test_every_link_leads_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/**/*.md")]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


@pytest.mark.parametrize("file", ["run.in", "dev.in"])
def test_every_dependency_has_its_reason(file: str) -> None:
    packages = set(PACKAGE.findall(read(f"requirements/{file}")))
    heading = {"run.in": "## To run", "dev.in": "## To develop"}[file]
    section = read("docs/dependencies.md").split(heading)[1].split("\n## ")[0]
    reasons = dict(re.findall(r"^\| `([a-z0-9-]+)` \| (.+) \|$", section, flags=re.MULTILINE))
    assert reasons.keys() == packages


@pytest.mark.parametrize("file", ["run.txt", "dev.txt"])
def test_every_pin_has_its_hash_and_no_address(file: str) -> None:
    text = read(f"requirements/{file}")
    pins = [line for line in text.splitlines() if re.match(r"[a-z]", line)]
    assert pins and all(re.match(r"[a-z0-9._-]+==\S+.* \\$", pin) for pin in pins)
    assert "://" not in text


def test_both_files_pin_the_same_versions() -> None:
    run, dev = (
        dict(re.findall(r"^(\S+)==(\S+)", read(f"requirements/{f}.txt"), re.MULTILINE))
        for f in ("run", "dev")
    )
    assert run.items() <= dev.items()


def test_the_readme_lists_every_verb() -> None:
    verbs = set(MAKE_VERB.findall(read("Makefile"))) - {"help"}
    assert set(re.findall(r"^\| `make ([a-z]+)` \|", read("README.md"), flags=re.MULTILINE)) == verbs
    assert len(verbs) == 10


def test_compose_describes_the_processes_that_the_docs_name() -> None:
    compose = yaml.safe_load(read("docker-compose.yml"))
    assert set(compose["services"]) == {"prepare", "web", "worker", "beat", "postgres", "redis"}
    for service in compose["services"].values():
        assert set(service.get("depends_on", {})) <= set(compose["services"])
        for volume in service.get("volumes", []):
            assert volume.split(":")[0] in compose["volumes"]
        if service.get("build"):
            assert service["command"].split("--loglevel")[0].strip() in read("docs/operations.md")
    known = {variable.name for variable in VARIABLES}
    assert set(compose["x-site"]["environment"]) <= known


def test_nothing_is_fetched_from_elsewhere_at_build_time() -> None:
    assert "http" not in read("Dockerfile") + read("Makefile") + read(".ci/run")
