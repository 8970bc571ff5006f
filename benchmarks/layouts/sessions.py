"""Agendas whose talks stand below sessions; hours stand at talks, at sessions or at both."""

from __future__ import annotations

from html import escape

from benchmarks.layouts.agenda_days import conference
from benchmarks.layouts.agenda_lines import slot_line
from benchmarks.layouts.agenda_slots import Slot, hours, tell
from benchmarks.layouts.agenda_texts import NAMES
from benchmarks.layouts.agenda_words import SESSIONS
from benchmarks.layouts.sheet import Sheet


def agenda_sessions(sheet: Sheet) -> str:
    """Headings of sessions over their talks; hours stand at one of them or at both."""
    where = sheet.pick("hours at", ("talks", "talks", "both", "sessions"))
    tag = sheet.pick("session tag", ("h4", "h5", "strong", "tr", "li"))
    chaired = sheet.chance("chair", 0.6)
    form = sheet.pick("talk form", ("time title (speaker)", "time - speaker: title", "time title"))
    sheet.pick("session named", ("counted", "counted and named", "named"))

    def rows(sheet: Sheet, told: list[Slot], _day: str) -> str:
        made: list[str] = []
        group: list[Slot] = []
        number = 0
        for slot in [*told, None]:
            if slot is not None and slot.people and len(group) < 4:
                group.append(slot)
                continue
            if group:
                number += 1
                made.append(_session(sheet, number, group, where, tag, chaired, form))
                group = [slot] if slot is not None and slot.people else []
            if slot is not None and not slot.people:
                tell(sheet, slot)
                made.append(_session_row(tag, hours(sheet, slot.start, slot.end), escape(slot.title)))
        inner = "".join(made)
        return {"tr": f"<table>{inner}</table>", "li": f"<ul>{inner}</ul>"}.get(tag, inner)

    return conference(sheet, rows)


def _session_row(tag: str, time: str, title: str) -> str:
    if tag == "tr":
        return f"<tr><td>{time}</td><td>{title}</td></tr>"
    if tag == "li":
        return f"<li>{time} {title}</li>"
    return f"<p>{time} {title}</p>"


def _session(
    sheet: Sheet, number: int, group: list[Slot], where: str, tag: str, chaired: bool, form: str
) -> str:
    counted, named = f"{sheet.agenda.session} {number}", sheet.some(SESSIONS[sheet.code])
    name = {"counted": counted, "named": named}.get(sheet.features["session named"], f"{counted}: {named}")
    chair = f"{sheet.agenda.chair}: {sheet.some(NAMES)}" if chaired else ""
    span = hours(sheet, group[0].start, group[-1].end)
    whole = Slot("session", group[0].day, group[0].start, group[-1].end, name)
    if where == "sessions":
        tell(sheet, whole, f"{name} ({chair})", f"{name} {chair}")
    elif where == "both":
        tell(sheet, Slot("pause", *list(vars(whole).values())[1:]), f"{name} ({chair})")
    talks = []
    for slot in group:
        time = hours(sheet, slot.start, slot.end) if where != "sessions" else ""
        if where != "sessions":
            tell(sheet, slot)
        talks.append((time, slot_line(sheet, form, time, slot).strip(" :–-")))
    head = f"{span} {name}" if where != "talks" else name
    if tag == "tr":
        said = f"<b>{name}</b>{f'<br>{chair}' if chair else ''}"
        cells = f"<td>{span if where != 'talks' else ''}</td><td>{said}</td>"
        rows = "".join(
            f"<tr><td>{time}</td><td>{talk.removeprefix(time).strip(' :–-')}</td></tr>"
            for time, talk in talks
        )
        return f"<tr>{cells}</tr>{rows}"
    inner = "".join(f"<li>{said}</li>" for _, said in talks)
    if tag == "li":
        return f"<li><b>{head}</b>{f' ({chair})' if chair else ''}<ul>{inner}</ul></li>"
    above = f"<p><strong>{head}</strong></p>" if tag == "strong" else f"<{tag}>{head}</{tag}>"
    return above + (f"<p><em>{chair}</em></p>" if chair else "") + f"<ul>{inner}</ul>"
