"""`festmeet run` says at once when it cannot answer, before anything is started or thrown away."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import festmeet
from aggregator.reports import Followed
from aggregator.store import Store
from api.listening import PortTaken, require_free

ONE_SOURCE = '[[source]]\nkey = "guild"\nplatform = "icalendar"\nurl = "https://guild.example/a.ics"\n'


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_a_demo_beside_another_leaves_the_others_store_alone(taken: int, tmp_path: Path) -> None:
    store = tmp_path / "festmeet.db"
    store.write_text("of the demo that runs")
    with pytest.raises(PortTaken, match=f"port {taken}"):
        festmeet.demo(port=taken, folder=tmp_path)
    assert store.read_text() == "of the demo that runs"


def test_a_file_that_is_not_there_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["festmeet", "classify", "nowhere.jsonl"])
    with pytest.raises(SystemExit) as ended:
        festmeet.main()
    assert (ended.value.code, capsys.readouterr().err) == (
        1,
        "festmeet: nowhere.jsonl: No such file or directory\n",
    )


@pytest.mark.parametrize(("settings", "hints"), [("", True), (ONE_SOURCE, False)])
def test_who_follows_nothing_is_told_where_to_begin(
    settings: str,
    hints: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("festmeet.toml").write_text(settings)
    festmeet.sources(as_json=True)
    said = capsys.readouterr()
    assert (said.out == "[]\n") is hints
    assert ("festmeet discover URL --write" in said.err) is hints


def test_who_scrapes_what_another_visits_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("festmeet.toml").write_text(ONE_SOURCE)
    store = Store("sqlite:///festmeet.db")
    store.upgrade()
    guild = Followed("guild", "icalendar", "https://guild.example/a.ics")
    store.follow([], [guild], datetime.now(UTC))
    store.claim("guild", datetime.now(UTC), "another:1")
    store.close()
    festmeet.scrape()
    assert "left out: guild (another festmeet is at their host" in capsys.readouterr().err


def test_a_free_port_is_left_free(taken: int) -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        free = probe.getsockname()[1]
    require_free("127.0.0.1", free)
    require_free("127.0.0.1", free)
    with pytest.raises(PortTaken):
        require_free("127.0.0.1", taken)
