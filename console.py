"""What a person sees in the terminal: tables, progress and errors. Imports rich only when it draws."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TextIO

import orjson


def write_json(value: Any) -> None:
    """One JSON document on standard output, indented for people when that is a terminal."""
    option = orjson.OPT_INDENT_2 if sys.stdout.isatty() else 0
    sys.stdout.buffer.write(orjson.dumps(value, option=option) + b"\n")
    sys.stdout.flush()


def write_line(value: Any) -> None:
    """One JSON line on standard output."""
    sys.stdout.buffer.write(orjson.dumps(value) + b"\n")


def complain(sentence: str) -> None:
    """One line on standard error; control characters of strangers' text never reach the terminal."""
    clean = "".join(c if c.isprintable() else " " for c in sentence)
    sys.stderr.write(clean + "\n")


def rows(stream: TextIO | Iterable[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The JSON objects of a file of lines, with line numbers; a bad line is reported and passed over."""
    for number, line in enumerate(stream, start=1):
        if not line.strip():
            continue
        try:
            row = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            complain(f"line {number}: not JSON: {error}")
            continue
        if isinstance(row, dict):
            yield number, row
        else:
            complain(f"line {number}: a JSON object is wanted, not {type(row).__name__}")


def answer_lines(stream: Iterable[str], judge: Callable[[dict[str, Any]], dict[str, Any]]) -> int:
    """Write `judge`'s answer to every line; a line it cannot judge is reported. Returns how many failed."""
    failed = 0
    write = sys.stdout.buffer.write
    for number, row in rows(stream):
        try:
            write(orjson.dumps(judge(row)) + b"\n")
        except (KeyError, TypeError, ValueError) as error:
            failed += 1
            complain(f"line {number}: {describe(error)}")
    sys.stdout.flush()
    return failed


def describe(error: Exception) -> str:
    """An exception as a sentence for people."""
    if isinstance(error, KeyError):
        return f"the key {error.args[0]!r} is missing"
    return str(error) or type(error).__name__


def table(title: str, columns: Sequence[str], lines: Iterable[Sequence[object]]) -> None:
    """A table on standard output, as wide as the terminal, plain when piped."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    drawn = Table(title=title, title_justify="left", header_style="bold")
    for column in columns:
        drawn.add_column(column, overflow="fold")
    for line in lines:
        drawn.add_row(*(escape("" if cell is None else str(cell)) for cell in line))
    Console(highlight=False).print(drawn)
