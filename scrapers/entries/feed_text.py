"""When and where an entry's words say it is: title, date line, labelled lines, a cautious look at prose.

A date in a sentence is an appointment only when it has a time of day and lies ahead of the day it was
written; a news item mentions many days.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from itertools import zip_longest

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.dates.when import When
from scrapers.dates.words import UNTIL, either, fold, weekdays
from scrapers.programme_words.line_words import is_place_line

DATE_LINE = 120
"""Characters of a line that may be a date line; a longer one is prose."""


@dataclass(frozen=True, slots=True)
class Around:
    """What helps to read a text: the day it was written, language (BCP 47), zone (IANA), edition's days."""

    near: date
    language: str | None = None
    timezone: str | None = None
    dates: tuple[date, date] | None = None
    published: bool = True

    def whens(self, text: str) -> list[When]:
        """The dates in a text."""
        return find_whens(
            text, near=self.near, language=self.language, timezone=self.timezone, dates=self.dates
        )


@dataclass(frozen=True, slots=True)
class Told:
    """What the words say: one `When` for each start, the title without its date, the place if named.

    `loosely` says that a sentence, or a line that begins with other words, tells the day, and nothing surer.
    """

    whens: tuple[When, ...] = ()
    title: str = ""
    place: str | None = None
    labels: dict[str, str] = field(default_factory=dict)
    loosely: bool = False


