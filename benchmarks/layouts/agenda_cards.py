"""Agendas of conferences as cards, and as headings over paragraphs."""

from __future__ import annotations

from html import escape

from benchmarks.layouts.agenda_days import conference
from benchmarks.layouts.agenda_slots import Slot, hours, said_people, tell_all
from benchmarks.layouts.agenda_texts import ABSTRACTS
from benchmarks.layouts.elements import element, listed
from benchmarks.layouts.sheet import Sheet

CARDS = (
    "time title speaker about",
    "title time speaker about",
    "time room title speaker",
    "label title time speaker",
    "title speaker time room",
    "time title about speaker",
    "time speaker title",
)


def agenda_cards(sheet: Sheet) -> str:
    """Cards or rows of a grid, as builders of conference sites set them."""
    order = sheet.pick("card order", CARDS).split()
    tag = sheet.pick("card", ("div", "li", "article", "section"))
    title_tags = (
        ("h3", "h4", "h5", "h3 a", "strong", "div")
        if order != ["time", "speaker", "title"]
        else ("h3", "h4", "strong")
    )
    title_tag = sheet.pick("title", title_tags)
    time_tag = sheet.pick("time", ("div", "span", "time", "h5", "p"))
    columns = sheet.chance("two columns", 0.5) and order[0] == "time"
    photo = sheet.chance("photo", 0.3)
    details = sheet.chance("details", 0.3)

    def card(sheet: Sheet, slot: Slot) -> str:
        name = escape(slot.title)
        inner, _, mark = title_tag.partition(" ")
        title = element(
            sheet, inner, f'<a href="/s/{sheet.several(1, 99)}">{name}</a>' if mark else name, "session-title"
        )
        about = escape(sheet.some(ABSTRACTS[sheet.code])) if slot.people else ""
        parts = {
            "time": element(sheet, time_tag, hours(sheet, slot.start, slot.end), "time"),
            "title": title,
            "speaker": _card_people(sheet, slot, photo),
            "about": _about(sheet, about, details),
            "room": element(sheet, "div", escape(slot.room), "room"),
            "label": element(sheet, "span", sheet.agenda.keynote, "label") if slot.kind == "keynote" else "",
        }
        told = [parts[one] for one in order]
        if columns:
            told = [element(sheet, "div", told[0], "left"), element(sheet, "div", "".join(told[1:]), "right")]
        return element(sheet, tag, "".join(told), "slot")

    def rows(sheet: Sheet, told: list[Slot], _day: str) -> str:
        return listed([card(sheet, slot) for slot in tell_all(sheet, told)], tag)

    return conference(sheet, rows)


def _card_people(sheet: Sheet, slot: Slot, photo: bool) -> str:
    made = []
    for one in slot.people:
        picture = f'<img src="/p/{sheet.several(1, 99)}.jpg" alt="{escape(one.name)}">' if photo else ""
        said = element(sheet, "span", escape(one.name), "name") + element(
            sheet, "span", escape(one.home), "home"
        )
        made.append(element(sheet, "div", picture + said, "speaker"))
    return "".join(made)


def _about(sheet: Sheet, text: str, details: bool) -> str:
    if not text:
        return ""
    if details:
        return f"<details><summary>{sheet.agenda.abstract}</summary><p>{text}</p></details>"
    return element(sheet, "p", text, "abstract")


def agenda_headings(sheet: Sheet) -> str:
    """A heading for each talk, its hour in it or below, over paragraphs."""
    form = sheet.pick(
        "heading form", ("time title", "time: title", "title / time", "time / title", "title / speaker, time")
    )
    tag = sheet.pick("talk heading", ("h4", "h5", "h4"))
    homes = sheet.chance("homes", 0.5)

    def block(sheet: Sheet, slot: Slot) -> str:
        time, title = hours(sheet, slot.start, slot.end), escape(slot.title)
        said = escape(said_people(slot, homes))
        below = f"<p>{said}</p>" if said else ""
        if slot.people and sheet.dice.random() < 0.6:
            below += f"<p>{escape(sheet.some(ABSTRACTS[sheet.code]))}</p>"
        match form:
            case "time title":
                return f"<{tag}>{time} {title}</{tag}>{below}"
            case "time: title":
                return f"<{tag}>{time}: {title}</{tag}>{below}"
            case "title / time":
                return f"<{tag}>{title}</{tag}><p>{time}</p>{below}"
            case "time / title":
                return f"<p>{time}</p><{tag}>{title}</{tag}>{below}"
        return f"<{tag}>{title}</{tag}><p>{f'{said}, ' if said else ''}{time}</p>"

    def rows(sheet: Sheet, told: list[Slot], _day: str) -> str:
        return "".join(block(sheet, slot) for slot in tell_all(sheet, told))

    return conference(sheet, rows)
