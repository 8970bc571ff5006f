"""Which part of a line's words is the title: what links, slanted words and buttons say."""

from __future__ import annotations

import re
from functools import cache

from scrapers.programme_days.row_clocks import begins_with_time
from scrapers.programme_places.line_places import house_of_two
from scrapers.programme_titles.name_leads import name_before
from scrapers.programme_titles.said_names import name_before_remarks
from scrapers.programme_words.articles import ends_in_article, without_paper_before
from scrapers.programme_words.line_words import is_button, is_filler, is_price
from scrapers.programmes.told import Told, tidy
from scrapers.status import is_calling_off

SHORTEST_SENTENCE = 8
LONGEST_NAME = 110
"""Characters of many words that may still be a title and no sentence."""

DASHES = frozenset("–—-:")
"""What stands between a moment and the name of what is on."""

SHORTEST_HEAD = 4
LONGEST_BADGE = 24
MOST_ROW_WORDS = 10
FEWEST_WORDS = 3
"""Words of a sentence that names what is on; fewer may be a house or a part of the week."""


@cache
def _kind() -> re.Pattern[str]:
    """Words that end with a kind of gathering: `Planning Commission Meeting: 12 October 2027 – Quay Hall`."""
    return re.compile(
        r"(?:meetings?|hearings?|workshops?|assembly|sitzung|versammlung|réunion|"
        r"assemblée(?: générale)?|reunión|asamblea|riunione|assemblea|reunião|assembleia|vergadering)$",
        re.IGNORECASE,
    )


@cache
def _hours_of_parts() -> re.Pattern[str]:
    """What begins at an hour and what at a later one, in small letters both: parts of what is on."""
    return re.compile(
        r"[a-zà-ÿ][^;,.]*[;,]\s(?:and\s|then\s)?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|h|uhr)\s[a-zà-ÿ]"
    )


@cache
def _behind_mark() -> re.Pattern[str]:
    """What stands behind a name that is set apart, compiled when first wanted."""
    return re.compile(r"\s*[(,;:–—-]|\s+(?:by|de|von|di|par|dir)\b", re.IGNORECASE)


def sentence_before(told: Told) -> str:
    """What is on, where it is a sentence before the moment: `Guild breakfast. 21 June, 9:30. Quay House.`"""
    first = told.pieces[0].strip()
    if (named := _named_among_labels(told)) is not None:
        return named
    if len(told.pieces) == 2 and _hours_of_parts().match(told.pieces[1]):
        return first  # "18 June: 6 pm poster session; 7 pm talk"
    head, stop, rest = first.partition(". ")
    if not told.whens and stop and rest and SHORTEST_SENTENCE <= len(head) <= LONGEST_NAME:
        return head  # "Golf day at the links. Tee off 11:30am. Bring a cap."
    name = name_before(told.line.text, told.whens[0].span[0]) if len(told.whens) == 1 else ""
    if name and ends_in_article(name):
        return told.rest  # "The agenda for the 12 October 2027 regular meeting of the Harbour Board."
    if name and (told.pieces[-1].endswith((".", "!", "?", "…")) or len(name) < len(first)):
        return name  # "CRIB SERVICE – Christmas Eve 24th December 4pm. Come and hear …"
    if _is_day_apart(told) and (head := _first_sentence(first)):
        return head
    if len(told.pieces) == 2 and _kind().search(first) and told.pieces[1]:
        return first
    if len(told.pieces) == 2 and told.pieces[1] and first and is_filler(first):
        return told.pieces[1]  # "Saturday · 15:00 · Children's hour", below the day; "Dia 3 - Maré"
    if not first and _is_dash_behind(told) and (said := name_before_remarks(told.rest)):
        return said  # "6 May – Harvest supper. Photos to follow."
    if not first and len(told.pieces) == 2 and ". " not in told.rest and len(told.rest) <= LONGEST_NAME:
        return told.rest.rstrip(".")  # "8/15/2027 9:15 am : Harbour Committee meeting."
    alone = len(told.whens) == 1 and told.whens[0].time_stated and first.endswith((".", "!"))
    return first.rstrip(".") if alone and len(first) <= LONGEST_NAME and ". " not in first else told.rest


def _is_dash_behind(told: Told) -> bool:
    """Whether a dash stands behind the one moment of a line: what follows a comma may be where it is."""
    return len(told.whens) == 1 and told.line.text[told.whens[0].span[1] :].lstrip()[:1] in DASHES


def _is_day_apart(told: Told) -> bool:
    """Whether a day is a sentence of its own among others: `Reeds of the lower delta. 20 June. Ana Ruiz.`"""
    if len(told.whens) != 1 or told.whens[0].time_stated:
        return False
    (low, high), text = told.whens[0].span, told.line.text
    ends = text[low:high].endswith(".") or text[high : high + 1] in ("", ".", ")")
    return ends and text[:low].rstrip()[-1:] in (".", "?", "!", "(")


