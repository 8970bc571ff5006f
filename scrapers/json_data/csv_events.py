"""Tables of gatherings in a text, as calendars and spreadsheets export them, in the usual names of records.

    Subject,Start Date,Start Time,End Time,Location      →  {"title": "Mixer", "start_date": "2027-02-11",
    Mixer,02/11/2027,7:00 PM,9:00 PM,Hall 2                   "start_time": "7:00 PM", …}

Google's and Outlook's calendars, published spreadsheets and ticket offices name their columns so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from scrapers.contract import Page
from scrapers.dates.iso import read_clock, read_iso
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.json_data.csv_records import columns_of, read_csv
from scrapers.json_data.islands import Island
from scrapers.json_data.name_roles import parts_of, role_of

_USUAL = {
    "title": r"title|subject|event|name|what|summary|titel|veranstaltung|titre|t[ií]tulo"
    r"|evento|événement|film|session(?:_title)?|activity|act|artist",
    "start_date": r"start_?dates?|dates?|day|when|datum|fecha|data|termin|date_?start|startdatum"
    r"|fecha_(?:de_)?inicio",
    "end_date": r"end_?date|date_?end|enddatum|fecha_(?:de_)?fin",
    "startDateTime": r"starts?|start_?date_?time|starts?_at|dtstart|beginn?s?|inicio|d[ée]but",
    "endDateTime": r"ends?|end_?date_?time|ends?_at|dtend|ende|fin",
    "start_time": r"start_?time|time|hour|uhrzeit|zeit|hora|heure|ora|startzeit|hora_(?:de_)?inicio",
    "end_time": r"end_?time|endzeit|hora_(?:de_)?fin",
    "all_day": r"all_day(?:_event)?|whole_day|ganztägig(?:es_ereignis)?",
    "location": r"location|venue|place|where|room|ort|veranstaltungsort|lieu|lugar|luogo|sala|saal|stage",
    "url": r"url|link|website|web|page",
    "description": r"description|details|notes|beschreibung|descripci[oó]n",
}
_BY_ROLE = {
    "title": "title", "start": "startDateTime", "end": "endDateTime", "day": "start_date",
    "clock": "start_time", "place": "location", "url": "url",
}  # fmt: skip
_NAMES = [(name, re.compile(words)) for name, words in _USUAL.items()]
_FIGURES = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})\b,?\s*")
_CLOCKS = {"startDateTime": "start_time", "endDateTime": "end_time"}
_DAYS = ("start_date", "end_date", "startDateTime", "endDateTime")


def lists_events(page: Page) -> bool:
    """Whether the columns name a title, a day and something that only a gathering has."""
    named = set(_usual(columns_of(page)))
    dated = bool(named & {"start_date", "startDateTime"})
    return "title" in named and dated and bool(named & {"start_time", "end_date", "endDateTime", "location"})


def read_event_rows(page: Page) -> Island:
    """The rows in the usual names, their days as a machine writes them."""
    island = read_csv(page)
    columns = columns_of(page)
    usual = dict(zip(columns, _usual(columns), strict=True))
    rows = [{usual.get(name, name): cell for name, cell in row.items()} for row in island.value]
    first = _month_first([row[name] for row in rows for name in _DAYS if row.get(name)], columns)
    near = page.fetched_at.date()
    clocks = [name for name in ("startDateTime", "endDateTime") if _are_clocks(rows, name)]
    mended = [
        {
            _CLOCKS[name] if name in clocks else name: _day(cell, first, near) if name in _DAYS else cell
            for name, cell in row.items()
        }
        for row in rows
    ]
    return Island([_with_end(_with_hours_apart(row)) for row in mended], island.whole)


def _are_clocks(rows: Sequence[dict[str, str]], name: str) -> bool:
    """Whether a column that could hold moments holds hours: `Date,Start,End`."""
    cells = [cell for row in rows if (cell := row.get(name))]
    return bool(cells) and all(map(_is_clock, cells))


def _is_clock(cell: str) -> bool:
    """Whether it is an hour; `11.02.27` is a day."""
    return _FIGURES.match(cell) is None and read_clock(cell) is not None


def _with_hours_apart(row: dict[str, str]) -> dict[str, str]:
    """The row with an end of its own where one cell tells both: `9:00 AM - 10:00 AM`."""
    clocks = find_times(row.get("start_time", "")) if not row.get("end_time") else []
    if len(clocks) != 1 or clocks[0].end is None:
        return row
    starts, ends = (
        f"{minutes // 60 % 24:02}:{minutes % 60:02}" for minutes in (clocks[0].start, clocks[0].end)
    )
    return {**row, "start_time": starts, "end_time": ends}


def _with_end(row: dict[str, str]) -> dict[str, str]:
    """The row with the day of an end of which only the hour is told: of the start's, or of the one after."""
    starts, ends = (read_clock(row.get(name) or "") for name in ("start_time", "end_time"))
    day = read_iso(row.get("start_date") or "")
    if starts is None or ends is None or day is None or isinstance(day, datetime) or row.get("end_date"):
        return row
    over = ends.replace(tzinfo=None) <= starts.replace(tzinfo=None)
    return {**row, "end_date": (day + timedelta(days=int(over))).isoformat()}


def _usual(columns: Sequence[str]) -> list[str]:
    """The usual name of each column; the first of several that mean the same has it."""
    taken: list[str] = []
    for column in columns:
        bare = column.removeprefix("event_").removesuffix("_name") or column  # The Events Calendar's
        known = next((name for name, words in _NAMES if words.fullmatch(bare)), None) or _by_words(column)
        taken.append(column if known in taken else known)
    return taken


def _by_words(column: str) -> str:
    """The usual name of a column whose words are known: `data_inizio`, `begintijd`, `room_location`."""
    role, parts = role_of(column), parts_of(column)
    if role in ("start", "end") and ("day" in parts) != ("clock" in parts):
        return f"{role}_date" if "day" in parts else f"{role}_time"
    return _BY_ROLE.get(role or "", column)


def _month_first(cells: Sequence[str], columns: Sequence[str]) -> bool:
    """Whether figures put the month first: some day tells it, else whose names the columns have."""
    told = [(int(found[1]), int(found[3]), found[2]) for cell in cells if (found := _FIGURES.match(cell))]
    if any(one > 12 for one, _, _ in told):
        return False
    if any(two > 12 for _, two, _ in told):
        return True
    return "subject" in columns and all(sign == "/" for _, _, sign in told)


def _day(cell: str, month_first: bool, near: date) -> str:
    """A day of a cell, with its hour if it tells one, as ISO 8601; what cannot be read stays."""
    if found := _FIGURES.match(cell):
        day, month = (found[3], found[1]) if month_first else (found[1], found[3])
        year = found[4] if len(found[4]) == 4 else f"20{found[4]}"
        rest = cell[found.end() :].strip()
        return f"{year}-{int(month):02}-{int(day):02}" + (f"T{rest}" if rest else "")
    if not any(map(str.isdigit, cell)) or re.match(r"\d{4}-\d\d", cell) or _is_clock(cell):
        return cell
    whens = find_whens(cell, near=near)
    if len(whens) != 1 or (isinstance(whens[0].start, datetime) and not whens[0].time_stated):
        return cell
    return whens[0].start.isoformat()
