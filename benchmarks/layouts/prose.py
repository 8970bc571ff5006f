"""Pages without a grid: one gathering, meetings of one body, lines of text, sentences, lists within lists."""

from __future__ import annotations

from datetime import datetime
from html import escape

from benchmarks.layouts.answers import Answer
from benchmarks.layouts.elements import boxed, element, link, listed, row, titled
from benchmarks.layouts.phrases import ALWAYS_AT, ANNOUNCEMENTS, BODIES
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.titles import CATEGORIES, SERIES, SUBTITLES

LINE_FORMS = (
    "title first", "moment first", "moment - title", "moment above", "breaks only", "moment: title",
    "terms", "bars",
)  # fmt: skip


def single(sheet: Sheet) -> str:
    """A page about one gathering: its facts in one of seven forms."""
    title, day, start, place = sheet.titles(1)[0], sheet.days(1)[0], sheet.hour(), sheet.place()
    end = sheet.later(start) if sheet.chance("span", 0.5) else None
    sheet.heading = title
    form = sheet.pick("facts", ("terms", "labels", "line", "table", "breaks", "icons", "headings"))
    labels = sheet.labels
    pairs = [
        (labels.day, sheet.day(day)),
        (labels.time, sheet.span(start, end)),
        (labels.place, escape(place)),
    ]
    if sheet.chance("price", 0.4):
        pairs.append((labels.price, "£12"))
    facts = _facts(sheet, form, pairs)
    sheet.tell(title, day, start, place)
    about = "".join(element(sheet, "p", sheet.sentence()) for _ in range(sheet.several(1, 4)))
    body = facts + about if sheet.chance("facts first", 0.6) else about + facts
    head = element(sheet, "h1", escape(title), "title")
    return element(sheet, "article", boxed(sheet, head + body, sheet.several(0, 2)), "event")


def _facts(sheet: Sheet, form: str, pairs: list[tuple[str, str]]) -> str:
    told = [said for _, said in pairs]
    match form:
        case "terms":
            return "<dl>" + "".join(f"<dt>{name}</dt><dd>{said}</dd>" for name, said in pairs) + "</dl>"
        case "labels":
            return "".join(
                element(sheet, "p", f"<strong>{name}:</strong> {said}", "meta") for name, said in pairs
            )
        case "line":
            return element(sheet, "div", f"{told[0]}, {told[1]} | {told[2]}", "meta")
        case "table":
            rows = (f"<tr><th>{name}</th><td>{said}</td></tr>" for name, said in pairs)
            return f"<table>{''.join(rows)}</table>"
        case "breaks":
            return f"<p>{'<br>'.join(told[:3])}</p>"
        case "icons":
            spans = ('<i class="fa"></i>' + element(sheet, "span", said) for said in told)
            return "".join(element(sheet, "div", one, "m") for one in spans)
    return "".join(element(sheet, "h3", name) + element(sheet, "p", said) for name, said in pairs)


def meetings(sheet: Sheet) -> str:
    """One body and its days; the hour stands in each row, or once above them."""
    body, full = BODIES[sheet.code]
    sheet.heading = full
    tag = sheet.pick("row", ("li", "p", "td", "br", "div", "cells"))
    own_hour = sheet.chance("hour in rows", 0.5)
    forms = ["weekday day month year", "day month year"]
    forms += ["month day, year", "weekday, month day"] if sheet.code == "en" else []
    sheet.day_form = sheet.pick("day form", forms)
    hour = sheet.hour()
    rows = []
    for day in sheet.days(sheet.several(4, 12), 20):
        if tag == "cells":
            cells = (sheet.day(day), sheet.clock(hour) if own_hour else "", '<a href="/a.pdf">Agenda</a>')
            rows.append(row(sheet, "tr", "".join(f"<td>{cell}</td>" for cell in cells)))
        else:
            joint = sheet.some((" at ", " - ", " ") if sheet.code == "en" else (" - ", " "))
            rows.append(row(sheet, tag, sheet.day(day) + (joint + sheet.clock(hour) if own_hour else "")))
        sheet.answers.append(Answer(full, datetime.combine(day, hour), other_titles=(body,)))
    said = sheet.clock(hour).removeprefix("ore ")
    intro = "" if own_hour else element(sheet, "p", ALWAYS_AT[sheet.code].format(said))
    return element(sheet, "h1", escape(full)) + intro + listed(rows, "tr" if tag == "cells" else tag)


