"""Tracks beside each other: rooms across the top, hours at the side, cells over rows and columns."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from html import escape

from benchmarks.layouts.agenda_days import conference
from benchmarks.layouts.agenda_slots import Slot, hours, people, said_people, talk, tell
from benchmarks.layouts.agenda_texts import ROOMS
from benchmarks.layouts.agenda_words import HEADS, LUNCHES, PAUSES
from benchmarks.layouts.sheet import Sheet


def tracks(sheet: Sheet) -> str:
    """A grid for each day."""
    count = sheet.pick("tracks", (2, 2, 3))
    long_talks = sheet.chance("rowspan", 0.3)
    gaps = sheet.chance("gaps", 0.3)
    form = sheet.pick("cell", ("title", "title br speaker", "speaker br title", "p title p speaker", "link"))
    heads = sheet.pick("heads", ("rooms", "tracks"))
    side = sheet.pick("side", ("th", "td"))
    corner = sheet.pick("corner", ("", "time"))
    rooms = [*ROOMS[sheet.code][:count]] if heads == "rooms" else [f"Track {one}" for one in "ABC"[:count]]
    rooms += ["Foyer"] * (count - len(rooms))

    def rows(sheet: Sheet, told: list[Slot], day: str) -> str:
        return _grid(sheet, told[0].day, rooms, long_talks, gaps, form, side, corner, day)

    return conference(sheet, rows, in_tables=True)


def _grid(
    sheet: Sheet,
    day: date,
    rooms: list[str],
    long_talks: bool,
    gaps: bool,
    form: str,
    side: str,
    corner: str,
    said_day: str,
) -> str:
    count = len(rooms)
    at = datetime.combine(day, time(9))
    made, busy = [], [0] * count
    for number in range(sheet.several(4, 8)):
        length = timedelta(minutes=30 if number in (2, 6) else 60 if number == 4 else 45)
        span = f"<{side}>{hours(sheet, at.time(), (at + length).time())}</{side}>"
        if number in (2, 4, 6) and not any(busy):
            words = (LUNCHES if number == 4 else PAUSES)[sheet.code]
            slot = Slot("pause", day, at.time(), (at + length).time(), sheet.some(words))
            tell(sheet, slot)
            made.append(f'<tr>{span}<td colspan="{count}">{slot.title}</td></tr>')
        else:
            cells = ""
            for one in range(count):
                if busy[one]:
                    busy[one] -= 1
                    continue
                if gaps and sheet.dice.random() < 0.2:
                    cells += "<td></td>"
                    continue
                slot = Slot(
                    "talk", day, at.time(), (at + length).time(), talk(sheet), people(sheet), rooms[one]
                )
                tell(sheet, slot)
                long = long_talks and number in (0, 5) and sheet.dice.random() < 0.4
                busy[one] = int(long)
                spans = ' rowspan="2"' if long else ""
                cells += f"<td{spans}>{_cell(sheet, form, slot)}</td>"
            made.append(f"<tr>{span}{cells}</tr>")
        at += length
    head = HEADS[sheet.code][0] if corner == "time" else ""
    heads = f"<tr><th>{head}</th>" + "".join(f"<th>{escape(room)}</th>" for room in rooms) + "</tr>"
    caption = f"<caption>{said_day}</caption>" if said_day and not said_day.startswith("tr ") else ""
    if said_day.startswith("tr "):
        heads = f'<tr><th colspan="{count + 1}">{said_day[3:]}</th></tr>' + heads
    return f"<table>{caption}{heads}{''.join(made)}</table>"


def _cell(sheet: Sheet, form: str, slot: Slot) -> str:
    title, names = escape(slot.title), escape(said_people(slot, homes=False))
    match form:
        case "title":
            return title
        case "title br speaker":
            return f"<b>{title}</b><br>{names}"
        case "speaker br title":
            return f"{names}<br><em>{title}</em>"
        case "p title p speaker":
            return f"<p>{title}</p><p><small>{names}</small></p>"
    return f'<a href="/t/{sheet.several(1, 99)}">{title}</a> {names}'
