"""Elements as sites write them: five habits of naming classes, boxes in boxes, titles in many tags."""

from __future__ import annotations

import random
from collections.abc import Iterable
from html import escape

from benchmarks.layouts.sheet import Sheet

UTILITIES = ("flex p-4", "text-sm font-bold", "mt-2 mb-4", "grid gap-2", "text-gray-600", "w-full")
TITLE_TAGS = ("h2", "h3", "h4", "strong", "a", "div", "span", "p", "h3 a", "h2 a", "p strong")
PLAIN_TITLES = ("div", "span", "p")  # nothing but its place and perhaps a class says that it is a title


def attribute(sheet: Sheet, name: str) -> str:
    """The class attribute in the page's habit; the same name always becomes the same class."""
    match sheet.class_style:
        case "none":
            return ""
        case "hash":
            return f' class="css-{random.Random(name + sheet.code).randrange(16**6):06x}"'
        case "utility":
            return f' class="{random.Random(name).choice(UTILITIES)}"'
        case "bem":
            return f' class="c-listing__{name}"'
    return f' class="{name}"'


def element(sheet: Sheet, tag: str, body: str, name: str = "", attributes: str = "") -> str:
    """An element with a class after its name, if it has one."""
    return f"<{tag}{attribute(sheet, name) if name else ''}{attributes}>{body}</{tag}>"


def boxed(sheet: Sheet, body: str, depth: int) -> str:
    """The body within that many boxes, as builders of sites leave them."""
    for level in range(depth):
        body = element(sheet, "div", body, f"w{level}")
    return body


def address(sheet: Sheet, title: str) -> str:
    """A page of its own for the title."""
    slug = "".join(letter if letter.isalnum() else "-" for letter in title.casefold())
    return f"/{sheet.some(('event', 'film', 'whats-on', 'e'))}/{slug}"


def link(sheet: Sheet, title: str) -> str:
    """The title as a link to that page."""
    return f'<a href="{address(sheet, title)}">{escape(title)}</a>'


def titled(sheet: Sheet, tag: str, title: str, name: str = "title") -> str:
    """The title as one of `TITLE_TAGS` shows it: `h3 a` is a linked heading, `strong` has its own box."""
    match tag:
        case "h2 a" | "h3 a":
            return element(sheet, tag[:2], link(sheet, title), name)
        case "a":
            return element(sheet, "div", link(sheet, title), name)
        case "p strong":
            return f"<p><strong>{escape(title)}</strong></p>"
        case "strong" | "span":
            return element(sheet, "div", element(sheet, tag, escape(title), name))
    return element(sheet, tag, escape(title), name)


def headed(sheet: Sheet, tag: str, text: str, name: str = "day") -> str:
    """A day or month above what belongs to it."""
    if tag in ("strong", "p strong"):
        return f"<p><strong>{text}</strong></p>"
    return element(sheet, tag, text, name)


def hours_row(sheet: Sheet, hours: Iterable[str], tag: str) -> str:
    """Hours side by side: links to book, buttons, a list, or bare text."""
    if tag == "text":
        return element(sheet, "div", ", ".join(hours), "times")
    booking = f' href="/book/{sheet.several(1, 99999)}"' if tag == "a" else ""
    cells = [element(sheet, tag, hour, "time", booking) for hour in hours]
    if tag == "li":
        return f"<ul>{''.join(cells)}</ul>"
    return element(sheet, "div", " ".join(cells), "times")


def listed(rows: Iterable[str], tag: str) -> str:
    """The rows within what their tag wants around it."""
    inner = "".join(rows)
    around = {"li": "ul", "tr": "table", "br": "p", "dd": "dl", "td": "table"}.get(tag)
    return f"<{around}>{inner}</{around}>" if around else inner


def row(sheet: Sheet, tag: str, body: str, name: str = "row") -> str:
    """One row: an element, a line before a break, or a row of a table with its cells."""
    if tag == "br":
        return f"{body}<br>"
    if tag in ("tr", "td"):
        return f"<tr>{body if body.startswith('<td') else f'<td>{body}</td>'}</tr>"
    return element(sheet, tag, body, name)
