"""Tables: a row for each gathering, films against days, the grid of a month."""

from __future__ import annotations

import calendar
from datetime import date, time, timedelta
from html import escape

from benchmarks.layouts.elements import element, link
from benchmarks.layouts.sheet import Sheet

COLUMNS = (
    "day time title place", "day title place", "moment title place", "title day time", "day time title",
    "title place moment", "time title", "place title moment", "day title",
)  # fmt: skip


def table(sheet: Sheet) -> str:
    """A row for each gathering, below a row for the day where the columns tell none."""
    columns = sheet.pick("columns", COLUMNS).split()
    # Of two columns of names the first is a place only if a head says so.
    head = sheet.chance("head", 1.0 if columns[0] == "place" else 0.6)
    linked = sheet.chance("linked titles", 0.4)
    under_days = "day" not in columns and "moment" not in columns
    count = sheet.several(4, 16)
    days = sorted(sheet.days(3) * 6)[:count] if under_days else sheet.days(count)
    rows: list[str] = []
    before: date | None = None
    for title, day in zip(sheet.titles(count), days, strict=True):
        hour, place = sheet.hour(), sheet.place()
        cells = {
            "day": sheet.day(day),
            "time": sheet.clock(hour),
            "title": link(sheet, title) if linked else escape(title),
            "place": escape(place),
            "moment": sheet.moment(day, hour),
        }
        if under_days and day != before:
            rows.append(f'<tr><th colspan="{len(columns)}">{sheet.day(day)}</th></tr>')
        before = day
        rows.append("<tr>" + "".join(f"<td>{cells[name]}</td>" for name in columns) + "</tr>")
        timed = "time" in columns or "moment" in columns
        sheet.tell(title, day, hour if timed else None, place if "place" in columns else None)
    return f"<table>{_head(sheet, columns) if head else ''}<tbody>{''.join(rows)}</tbody></table>"


def _head(sheet: Sheet, columns: list[str]) -> str:
    labels = sheet.labels
    names = {
        "day": labels.day,
        "time": labels.time,
        "title": labels.event,
        "place": labels.place,
        "moment": labels.day,
    }
    return "<thead><tr>" + "".join(f"<th>{names[name]}</th>" for name in columns) + "</tr></thead>"


def grid(sheet: Sheet) -> str:
    """Films down the side, days across the top, hours where they meet."""
    sheet.show_films()
    between = sheet.pick("between hours", (", ", "<br>", " ", "spans"))
    empty = sheet.pick("empty", ("", "-", "–", "&nbsp;"))
    side = sheet.pick("side", ("td", "th"))
    first = sheet.days(1)[0]
    days = [first + timedelta(days=after) for after in range(sheet.several(3, 7))]
    rows = []
    for title in sheet.titles(sheet.several(3, 7)):
        cells = []
        for day in days:
            hours = sheet.hours(3) if sheet.some((False, True, True, True)) else []
            for hour in hours:
                sheet.tell(title, day, hour)
            cells.append(f"<td>{_hours(sheet, hours, between) or empty}</td>")
        rows.append(f"<tr><{side}>{escape(title)}</{side}>{''.join(cells)}</tr>")
    top = "".join(f"<th>{sheet.day(day)}</th>" for day in days)
    return f"<table><tr><th>Film</th>{top}</tr>{''.join(rows)}</table>"


def _hours(sheet: Sheet, hours: list[time], between: str) -> str:
    said = [sheet.clock(hour) for hour in hours]
    if between == "spans":
        return "".join(element(sheet, "span", one) for one in said)
    return between.join(said)


def month_grid(sheet: Sheet) -> str:
    """A month on the wall: weekdays across the top, a cell for each day."""
    cell = sheet.pick("cell", ("hour link", "link hour", "two lines", "list"))
    figure = sheet.pick("figure", ("span", "div", "b", "bare"))
    head = sheet.pick("month's head", ("caption", "h2", "h3", "div"))
    top = sheet.pick("weekdays", ("th", "td"))
    month = (sheet.today.replace(day=1) + timedelta(days=32)).replace(day=1)
    count = sheet.several(4, 10)
    on: dict[int, tuple[str, time]] = {}
    for day, title in zip(sorted(sheet.dice.sample(range(1, 29), count)), sheet.titles(count), strict=True):
        on[day] = (title, sheet.hour())
        sheet.tell(title, month.replace(day=day), on[day][1])
    weeks = calendar.Calendar().monthdayscalendar(month.year, month.month)
    rows = "".join(
        "<tr>"
        + "".join(f"<td>{_cell(sheet, cell, figure, day, on.get(day)) if day else ''}</td>" for day in week)
        + "</tr>"
        for week in weeks
    )
    weekdays = "".join(f"<{top}>{name.capitalize()[:3]}</{top}>" for name in sheet.language.weekdays)
    said = f"{sheet.language.month(month).capitalize()} {month.year}"
    caption = f"<caption>{said}</caption>" if head == "caption" else ""
    above = "" if caption else element(sheet, head, said, "month")
    return f"{above}<table>{caption}<tr>{weekdays}</tr>{rows}</table>"


def _cell(sheet: Sheet, form: str, figure: str, day: int, on: tuple[str, time] | None) -> str:
    shown = str(day) if figure == "bare" else f"<{figure}>{day}</{figure}>"
    if on is None:
        return shown
    title, hour = on[0], sheet.clock(on[1])
    match form:
        case "hour link":
            return f"{shown}<div>{hour} {link(sheet, title)}</div>"
        case "link hour":
            return f"{shown}<div>{link(sheet, title)} {hour}</div>"
        case "two lines":
            return f"{shown}<div>{hour}</div><div>{link(sheet, title)}</div>"
    return f"{shown}<ul><li>{hour} {escape(title)}</li></ul>"
