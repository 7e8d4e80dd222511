"""The arrows between the rooms, as written in pyproject.toml."""

import subprocess
import sys
from pathlib import Path

from tests.cecsite.test_serve import ROOT

LINT = Path(sys.executable).with_name("lint-imports")


def test_the_import_contracts_hold() -> None:
    ended = subprocess.run([LINT, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout
    assert "0 broken" in ended.stdout
