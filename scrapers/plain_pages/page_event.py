"""A page about one gathering says when it is at its head, and again in its agenda and its directions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from scrapers.plain_pages.lists_of_own import listed_with_own
from scrapers.programme_titles.heralds import without_herald
from scrapers.programme_words.gathering_words import speaks_of
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.meeting_names import names_gathering
from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.told import Surroundings

SHORTEST_NAME = 4
LONGEST_EDITION = 10
"""Days of an edition that a sentence tells; what takes longer is the time to send something in."""

SIGNS = frozenset(",:(|·–—-")
"""What stands between a name and its day in a heading."""

MOST_WORDS = 10
"""Words of what a heading announces."""

FEWEST_NAMED = 3
"""So many entries with the page's own name stand in a list that gives them none."""


def without_retellings(
    entries: Sequence[Entry], page_title: str | None, lines: Sequence[Line] = ()
) -> list[Entry]:
    """The entries without those that tell the hour or the day of the page's own gathering once more.

    A page has a gathering of its own when its main heading, and no list, is the title of one. What stands
    beside it in a list is another one of that day.
    """
    entries = _without_headings(entries, page_title)
    own = [entry for entry in entries if entry.timed and entry.title_level == 1 and entry.title == page_title]
    if len(own) != 1:
        return list(entries)
    others = [entry for entry in entries if not entry.timed and entry.title != page_title]
    beside = {id(entry) for entry in listed_with_own(others, own, lines, own[0].day)}
    return [entry for entry in entries if id(entry) in beside or not _tells(entry, own[0])]


def _without_headings(entries: Sequence[Entry], page_title: str | None) -> list[Entry]:
    """Without those that bear the name of a page or a list at a moment at which another has its own."""
    named = {entry.wall for entry in entries if entry.own_title and entry.title != page_title}
    general = [entry for entry in entries if entry.title == page_title or not entry.own_title]
    again = {id(entry) for entry in general if entry.wall in named}
    return [entry for entry in entries if id(entry) not in again or len(general) < FEWEST_NAMED]


def _tells(entry: Entry, own: Entry) -> bool:
    later = entry is not own and entry.line > own.line
    return later and (entry.wall == own.wall if entry.timed else entry.day == own.day)


def speaks_of_edition(entry: Entry, lines: Sequence[Line], near: date) -> bool:
    """Whether a sentence says the name of an edition that the page's title begins with, and its few days.

    `Harbour Camp 2027: call for talks` over `Harbour Camp 2027 is at the door, 12–14 March at the quay!`, or
    nothing but its name stands right above them, as at the head of each page of its site.
    """
    name = entry.title.partition(str(entry.day.year))[0].strip()
    named = len(name) >= SHORTEST_NAME and str(entry.day.year) in entry.title
    lasts = (entry.last_day - entry.day).days
    called = f"{name} {entry.day.year}".casefold()
    said = called in lines[entry.line].text.casefold()
    said = said or (0 <= entry.title_line == entry.line - 1 and entry.title.casefold() == called)
    return named and said and 0 < lasts < LONGEST_EDITION and entry.day >= near


def announced_by(heading: str | None, around: Surroundings, lines: Sequence[Line] = ()) -> Entry | None:
    """What a page's own heading announces with its day: `Council Meeting - 28 May 2027`.

    Whatever its name, where the day is to come: nothing was written tomorrow. The window may say no more than
    the name (`heading`), the heading among the `lines` its day behind a sign: `Quay Days, 5–7 March 2027`.
    """
    top = [line for line in lines if line.level == 1 and heading]
    begun = [line for line in top if line.text.startswith(heading or "")]
    whole = begun[0].text if len(top) == 1 and begun else heading or ""
    behind = whole[len(heading or "") :].lstrip()
    heading = whole if behind[:1] in SIGNS else heading
    told = tell([Line(heading)], around)[0] if heading else None
    if told is None or len(told.whens) != 1:
        return None
    when, name = told.whens[0], without_herald(told.rest)
    if not (names_gathering(name) or (when.start_on >= around.near and may_be_on(name))):
        return None
    named = str(when.start_on.year) in name  # "Quay Days 2027 | 5–7 March"
    if not (when.year_stated or when.weekday_agrees or named):
        return None
    return Entry(name, when.start, when.end, when.all_day, own_title=False, guessed=when.guessed)


def may_be_on(name: str) -> bool:
    """Whether words beside a day to come may name what is on: `Spring Fair`, and not `Newsletter`, `Fees`."""
    if not any(map(str.isalpha, name)) or len(name.split()) > MOST_WORDS or name.endswith("?"):
        return False
    if _page_of_site().fullmatch(name):
        return False
    return not (is_generic(name) or speaks_of(name) < 0 or _no_gathering().search(name))


@cache
def _page_of_site() -> re.Pattern[str]:
    """What pages are called that every site has, compiled when first wanted."""
    return re.compile(
        r"\W*(?:imprint|impressum|legal(?: notice)?|privacy(?: policy)?|datenschutz\w*|terms(?: \w+)*|"
        r"contact(?: us)?|kontakt|about(?: us)?|über uns|mentions légales|qui sommes-nous|aviso legal|"
        r"quiénes somos|contacto|"
        r"address|adresse|anfahrt|(?:how to )?(?:find|get to|reach) us|directions|getting here|location|"
        r"dirección|cómo llegar|indirizzo|come (?:arrivare|raggiungerci)|endereço|como chegar|"
        r"accès|(?:plan d['’]accès|nous trouver)|adres|route(?:beschrijving)?|bereikbaarheid|"
        r"note legali|chi siamo|contatti|sponsors?|partners?|faqs?|log ?in|sign ?up|account|site ?map)\W*",
        re.IGNORECASE,
    )


@cache
def _no_gathering() -> re.Pattern[str]:
    """What begins to hold on a day or is due on it, compiled when first wanted."""
    return re.compile(
        r"\b(?:tarie(?:f|ven)|\w*afgesloten|gesperrt|\w*sperrung|bin collection|"
        r"news\w*|rundbrief|bulletin|menus?|men[uú]|speise\w*|prices?|preise?|fees?|tarif\w*|"
        r"rates?|rules?|hours|\w*zeiten|horaires?|horarios?|orari[oe]?|openingstijden|horários?|registr\w+|"
        r"registration|anmeld\w*|inscri\w+|iscrizion\w*|inschrijv\w*|aanmeld\w*|deadlines?|\w*frist|"
        r"(?:wanted|gesucht|gezocht)(?=\W*$)|outages?|\w*abschaltung|coupures? d|open letters?|offener brief|"
        r"lettre ouverte|carta (?:abierta|aberta)|lettera aperta|"
        r"applications?|nominations?|assessment|evaluation|voting|bewerbung\w*|begutachtung|candidatur\w*|"
        r"solicitud\w*|candidatura\w*|aanvra\w*|"
        r"vacanc\w+|jobs?|submissions?|einreichung\w*|clos(?:ed|ures?|ing)|geschlossen|schließ\w*|ferm[eé]\w*|"
        r"cerrad\w+|cierre|chius\w+|gesloten|sluiting|fechad\w+|weather|wetter|météo|valid|gültig|version|"
        r"update[ds]?|until|bis|since|seit|depuis|desde|issue|ausgabe|edition of|results?|agenda|minutes)\b",
        re.IGNORECASE,
    )
