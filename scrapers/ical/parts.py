"""An iCalendar document taken apart (RFC 5545 §3.1, §3.4): calendars, zones and events as content lines.

Taken apart before anything is understood, so that one property no library accepts loses itself and not the
feed: icalendar 7.3 refuses a whole calendar over one monstrous TZID. Lines may end in LF, CR or CRLF, be
folded anywhere or nowhere, and texts may hold raw line ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

LONGEST_VALUE = 200_000
"""Characters of one property's value that are kept."""

MOST_EVENTS = 20_000
"""Events of one document that are read."""


@dataclass(frozen=True, slots=True)
class Property:
    """One content line: its value as written, its parameters with upper-case names and without quotes."""

    value: str
    parameters: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The value as TEXT (§3.3.11), unescaped."""
        return _pattern("escape").sub(lambda found: "\n" if found[1] in "nN" else found[1], self.value)


_STOPS = frozenset(("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VCALENDAR", "END:VCALENDAR"))
"""Lines at which any other component is over, whether its END came or not."""

Properties = Mapping[str, tuple[Property, ...]]


@dataclass(slots=True)
class Parts:
    """One VCALENDAR. `zones` holds each VTIMEZONE's lines by its TZID; `complete` says END:VCALENDAR came."""

    header: dict[str, Property] = field(default_factory=dict)
    zones: dict[str, str] = field(default_factory=dict)
    events: list[Properties] = field(default_factory=list)
    complete: bool = False


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "fold": r"(?:\r\r\n|\r\n|\n|\r){1,2}[ \t]",
        "end": r"\r\r\n|\r\n|\n|\r",
        # Prose with raw line ends holds "Where: the bar"; names of properties are written in capitals.
        "start": r"(?:[A-Z][A-Z0-9-]{1,60}|(?i:begin|end|dtstart|dtend|summary|description|location|"
        r"uid|url))\s?[;:]",
        # Possessive throughout: a line made to be ambiguous must not cost more than its length.
        "line": r"(?P<name>[A-Za-z0-9-]{1,60}+)(?P<params>(?:;\s?[A-Za-z0-9-]++="
        r"(?:\"[^\"]*+\"|[^\",:;]*+)(?:,(?:\"[^\"]*+\"|[^\":;,]*+))*+)*+)\s?:(?P<value>.*)",
        # Microsoft writes zone names with colons and forgets the quotes: the value is what looks like one.
        "date line": r"(?P<name>DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE|DUE)(?P<params>(?:;|:(?=TZID=)).*)?:"
        r"(?P<value>[0-9TZPWDHMSYtz,/+:;. -]*)\"?$",
        "parameter": r"(?:;|^:)\s?(?P<name>[A-Za-z0-9-]+)\s?=\s?(?:\"(?P<quoted>[^\"]*)\"?|(?P<bare>[^;]*))",
        "indented": r"(?m)^([ \t]{1,40})BEGIN:V(?:CALENDAR|EVENT)\s*$",
        "escape": r"\\([\\;,nN\"':])",
    }
    return re.compile(known[name], re.DOTALL | (re.IGNORECASE if name == "date line" else 0))


def take_apart(text: str) -> list[Parts]:
    """Every VCALENDAR of a text; events outside of any (seen in truncated exports) make one of their own."""
    calendars: list[Parts] = []
    current = Parts()
    lines = iter(_lines(_set_back(text)))
    stopped: str | None = None
    while (line := stopped or next(lines, None)) is not None:
        word, stopped = _word(line), None
        if word == "BEGIN:VCALENDAR":
            current = Parts()
            calendars.append(current)
        elif word == "END:VCALENDAR":
            current.complete = True
        elif word == "BEGIN:VTIMEZONE":
            stopped = _take_zone(lines, current)
        elif word == "BEGIN:VEVENT":
            if not calendars:
                calendars.append(current)
            _take_event(lines, current)
            if len(current.events) >= MOST_EVENTS:
                break
        elif word.startswith("BEGIN:"):
            stopped = _skip(lines, word[6:])
        elif read := read_line(line):
            current.header.setdefault(read[0], read[1])
    return calendars


