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
VERSIONS = ("OmU", "OV", "3D", "IMAX", "Subtitled", "VOSE", "VOST")
STREETS = ("Main Street", "Mill Lane", "High Street", "Harbour Road")
SOLD_OUT = {
    "en": "Sold out", "de": "Ausverkauft", "fr": "Complet", "es": "Agotado", "it": "Esaurito",
    "nl": "Uitverkocht", "pt": "Esgotado",
}  # fmt: skip


def houses(sheet: Sheet) -> str:
    """A film, a house and a moment in one of the orders that listings of a city have."""
    sheet.show_films()
    way = sheet.pick("way", WAYS)
    outer, inner = sheet.pick("heads", HEADS)
    depth = sheet.pick("depth", (0, 1, 2))
    names, days = sheet.titles(6), sheet.days(3, 1)
    places = sheet.dice.sample(HOUSES, sheet.several(2, 3))
    sheet.pick("version", ("none", "none", "above", "beside"))
    sheet.pick("hour", ("span", "span", "a", "button"))
    for name, likely in (("facts", 0.3), ("address", 0.3), ("sold out", 0.2)):
        sheet.chance(name, likely)
    made = []
    if way == "film, house, days":
        for title in names[: sheet.several(2, 4)]:
            blocks = "".join(
                _house_of_film(sheet, inner, title, place, days) for place in _few(sheet, places)
            )
            made.append(
                element(
                    sheet, "article", boxed(sheet, _film_head(sheet, outer, title) + blocks, depth), "film"
                )
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
            head = _house_head(sheet, outer, place)
            made.append(element(sheet, "section", boxed(sheet, head + blocks, depth), "house"))
    return "".join(made)


def _few(sheet: Sheet, places: list[str]) -> list[str]:
    return sheet.dice.sample(places, sheet.several(1, len(places)))


def _hours(sheet: Sheet, title: str, day: date, place: str) -> str:
    """Hours of a film on one day in a house, each of them an answer."""
    hours = sheet.hours(3)
    for hour in hours:
        sheet.tell(title, day, hour, place)
    tag = sheet.features["hour"]
    booking = ' href="/book/7"' if tag == "a" else ""
    version = element(sheet, "span", sheet.some(VERSIONS), "version")
    beside = f" {version}" if sheet.features["version"] == "beside" else ""
    said = " ".join(element(sheet, tag, sheet.clock(hour), "time", booking) + beside for hour in hours)
    if sheet.has("sold out") and sheet.dice.random() < 0.3:
        said += " " + element(sheet, "span", SOLD_OUT[sheet.code], "status")
    above = element(sheet, "div", sheet.some(VERSIONS), "version")
    return above + said if sheet.features["version"] == "above" else said


def _film_head(sheet: Sheet, tag: str, title: str) -> str:
    """The film and, on some pages, what else is said of it."""
    facts = " ".join(element(sheet, "span", escape(fact), "fact") for fact in sheet.facts())
    told = sheet.has("facts") and facts
    return titled(sheet, tag, title) + (element(sheet, "div", facts, "facts") if told else "")


def _house_head(sheet: Sheet, tag: str, place: str) -> str:
    """The house and, on some pages, its address."""
    street = f"{sheet.several(1, 90)} {sheet.some(STREETS)}"
    said = element(sheet, "div", street, "address") if sheet.has("address") else ""
    return titled(sheet, tag, place, "venue") + said


def _house_of_film(sheet: Sheet, tag: str, title: str, place: str, days: list[date]) -> str:
    rows = ""
    for day in sorted(sheet.dice.sample(days, sheet.several(1, 2))):
        said = element(sheet, "span", sheet.day(day), "day")
        rows += element(
            sheet, "div", said + element(sheet, "div", _hours(sheet, title, day, place), "times"), "row"
        )
    return element(sheet, "div", _house_head(sheet, tag, place) + rows, "venue-block")


def _house_of_day(sheet: Sheet, tag: str, day: date, place: str, names: list[str]) -> str:
    rows = ""
    for title in sheet.dice.sample(names, sheet.several(1, 3)):
        said = element(sheet, "span", escape(title), "title")
        rows += element(sheet, "li", f"{said} {_hours(sheet, title, day, place)}", "film")
    return element(sheet, "div", _house_head(sheet, tag, place) + f"<ul>{rows}</ul>", "venue-block")


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
    return element(sheet, "div", _film_head(sheet, tag, title) + rows, "film")