def _first_sentence(text: str) -> str:
    """The first of the sentences before a day, of some words, without its stop; "" where it is a fragment."""
    found = _stop().search(text)
    head = text[: found.start() + 1] if found else text
    head = head.rstrip(" .(")
    return head if len(head.split()) >= FEWEST_WORDS and len(head) <= LONGEST_NAME else ""


@cache
def _stop() -> re.Pattern[str]:
    """The end of a sentence behind a word that is no abbreviation, compiled when first wanted."""
    return re.compile(r"(?<=[^\W\d_]{4})[.!?]\s+(?=[^\W\d_a-zà-ÿ¿¡])")


def without_bracketed(told: Told, text: str) -> str:
    """The words without buttons in brackets: `Ana Ruiz [<a>Site</a>] / Owls. Tickets [<a>HERE</a>]`."""
    plain = text
    for said, _ in told.line.links:
        plain = re.sub(rf"\s*\[\s*{re.escape(said)}\s*\]", "", plain) if said else plain
    head, stop, last = plain.rpartition(". ")
    return head if plain != text and stop and is_button(last) else plain


def _named_among_labels(told: Told) -> str | None:
    """What is on, where beside the hours that follow it stand labels only: `Reef 18:00 OV 20:30 3D`."""
    said = [piece for piece in told.pieces if not is_filler(piece)]
    named = bool(told.clocks) and said == list(told.pieces[:1])
    return said[0] if named and any(any(map(str.isalnum, piece)) for piece in told.pieces[1:]) else None


def head_of_row(told: Told, text: str) -> str:
    """The name that a long row behind its hour begins with: `7pm - Elm Quartet - Ana Ruiz (vocals), …`."""
    head = re.split(r"\s[–—-]\s", text, maxsplit=1)[0]
    long = len(text) > LONGEST_NAME and 3 < len(head) <= LONGEST_NAME
    return tidy(head) if long and begins_with_time(told.line.text) else text


def before_tail(told: Told, text: str) -> str:
    """What is on before the slanted place that ends a sentence: `Autumn drinks, <i>Room 3</i>.`"""
    head = text.rstrip(" .").removesuffix(told.line.tail.rstrip(" .")).rstrip()
    return head[:-1] if head.endswith((",", "–", "—")) and len(head) > SHORTEST_HEAD else text


def without_made_when(text: str) -> str:
    """A title without who made it when: `The Long Quay (1973, Ada Reed) [35mm]`."""
    shorter = _made_when().sub("", text)
    return shorter if len(shorter) >= SHORTEST_HEAD else text


@cache
def _made_when() -> re.Pattern[str]:
    """A bracket with a year beside other words, compiled when first wanted."""
    return re.compile(
        r"\s*\((?=[^()]*[^\W\d]{2})[^()]*(?<!\d)(?:19|20)\d\d(?!\d)[^()]*\)\s*(?:\[[^\[\]]{2,12}\])?\s*$"
    )


def without_open_facts(text: str) -> str:
    """A title without what is still open: `Lantern switch-on timings to be confirmed`."""
    shorter = _still_open().sub("", text)
    return shorter if len(shorter) >= SHORTEST_HEAD else text


@cache
def _still_open() -> re.Pattern[str]:
    """Which facts are still open, at the end of a row, compiled when first wanted."""
    facts = (
        r"(?:exact |start |genaue )?(?:timings?|times?|hours?|venue|place|location|details|zeit|ort|"
        r"uhrzeit(?:en)?|heures?|horaires?|lieu|horas?|horarios?|lugar|ora|orario|luogo|horário|tijd(?:en)?|plaats|locatie)"
    )
    said = (
        r"(?:(?:is |are |still )?(?:yet )?(?:tb[acd]|"
        r"to be (?:confirmed|announced|advised|decided|determined))|"
        r"(?:wird|werden) noch bekannt ?gegeben|folgt|noch offen|à (?:confirmer|préciser|définir)|"
        r"por (?:confirmar|definir)|da (?:confermare|definire)|a (?:confirmar|definir)|volgt|nog onbekend)"
    )
    return re.compile(rf"[\s,;:(–-]+{facts}(?: (?:and|&|und|et|y|e|en) {facts})? {said}\W*$", re.IGNORECASE)


def without_paper(told: Told, text: str) -> str:
    """A meeting without its paper and the arrow that unfolds it: `▼ Pier Board Meeting Agenda for`.

    The paper may come first: `The agenda for the Pier Board Meeting`.
    """
    if told.whens or _paper().fullmatch(told.line.head):
        text = without_paper_before(_paper_behind().sub("", text))
    return _arrow("*–—-" if 0 < told.line.level < 7 else "").sub("", text)  # "<b>- Ada Reed</b>" says who


@cache
def _paper() -> re.Pattern[str]:
    return re.compile(r"\W*(?:meeting )?(?:agenda|minute|notice|packet)s?\W*", re.IGNORECASE)


@cache
def _paper_behind() -> re.Pattern[str]:
    paper = r"(?:agendas?|minutes|packets?)(?:\s+(?:for|of|from))?"
    return re.compile(rf"(?<=\w)\s+(?:meeting )?{paper}\W*$", re.IGNORECASE)


