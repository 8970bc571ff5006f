"""Days or months as headings over rows of hours and titles."""

from __future__ import annotations

from datetime import date, time, timedelta
from html import escape

from benchmarks.layouts.elements import boxed, element, headed, link, listed, row
from benchmarks.layouts.sheet import Sheet

DAY_TAGS = ("h2", "h3", "h4", "strong", "div", "p", "dt", "summary", "caption", "li")
ROW_TAGS = ("li", "p", "div", "tr", "br", "dd")
RUNNING = ("time title", "title time", "time - title", "title, time")
ROW_ORDERS = (*RUNNING, "time title place", "time place title", "title place time", "parts")
MONTH_ROWS = (
    "day weekday time title", "weekday day time title", "day title time", "day. title",
    "weekday day - title (time)", "cells",
)  # fmt: skip


def days_over_rows(sheet: Sheet) -> str:
    """A day above the rows of what is on."""
    day_tag, row_tag = sheet.pick("day", DAY_TAGS), sheet.pick("row", ROW_TAGS)
    order = sheet.pick("row order", ROW_ORDERS)
    title_tag = sheet.pick("title", _title_tags(day_tag, row_tag, order))
    depth, flat = sheet.pick("depth", (0, 1, 3)), sheet.chance("flat", 0.4)
    about, spans = sheet.chance("about", 0.3), sheet.chance("span", 0.3)
    made = []
    for day in sheet.days(sheet.several(2, 5), 2):
        rows = []
        hours = sorted(sheet.hour() for _ in range(sheet.several(1, 5)))
        for title, start in zip(sheet.titles(len(hours)), hours, strict=True):
            place = sheet.place() if "place" in order else None
            said = sheet.span(start, sheet.later(start) if spans else None)
            body = _row(sheet, row_tag, order, said, _title(sheet, title_tag, title), place)
            if about and row_tag in ("div", "li"):
                body += element(sheet, "p", sheet.sentence(), "desc")
            rows.append(row(sheet, row_tag, body))
            sheet.tell(title, day, start, place)
        block = _under(sheet, day_tag, sheet.day(day), row_tag, rows)
        made.append(block if flat else element(sheet, "section", boxed(sheet, block, depth), "daygroup"))
    return "".join(made)


def _title_tags(day_tag: str, row_tag: str, order: str) -> list[str]:
    """No heading in a line or below its equal; and a mark of its own where a place might be the title."""
    tags = ["none", "strong", "a", "span", "em"]
    if order in ("time place title", "title place time") or ("place" in order and row_tag == "br"):
        tags = ["strong", "a", "em"]
    if row_tag not in ("br", "p") and day_tag not in ("h3", "h4"):
        tags += ["h4", "h3"]
    return tags


def _title(sheet: Sheet, tag: str, title: str) -> str:
    if tag == "none":
        return escape(title)
    return link(sheet, title) if tag == "a" else element(sheet, tag, escape(title), "title")


def _row(sheet: Sheet, tag: str, order: str, hour: str, title: str, place: str | None) -> str:
    match order:
        case "time title":
            return f"{hour} {title}"
        case "title time":
            return f"{title} {hour}"
        case "time - title":
            return f"{hour} – {title}"
        case "title, time":
            return f"{title}, {hour}"
    bits = {"time": hour, "title": title, "place": escape(place or "")}
    names = ["time", "title"] if order == "parts" else order.split()
    if tag == "tr":
        return "".join(f"<td>{bits[name]}</td>" for name in names)
    if tag == "br":
        return ", ".join(bits[name] for name in names)
    if tag in ("div", "li"):
        return " ".join(element(sheet, "div", bits[name], name) for name in names)
    return " · ".join(element(sheet, "span", bits[name], name) for name in names)


def _under(sheet: Sheet, tag: str, day: str, row_tag: str, rows: list[str]) -> str:
    inner = listed(rows, row_tag)
    match tag:
        case "dt":
            inside = "".join(rows) if row_tag == "dd" else f"<dd>{inner}</dd>"
            return f"<dl><dt>{day}</dt>{inside}</dl>"
        case "li":
            return f"<ul><li>{day}{inner}</li></ul>"
        case "summary":
            return f"<details open><summary>{day}</summary>{inner}</details>"
        case "caption" if row_tag == "tr":
            return f"<table><caption>{day}</caption>{''.join(rows)}</table>"
        case "caption":
            return element(sheet, "div", day, "day") + inner
    return headed(sheet, tag, day) + inner


def months_over_rows(sheet: Sheet) -> str:
    """A month above rows that begin with a bare day."""
    form = sheet.pick("row form", MONTH_ROWS)
    month_tag = sheet.pick("month", ("h2", "h3", "p strong", "div"))
    row_tag = "tr" if form == "cells" else sheet.pick("row", ("li", "p", "div", "tr", "br"))
    year = sheet.chance("year", 0.6)
    month = sheet.today.replace(day=1)
    made = []
    for _ in range(sheet.several(1, 3)):
        month = (month + timedelta(days=32)).replace(day=1)
        count = sheet.several(2, 6)
        days = sorted(sheet.dice.sample(range(1, 28), count))
        rows = []
        for day, title in zip((month.replace(day=one) for one in days), sheet.titles(count), strict=True):
            hour = sheet.hour()
            rows.append(row(sheet, row_tag, _month_row(sheet, form, day, hour, escape(title))))
            sheet.tell(title, day, None if form == "day. title" else hour)
        head = sheet.language.month(month).capitalize() + (f" {month.year}" if year else "")
        made.append(headed(sheet, month_tag, head, "month") + listed(rows, row_tag))
    return "".join(made)


def _month_row(sheet: Sheet, form: str, day: date, hour: time, title: str) -> str:
    weekday, said = sheet.language.weekday_short(day), sheet.clock(hour)
    match form:
        case "day weekday time title":
            return f"{day.day} {weekday} {said} {title}"
        case "weekday day time title":
            return f"{weekday} {day.day} {said} {title}"
        case "day title time":
            return f"{day.day} {title} {said}"
        case "day. title":
            return f"{day.day}. {title}"
        case "weekday day - title (time)":
            return f"{weekday} {day.day} – {title} ({said})"
    return f"<td>{day.day}</td><td>{weekday}</td><td>{title}</td><td>{said}</td>"
