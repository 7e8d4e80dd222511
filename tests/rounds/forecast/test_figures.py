"""The figures that are kept: those of the known rounds, by one command."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from rounds.forecast import figures
from rounds.forecast.figures import figures_of, from_json, published, to_json
from rounds.kinds import Kind
from rounds.management.commands import backtest_rounds
from rounds.table import known_rounds


def test_the_command_finds_the_kept_figures_to_be_those_of_the_rounds(capsys) -> None:
    call_command("backtest_rounds", "--check")
    assert capsys.readouterr().out.count("Brier") == len(published().marks)


def test_it_writes_them_and_notices_when_they_differ(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = [each for each in known_rounds() if each.kind is Kind.HEALTHCARE]
    monkeypatch.setattr(backtest_rounds, "FILE", tmp_path / "backtest.json")
    monkeypatch.setattr(backtest_rounds, "known_rounds", lambda: few)
    with pytest.raises(CommandError, match="not what these rounds give"):
        call_command("backtest_rounds", "--check")
    call_command("backtest_rounds")
    call_command("backtest_rounds", "--check")
    written = (tmp_path / "backtest.json").read_text()
    (tmp_path / "backtest.json").write_text(written.replace('"windows": 3', '"windows": 4'))
    with pytest.raises(CommandError, match="not what these rounds give"):
        call_command("backtest_rounds", "--check")


def test_they_survive_the_file() -> None:
    found = figures_of([each for each in known_rounds() if each.kind is Kind.HEALTHCARE])
    assert from_json(to_json(found)) == found


def test_bins_hold_all_cases_and_lie_where_they_say() -> None:
    assert figures.FILE.exists()
    for mark in published().marks:
        assert sum(each.count for each in mark.bins) == mark.cases
        assert all(each.low <= each.forecast <= each.low + 0.1 for each in mark.bins)
        assert 0 < mark.windows <= mark.days <= mark.cases
