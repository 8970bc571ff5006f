"""Series of talks over a term: rows in many orders, the year often in the heading alone."""

from __future__ import annotations

from datetime import date, time, timedelta
from html import escape

from benchmarks.layouts.agenda_slots import Person, people, talk
from benchmarks.layouts.agenda_texts import ABSTRACTS, ROOMS, SERIES_NAMES
from benchmarks.layouts.agenda_words import HEADS
from benchmarks.layouts.elements import element
from benchmarks.layouts.sheet import Sheet

LINES = (
    "day, hour: speaker (home): title",
    "day: speaker (home), title",
    "day - title - speaker",
    "day br title br speaker",
    "day speaker br title",
    "day, hour, room br title br speaker",
    "heading day, title, speaker",
    "heading title, speaker, day",
)
TABLES = (
    "day speaker title",
    "day title speaker",
    "day hour speaker title",
    "day speaker home title",
    "day hour title room",
)


def seminars(sheet: Sheet) -> str:
    """A series, as a table or as lines."""
    years = sheet.pick("year told", ("heading", "heading", "academic", "days"))
    forms = ("day month", "short weekday day month", "weekday day month", "short day month")
    sheet.day_form = sheet.pick(
        "seminar day form", forms if years != "days" else ("day month year", "weekday day month year")
    )
    made = sheet.pick("seminar made", ("table", *("lines",) * 2))
    hour = time(sheet.some((12, 13, 14, 16, 17)), sheet.some((0, 0, 15, 30)))
    columns = sheet.pick("seminar columns", TABLES).split() if made == "table" else []
    line = sheet.pick("seminar line", LINES) if made == "lines" else ""
    own_hours = "hour" in columns or "hour" in line
    tag = sheet.pick("seminar tag", ("li", "p", "div")) if made == "lines" else "tr"
    first = sheet.today + timedelta(days=sheet.several(2, 12))
    days = [first + timedelta(days=7 * at) for at in range(sheet.several(5, 11))]
    about = sheet.chance("about", 0.3) and made == "lines"
    said_year = f"{days[0].year}" if years != "academic" else f"{_season(days[0])}"
    days = [
        day for day in days if (years == "academic" and _season(day) == said_year) or day.year == days[0].year
    ]
    name = sheet.some(SERIES_NAMES[sheet.code])
    sheet.heading = name if years == "days" else f"{name} {said_year}"
    rows = []
    for day in days:
        title, persons = talk(sheet), people(sheet)[:1]
        rows.append(_row(sheet, columns, line, tag, day, hour, title, persons[0], about))
        sheet.tell(title, day, hour)
    above = "" if own_hours else _said(sheet, days[0], hour)
    inner = "".join(rows)
    head = _heads(sheet, columns) if made == "table" and sheet.chance("head", 0.4) else ""
    around = {"tr": "table", "li": "ul"}.get(tag)
    return (
        element(sheet, "h1", escape(sheet.heading))
        + above
        + (f"<{around}>{head}{inner}</{around}>" if around else inner)
    )


def _season(day: date) -> str:
    first = day.year if day.month >= 8 else day.year - 1
    return f"{first}/{(first + 1) % 100:02}"


def _said(sheet: Sheet, day: date, hour: time) -> str:
    weekday, clock, room = (
        sheet.language.weekday(day),
        sheet.clock(hour).removeprefix("ore "),
        sheet.some(ROOMS[sheet.code]),
    )
    said = {
        "en": f"Talks take place on {weekday}s at {clock} in {room}.",
        "de": f"{weekday}s, {clock}, {room}.",
        "fr": f"Le {weekday.lower()} à {clock}, {room}.",
        "es": f"Los {weekday.lower()} a las {clock}, {room}.",
        "it": f"Ogni {weekday.lower()} alle {clock}, {room}.",
        "nl": f"Elke {weekday.lower()} om {clock} in {room}.",
        "pt": f"Todas as {weekday.lower()}s às {clock}, {room}.",
    }
    return f"<p>{said[sheet.code]}</p>"


def _heads(sheet: Sheet, columns: list[str]) -> str:
    names = {
        "day": sheet.labels.day,
        "hour": sheet.labels.time,
        "speaker": sheet.agenda.speaker,
        "home": "",
        "title": HEADS[sheet.code][1],
        "room": sheet.agenda.room,
    }
    return "<tr>" + "".join(f"<th>{names[name]}</th>" for name in columns) + "</tr>"


def _row(
    sheet: Sheet,
    columns: list[str],
    line: str,
    tag: str,
    day: date,
    hour: time,
    title: str,
    person: Person,
    about: bool,
) -> str:
    said = sheet.day(day)
    name, clock, room = escape(title), sheet.clock(hour), escape(sheet.some(ROOMS[sheet.code]))
    who, whence = escape(person.name), escape(person.home)
    if columns:
        cells = {"day": said, "hour": clock, "speaker": who, "home": whence, "title": name, "room": room}
        if "home" not in columns and sheet.dice.random() < 0.5:
            cells["speaker"] = f"{who} ({whence})"
        return "<tr>" + "".join(f"<td>{cells[one]}</td>" for one in columns) + "</tr>"
    text = f"<p>{escape(sheet.some(ABSTRACTS[sheet.code]))}</p>" if about else ""
    if line.startswith("heading"):
        first = f"<h3>{said}</h3><p><b>{name}</b></p><p>{who}, {whence}</p>"
        return (
            first
            if line.startswith("heading day")
            else f"<h3>{name}</h3><p>{who} ({whence})</p><p>{said}</p>"
        ) + text
    body = {
        "day, hour: speaker (home): title": f"{said}, {clock}: {who} ({whence}): {name}",
        "day: speaker (home), title": f"{said}: {who} ({whence}), <em>{name}</em>",
        "day - title - speaker": f"<b>{said}</b> – {name} – {who}",
        "day br title br speaker": f"<b>{said}</b><br>{name}<br>{who}, {whence}",
        "day speaker br title": f"{said} <b>{who}</b> ({whence})<br><i>{name}</i>",
        "day, hour, room br title br speaker": f"<b>{said}, {clock}, {room}</b><br><i>{name}</i><br>{who}",
    }[line]
    return f"<{tag}>{body}</{tag}>{text}" if tag != "li" else f"<li>{body}{text}</li>"