def lines(sheet: Sheet) -> str:
    """Text that somebody typed: bold words, breaks, dashes and bars."""
    form = sheet.pick("lines", LINE_FORMS)
    placed, about = sheet.chance("place", 0.6), sheet.chance("about", 0.5)
    made = []
    count = sheet.several(3, 9)
    for title, day in zip(sheet.titles(count), sheet.days(count), strict=True):
        hour, place = sheet.hour(), sheet.place()
        if not placed or (form == "moment - title" and "," in title):  # commas part title and place there
            place = ""
        text = sheet.sentence() if about else ""
        made.append(_line(sheet, form, title, sheet.moment(day, hour), escape(place), text))
        sheet.tell(title, day, hour, place or None)
    return f"<dl>{''.join(made)}</dl>" if form == "terms" else f"<div>{''.join(made)}</div>"


def _line(sheet: Sheet, form: str, title: str, when: str, place: str, about: str) -> str:
    name = escape(title)
    after = f"<p>{about}</p>" if about else ""
    match form:
        case "title first":
            return f"<p>{_broken(f'<b>{name}</b>', when, place, about)}</p>"
        case "moment first":
            return f"<p>{_broken(when, f'<b>{name}</b>', place, about)}</p>"
        case "moment - title":
            return f"<p><b>{when}</b> – {name}{f', {place}' if place else ''}</p>{after}"
        case "moment above":
            return f"<p><b>{when}</b></p><p>{_broken(name, place)}</p>{after}"
        case "breaks only":
            return _broken(name, when, place, about) + "<br><br>"
        case "moment: title":
            return f"<p>{when}: {link(sheet, title)}{f' ({place})' if place else ''}</p>"
        case "terms":
            return f"<dt>{when}</dt><dd>{_broken(name, place)}</dd>"
    return f"<p>{' | '.join(one for one in (when, name, place) if one)}</p>"


def _broken(*parts: str) -> str:
    return "<br>".join(part for part in parts if part)


def sentences(sheet: Sheet) -> str:
    """Headings over sentences that tell the moment."""
    tag = sheet.pick("title", ("h2", "h3"))
    sheet.day_form = sheet.pick("day form", ("weekday day month year", "day month year"))
    if sheet.hour_form == "local":
        sheet.hour_form = "24"  # the sentence says "um", "alle" or "om" itself
    made = []
    count = sheet.several(2, 5)
    for title, day in zip(sheet.titles(count), sheet.days(count), strict=True):
        hour, said = sheet.hour(), sheet.day(day)
        if sheet.code not in ("en", "de"):
            said = said[0].lower() + said[1:]
        text = sheet.some(ANNOUNCEMENTS[sheet.code]).format(day=said, hour=sheet.clock(hour))
        body = element(sheet, tag, escape(title), "title") + f"<p>{text} {sheet.sentence()}</p>"
        made.append(element(sheet, "section", body, "entry"))
        sheet.tell(title, day, hour)
    return "".join(made)


def two_heads(sheet: Sheet) -> str:
    """A series, a category or a subtitle beside the title, and lists within lists."""
    form = sheet.pick("form", ("list in list", "series", "category", "subtitle", "terms", "series heading"))
    series = escape(sheet.some(SERIES))
    made = []
    count = sheet.several(3, 9)
    for title, day in zip(sheet.titles(count), sheet.days(count), strict=True):
        hour, place = sheet.hour(), sheet.place()
        made.append(_two_heads(sheet, form, series, title, sheet.moment(day, hour), escape(place)))
        sheet.tell(title, day, hour, place if form in ("list in list", "series", "terms") else None)
    inner = "".join(made)
    around = {"list in list": "ul", "terms": "dl"}.get(form)
    return f"<{around}>{inner}</{around}>" if around else element(sheet, "div", inner, "list")


def _two_heads(sheet: Sheet, form: str, series: str, title: str, when: str, place: str) -> str:
    name, moment = escape(title), element(sheet, "div", when, "when")
    heading = element(sheet, "h3", name, "title")
    match form:
        case "list in list":
            return f"<li>{name}<ul><li>{when}</li><li>{place}</li></ul></li>"
        case "terms":
            return f"<dt>{name}</dt><dd>{when}</dd><dd>{place}</dd>"
        case "series":
            above = element(sheet, "div", series, "series")
            body = above + heading + moment + element(sheet, "div", place, "venue")
        case "category":
            above = element(sheet, "div", escape(sheet.some(CATEGORIES[sheet.code])), "category")
            body = above + titled(sheet, "a", title) + moment
        case "subtitle":
            body = heading + element(sheet, "h4", escape(sheet.some(SUBTITLES[sheet.code])), "sub") + moment
        case _:
            body = element(sheet, "h4", series, "series") + heading + moment
    return element(sheet, "div", body, "entry")
