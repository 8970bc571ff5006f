"""What a person sees in the terminal: tables, progress and errors. Imports rich only when it draws."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import orjson

# Blanks between two columns of a table, and the least that a column of long cells is given.
GAP, LEAST = 2, 9
# Of a key or an id that somebody copies; addresses are longer.
LONGEST_WORD = 24

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from aggregator.model import Draft, Event, Found, Judgement
    from aggregator.reports import SourceHealth, Visited, VisitOutcome
    from schedules.scrape import Trial


def write_json(value: Any) -> None:
    """One JSON document on standard output, indented for people when that is a terminal."""
    option = orjson.OPT_INDENT_2 if sys.stdout.isatty() else 0
    sys.stdout.buffer.write(orjson.dumps(value, option=option) + b"\n")
    sys.stdout.flush()


def write_line(value: Any) -> None:
    """One JSON line on standard output."""
    sys.stdout.buffer.write(orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE))


def write_lines(values: Iterable[Any]) -> None:
    """JSON lines on standard output."""
    write = sys.stdout.buffer.write
    for value in values:
        write(orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE))
    sys.stdout.flush()


def complain(sentence: str) -> None:
    """One line on standard error; control characters of strangers' text never reach the terminal."""
    clean = "".join(c if c.isprintable() else " " for c in sentence)
    sys.stderr.write(clean + "\n")


def sentence(error: Exception) -> str:
    """An error as people say it: the system's own name the file first and no number."""
    if isinstance(error, OSError) and error.filename and error.strerror:
        return f"{error.filename}: {error.strerror}"
    return str(error)


