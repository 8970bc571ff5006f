"""Several cinemas on one page: the house above its films, between film and hours, or below a day."""

from __future__ import annotations

from datetime import date
from html import escape

from benchmarks.layouts.elements import boxed, element, titled
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.titles import HOUSES

HEADS = (("h2", "h3"), ("h3", "h4"), ("h2", "div"), ("h3", "p strong"), ("div", "div"), ("h2", "a"))
UNDER_HOUSES = ("house, film, days", "house, film, moments", "house, rows")
WAYS = (*UNDER_HOUSES, "film, house, days", "day, house, films")


def houses(sheet: Sheet) -> str:
    """A film, a house and a moment in one of the orders that listings of a city have."""
    sheet.show_films()
    way = sheet.pick("way", WAYS)
    outer, inner = sheet.pick("heads", HEADS)
    depth = sheet.pick("depth", (0, 1, 2))
    names, days = sheet.titles(6), sheet.days(3, 1)
    places = sheet.dice.sample(HOUSES, sheet.several(2, 3))
    made = []
    if way == "film, house, days":
        for title in names[: sheet.several(2, 4)]:
            blocks = "".join(
                _house_of_film(sheet, inner, title, place, days) for place in _few(sheet, places)
            )
            made.append(
                element(sheet, "article", boxed(sheet, titled(sheet, outer, title) + blocks, depth), "film")
            )
    elif way == "day, house, films":
        for day in days:
            blocks = "".join(_house_of_day(sheet, inner, day, place, names) for place in _few(sheet, places))
            head = titled(sheet, outer, sheet.day(day), "day")
            made.append(element(sheet, "section", boxed(sheet, head + blocks, depth), "day-block"))
    else:
        for place in places:
            shown = sheet.dice.sample(names, sheet.several(2, 4))
            blocks = "".join(_film_of_house(sheet, way, inner, title, place, days) for title in shown)
            head = titled(sheet, outer, place, "venue")
            made.append(element(sheet, "section", boxed(sheet, head + blocks, depth), "house"))
    return "".join(made)


def _few(sheet: Sheet, places: list[str]) -> list[str]:
    return sheet.dice.sample(places, sheet.several(1, len(places)))


def _hours(sheet: Sheet, title: str, day: date, place: str) -> str:
    """Hours of a film on one day in a house, each of them an answer."""
    hours = sheet.hours(3)
    for hour in hours:
        sheet.tell(title, day, hour, place)
    return " ".join(element(sheet, "span", sheet.clock(hour), "time") for hour in hours)


def _house_of_film(sheet: Sheet, tag: str, title: str, place: str, days: list[date]) -> str:
    rows = ""
    for day in sorted(sheet.dice.sample(days, sheet.several(1, 2))):
        said = element(sheet, "span", sheet.day(day), "day")
        rows += element(
            sheet, "div", said + element(sheet, "div", _hours(sheet, title, day, place), "times"), "row"
        )
    return element(sheet, "div", titled(sheet, tag, place, "venue") + rows, "venue-block")


def _house_of_day(sheet: Sheet, tag: str, day: date, place: str, names: list[str]) -> str:
    rows = ""
    for title in sheet.dice.sample(names, sheet.several(1, 3)):
        said = element(sheet, "span", escape(title), "title")
        rows += element(sheet, "li", f"{said} {_hours(sheet, title, day, place)}", "film")
    return element(sheet, "div", titled(sheet, tag, place, "venue") + f"<ul>{rows}</ul>", "venue-block")


def _film_of_house(sheet: Sheet, way: str, tag: str, title: str, place: str, days: list[date]) -> str:
    if way == "house, rows":
        day, hour = sheet.some(days), sheet.hour()
        sheet.tell(title, day, hour, place)
        when = element(sheet, "span", sheet.moment(day, hour), "when")
        return element(sheet, "div", f"{when} {element(sheet, 'span', escape(title), 'title')}", "row")
    rows = ""
    for day in sorted(sheet.dice.sample(days, sheet.several(1, 3))):
        if way == "house, film, days":
            said = element(sheet, "div", sheet.day(day), "day")
            times = element(sheet, "div", _hours(sheet, title, day, place), "times")
            rows += element(sheet, "div", said + times, "row")
        else:
            hour = sheet.hour()
            sheet.tell(title, day, hour, place)
            rows += element(sheet, "li", sheet.moment(day, hour), "when")
    if way == "house, film, moments":
        rows = f"<ul>{rows}</ul>"
    return element(sheet, "div", titled(sheet, tag, title) + rows, "film")
