"""Days cut into parts (`05` over `MAR`) beside a title, its line and its hour."""

from __future__ import annotations

from datetime import date, datetime, time
from html import escape

from benchmarks.layouts.answers import Answer
from benchmarks.layouts.elements import PLAIN_TITLES, element, titled
from benchmarks.layouts.phrases import DOORS_AND_SHOW
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.titles import CATEGORIES, SUBTITLES

FORMS = (
    "day month",
    "month day",
    "weekday day month",
    "day month weekday",
    "day month year",
    "weekday month day",
)
TITLE_TAGS = ("h2", "h3", "h4", "h3 a", "a", "div", "strong")


def badges(sheet: Sheet) -> str:
    """A badge before or behind each gathering."""
    form = sheet.pick("badge", FORMS)
    month = sheet.pick("month", ("short", "full", "capitals"))
    tag = sheet.pick("badge parts", ("div", "span", "p", "strong and span", "time"))
    line = sheet.pick("line", ("none", "below", "above", "category"))
    # A line or a category above a title that nothing marks might as well be the title.
    unmarked = PLAIN_TITLES if line in ("above", "category") else ()
    title_tag = sheet.pick("title", [one for one in TITLE_TAGS if one not in unmarked])
    hour_form = sheet.pick("hour", ("below", "beside", "label", "none", "doors"))
    behind = sheet.chance("badge behind", 0.3)
    made = []
    count = sheet.several(3, 10)
    for title, day in zip(sheet.titles(count), sheet.days(count), strict=True):
        start = sheet.hour()
        start = start.replace(hour=max(start.hour, 12))
        badge = _badge(sheet, tag, day, _parts(sheet, form, month, day))
        head = titled(sheet, title_tag, title)
        said = _line(sheet, line)
        body = (head + said if line == "below" else said + head) + _hour(sheet, hour_form, start)
        body = element(sheet, "div", body, "body")
        made.append(element(sheet, "div", body + badge if behind else badge + body, "event"))
        if hour_form == "doors":
            doors, show = (datetime.combine(day, one) for one in (_doors(start), start))
            sheet.answers.append(Answer(title, show, other_starts=(doors,)))
        else:
            sheet.tell(title, day, None if hour_form == "none" else start)
    return "".join(made)


def _parts(sheet: Sheet, form: str, month: str, day: date) -> list[str]:
    language = sheet.language
    name = (language.month(day) if month == "full" else language.month_short(day)).rstrip(".")
    words = {
        "day": f"{day.day:02}" if form == "day month" else str(day.day),
        "month": name.upper() if month == "capitals" else name.capitalize(),
        "weekday": language.weekday_short(day),
        "year": str(day.year),
    }
    if form == "day month weekday" and sheet.code == "de":
        return [f"{day.day}.{day.month}.", words["weekday"]]
    return [words[part] for part in form.split()]


def _badge(sheet: Sheet, tag: str, day: date, parts: list[str]) -> str:
    if tag == "strong and span":
        figures = (f"<strong>{one}</strong>" if one[0].isdigit() else f"<span>{one}</span>" for one in parts)
        return element(sheet, "div", "".join(figures), "date")
    if tag == "time":
        inner = " ".join(f"<span>{one}</span>" for one in parts)
        return element(sheet, "div", f'<time datetime="{day.isoformat()}">{inner}</time>', "date")
    cells = (element(sheet, tag, one, f"d{at}") for at, one in enumerate(parts))
    return element(sheet, "div", (" " if tag == "span" else "").join(cells), "date")


def _line(sheet: Sheet, line: str) -> str:
    match line:
        case "none":
            return ""
        case "category":
            return element(sheet, "span", escape(sheet.some(CATEGORIES[sheet.code])), "category")
    name = "subtitle" if line == "below" else "kicker"
    return element(sheet, "p", escape(sheet.some(SUBTITLES[sheet.code])), name)


def _hour(sheet: Sheet, form: str, start: time) -> str:
    doors, show = DOORS_AND_SHOW[sheet.code]
    said = {
        "none": "",
        "below": sheet.clock(start),
        "beside": f"{sheet.clock(start)} | {sheet.labels.hall}",
        "label": f"{sheet.labels.time}: {sheet.clock(start)}",
        "doors": f"{doors}: {sheet.clock(_doors(start))} / {show}: {sheet.clock(start)}",
    }[form]
    return element(sheet, "div", said, "time") if said else ""


def _doors(start: time) -> time:
    return start.replace(hour=start.hour - 1)
