"""Cinemas: films over their days and hours, and days over their films."""

from __future__ import annotations

from datetime import date
from html import escape

from benchmarks.layouts.elements import boxed, element, headed, hours_row, titled
from benchmarks.layouts.sheet import Sheet

TITLE_TAGS = ("h2", "h3", "h1", "h4", "div", "a", "p strong", "h3 a")
DAY_TAGS = ("h4", "h5", "div", "span", "strong", "p", "dt", "td")
HOUR_TAGS = ("a", "li", "span", "button", "div", "text", "td")


def films_over_days(sheet: Sheet) -> str:
    """Each film, its days, their hours."""
    sheet.show_films()
    title_tag = sheet.pick("title", TITLE_TAGS)
    label_tag = sheet.pick("label", ("none", "none", "h3", "h4", "div", "p"))
    day_tag, hour_tag = sheet.pick("day", DAY_TAGS), sheet.pick("hour", HOUR_TAGS)
    depth, day_depth = sheet.pick("depth", (0, 1, 2, 3, 5)), sheet.pick("day depth", (0, 1, 2, 4))
    sheet.pick("hour depth", (0, 1, 2))
    for name, likely in (
        ("facts", 0.7),
        ("about", 0.6),
        ("image", 0.5),
        ("hour badge", 0.25),
        ("screen", 0.2),
    ):
        sheet.chance(name, likely)
    sheet.pick("format", ("none", "none", "each", "group"))
    below = sheet.chance("facts below", 0.2)
    label = sheet.labels.showtimes if sheet.chance("short label", 0.7) else sheet.labels.screenings
    days, made = sheet.days(5, 1), []
    for title in sheet.titles(sheet.several(2, 6)):
        facts = _facts(sheet)
        image = '<img src="/p.jpg" alt="">' if sheet.has("image") else ""
        top = image + titled(sheet, title_tag, title, "film-title") + ("" if below else facts)
        top = boxed(sheet, top, sheet.some((0, 0, 1)))
        shown = sorted(sheet.dice.sample(days, sheet.several(1, 4)))
        inner = "".join(_day_of_film(sheet, title, day, day_tag, hour_tag) for day in shown)
        inner = boxed(sheet, _around(day_tag, inner), day_depth)
        if label_tag != "none":
            inner = element(sheet, label_tag, label, "label") + inner
        if depth:
            top = element(sheet, "div", top, "info")
            inner = element(sheet, "div", inner, "showtimes")
        block = boxed(sheet, top + inner + (facts if below else ""), depth)
        made.append(element(sheet, "article" if depth % 2 else "div", block, "film"))
    return element(sheet, "div", "".join(made), "films")


def _facts(sheet: Sheet) -> str:
    said = ""
    if sheet.has("facts"):
        spans = "".join(element(sheet, "span", escape(fact), "fact") for fact in sheet.facts())
        said = element(sheet, "div", spans, "facts")
    return said + (element(sheet, "p", sheet.sentence(), "synopsis") if sheet.has("about") else "")


def _around(day_tag: str, inner: str) -> str:
    around = {"td": "table", "dt": "dl"}.get(day_tag)
    return f"<{around}>{inner}</{around}>" if around else inner


def _day_of_film(sheet: Sheet, title: str, day: date, day_tag: str, hour_tag: str) -> str:
    hours = sheet.hours(4)
    for hour in hours:
        sheet.tell(title, day, hour)
    said = [sheet.clock(hour) + _beside_hour(sheet, hour_tag) for hour in hours]
    cells = hour_tag == day_tag == "td"
    if hour_tag == "td":
        row = "".join(element(sheet, "td", one, "time") for one in said)
        shown = row if cells else f"<table><tr>{row}</tr></table>"
    else:
        shown = hours_row(sheet, said, hour_tag)
    if not cells:
        if sheet.features["format"] == "group":
            version = element(sheet, "span", sheet.some(("2D", "OmU", "IMAX", "Subtitled")), "fmt")
            shown = element(sheet, "div", version + shown, "fmtgroup")
        shown = boxed(sheet, shown, int(sheet.features["hour depth"]))
    head = sheet.day(day)
    match day_tag:
        case "td":
            return f"<tr><td>{head}</td>{shown if cells else f'<td>{shown}</td>'}</tr>"
        case "dt":
            return f"<dt>{head}</dt><dd>{shown}</dd>"
    return element(sheet, "div", element(sheet, day_tag, head, "day") + shown, "daygroup")


def _beside_hour(sheet: Sheet, tag: str) -> str:
    """The version, a button and the screen, as far as the page tells them within the hour's own element."""
    said = ""
    if sheet.features["format"] == "each":
        version = sheet.some(("2D", "3D", "OV", "IMAX"))
        said += f" {version}" if tag == "text" else " " + element(sheet, "span", version, "format")
    if sheet.has("hour badge") and tag != "text":
        said += element(sheet, "small", sheet.labels.book, "badge")
    if sheet.has("screen") and tag in ("li", "div", "td"):
        said += element(sheet, "div", f"Screen {sheet.several(1, 6)}", "screen")
    return said


def days_over_films(sheet: Sheet) -> str:
    """Each day, its films, their hours behind the title or before it."""
    sheet.show_films()
    names = sheet.titles(6)
    day_tag = sheet.pick("day", ("h2", "h3", "div", "strong", "button"))
    title_tag = sheet.pick("title", ("h3", "h4", "a", "p strong", "div", "span"))
    hour_tag = sheet.pick("hour", ("a", "li", "span", "button", "text"))
    depth, told = sheet.pick("depth", (0, 1, 3)), sheet.chance("facts", 0.6)
    before = sheet.chance("hours first", 0.5)
    made = []
    for day in sheet.days(sheet.several(2, 4), 1):
        films = []
        for title in sheet.dice.sample(names, sheet.several(1, 4)):
            hours = sheet.hours(3)
            for hour in hours:
                sheet.tell(title, day, hour)
            times = hours_row(sheet, map(sheet.clock, hours), hour_tag)
            facts = " ".join(element(sheet, "span", escape(fact), "fact") for fact in sheet.facts())
            body = titled(sheet, title_tag, title) + (element(sheet, "div", facts, "facts") if told else "")
            films.append(
                element(sheet, "div", boxed(sheet, times + body if before else body + times, depth), "film")
            )
        made.append(
            element(sheet, "section", headed(sheet, day_tag, sheet.day(day)) + "".join(films), "daygroup")
        )
    return "".join(made)
