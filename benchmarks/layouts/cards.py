"""Cards: a title, a moment and decorations, in every order that sites have."""

from __future__ import annotations

from datetime import date, time, timedelta
from html import escape
from typing import NamedTuple

from benchmarks.layouts.elements import PLAIN_TITLES, TITLE_TAGS, address, boxed, element, listed, titled
from benchmarks.layouts.phrases import BADGES, FROM_TO
from benchmarks.layouts.sheet import Sheet

ORDERS = (
    "title when", "when title", "title about when", "badge title when", "when badge title", "date title time",
    "title place when", "when place title",
)  # fmt: skip
DAY_AND_HOUR = ("one line", "one line", "apart", "labels", "spans", "hour first")


class When(NamedTuple):
    """The moment of a card: its two parts, and both together."""

    day: str
    hour: str
    both: str


def cards(sheet: Sheet) -> str:
    """A card for each gathering."""
    tag = sheet.pick("card", ("div", "li", "article", "section", "tr"))
    order, joined = sheet.pick("order", ORDERS), sheet.pick("day and hour", DAY_AND_HOUR)
    # A title in no mark of its own behind a place cannot be told from it for sure.
    unmarked = () if order != "when place title" or joined == "labels" else PLAIN_TITLES
    title_tag = sheet.pick("title", [one for one in TITLE_TAGS if one not in unmarked])
    when_tag = sheet.pick("when", ("div", "p", "span", "time", "h5", "h4"))
    depth = sheet.pick("depth", (0, 1, 2, 4))
    shown = {
        name: sheet.chance(name, likely)
        for name, likely in (("place", 0.6), ("about", 0.5), ("button", 0.6), ("image", 0.4), ("facts", 0.35))
    }
    spans = sheet.chance("span", 0.4)
    made = []
    count = sheet.several(4, 14)
    for title, day in zip(sheet.titles(count), sheet.days(count), strict=True):
        start = sheet.hour()
        place = sheet.place() if shown["place"] else None
        when = _when(sheet, joined, when_tag, day, start, sheet.later(start) if spans else None)
        parts = _parts(sheet, title_tag, title, when, place, labelled=joined == "labels", shown=shown)
        body = "".join(parts[name] for name in _order(order))
        body = parts["image"] + body + parts["button"]
        made.append(
            f"<tr><td>{body}</td></tr>"
            if tag == "tr"
            else element(sheet, tag, boxed(sheet, body, depth), "entry")
        )
        sheet.tell(title, day, start, place)
    return listed(made, tag) if tag in ("tr", "li") else element(sheet, "div", "".join(made), "list")


def _order(order: str) -> tuple[str, ...]:
    told = {
        "title when": "title when place facts about",
        "when title": "when title place facts about",
        "title about when": "title facts about when place",
        "badge title when": "badge title when place about",
        "when badge title": "when badge title place about",
        "date title time": "day title hour place about",
        "title place when": "title place when facts about",
        "when place title": "when place title facts about",
    }
    return tuple(told[order].split())


def _when(sheet: Sheet, joined: str, tag: str, day: date, start: time, end: time | None) -> When:
    day_said, hours = sheet.day(day), sheet.span(start, end)
    if joined == "labels":
        day_part = element(sheet, "div", f"<b>{sheet.labels.day}:</b> {day_said}", "date")
        hour_part = element(sheet, "div", f"<b>{sheet.labels.time}:</b> {hours}", "time")
        return When(day_part, hour_part, day_part + hour_part)
    inner = "span" if joined == "spans" else tag
    day_part, hour_part = element(sheet, inner, day_said, "date"), element(sheet, inner, hours, "time")
    if joined == "one line":
        between = sheet.some((", ", " ", " | ", " @ ", " · ", " – "))
        return When(day_part, hour_part, element(sheet, tag, day_said + between + hours, "when"))
    if joined == "spans":
        return When(day_part, hour_part, element(sheet, "div", f"{day_part} {hour_part}", "when"))
    both = hour_part + day_part if joined == "hour first" else day_part + hour_part
    return When(day_part, hour_part, both)


