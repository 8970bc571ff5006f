"""What a person sees in the terminal: nothing is lost in a narrow one, and what may be copied stays whole."""

from __future__ import annotations

import gc
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

import console

COLUMNS = ("when", "title", "where", "status", "id")
ROWS = [
    ("Sat 28 Nov 18:00", "Rooftop Mixer for Directors, Writers", "Hotel Ribeira Terrace", "", "wy4a3bx5eb"),
    ("Sun 29 Nov 08:00", "Everyone's Sea Swim", "Pier 5, Cais de Gaia 5, Porto", "", "ph30nx9s1e"),
]  # fmt: skip


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_word_of_a_table_is_lost(
    width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    console.table("Two", COLUMNS, ROWS)
    said = capsys.readouterr().out
    assert all(len(line) <= width for line in said.splitlines())
    wanted = sorted("".join(cell for row in ROWS for cell in row).replace(" ", ""))
    assert sorted(re.sub(r"\s", "", said.split("Two", 1)[1])) == sorted([*wanted, *"whentitlewhereid"])


def test_days_and_ids_are_not_broken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    console.table("Two", COLUMNS, ROWS)
    said = capsys.readouterr().out
    assert all(row[0] in said and row[4] in said for row in ROWS)
    assert "status" not in said  # a column with nothing in it


def test_an_id_is_whole_beside_narrower_columns_that_are_not_copied(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    columns = ("id", "kind", "what", "day", "at", "where", "contact")
    row = (
        "jH_effGcKn-VGYV_",
        "event",
        "Editors' table",
        "2026-11-30",
        "10:00",
        "Café do Farol",
        "Ana <ana@x.example>",
    )
    console.table("One", columns, [row])
    said = capsys.readouterr().out
    assert row[0] in said
    assert row[3] in said


def test_an_empty_table_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    console.table("0 found", COLUMNS, [])
    assert capsys.readouterr().out.split() == ["0", "found", "(nothing)"]


def test_square_brackets_of_strangers_are_text(capsys: pytest.CaptureFixture[str]) -> None:
    console.table("[bold]a[/bold]", ("title",), [("[red]b[/red]",)])
    said = capsys.readouterr().out
    assert "[bold]a[/bold]" in said
    assert "[red]b[/red]" in said


def test_a_moment_of_today_is_its_hour() -> None:
    now = datetime(2027, 2, 11, 20, 5, tzinfo=UTC)
    said = [console.shown(moment, now) for moment in (None, now, now - timedelta(days=1))]
    assert said == ["never", "20:05Z", "10 Feb 20:05Z"]


@dataclass(frozen=True)
class Report:
    sent: int
    subjects: tuple[str, ...]


@pytest.mark.parametrize(
    ("report", "wanted"),
    [
        (Report(0, ()), ["night", "sent", "0"]),
        (Report(1, ("A", "B")), ["night", "sent", "1", "subjects", "A", "B"]),
    ],
)
def test_a_report_is_its_fields(
    report: Report, wanted: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    console.figures("night", report)
    assert capsys.readouterr().out.split() == wanted


def test_lines_that_are_no_rows_are_reported_and_passed_over(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [b'{"rid": 1}\n', b"\n", b"[1]\n", b"{\n", b'{"id": 2}\n', b'{"rid": "caf\xe9"}\r\n']
    assert list(console.rows_with("rid", lines)) == [{"rid": 1}, {"rid": "caf\ufffd"}]
    assert [line.split(":")[0] for line in capsys.readouterr().err.splitlines()] == [
        "line 3",
        "line 4",
        "line 5",
    ]


def test_cycles_are_looked_for_seldom_while_lines_are_answered() -> None:
    before, meanwhile = gc.get_threshold(), []

    def judge(row: dict[str, object]) -> dict[str, object]:
        meanwhile.append(gc.get_threshold())
        return row

    assert console.answer_lines([b'{"id": 1}', b"[]"], judge) == 0
    assert (meanwhile[0] > before, gc.get_threshold()) == (True, before)