def rows(stream: Iterable[bytes]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The JSON objects of a file of lines, with line numbers; a bad line is reported and passed over.

    Bytes that are no UTF-8 are replaced.
    """
    for number, line in enumerate(stream, start=1):
        if line.isspace():
            continue
        try:
            row = _read(line)
        except orjson.JSONDecodeError as error:
            complain(f"line {number}: not JSON: {error}")
            continue
        if isinstance(row, dict):
            yield number, row
        else:
            complain(f"line {number}: a JSON object is wanted, not {type(row).__name__}")


def _read(line: bytes) -> Any:
    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError:
        return orjson.loads(line.decode("utf-8", "replace"))


def rows_with(key: str, stream: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """The JSON objects that have that key; one without it is reported and passed over."""
    for number, row in rows(stream):
        if key in row:
            yield row
        else:
            complain(f"line {number}: the key {key!r} is missing")


def answer_lines(stream: Iterable[bytes], judge: Callable[[dict[str, Any]], dict[str, Any]]) -> int:
    """Write `judge`'s answer to every line; a line it cannot judge is reported. Returns how many failed."""
    failed = 0
    write = sys.stdout.buffer.write
    with _collected_seldom():
        for number, row in rows(stream):
            try:
                write(orjson.dumps(judge(row)) + b"\n")
            except (KeyError, TypeError, ValueError) as error:
                failed += 1
                complain(f"line {number}: {describe(error)}")
    sys.stdout.flush()
    return failed


@contextmanager
def _collected_seldom() -> Iterator[None]:
    """What is loaded is set aside and cycles are looked for less often: a line's answer leaves none."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


def describe(error: Exception) -> str:
    """An exception as a sentence for people."""
    if isinstance(error, KeyError):
        return f"the key {error.args[0]!r} is missing"
    return str(error) or type(error).__name__


def table(title: str, columns: Sequence[str], lines: Iterable[Sequence[object]]) -> None:
    """A table on standard output, as wide as the terminal, plain when piped.

    A column with nothing in it is left out. The narrow ones (a day, a key, an id) are not broken over lines,
    so that they can be copied; the others share the room that is left.
    """
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    written = [["" if cell is None else str(cell) for cell in line] for line in lines]
    shown = [place for place in range(len(columns)) if any(line[place] for line in written)]
    console = Console(highlight=False)
    cells = [[columns[place], *(line[place] for line in written)] for place in shown]
    unbroken = _unbroken(cells, console.width)
    drawn = Table(header_style="bold", box=None, padding=(0, GAP, 0, 0))
    for number, place in enumerate(shown):
        drawn.add_column(columns[place], overflow="fold", no_wrap=number in unbroken)
    for line in written:
        drawn.add_row(*(escape(line[place]) for place in shown))
    console.print(escape(title), style="bold italic")
    console.print(drawn if written else "(nothing)")


def _widest(cell: str) -> int:
    return max(map(len, cell.split("\n")))


def _unbroken(cells: Sequence[Sequence[str]], room: int) -> set[int]:
    """The columns that are not broken while the others keep some room: what is copied, then the narrowest."""
    widths = [max(map(_widest, column)) for column in cells]
    words = [all(" " not in cell for cell in column[1:]) and width <= LONGEST_WORD
             for column, width in zip(cells, widths, strict=True)]  # fmt: skip
    order = sorted(range(len(widths)), key=lambda place: (not words[place], widths[place]))
    used, left = GAP * len(widths), sum(min(LEAST, width) for width in widths)
    for number, place in enumerate(order):
        used, left = used + widths[place], left - min(LEAST, widths[place])
        if used + left > room:
            return set(order[:number])
    return set(order)


@contextmanager
def progress(title: str, total: int) -> Iterator[Callable[[str], None]]:
    """A progress bar on standard error; call what it yields with the name of each finished step."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(title, total=total)
        yield lambda name: bar.update(task, advance=1, description=f"{title}: {name}")


def outcomes(lines: Sequence[VisitOutcome], visits: Mapping[str, Visited]) -> None:
    """What visits brought, how they ended, and why some brought nothing."""
    columns = ("source", "ended", "listings", "new meetups", "changed", "same", "withdrawn", "merged",
               "unreadable", "trouble")  # fmt: skip
    rows = [
        (one.source_key, visits[one.source_key].ended, one.found, one.new or "", one.changed or "",
         one.unchanged or "", one.withdrawn or "", one.merged or "", one.unreadable or "",
         one.flagged or visits[one.source_key].reason)
        for one in sorted(lines, key=lambda one: one.source_key)
    ]  # fmt: skip
    table("Visits", columns, rows)


def left_out(keys: Sequence[str]) -> None:
    """Sources that were not visited though somebody asked."""
    if keys:
        why = "another festmeet is at their host, or the host asked to be left alone for a while"
        complain(f"left out: {', '.join(keys)} ({why})")


def trials(lines: Sequence[Trial]) -> None:
    """What visits would bring: every listing with what we think of it."""
    for one in lines:
        visit = one.collected.visit
        judged = one.understood.judged
        meetups = sum(judgement.is_meetup for _, judgement in judged)
        ended = visit.reason or visit.ended
        title = f"{visit.source_key}: {len(judged)} listings, {meetups} meetups; ended: {ended}"
        columns = ("start", "title", "where", "meetup", "why")
        table(title, columns, [trial_line(draft, judgement) for draft, judgement in judged])


def trial_line(draft: Draft, judgement: Judgement) -> tuple[object, ...]:
    """One listing of a trial."""
    start = draft.start_at.astimezone(ZoneInfo(draft.timezone))
    verdict = (judgement.kind or "yes") if judgement.is_meetup else "review" if judgement.review else "no"
    when = f"{start:%a %d %b %H:%M}" if draft.time_stated else f"{draft.start_on:%a %d %b}"
    return when, draft.title, draft.venue.name, verdict, "; ".join(judgement.why[:2])


def sources(lines: Sequence[SourceHealth], now: datetime, *, as_json: bool) -> None:
    """How every source fares."""
    if as_json:
        write_json(lines)
        return
    columns = ("source", "platform", "state", "last visit", "next visit", "listings", "unreadable", "why")
    rows = [
        (one.key, one.platform, one.state, shown(one.last_visit_at, now), shown(one.next_visit_at, now),
         one.listings, one.unreadable or "", one.flagged or one.reason)
        for one in lines
    ]  # fmt: skip
    table("Sources", columns, rows)


def shown(moment: datetime | None, now: datetime) -> str:
    """A moment for people, UTC to the minute, without the day if that is today."""
    if moment is None:
        return "never"
    return f"{moment:%H:%M}Z" if moment.date() == now.date() else f"{moment:%d %b %H:%M}Z"


def events(found: Found, *, as_json: bool) -> None:
    """What a search found, in each event's own wall time; a status only where something has changed."""
    if as_json:
        write_json(found.events)
        return
    columns = ("when", "meetup", "kind, access", "id")
    rows = [
        (
            when(event),
            _two_lines(_told(event), event.venue.name),
            _two_lines(event.kind, event.access),
            event.id,
        )
        for event in found.events
    ]
    table(f"{found.total}{'' if found.total_is_exact else '+'} found", columns, rows)


def _told(event: Event) -> str:
    """The title, after what has become of it."""
    return event.title if event.status == "scheduled" else f"{event.status.upper()}: {event.title}"


def _two_lines(first: str | None, second: str | None) -> str:
    return "\n".join(filter(None, (first, second)))


def when(event: Event) -> str:
    """Day and time on the wall of the event's place."""
    start = event.start_at.astimezone(ZoneInfo(event.timezone or "UTC"))
    return f"{start:%a %d %b %H:%M}" if event.time_stated else f"{event.start_on:%a %d %b}"


def figures(title: str, report: DataclassInstance) -> None:
    """The fields of a report, one a line, a list as many."""
    values = ((field.name, getattr(report, field.name)) for field in fields(report))
    lines = [(name, "\n".join(value) if isinstance(value, tuple) else value) for name, value in values]
    table(title, ("", ""), [line for line in lines if line[1] != ""])