def _parts(
    sheet: Sheet,
    title_tag: str,
    title: str,
    when: When,
    place: str | None,
    *,
    labelled: bool,
    shown: dict[str, bool],
) -> dict[str, str]:
    label = f"{sheet.labels.place}: " if labelled else ""
    facts = "".join(element(sheet, "div", escape(fact), "fact") for fact in sheet.facts())
    button = escape(sheet.some((sheet.labels.more, sheet.labels.book)))
    return {
        "title": titled(sheet, title_tag, title),
        "when": when.both,
        "day": when.day,
        "hour": when.hour,
        "place": element(sheet, "div", label + escape(place), "venue") if place else "",
        "about": element(sheet, "p", sheet.sentence(), "desc") if shown["about"] else "",
        "facts": facts if shown["facts"] else "",
        "badge": element(sheet, "span", sheet.some(BADGES[sheet.code]), "badge"),
        "image": '<img src="/i.jpg" alt="">' if shown["image"] else "",
        "button": element(sheet, "a", button, "btn", f' href="{address(sheet, title)}"')
        if shown["button"]
        else "",
    }


def several_days(sheet: Sheet) -> str:
    """Cards that tell several moments each."""
    tag = sheet.pick("title", ("h2", "h3", "h4", "h3 a", "p strong"))
    form = sheet.pick("moments", ("list", "breaks", "commas", "semicolons", "boxes", "and", "paragraphs"))
    about, label = sheet.chance("about", 0.5), sheet.chance("label", 0.3)
    made = []
    for title in sheet.titles(sheet.several(2, 6)):
        said = []
        for day in sheet.days(sheet.several(1, 4), 3):
            hour = sheet.hour()
            said.append(sheet.moment(day, hour))
            sheet.tell(title, day, hour)
        head = element(sheet, "div", f"{sheet.labels.dates}:", "label") if label else ""
        text = element(sheet, "p", sheet.sentence()) if about else ""
        body = titled(sheet, tag, title) + text + head + _moments(sheet, form, said)
        made.append(element(sheet, "div", body, "card"))
    return "".join(made)


def _moments(sheet: Sheet, form: str, said: list[str]) -> str:
    match form:
        case "list":
            return "<ul>" + "".join(f"<li>{one}</li>" for one in said) + "</ul>"
        case "boxes":
            return "".join(element(sheet, "div", one, "when") for one in said)
        case "paragraphs":
            return "".join(f"<p>{one}</p>" for one in said)
    between = {"breaks": "<br>", "commas": ", ", "semicolons": "; ", "and": " &amp; "}[form]
    return f"<p>{between.join(said)}</p>"


def runs(sheet: Sheet) -> str:
    """Exhibitions and seasons: from one day to another, without an hour."""
    tag = sheet.pick("title", ("h2", "h3", "h3 a"))
    forms = ("day month - day month year", "day - day month year", "figures", "from to", "both years")
    form = sheet.pick("run", forms)
    made = []
    for title in sheet.titles(sheet.several(3, 7)):
        first = sheet.days(1)[0]
        last = first + timedelta(days=sheet.several(3, 40))
        if form == "day - day month year":
            first = first.replace(day=5) + timedelta(days=31)
            first = first.replace(day=5)
            last = first + timedelta(days=3)
        body = titled(sheet, tag, title) + element(sheet, "p", _run(sheet, form, first, last), "dates")
        made.append(element(sheet, "div", body + element(sheet, "p", sheet.sentence()), "card"))
        sheet.tell(title, first)
    return "".join(made)


def _run(sheet: Sheet, form: str, first: date, last: date) -> str:
    language = sheet.language
    short = f"{first.day}{language.ordinal}{language.of}{language.month(first)}"
    begun, over = sheet.day(first, "day month year"), sheet.day(last, "day month year")
    if form == "both years":
        return f"{begun} - {over}"
    if first.year == last.year:
        begun = short
    if form == "from to":
        return FROM_TO[sheet.code].format(begun, over)
    if form == "day - day month year":
        return f"{first.day}{language.ordinal}–{over}"
    if form == "figures" and sheet.code != "en" and first.year == last.year:
        return f"{first:%d.%m.} – {last:%d.%m.%Y}"
    return f"{begun} – {over}"