_LABELS = {
    "date": "date|dates|event date|event dates|day|datum|termin|wann|tag|quand|le|jour|fecha|"
    "cuando|cuándo|dia|día|data|quando|"
    "wanneer|dato|hvornår|når|när|kiedy|日時|日程|when|date and time|date & time|date/time|date et heure|"
    "fecha y hora|data e hora|"
    "datum und uhrzeit|start date|start|starts|starts at|begin|beginn|début|debut|inicio|início|"
    "inizio|begins",
    "time": "time|times|event time|event times|uhrzeit|zeit|heure|heures|horaire|horaires|hora|"
    "horario|horário|ora|orario|tijd|"
    "tid|klokken|godzina|start time|hours",
    "end": "end date|end|ends|ends at|end time|ende|fin|fim|fine|einde|slut",
    "place": "(?:event |campus )?location|where|venue|place|ort|wo|veranstaltungsort|lieu|où|ou|lugar|"
    "donde|dónde|sede|local|"
    "luogo|dove|waar|locatie|plaats|sted|hvor|plats|var|miejsce|gdzie|会場|場所|address|adresse|"
    # Without a number of a house it is who directs a film.
    r"dirección(?=\s*[:：].*\d|\s*[:：]?\s*$)|endereço|indirizzo|adres",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    labels = "|".join(f"(?P<{meaning}>{words})" for meaning, words in _LABELS.items())
    known = {
        "label": rf"^\W{{0,4}}(?:{labels})(?:\(s\))?\s*[:：]\s*(?P<value>\S.*)$",
        "bare label": rf"^\W{{0,4}}(?:{labels})(?:\(s\))?\s*[:：]?$",
        "edge": r"^[\s,;:|·•@()\[\]/–—-]+|[\s,;:|·•@(\[/–—-]+$",
        "at": r"\s@\s(?P<place>[^@|–]{3,80})$",
        "deadline": r"\b(?:deadline|call for (?:entries|submissions|papers|projects|films)|closing date|"
        r"einsendeschluss|"
        r"bewerbungsschluss|anmeldeschluss|einreichfrist|date limite|appel (?:à|a) (?:films|"
        r"projets|candidatures)|"
        r"fecha l[ií]mite|convocatoria|scadenza|prazo|inscri[çc][õo]es at[ée]|opening hours|öffnungszeiten|"
        r"horaires d'ouverture|horario de apertura)\b",
        "hollow": r"\s*[(\[]\s*[)\]]",
        "following": r"\s*[·•|–—]\s+(?P<place>[^·•|–—\n]{2,120}?)\s*(?:$|[·•|–—])",
        # "Thursday 4 March, 8 pm. Lantern Cinema."
        "sentence": r"\s*[.,]\s+(?P<place>[^·•|–—.;:!?]{4,80}?)\.?\s*$",
        "link": r"https?://\S+",
        "until": rf"(?<![a-z])(?:{either(UNTIL)}|through|by|ends)\W*(?:[a-z]{{1,3}}\W+)?$",
        "parts": r"\s+[—–|·•-]\s+",
    }
    return re.compile(known[name], re.IGNORECASE)


def told(title: str, lines: list[str], around: Around) -> Told | None:
    """What title and text say, the surest sign first; `None` when they name no appointment."""
    lines = [_pattern("link").sub("", line).strip() for line in lines[:60]]
    lines = [line for line in lines if not _pattern("deadline").search(line)]
    if _pattern("deadline").search(title):
        return None
    labels = _labels(lines)
    if parted := _in_parts(title, labels, around):
        return parted
    rest, in_title = _title_date(title, around)
    place = labels.get("place") or _place_in_title(rest)
    for found, in_sentence in ((_labelled(labels, around), False), (in_title, rest == title)):
        whens = _with_time(found, labels, lines, around)
        if whens and (not in_sentence or _is_definite(whens[0])):
            return Told(whens, rest, place or _beside(lines, around), labels)
    for number, line in enumerate(lines[:12]):
        if whens := _date_line(line, around):
            near = lines[number + 1 : number + 4]
            named = _with_time(whens, labels, near, around)
            loosely = any(map(str.isalpha, line[: whens[0].span[0]]))
            return Told(named, title, place or _beside(lines, around), labels, loosely)
    whens = _prose(" ".join([title, *lines])[:3000], around)
    return Told(whens, title, place, labels, loosely=True) if whens else None


def is_deadline(line: str) -> bool:
    """Whether a line tells until when something may be handed in, or when a house is open."""
    return _pattern("deadline").search(line) is not None


def is_labelled(line: str) -> bool:
    """Whether a line begins with a label: `Wann: …`."""
    return _pattern("label").match(line[:300]) is not None


def _in_parts(title: str, labels: dict[str, str], around: Around) -> Told | None:
    """A title in parts of which one is the date: `Quiz night — Sat 22 Aug, 7 pm — The Lamb`."""
    signs = [found.span() for found in _pattern("parts").finditer(title)]
    for number, (before, start) in reversed(list(enumerate(signs))):
        ends = [(sign, further) for sign, further in signs[number + 1 :]] + [(len(title), len(title))]
        for end, further in reversed(ends[:2]):  # the day and the hour may be parts of their own
            part = title[start:end]
            whens = around.whens(part) if any(sign.isdigit() for sign in part) else []
            rest = title[further:].strip()
            if not whens or not _covers(whens, part):
                continue
            if _is_definite(whens[0]) or whens[0].end or (rest and not around.whens(rest)):
                named = _with_time(tuple(whens[:10]), labels, [], around)
                return Told(named, title[:before].strip(), rest or labels.get("place"), labels)
    return None


def _covers(whens: list[When], text: str) -> bool:
    """Whether a text is nothing but its dates."""
    rest = text[: whens[0].span[0]] + text[whens[-1].span[1] :]
    return not any(sign.isalnum() for sign in rest)


def _is_definite(when: When) -> bool:
    """Whether a date in a sentence says more than a day and a month."""
    return when.time_stated or when.year_stated or when.weekday_agrees is not None


def _labels(lines: list[str]) -> dict[str, str]:
    """Labelled lines by meaning, the first of each: `Wann: …`, or `Where` with the value on the next line."""
    found: dict[str, str] = {}
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        match = _pattern("label").match(line[:300])
        bare = None if match else _pattern("bare label").match(line[:40])
        for meaning in _LABELS:
            if match and match[meaning] and meaning not in found:
                found[meaning] = match["value"].strip()
            elif bare and bare[meaning] and following and meaning not in found:
                found[meaning] = following
    return found


def _labelled(labels: dict[str, str], around: Around) -> tuple[When, ...]:
    if "date" not in labels:
        return ()
    text = labels["date"]
    if "end" in labels and around.whens(labels["end"]):
        joined = around.whens(f"{text} - {labels['end']}")
        if len(joined) == 1:
            return tuple(joined)
    return tuple(around.whens(text)[:10])


def _with_time(
    whens: tuple[When, ...], labels: dict[str, str], lines: list[str], around: Around
) -> tuple[When, ...]:
    """A lone day takes its time of day from a label, or from a date line that names the same day."""
    if len(whens) != 1 or whens[0].time_stated or whens[0].end is not None:
        return whens
    if clock := labels.get("time"):
        timed = around.whens(f"{whens[0].start_on.isoformat()}, {clock}")
        if timed and timed[0].time_stated:
            return (timed[0],)
    for line in lines[:12]:
        same = [
            when for when in around.whens(line) if when.time_stated and when.start_on == whens[0].start_on
        ]
        if same:
            return tuple(same[:10])
    clocks = [line for line in lines[:6] if len(line) <= 60 and find_times(line)]
    timed = around.whens(f"{whens[0].start_on.isoformat()}, {clocks[0]}") if len(clocks) == 1 else []
    return (timed[0],) if timed and timed[0].time_stated else whens


def _title_date(title: str, around: Around) -> tuple[str, tuple[When, ...]]:
    """The title without a date at its beginning or end, and the date; one inside a sentence stays there."""
    whens = around.whens(title)
    if not whens:
        return title, ()
    first, last = whens[0].span[0], whens[-1].span[1]
    before, after = title[:first].strip(" [(-–|,:"), title[last:].strip(" ])-–|,:.")
    if before and after:
        return title, tuple(whens) if re.search(r"[\[(|–:-]\s*$", title[:first]) else ()
    printed_for_machines = re.match(r"\d{4}-\d\d-\d\d", title[first:])
    if before and not printed_for_machines and not re.search(r"[\[(|–—,:@/-]\s*$", title[:first]):
        return title, tuple(whens[:10])  # "opens on 27 July" is a sentence, not a title with a date behind it
    rest = _pattern("edge").sub("", f"{title[:first]} {title[last:]}".strip()).strip()
    rest = _pattern("hollow").sub("", rest)
    return (rest if len(rest) >= 3 else title), tuple(whens[:10])


def _place_in_title(title: str) -> str | None:
    found = _pattern("at").search(title)
    return found["place"].strip() if found else None


def _date_line(line: str, around: Around) -> tuple[When, ...]:
    """A line that is a date, or begins with one and is short or in parts (`2027-02-12 · Kino · Linz`)."""
    whens = around.whens(line[:400])
    if not whens or _pattern("until").search(fold(line[: whens[0].span[0]])):
        return ()
    start, end = whens[0].span[0], whens[-1].span[1]
    covered = sum(when.span[1] - when.span[0] for when in {when.span: when for when in whens}.values())
    opening = len(line[:start].strip(" \t-–—•·*|:([")) <= 4 and (
        len(line) <= DATE_LINE or bool(re.match(r"\s*(?:[·•|:\n]|[-–—]\s|$)", line[end : end + 3]))
    )
    recalled = around.published and whens[0].start_on < around.near - timedelta(days=1)
    if opening or (len(line) <= DATE_LINE and covered * 2 >= len(line) and not recalled):
        return tuple(whens[:10])
    return ()


def _beside(lines: list[str], around: Around) -> str | None:
    """The place in the part behind the date of a line in parts: `2027-02-12 · Kino · Linz`."""
    for line in lines[:4]:
        whens = around.whens(line[:400])
        if not whens or whens[0].span[0] > 12:
            continue
        found = _pattern("following").match(line, whens[-1].span[1])
        if found is None:
            behind = _pattern("sentence").match(line, whens[-1].span[1])
            if behind and is_place_line(behind["place"]):
                return behind["place"]
            continue
        place = found["place"].strip()
        is_other = re.search(
            r"\d\s?(?:€|eur|\$|£)|^\d+[:.]\d\d|^\d+\s?(?:h|uhr|[ap]m)\b", place, re.IGNORECASE
        )
        return None if is_other or fold(place).rstrip(".") in weekdays() else place
    return None


def _prose(text: str, around: Around) -> tuple[When, ...]:
    """The one appointment a text announces: with a time of day, not before the day it was written."""
    if not around.published:
        return ()
    ahead = [
        when
        for when in around.whens(text)
        if when.time_stated
        and "time" not in when.guessed
        and when.start_on >= around.near - timedelta(days=1)
    ]
    days = {when.start_on for when in ahead}
    return tuple(ahead[:1]) if 1 <= len(days) <= 2 else ()


def same_clock(start: datetime, whens: tuple[When, ...]) -> bool:
    """Whether the words print the very wall time that an element calls UTC."""
    bare = start.replace(tzinfo=None, second=0)
    return any(isinstance(when.start, datetime) and when.start.replace(tzinfo=None) == bare for when in whens)
