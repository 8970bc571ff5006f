"""Rows of what is no gathering, each with its day as such lists tell it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from benchmarks.layouts.elements import element
from benchmarks.layouts.others.words import PEOPLE, one, titles
from benchmarks.layouts.sheet import Sheet


@dataclass(frozen=True)
class Row:
    """A row: what it is about, its day with a label before it, and what else it says."""

    title: str
    when: str
    label: str = ""
    more: str = ""


def _past(sheet: Sheet, count: int) -> list[date]:
    days = [sheet.today - timedelta(days=sheet.several(1, 9))]
    while len(days) < count:
        days.append(days[-1] - timedelta(days=sheet.several(1, 20)))
    return days


def _noted(sheet: Sheet) -> str:
    """An hour as a clock notes it."""
    return sheet.clock(time(sheet.several(0, 23), sheet.several(0, 59)))


def due(kind: str) -> Callable[[Sheet], list[Row]]:
    """What is sent in, sold or published from a day to come on, or until then."""

    def rows(sheet: Sheet) -> list[Row]:
        label, hours = one(sheet, kind, "labels"), kind != "releases" and sheet.chance("hours", 0.3)
        named = titles(sheet, kind, sheet.several(3, 8))
        closing = ", " + sheet.clock(sheet.some((time(12), time(17), time(23, 59))))
        days = sheet.days(len(named), 14)
        return [
            Row(title, sheet.day(day) + closing * hours, label)
            for title, day in zip(named, days, strict=True)
        ]

    return rows


def road_works(sheet: Sheet) -> list[Row]:
    """What is closed or cut off, for hours or for days."""
    named, label = titles(sheet, "road works", sheet.several(3, 8)), one(sheet, "road works", "labels")
    hours = sheet.chance("hours", 0.5)
    rows = []
    for title, day in zip(named, sheet.days(len(named), 14), strict=True):
        last = day + timedelta(days=sheet.several(2, 30))
        when = " – ".join(sheet.day(one, "day month year") for one in (day, last))
        if hours:
            when = f"{sheet.day(day)}, {sheet.span(time(sheet.several(6, 9)), time(sheet.several(12, 17)))}"
        rows.append(Row(title, when, label))
    return rows


def versions(sheet: Sheet) -> list[Row]:
    """Releases of a program, the latest first."""
    named, label = titles(sheet, "versions", sheet.several(3, 8)), one(sheet, "versions", "labels")
    days = _past(sheet, len(named))
    return [Row(title, sheet.day(day), label) for title, day in zip(named, days, strict=True)]


def closures(sheet: Sheet) -> list[Row]:
    """Holidays on which a house is closed, or open otherwise."""
    rows = []
    for title, day in zip(titles(sheet, "closures", 5), sheet.days(5, 7), strict=True):
        hours = f"{one(sheet, 'closures', 'open')} {sheet.span(time(10), time(sheet.some((14, 16, 18))))}"
        more = sheet.some((hours, one(sheet, "closures", "closed")))
        rows.append(Row(title, sheet.day(day), more=more))
    return rows


def weather(sheet: Sheet) -> list[Row]:
    """The days ahead and how warm they are."""
    return [
        Row(
            title,
            sheet.day(sheet.today + timedelta(days=after)),
            more=f"{sheet.several(5, 30)}° / {sheet.several(-5, 5)}°",
        )
        for after, title in enumerate(titles(sheet, "weather", sheet.several(4, 9)))
    ]


def comments(sheet: Sheet) -> list[Row]:
    """What visitors wrote and when."""
    named, label = titles(sheet, "comments", sheet.several(3, 6)), one(sheet, "comments", "labels")
    days = _past(sheet, len(named))
    return [
        Row(text, f"{sheet.day(day)}, {_noted(sheet)}", f"{sheet.some(PEOPLE)} {label}")
        for text, day in zip(named, days, strict=True)
    ]


def order(sheet: Sheet) -> list[Row]:
    """How far a parcel has come."""
    steps = titles(sheet, "an order", sheet.several(4, 7))
    days = sorted(sheet.today - timedelta(days=sheet.several(1, 6)) for _ in steps)
    return [Row(step, f"{sheet.day(day)}, {_noted(sheet)}") for step, day in zip(steps, days, strict=True)]


def stops(sheet: Sheet) -> str:
    """Where a bus stops and at which hours."""
    rides = range(sheet.several(3, 7))
    rows = ""
    for at, stop in enumerate(titles(sheet, "stops", sheet.several(4, 7))):
        hours = (sheet.clock(time(6 + ride, 4 * at + 7)) for ride in rides)
        rows += f"<tr><th>{stop}</th>{''.join(f'<td>{hour}</td>' for hour in hours)}</tr>"
    valid = f"{one(sheet, 'stops', 'labels')} {sheet.day(sheet.days(1)[0], 'day month year')}"
    return f"{element(sheet, 'p', valid)}<table>{rows}</table>"


def slots(sheet: Sheet) -> str:
    """Hours of the days ahead at which one may come: a link for each."""
    step, made = sheet.some((15, 20, 30)), ""
    for after in range(1, sheet.several(3, 5)):
        begun = datetime.combine(sheet.today + timedelta(days=after), time(sheet.some((9, 12, 17))))
        hours = (begun + timedelta(minutes=step * at) for at in range(sheet.several(4, 10)))
        links = " ".join(element(sheet, "a", sheet.clock(hour.time()), "slot", ' href="#"') for hour in hours)
        made += element(sheet, "h4", sheet.day(begun.date()), "day") + element(sheet, "div", links, "slots")
    return made


LISTS: dict[str, Callable[[Sheet], list[Row]]] = {
    "vacancies": due("vacancies"),
    "calls": due("calls"),
    "releases": due("releases"),
    "road works": road_works,
    "versions": versions,
    "closures": closures,
    "weather": weather,
    "comments": comments,
    "an order": order,
}
DRAWN: dict[str, Callable[[Sheet], str]] = {"stops": stops, "slots": slots}
