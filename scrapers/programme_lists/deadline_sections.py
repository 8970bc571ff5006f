"""Days by which something is due, below a heading such as `Important dates`, one of which says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scrapers.programme_lists.news_sections import section_below
from scrapers.programme_words.bylines import is_byline
from scrapers.programme_words.labelled_days import tells_other_day
from scrapers.programme_words.meeting_names import names_gathering
from scrapers.programme_words.talk_words import speaks_of_talks
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

LONGEST_HEAD = 40


@cache
def _head() -> re.Pattern[str]:
    return re.compile(
        r"\W*(?:(?:important|key|relevant) (?:dates|deadlines)|(?:dates? and )?deadlines|timeline|"
        r"wichtige (?:termine|daten|fristen)|termine und fristen|fristen|dates (?:importantes|clés?|limites)|"
        r"calendrier|échéances|fechas (?:importantes|clave|límite)|plazos|date (?:importanti|da ricordare)|"
        r"scadenze|datas importantes|prazos|belangrijke data|viktiga datum|vigtige datoer)\W*",
        re.IGNORECASE,
    )


def without_deadlines_of_sections(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries without those of such a list, but for the conference itself.

    `Important dates` may as well head what a school is up to: so one line has to tell a deadline.
    """
    heads = [at for at, one in enumerate(told) if one.line.level and _is_head(one.line.text)]
    spare: set[int] = set()
    closed = [at for at, one in enumerate(told) if one.line.level and _says_closed(one.line.text)]
    for section in (section_below(told, at) for at in closed):
        spare |= {at for at in section if told[at].dated and not _tells_hour(told[at])}
    for section in (section_below(told, at) for at in heads):
        if any(_is_deadline(told[at]) for at in section):
            spare |= {at for at in section if told[at].dated and not _names_gathering(told, at, section)}
    return [one for one in entries if one.line not in spare]


def _says_closed(text: str) -> bool:
    """Whether a heading says that the days below it are those on which nothing is open."""
    return len(text) <= LONGEST_HEAD and _closed().search(text) is not None


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|\s)(?:(?:is |are |office |hall )?closed|closures?|closing days|(?:collection|service) "
        r"suspended|"
        r"no school|(?:public|bank|legal|federal|city|observed) holidays|geschlossen|schließ(?:tage|zeiten)|"
        r"feiertage|jours fériés|festivos|cerrado|feriados|gesloten|stängt|lukket)"
        r"(?: (?:on|for|dates?))?\W*$|"
        # "Festa di chiusura" is a party.
        r"^(?:(?:jours?|dates|périodes?) de )?fermetures?(?: \w+)?\W*$|"
        r"^(?:(?:giorni|date|periodi) di )?chiusur[ae](?: \w+)?\W*$",
        re.IGNORECASE,
    )


def _is_head(text: str) -> bool:
    return len(text) <= LONGEST_HEAD and _head().fullmatch(text) is not None


def _is_deadline(one: Told) -> bool:
    return is_byline(one.line.text) or tells_other_day(one.line.text)


def _names_gathering(told: Sequence[Told], at: int, section: range) -> bool:
    """Whether a line, or another one of its row, names a conference or a meeting, or tells an hour."""
    row = told[at].line.row
    texts = [told[here].line.text for here in section if row and told[here].line.row == row]
    texts = texts or [told[at].rest]
    return _tells_hour(told[at]) or any(names_gathering(text) or speaks_of_talks([text]) for text in texts)


def _tells_hour(one: Told) -> bool:
    return any(when.time_stated for when in one.whens)
