"""Agendas of conferences as lines: items, paragraphs, terms, text between breaks."""

from __future__ import annotations

from html import escape

from benchmarks.layouts.agenda_days import conference
from benchmarks.layouts.agenda_slots import Slot, hours, said_people, tell_all
from benchmarks.layouts.agenda_texts import ABSTRACTS
from benchmarks.layouts.elements import element
from benchmarks.layouts.sheet import Sheet

LINES = (
    "time title",
    "time: title",
    "time - title",
    "time title (speaker)",
    "time - title, speaker",
    "time - speaker: title",
    "time speaker, title",
    "time: speaker (home) - title",
    "time bold title br speaker",
    "time speaker br em title",
    "title (time)",
    "time | title | speaker",
    "time - title by speaker",
)


def agenda_lines(sheet: Sheet) -> str:
    """Lines that begin with an hour: list items, paragraphs, terms, or text between breaks."""
    tag = sheet.pick("line tag", ("li", "p", "div", "br", "dt dd", "dt dd", "td"))
    forms = [one for one in LINES if not (one.startswith("title") and tag == "dt dd")]
    form = sheet.pick("line form", forms)
    time_mark = sheet.pick("time mark", ("none", "b", "span"))
    about = sheet.chance("about", 0.3)

    def rows(sheet: Sheet, told: list[Slot], _day: str) -> str:
        made = []
        for slot in tell_all(sheet, told):
            time = hours(sheet, slot.start, slot.end)
            time = time if time_mark == "none" else f"<{time_mark}>{time}</{time_mark}>"
            text = escape(sheet.some(ABSTRACTS[sheet.code])) if about and slot.people else ""
            made.append(_line_of(sheet, tag, form, time, slot, text))
        around = {"li": "ul", "br": "p", "dt dd": "dl", "td": "table"}.get(tag)
        inner = "".join(made)
        return f"<{around}>{inner}</{around}>" if around else inner

    return conference(sheet, rows)


def _line_of(sheet: Sheet, tag: str, form: str, time: str, slot: Slot, text: str) -> str:
    if tag == "dt dd":
        said = slot_line(sheet, form, "", slot).strip(" :-–|")
        return f"<dt>{time}</dt><dd>{said}{f'<p>{text}</p>' if text else ''}</dd>"
    said = slot_line(sheet, form, time, slot)
    if tag == "br":
        return f"{said}<br>"
    if tag == "td":
        return f"<tr><td>{said}</td></tr>"
    if tag == "p":
        return f"<p>{said}</p>{f'<p>{text}</p>' if text else ''}"
    return element(sheet, tag, f"{said}{f'<p>{text}</p>' if text else ''}", "slot")


def slot_line(sheet: Sheet, form: str, time: str, slot: Slot) -> str:
    """A talk in one line, of that form; without its hour where none is given."""
    title, names = escape(slot.title), escape(said_people(slot, homes=False))
    homes = escape(said_people(slot, homes=True))
    dash = "" if not time else " – "
    if not names:
        return (
            f"{title} ({time})"
            if form == "title (time)"
            else f"{time}{': ' if time and ': ' in form[:6] else ' '}{title}"
        )
    return {
        "time title": f"{time} {title}",
        "time: title": f"{time}: {title}",
        "time - title": f"{time}{dash}{title}",
        "time title (speaker)": f"{time} {title} ({names})",
        "time - title, speaker": f"{time}{dash}<em>{title}</em>, {names}",
        "time - speaker: title": f"{time}{dash}{names}: {title}",
        "time speaker, title": f"{time} {names}, <em>{title}</em>",
        "time: speaker (home) - title": f"{time}: {homes} – {title}",
        "time bold title br speaker": f"{time} <b>{title}</b><br>{homes}",
        "time speaker br em title": f"{time} <b>{homes}</b><br><em>{title}</em>",
        "title (time)": f"{title} ({time})",
        "time | title | speaker": f"{time} | {title} | {names}",
        "time - title by speaker": f"{time}{dash}{title} {sheet.agenda.by} {names}",
    }[form]