def _word(line: str) -> str:
    """A line in capitals; of a component's beginning or end without the blanks that some put into it."""
    word = line.strip().upper()
    return word.replace(" ", "") if word.startswith(("BEGIN", "END")) else word


def _set_back(text: str) -> str:
    """The text without the blanks before every line of an indented calendar, which would make it one line."""
    found = _pattern("indented").search(text) if " BEGIN:V" in text or "\tBEGIN:V" in text else None
    return re.sub(rf"(?m)^{re.escape(found[1])}", "", text) if found else text


def _lines(text: str) -> Iterator[str]:
    """Logical lines: unfolded, and with raw line ends inside a text mended."""
    whole: list[str] = []
    for line in _pattern("end").split(_pattern("fold").sub("", text)):
        if _pattern("start").match(line):
            yield from ["\\n".join(whole)] if whole else []
            whole = [line]
        elif whole and line.strip() and len(whole) < 1000 and not whole[0].startswith(("BEGIN:", "END:")):
            whole.append(line)
    yield from ["\\n".join(whole)] if whole else []


def read_line(line: str) -> tuple[str, Property] | None:
    """A content line as upper-case name and property, or `None` when it is none."""
    line = line[:LONGEST_VALUE]
    while line.endswith("\\n"):  # written at the end of every line by some, after texts by others
        line = line[:-2]
    found = _pattern("date line").match(line) or _pattern("line").match(line)
    if found is None:
        return None
    parameters = {
        match["name"].upper(): (match["quoted"] if match["quoted"] is not None else match["bare"]).strip()
        for match in _pattern("parameter").finditer(found["params"] or "")
    }
    return found["name"].upper(), Property(found["value"].strip(), parameters)


def _take_event(lines: Iterator[str], calendar: Parts) -> None:
    """The properties of one VEVENT up to its END, or to the next BEGIN:VEVENT when the END is missing."""
    found: dict[str, tuple[Property, ...]] = {}
    stopped: str | None = None
    while (line := stopped or next(lines, None)) is not None:
        word, stopped = _word(line), None
        if word.startswith("END:V") and word in ("END:VEVENT", "END:VCALENDAR"):
            calendar.complete = calendar.complete or word == "END:VCALENDAR"
            break
        if word == "BEGIN:VEVENT":
            calendar.events.append(found)
            found = {}
        elif word.startswith("BEGIN:"):
            stopped = _skip(lines, word[6:])
        elif read := read_line(line):
            found[read[0]] = (
                (*found.get(read[0], ()), read[1]) if len(found.get(read[0], ())) < 2000 else found[read[0]]
            )
    else:
        found["X-CUT-OFF"] = (Property("the document ends inside this event"),)
    calendar.events.append(found)


def _take_zone(lines: Iterator[str], calendar: Parts) -> str | None:
    """A VTIMEZONE as text, kept unread until an event names it; the line at which one without END stops."""
    kept = ["BEGIN:VTIMEZONE"]
    name = ""
    for line in lines:
        word = line.strip()
        if _word(line) in _STOPS:
            return line
        if word.upper().startswith("TZID") and (read := read_line(line)):
            name = read[1].value.strip('"')
        if len(kept) < 2000:
            kept.append(word)
        if word.upper() == "END:VTIMEZONE":
            calendar.zones[name] = "\r\n".join([*kept, ""])
            return None
    return None


def _skip(lines: Iterator[str], component: str) -> str | None:
    """Past a component nobody asked for (VALARM, VTODO…), whatever is nested in it.

    The line at which one stops that has no END.
    """
    for line in lines:
        word = _word(line)
        if word == f"END:{component}":
            return None
        if word in _STOPS:
            return line
    return None
