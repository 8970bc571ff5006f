"""Agendas of conferences as tables: a row for each talk."""

from __future__ import annotations

from html import escape

from benchmarks.layouts.agenda_days import conference
from benchmarks.layouts.agenda_slots import Slot, hours, said_people, tell_all
from benchmarks.layouts.agenda_texts import ABSTRACTS
from benchmarks.layouts.agenda_words import HEADS
from benchmarks.layouts.sheet import Sheet

COLUMNS = (
    "time title speaker room",
    "time title speaker",
    "time title room",
    "time title",
    "time speaker title",
    "time speaker title room",
    "time room title speaker",
    "title speaker time",
    "time both",
    "time both room",
)


def agenda_table(sheet: Sheet) -> str:
    """A table for each day."""
    columns = sheet.pick("columns", COLUMNS).split()
    speaker_first = "speaker" in columns and columns.index("speaker") < columns.index("title")
    head = sheet.chance("head", 0.5)
    homes = sheet.chance("homes", 0.4)
    marked = sheet.pick("title mark", ("none", "none", "b", "a", "h4"))
    both = sheet.pick("both", ("br", "em first", "dash", "colon", "details")) if "both" in columns else ""
    links = sheet.chance("links", 0.3) and not speaker_first
    wide_pauses = sheet.chance("wide pauses", 0.5)
    time_cell = sheet.pick("time cell", ("td", "td", "th"))

    def rows(sheet: Sheet, told: list[Slot], _day: str) -> str:
        made = [
            _table_row(sheet, slot, columns, homes, marked, both, links, wide_pauses, time_cell)
            for slot in tell_all(sheet, told)
        ]
        return _table(sheet, columns, made, head, links, _day)

    return conference(sheet, rows, in_tables=True)


def _table_row(
    sheet: Sheet,
    slot: Slot,
    columns: list[str],
    homes: bool,
    marked: str,
    both: str,
    links: bool,
    wide: bool,
    time_cell: str,
) -> str:
    time = f"<{time_cell}>{hours(sheet, slot.start, slot.end)}</{time_cell}>"
    if not slot.people and wide and columns[0] == "time":
        return (
            f'<tr class="break">{time}<td colspan="{len(columns) - 1 + links}">{escape(slot.title)}</td></tr>'
        )
    cells = {
        "time": time,
        "title": f"<td>{_marked(sheet, marked, slot)}</td>",
        "speaker": f"<td>{escape(said_people(slot, homes))}</td>",
        "room": f"<td>{escape(slot.room)}</td>",
        "both": f"<td>{_both(sheet, both, slot, homes)}</td>",
    }
    more = (
        f'<td><a href="/s.pdf">{sheet.agenda.slides}</a></td>'
        if links and slot.people
        else "<td></td>"
        if links
        else ""
    )
    return "<tr>" + "".join(cells[name] for name in columns) + more + "</tr>"


def _table(sheet: Sheet, columns: list[str], rows: list[str], head: bool, links: bool, day: str) -> str:
    time, title, speaker, room = HEADS[sheet.code]
    names = {"time": time, "title": title, "speaker": speaker, "room": room, "both": sheet.agenda.programme}
    more = "<th></th>" if links else ""
    heads = "<tr>" + "".join(f"<th>{names[name]}</th>" for name in columns) + more + "</tr>" if head else ""
    caption = f"<caption>{day}</caption>" if day and not day.startswith("tr ") else ""
    if day.startswith("tr "):
        heads = f'<tr><th colspan="{len(columns) + links}">{day[3:]}</th></tr>' + heads
    body = f"<tbody>{''.join(rows)}</tbody>"
    return f"<table>{caption}{f'<thead>{heads}</thead>' if heads else ''}{body}</table>"


def _marked(sheet: Sheet, mark: str, slot: Slot) -> str:
    said = escape(slot.title)
    if slot.kind == "keynote":
        said = f"{sheet.agenda.keynote}: {said}"
    match mark:
        case "none":
            return said
        case "a":
            return f'<a href="/talk/{sheet.several(1, 99)}">{said}</a>' if slot.people else said
    return f"<{mark}>{said}</{mark}>"


def _both(sheet: Sheet, form: str, slot: Slot, homes: bool) -> str:
    title, said = escape(slot.title), escape(said_people(slot, homes))
    if not said:
        return title
    match form:
        case "br":
            return f"<b>{title}</b><br>{said}"
        case "em first":
            return f"{said}<br><em>{title}</em>"
        case "dash":
            return f"{title} – {said}"
        case "colon":
            return f"{said}: {title}"
    about = escape(sheet.some(ABSTRACTS[sheet.code]))
    return (
        f"<details><summary>{title}</summary><p>{about}</p></details><p>{said}</p>"
        if sheet.has("homes")
        else f"<p><strong>{title}</strong></p><p>{said}</p><p>{about}</p>"
    )
