"""A whole page: one layout between a menu, perhaps news of other days, and a foot with opening hours."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from typing import TypeAlias

from benchmarks.layouts.agenda_cards import agenda_cards, agenda_headings
from benchmarks.layouts.agenda_lines import agenda_lines
from benchmarks.layouts.agendas import agenda_table
from benchmarks.layouts.answers import Answer
from benchmarks.layouts.badges import badges
from benchmarks.layouts.cards import cards, runs, several_days
from benchmarks.layouts.days import days_over_rows, months_over_rows
from benchmarks.layouts.elements import boxed, element
from benchmarks.layouts.films import days_over_films, films_over_days
from benchmarks.layouts.furniture import furniture, laid_out
from benchmarks.layouts.houses import houses
from benchmarks.layouts.others.shapes import box, nothing
from benchmarks.layouts.phrases import HEADINGS, NEWS, OPENING_HOURS
from benchmarks.layouts.prose import lines, meetings, sentences, single, two_heads
from benchmarks.layouts.seminars import seminars
from benchmarks.layouts.sessions import agenda_sessions
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.tables import grid, month_grid, table
from benchmarks.layouts.titles import SITES
from benchmarks.layouts.tracks import tracks

Layouts: TypeAlias = dict[str, tuple[Callable[[Sheet], str], int]]
LAYOUTS: Layouts = {  # and how often, after what sites have
    "cards": (cards, 4),
    "badges": (badges, 3),
    "several days a card": (several_days, 1),
    "runs": (runs, 1),
    "table": (table, 2),
    "films against days": (grid, 1),
    "month's grid": (month_grid, 1),
    "days over rows": (days_over_rows, 3),
    "months over rows": (months_over_rows, 1),
    "films over days": (films_over_days, 3),
    "days over films": (days_over_films, 1),
    "houses": (houses, 3),
    "one gathering": (single, 1),
    "meetings of a body": (meetings, 1),
    "lines": (lines, 2),
    "sentences": (sentences, 1),
    "two heads": (two_heads, 1),
}
AGENDAS: Layouts = {
    "agenda table": (agenda_table, 4),
    "agenda lines": (agenda_lines, 4),
    "agenda cards": (agenda_cards, 3),
    "agenda headings": (agenda_headings, 2),
    "sessions": (agenda_sessions, 3),
    "tracks": (tracks, 2),
    "seminars": (seminars, 4),
}


def beside(sheet: Sheet) -> str:
    """Any of the layouts between boxes of what is no gathering."""
    (layout,) = _drawn(sheet, LAYOUTS)
    main = LAYOUTS[layout][0](sheet)
    sheet.features["beside"] = layout
    before = box(sheet) if sheet.chance("box before", 0.5) else ""
    behind = box(sheet) if not before or sheet.chance("box behind", 0.3) else ""
    if sheet.heading is None:
        sheet.heading = sheet.some(HEADINGS[sheet.code])
        main = element(sheet, "h1", sheet.heading, "page-title") + main
    return f"{before}{element(sheet, 'section', main, 'main-list')}{behind}"


def two_programmes(sheet: Sheet) -> str:
    """Any two of the layouts, each below a heading of its own: a list beside a list."""
    tags = sheet.pick("tags", (("section", "section"), ("div", "aside"), ("div", "div")))
    parts = []
    for tag, on in zip(tags, (sheet, Sheet(sheet.several(0, 10**6), beside=sheet)), strict=True):
        (layout,) = _drawn(on, LAYOUTS)
        main = LAYOUTS[layout][0](on)
        if on.heading is None:
            main = element(on, "h2", on.some(HEADINGS[on.code]), "section-title") + main
        parts.append(element(on, tag, main, "part"))
        sheet.features["second" if parts[1:] else "first"] = layout
        sheet.answers += () if on is sheet else _new(on.answers, sheet.answers)
    return "".join(parts)


def _new(answers: Iterable[Answer], known: Iterable[Answer]) -> list[Answer]:
    """Those that the page has not told yet."""
    told = {(one.title, one.start) for one in known}
    return [one for one in answers if (one.title, one.start) not in told]


def furnished(sheet: Sheet) -> str:
    """Any of the layouts among what stands around the matter of real pages."""
    (layout,) = _drawn(sheet, LAYOUTS)
    main = LAYOUTS[layout][0](sheet)
    sheet.features["furnished"] = layout
    if sheet.heading is None:
        sheet.heading = sheet.some(HEADINGS[sheet.code])
        main = element(sheet, "h1", sheet.heading, "page-title") + main
    match sheet.pick("stands", ("in front", "behind", "in a cell")):
        case "in front":
            return f"<div>{furniture(sheet)}</div><div>{main}</div>"
        case "behind":
            return f"<div>{main}</div><div>{furniture(sheet)}</div>"
    return laid_out(sheet, furniture(sheet), main)


OTHERS: Layouts = {"no gatherings": (nothing, 1), "beside others": (beside, 1)}
MIXED: Layouts = {"two programmes": (two_programmes, 1), "furnished": (furnished, 2)}
KINDS: dict[str, Layouts] = {"listings": LAYOUTS, "agendas": AGENDAS, "others": OTHERS, "mixed": MIXED}


@dataclass(frozen=True)
class MadePage:
    """A page, the day it is read on, what it announces, and what was drawn for it."""

    seed: int
    layout: str
    html: str
    today: date
    answers: tuple[Answer, ...]
    features: dict[str, str]

    @property
    def address(self) -> str:
        """Where the page lies: one without gatherings is no programme."""
        return "https://example.org/" + ("whats-on" if self.answers else "pages/7")


def page(seed: int, kind: str = "listings") -> MadePage:
    """The page of that kind and seed, always the same."""
    sheet, layouts = Sheet(seed), KINDS[kind]
    (layout,) = _drawn(sheet, layouts)
    main = layouts[layout][0](sheet)
    html = _whole(sheet, main)
    return MadePage(seed, layout, html, sheet.today, tuple(sheet.answers), sheet.features)


def _drawn(sheet: Sheet, layouts: Layouts) -> list[str]:
    return sheet.dice.choices(tuple(layouts), [weight for _, weight in layouts.values()])


def _whole(sheet: Sheet, main: str) -> str:
    site, said = sheet.some(SITES), sheet.some(HEADINGS[sheet.code])
    if sheet.heading is None:
        main = element(sheet, "h1", said, "page-title") + main
    links = enumerate(("Home", said, "About", "Contact"))
    menu = "".join(f'<li><a href="/{at}">{text}</a></li>' for at, text in links)
    news = _news(sheet) if sheet.chance("news", 0.3) else ""
    hours = element(sheet, "p", OPENING_HOURS[sheet.code]) if sheet.chance("opening hours", 0.3) else ""
    main = boxed(sheet, main, sheet.pick("boxes", (0, 1, 3, 6)))
    return (
        f'<!DOCTYPE html><html lang="{sheet.code}"><head><meta charset="utf-8">'
        f"<title>{escape(sheet.heading or said)} | {site}</title></head>"
        f'<body><header><a href="/">{site}</a><nav><ul>{menu}</ul></nav></header>'
        f"<main>{main}</main>{news}<footer>{hours}<p>© {sheet.today.year} {site}</p></footer></body></html>"
    )


def _news(sheet: Sheet) -> str:
    """A column of posts, whose days are of no gathering."""
    head, posted_on, *posts = NEWS[sheet.code]
    posted = sheet.day(sheet.today - timedelta(days=sheet.several(3, 60)), "day month year")
    made = (
        element(sheet, "a", text, attributes=' href="/n"')
        + element(sheet, "span", f"{posted_on} {posted}", "posted")
        for text in posts
    )
    entries = "".join(element(sheet, "div", post, "post") for post in made)
    return element(sheet, "aside", element(sheet, "h3", head) + entries, "sidebar")
