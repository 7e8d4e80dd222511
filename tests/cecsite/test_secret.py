"""The demonstration's secret key."""

import subprocess
import sys
from pathlib import Path

from cecsite.secret import kept_secret
from tests.cecsite.test_serve import ROOT


def test_it_is_made_once_and_kept_for_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "new" / "secret-key"
    made = kept_secret(path)
    assert len(made) >= 64
    assert kept_secret(path) == made
    assert path.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["secret-key"]


def test_processes_that_start_together_agree(tmp_path: Path) -> None:
    code = f"from cecsite.secret import *; print(kept_secret(Path({str(tmp_path / 'key')!r})))"
    processes = [
        subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    assert len({process.communicate()[0] for process in processes}) == 1
