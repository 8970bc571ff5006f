"""What stands around an agenda: deadlines, who speaks, who pays."""

from __future__ import annotations

from datetime import date, timedelta
from html import escape

from benchmarks.layouts.agenda_texts import BIOS, DEADLINES, HOMES, NAMES
from benchmarks.layouts.elements import element
from benchmarks.layouts.sheet import Sheet


def deadlines(sheet: Sheet, first: date) -> str:
    """Days by which something is to be sent, some of them to come."""
    if not sheet.chance("deadlines", 0.25):
        return ""
    form = sheet.pick("deadline form", ("label first", "day first", "table"))
    days = sorted(first - timedelta(days=sheet.several(1, 200)) for _ in DEADLINES[sheet.code])
    rows = []
    for label, day in zip(DEADLINES[sheet.code], days, strict=True):
        said = sheet.day(day, "day month year")
        if form == "table":
            rows.append(f"<tr><td>{label}</td><td>{said}</td></tr>")
        else:
            rows.append(
                f"<li>{f'<b>{said}</b> – {label}' if form == 'day first' else f'{label}: {said}'}</li>"
            )
    around = "table" if form == "table" else "ul"
    body = f"<{around}>{''.join(rows)}</{around}>"
    return element(sheet, "div", f"<h3>{sheet.agenda.deadlines}</h3>{body}", "dates")


def behind(sheet: Sheet) -> str:
    """Biographies and sponsors."""
    made = ""
    if sheet.chance("bios", 0.3):
        bios = (
            f"<h3>{escape(name)}</h3><p>{escape(BIOS[sheet.code].format(name, sheet.some(HOMES)))}</p>"
            for name in sheet.dice.sample(NAMES, 4)
        )
        made += f"<h2>{sheet.agenda.bios}</h2>" + "".join(bios)
    if sheet.chance("sponsors", 0.3):
        logos = "".join(f'<img src="/l{at}.png" alt="{escape(home)}">' for at, home in enumerate(HOMES[:4]))
        made += f"<h2>{sheet.agenda.sponsors}</h2><div>{logos}</div>"
    return made