@cache
def _arrow(more: str) -> re.Pattern[str]:
    return re.compile(rf"^[\u2190-\u21ff\u25a0-\u25ff\u2794-\u27bf\u2b00-\u2bff»›•·●{more}]+\s+(?=\w)")


def without_tail(told: Told, text: str) -> str:
    """What is on before the slanted place that ends a row: `19h: General meeting. <i>Union hall</i>.`"""
    tail, stripped = told.line.tail, text.rstrip(" .")
    head = stripped.removesuffix(tail).rstrip() if tail else stripped
    return head[:-1] if head != stripped and head.endswith(".") and len(head) > SHORTEST_HEAD else text


def without_stop(told: Told, text: str) -> str:
    """Few words behind a moment without their full stop: `Sat 12 Sept – Weaving with Ana.`"""
    short = text.find(".") == len(text) - 1 and len(text.split()) <= MOST_ROW_WORDS
    return text[:-1] if short and text and not told.pieces[0] else text


def is_label(told: Told, words: str) -> bool:
    """Whether a line ends as a label does; several words behind a day head the papers of what was on.

    `Jan 9 - Executive Committee Meeting:`, `Agenda`
    """
    behind_day = bool(told.whens) and not told.pieces[0] and len(words.split()) > 1
    return told.line.text.endswith(":") and not behind_day


def marked_name(told: Told, text: str) -> str:
    """The bold or slanted name that the words begin with, before a remark: `<b>Gravel</b> - premiere`.

    Or before the word that calls it off: `<b>Gravel</b> cancelled - no print`.
    """
    first, mark = told.line.first, told.line.mark
    if house_of_two(told.line) and text == told.line.text:
        return told.line.tail
    if len(first) > 2 and text == told.line.text and text[len(first) :].lstrip()[:1].islower():
        return first  # "<span>The Boat</span> <span>by Ana Lund</span>"
    is_marked = len(mark) > 2 and text.startswith(mark) and not is_filler(mark) and not told.line.level
    behind = is_marked and (_behind_mark().match(text, len(mark)) or is_calling_off(text[len(mark) :]))
    return mark if behind else text


def without_badge(told: Told, text: str) -> str:
    """The words of a heading without the badge that ends it: `Knots for all <span>Sold out</span>`."""
    tail = told.line.tail
    if not tail or not 0 < told.line.level < 7 or len(tail) > LONGEST_BADGE or not text.endswith(tail):
        return text
    if tail[0] == "(":
        return text  # which version of a film it is
    head = text[: -len(tail)].rstrip()
    named = _badge().search(told.line.names) is not None
    badge = named or is_button(tail) or is_price(tail) or is_calling_off(tail)
    return head.rstrip(" |·•–—") if badge and len(head) >= SHORTEST_HEAD and not is_filler(head) else text


@cache
def _badge() -> re.Pattern[str]:
    """Names of small marks beside a title, compiled when first wanted."""
    return re.compile(r"(?:^|[\s_-])(?:badge|pill|chip|ribbon|flag|status|availability)(?=$|[\s_-])")


def without_papers(text: str) -> str:
    """A talk without what was written and filmed of it: `Injective types [slides] [video]`, `… (PDF)`."""
    shorter = _papers_behind().sub("", text)
    return shorter if len(shorter) >= SHORTEST_HEAD else text


@cache
def _papers_behind() -> re.Pattern[str]:
    """Words in brackets behind a title."""
    paper = (
        r"(?:(?:les? |die )?(?:slides?|folien|diapos\w*|transp\w+|v[ií]d[eé]o|recording|aufzeichnung|arxiv|"
        r"paper|preprint|pdf|ptx?|poster|(?:pdf )?presentation|full (?:text|paper)|abstract|notes|handouts?|"
        r"youtube|zoom|material|link)(?: ?\d\d?)?)"
    )
    return re.compile(rf"(?:\s*[\[(]\s*{paper}(?:\s*[,|/&]\s*{paper})*\s*[\])])+\s*$", re.IGNORECASE)


def without_button(told: Told, text: str) -> str:
    """The words without the buttons at their end: `Spring mixer <a>Learn more</a>`, `Tides <a>slides</a>`."""
    for said in (said for said, _ in reversed(told.line.links) if said and text.endswith(said)):
        if is_button(said) or _leaves_site().match(said) or _papers_behind().fullmatch(f"[{said}]"):
            text = tidy(text[: -len(said)]) or text
    return text


@cache
def _leaves_site() -> re.Pattern[str]:
    """What sites of agencies set behind a link that leads elsewhere, compiled when first wanted."""
    return re.compile(
        r"\W*(?:exit|(?:link is |this is an )?external(?: link| site)?|(?:opens )?(?:in )?(?:a )?new "
        r"(?:window|tab)|extern(?:er?|e) link|lien externe|enlace externo|link esterno)\W*$",
        re.IGNORECASE,
    )
