"""Such lists as sites show them: cards, rows, terms, lines; on their own page or in a box."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from benchmarks.layouts.elements import element, listed, titled
from benchmarks.layouts.others.kinds import DRAWN, LISTS, Row
from benchmarks.layouts.others.words import one
from benchmarks.layouts.sheet import Sheet

LINES = ("{when} {title}", "{title} ({when})", "{when}: {title}", "{title} – {when}", "{title}, {when}")


def nothing(sheet: Sheet) -> str:
    """A page of its own for one such list."""
    kind, heading, body = _drawn(sheet)
    sheet.features["kind"] = kind
    sheet.heading = heading
    return element(sheet, "h1", escape(heading), "page-title") + body


def box(sheet: Sheet) -> str:
    """One such list with its heading beside other matter."""
    kind, heading, body = _drawn(sheet)
    sheet.features["kind"] = kind
    tag = sheet.pick("box", ("aside", "section", "div"))
    return element(sheet, tag, element(sheet, "h2", escape(heading), "box-title") + body, "box")


def _drawn(sheet: Sheet) -> tuple[str, str, str]:
    kind = sheet.some((*LISTS, *DRAWN))
    heading = one(sheet, kind, "heads")
    if kind in DRAWN:
        return kind, heading, DRAWN[kind](sheet)
    return kind, heading, SHAPES[sheet.pick("shape", tuple(SHAPES))](sheet, LISTS[kind](sheet))


def _when(row: Row) -> str:
    return f"{escape(row.label)} {row.when}".strip()


def _cards(sheet: Sheet, rows: Sequence[Row]) -> str:
    tag = sheet.pick("other title", ("h3", "h4", "h3 a", "strong"))
    first = sheet.chance("day first", 0.5)
    made = []
    for row in rows:
        title, when = titled(sheet, tag, row.title), element(sheet, "p", _when(row), "date")
        more = element(sheet, "p", escape(row.more), "text") if row.more else ""
        made.append(element(sheet, "li", (when + title if first else title + when) + more, "item"))
    return listed(made, "li")


def _table(_: Sheet, rows: Sequence[Row]) -> str:
    cells = "".join(
        f"<tr><td>{_when(row)}</td><td>{escape(row.title)}</td><td>{escape(row.more)}</td></tr>"
        for row in rows
    )
    return f"<table>{cells}</table>"


def _terms(_: Sheet, rows: Sequence[Row]) -> str:
    return (
        "<dl>"
        + "".join(
            f"<dt>{escape(row.title)}</dt><dd>{_when(row)}</dd><dd>{escape(row.more)}</dd>" for row in rows
        )
        + "</dl>"
    )


def _lines(sheet: Sheet, rows: Sequence[Row]) -> str:
    form = sheet.pick("line", LINES)
    said = (form.format(when=_when(row), title=escape(row.title)) for row in rows)
    more = (f" · {escape(row.more)}" if row.more else "" for row in rows)
    return "".join(f"<p>{text}{rest}</p>" for text, rest in zip(said, more, strict=True))


SHAPES: dict[str, Callable[[Sheet, Sequence[Row]], str]] = {
    "cards": _cards,
    "table": _table,
    "terms": _terms,
    "lines": _lines,
}
