"""Where an agenda says which day its rows are of: over each, in tabs, in the table, once for the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from html import escape

from benchmarks.layouts.agenda_beside import behind, deadlines
from benchmarks.layouts.agenda_slots import Slot, choose_hours, slots
from benchmarks.layouts.agenda_texts import EVENTS
from benchmarks.layouts.elements import element, headed
from benchmarks.layouts.sheet import Sheet

SEVERAL = ("heading", "heading", "heading", "tabs", "caption", "row", "counted", "weekdays", "counted days")
ALONE = ("below title", "in title", "heading", "facts", "sentence")
HEADINGS = ("h2", "h3", "h4", "p strong", "div", "p")
DAY_FORMS = (
    "weekday day month",
    "weekday day month year",
    "day month year",
    "short weekday day month",
    "day month",
)
Body = Callable[[Sheet, list[Slot], str], str]  # the day's rows; the words of a day that stands in the table


def conference(sheet: Sheet, body: Body, in_tables: bool = False) -> str:
    """All days of a conference, one after the other."""
    choose_hours(sheet)
    count = sheet.pick("days", (1, 1, 2, 2, 3))
    first = sheet.today + timedelta(days=sheet.several(5, 60))
    days = [first + timedelta(days=at) for at in range(count)]
    ways = [one for one in (ALONE if count == 1 else SEVERAL) if in_tables or one not in ("caption", "row")]
    way = sheet.pick("day told", ways)
    forms = [one for one in DAY_FORMS if way == "heading" or one != "day month"]
    sheet.day_form = sheet.pick("agenda day form", forms)
    name = sheet.some(EVENTS[sheet.code])
    return _page(sheet, name, way, days, [body_of(sheet, body, way, day) for day in days])


def body_of(sheet: Sheet, body: Body, way: str, day: date) -> str:
    """The rows of one day."""
    said = sheet.day(day)
    return body(sheet, slots(sheet, day), {"caption": said, "row": f"tr {said}"}.get(way, ""))


def span(sheet: Sheet, days: Sequence[date]) -> str:
    """`12–14 May 2026` in the page's language."""
    first, last = days[0], days[-1]
    full = sheet.day(last, "day month year")
    if first == last:
        return full
    dot = sheet.language.ordinal
    if first.month == last.month:
        return f"{first.day}{dot}{sheet.some(('–', '-', ' - '))}{full}"
    return f"{first.day}{dot}{sheet.language.of}{sheet.language.month(first)} – {full}"


def _page(sheet: Sheet, name: str, way: str, days: list[date], bodies: list[str]) -> str:
    told_above = way in ("below title", "in title", "facts", "sentence", "counted", "weekdays")
    year = f" {days[0].year}" if sheet.chance("year in title", 0.5) else ""
    when = span(sheet, days)
    sheet.heading = f"{name}{year}"
    if way == "in title":
        sheet.heading = f"{name}, {when}"
    top = element(sheet, "h1", escape(sheet.heading), "title")
    city = sheet.some(("Lisbon", "Ghent", "Turin", "Online", "Leeds"))
    if way == "sentence":
        top += f"<p>{escape(name)} – {when}, {city}.</p>"
    elif way == "facts":
        top += (
            f"<ul><li><b>{sheet.labels.day}:</b> {when}</li><li><b>{sheet.labels.place}:</b> {city}</li></ul>"
        )
    elif way != "in title" and (told_above or way == "counted days" or sheet.chance("span above", 0.6)):
        top += element(
            sheet,
            sheet.some(("p", "h2", "div")),
            f"{when}{sheet.some((', ' + city, ' | ' + city, ''))}",
            "when",
        )
    sub = element(sheet, "h2", sheet.agenda.programme, "sub") if sheet.chance("programme head", 0.5) else ""
    due = deadlines(sheet, days[0])
    main = sub + _days(sheet, way, days, bodies)
    return top + (due + main if sheet.dice.random() < 0.5 else main + due) + behind(sheet)


def _days(sheet: Sheet, way: str, days: list[date], bodies: list[str]) -> str:
    if way == "tabs":
        return _tabs(sheet, days, bodies)
    if way in ("caption", "row", "below title", "in title", "facts", "sentence"):
        return "".join(bodies)
    tag = sheet.pick("day tag", HEADINGS)
    boxed = sheet.chance("day box", 0.5)
    made = []
    for at, (day, body) in enumerate(zip(days, bodies, strict=True)):
        made.append(headed(sheet, tag, _head(sheet, way, at, day)) + body)
    return "".join(element(sheet, "section", one, "day-block") if boxed else one for one in made)


def _head(sheet: Sheet, way: str, at: int, day: date) -> str:
    word, said = sheet.agenda.day, sheet.day(day)
    match way:
        case "counted":
            return f"{word} {at + 1}"
        case "weekdays":
            return sheet.language.weekday(day)
        case "counted days":
            return f"{word} {at + 1}{sheet.some((': ', ' – ', ', '))}{said}"
    return said


def _tabs(sheet: Sheet, days: list[date], bodies: list[str]) -> str:
    form = sheet.pick("tab form", ("day", "counted day", "counted", "short"))
    made = sheet.pick("tab make", ("bootstrap", "buttons", "radio"))
    names = []
    for at, day in enumerate(days):
        counted = f"{sheet.agenda.day} {at + 1}"
        names.append(
            {
                "day": sheet.day(day),
                "counted": counted,
                "counted day": f"{counted} <small>{sheet.day(day)}</small>",
                "short": f"{sheet.language.weekday_short(day)} {day.day}",
            }[form]
        )
    above = f"<p>{span(sheet, days)}</p>"
    if made == "bootstrap":
        tabs = "".join(
            f'<li class="nav-item"><a class="nav-link" data-toggle="tab" href="#d{at}">{name}</a></li>'
            for at, name in enumerate(names)
        )
        panes = "".join(
            f'<div class="tab-pane{" active" if not at else ""}" id="d{at}">{body}</div>'
            for at, body in enumerate(bodies)
        )
        return f'{above}<ul class="nav nav-tabs">{tabs}</ul><div class="tab-content">{panes}</div>'
    if made == "buttons":
        tabs = "".join(
            f'<button role="tab" aria-controls="d{at}" id="t{at}">{name}</button>'
            for at, name in enumerate(names)
        )
        panes = "".join(
            f'<div role="tabpanel" id="d{at}" aria-labelledby="t{at}"{" hidden" if at else ""}>{body}</div>'
            for at, body in enumerate(bodies)
        )
        return f'{above}<div role="tablist">{tabs}</div>{panes}'
    return above + "".join(
        f'<input type="radio" name="tabs" id="d{at}"><label for="d{at}">{name}</label>'
        f'<div class="tab">{body}</div>'
        for at, (name, body) in enumerate(zip(names, bodies, strict=True))
    )
