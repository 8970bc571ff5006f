"""Which of an entry's lines is its title, and which words of a line can be one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from scrapers.dates.words import fold, months, weekdays
from scrapers.programme_lists.fact_labels import TOPICS, is_labelled_title, is_labelled_topic, labels_beside
from scrapers.programme_places.line_places import names_its_place, place_first
from scrapers.programme_places.places_alone import place_alone
from scrapers.programme_places.places_between import is_place_between
from scrapers.programme_places.town_lines import is_of_address
from scrapers.programme_titles.heralds import plain_heading, without_herald
from scrapers.programme_titles.linked_words import linked
from scrapers.programme_titles.names_nothing import names_nothing
from scrapers.programme_titles.next_headings import below_next
from scrapers.programme_titles.said_names import goes_on_saying
from scrapers.programme_titles.title_parts import (
    before_tail,
    head_of_row,
    marked_name,
    sentence_before,
    without_badge,
    without_bracketed,
    without_button,
    without_made_when,
    without_open_facts,
    without_paper,
    without_papers,
    without_stop,
    without_tail,
)
from scrapers.programme_titles.title_worth import title_worth
from scrapers.programme_words.addresses import is_address
from scrapers.programme_words.bylines import begins_as_byline
from scrapers.programme_words.column_words import names_what
from scrapers.programme_words.film_facts import is_film_fact
from scrapers.programme_words.line_words import (
    is_facts,
    is_filler,
    is_named_title,
    is_remark,
    label_of_when,
    label_of_where,
)
from scrapers.programme_words.meeting_names import is_one_of_many, names_gathering
from scrapers.programme_words.people_names import speaks_behind
from scrapers.programme_words.presenters import is_presenter
from scrapers.programme_words.rendezvous import tells_where_to_meet
from scrapers.programme_words.speaker_labels import label_of_speaker
from scrapers.programmes.asked_once import asked_once
from scrapers.programmes.told import Told, tidy

WORTH_OF_PERSON = 1.0
"""What the name of a speaker is worth at most: a title where nothing else is one."""

WORTH_OF_FACTS = 6
"""By how much a heading that looks like those of day and hour is less of a title."""

WORTH_OF_LABEL = 12
"""By how much more words are a title where a label before them says so; no heading of a page outdoes them."""

WORTH_OF_TOPIC = 5
"""The same of a topic beside a labelled place; a heading of the card still outdoes it."""

MANY_WORDS, SHORTEST_NUMBER = 14, 6
"""Words of several sentences that tell of something; characters of a title without letters."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "sentences": r".*[^\W\d]{3,}[.!?]\s+[A-ZÀ-Þ].*[.!?]\W*",
        "title label": r"^(?:what|was|quoi|qué|o quê|cosa|wat|"
        r"artist[aes]?|künstler(?:in)?|title|titel|titre|título|titolo|evento?|film|band|"
        rf"{TOPICS}):\s+",
        "screen": r"\W*(?:sala|salle|saal|zaal|screen|auditorium|kino|cinema)\s?\d{1,2}\W*",
        # "Local Shorts Social | $5"
        "price at end": r"\s+[–—-]\s+(?:[€$£₹]\s?\d.{0,40}|free(?: (?:b4|before|entry|in)\b.{0,20})?|"
        r"sold out)\W*$|"
        r"\s+[|·•]\s+(?:[€$£₹]\s?\d+(?:[.,]\d\d)?|\d+(?:[.,]\d\d)?\s?(?:€|eur)|"
        r"free(?: entry)?|gratis|kostenlos|entrée libre|gratuit|"
        r"entrada (?:libre|gratuita|franca)|ingresso libero|sold out)\W*$",
        # "The Long Way Out, starts at 7.30pm"
        "begins at end": r"[,;:·•|–—-]\s*(?:start(?:s|ing)?|begin(?:s|ning)?|beginnt?|débute|inizia|"
        r"empieza|começa|aanvang|(?:doors|gates|polls)(?: opens?)?|einlass|wahllokale geöffnet)\W*$",
        # "8:00PM | doors -- music at 8 :30PM"
        "doors": r"\W*(?:doors?|einlass|portes|puertas|porte|deuren)\s*(?:open\w*|at|[|:,–—-]).*\d",
        "at sign": r"(?<=\w\w)\s+@\s+[^@|]{3,80}$",
        "aside": r"\s*\([^()]{0,60}\)\s*$|^\([^()]{0,60}\)\s*",
        "open": r"\s(?:and|or|the|of|from|to|for|in|at|on|with|by|und|oder|der|die|das|des|dem|"
        r"von|vom|zum|zur|im|mit|et|ou|du|de|des|la|le|les|à|au|y|e|o|el|los|las|del|di|da|do|dos|della|il|con|com|en|van|het|met|&)$",
        "bracketed": r"\([^()]*\)",
        # "(with hot chocolate in the break)"
        "remark at end": r"(?<=\w{3})[.!]?\s+\((?=(?-i:[a-zà-ÿ]))[^()\s]+\s[^()\s]+\s[^()]+\)\W*$",
    }
    return re.compile(known[name], re.IGNORECASE)


@asked_once
def title_words(told: Told) -> str | None:
    """The line's words, if they can be a title."""
    text = told.line.text
    if (
        told.prose
        or told.house == text
        or (told.whole_day and not told.pieces)
        or begins_as_byline(text)
        or label_of_where(text)
        or is_remark(text)
        or is_presenter(text)
        or is_film_fact(text)
        or tells_where_to_meet(text)
        or label_of_speaker(text) == len(text)
    ):
        return None
    if told.line.sign.endswith("/thead/tr/th") or (told.line.sign.endswith("/th") and names_what(text)):
        return None  # what stands over a column names none of its rows
    if place_alone(told) or (told.line.level in (0, 7) and _pattern("bracketed").fullmatch(text)):
        return None
    if told.whens or told.clocks:
        text = _beside_moment(told)
        if (
            is_presenter(text)  # "14:00-16:30 Chair: Ada Reed"
            or is_address(text)
            or _pattern("doors").match(text)
            or (told.line.text[-1:] in ".!" and goes_on_saying(text))
        ):
            return None
    elif told.whole_day:
        text = told.pieces[1]
    elif label_of_when(text) or is_address(text):
        return None
    elif told.line.tail and text.endswith("."):
        text = before_tail(told, text)
    text = text[label_of_speaker(text) :]
    text = _pattern("title label").sub("", without_button(told, without_badge(told, text)), count=1)
    text, whole = without_papers(text), text
    if (said := linked(told, text)) is not None and (text == whole or said in text):
        text = text if speaks_behind(text, said) else said
    text = _pattern("remark at end").sub("", marked_name(told, text))
    if is_named_title(told.line.names) and any(map(str.isdigit, text)) and len(text) <= SHORTEST_NUMBER:
        return text  # "2046" and "8 1/2" are films
    if names_nothing(told, text) or _pattern("screen").fullmatch(text):
        return None
    text = without_paper(told, text)
    if told.line.level:
        return plain_heading(text.rstrip(" :"))
    return None if _tells_more(told, text) else text


def _tells_more(told: Told, text: str) -> bool:
    """Whether words are several sentences about something: no row of a list is called so."""
    alone = not (told.whens or told.clocks or told.line.links)
    return alone and len(text.split()) >= MANY_WORDS and _pattern("sentences").fullmatch(text) is not None


def _beside_moment(told: Told) -> str:
    """The words of a line beside its day and hour, without place, price and asides."""
    between = told.pieces[0] if is_place_between(told) else told.between
    text = first["title"] if (first := place_first(told)) else between or sentence_before(told)
    text = _pattern("at sign").sub("", without_tail(told, text[label_of_when(text) :]))
    text = head_of_row(told, tidy(_pattern("aside").sub(" ", tidy(without_bracketed(told, text)))))
    text = without_stop(told, text)
    text = _pattern("begins at end").sub("", _pattern("price at end").sub("", text))
    return without_herald(without_made_when(without_open_facts(text)))


def choose_title(
    told: Sequence[Told],
    at: Iterable[int],
    venues: frozenset[str],
    beside: Sequence[int] = (),
    people: frozenset[str] = frozenset(),
    barred: frozenset[str] = frozenset(),
) -> tuple[str, int] | None:
    """The likeliest title among the lines at these places, with its place.

    `venues` are words that are known to be places, `people` those that are names of who speaks, `barred`
    those that name nothing here, `beside` lines whose days may have parts among these.
    """
    best: tuple[float, str, int] | None = None
    places = below_next(told, list(at))
    facts, labels = fact_headings(told, places), labels_beside(told, places)
    named, texts = _parts_of_days(told, [*places, *beside]), [told[at].line.text for at in places]
    stated = [text[label:].casefold() for text in texts if (label := label_of_where(text))]
    all_named = len(places) > 1 and all(names_its_place(told[at].line.names) for at in places)
    for order, place in enumerate(places):
        words = title_words(told[place])
        if words is None or place in labels or fold(words) in named or words.casefold() in barred:
            continue
        if _begins_place(words, stated) or is_of_address(told, place):
            continue
        worth = title_worth(told[place], words, venues, all_named=all_named) - min(order, 20) * 0.3
        worth -= WORTH_OF_FACTS if place in facts else 0
        worth += WORTH_OF_LABEL if is_labelled_title(told, place) else 0
        worth += WORTH_OF_TOPIC if stated and is_labelled_topic(told[place].line.text) else 0
        worth = min(worth, WORTH_OF_PERSON) if words.casefold() in people or _speaks(told, place) else worth
        if best is None or worth > best[0]:
            best = (worth, words, place)
    if best is None or best[0] < 0:
        return None
    words, place = _fuller(told, best[1], best[2], places)
    return continued(told, words, place), place


def _speaks(told: Sequence[Told], at: int) -> bool:
    """Whether a label says that a line is who speaks: `Speaker: Ada Reed`, or `Referentin` right above."""
    above = told[at - 1].line.text if at else ""
    return label_of_speaker(told[at].line.text) > 0 or (bool(above) and label_of_speaker(above) == len(above))


def _fuller(told: Sequence[Told], words: str, at: int, places: Sequence[int]) -> tuple[str, int]:
    """A heading right below that says more: `Town Board`, `October Town Board Meeting`, `Hearing`."""
    if at + 1 in places and 0 < told[at].line.level < told[at + 1].line.level < 7:
        below = title_words(told[at + 1])
        if below and len(below) > len(words) and fold(words) in fold(below):
            return below, at + 1
        kind = below and names_gathering(below) and not names_gathering(words)
        if below and (kind or is_one_of_many(below, words)):
            return below, at + 1
    return words, at


def _begins_place(words: str, stated: Sequence[str]) -> bool:
    """Whether a heading names the house that a label below it tells with its address."""
    return any(place.startswith(words.casefold()) for place in stated)


def _parts_of_days(told: Sequence[Told], places: Sequence[int]) -> frozenset[str]:
    """The words for weekday and month of these days: "Mo" beside "15.02." or "Abril" over it is no title."""
    days = {when.start_on for at in places for when in told[at].whens}
    return frozenset().union(*(_words_for(day.weekday(), day.month) for day in days))


@cache
def _words_for(weekday: int, month: int) -> frozenset[str]:
    named = {word for word, meant in weekdays().items() if weekday in meant}
    return frozenset(named | {word for word, number in months().items() if number == month})


def fact_headings(told: Sequence[Told], places: Sequence[int]) -> frozenset[int]:
    """Headings made like those that hold day and hour, where one of another rank stands among them too."""
    headings = [at for at in places if 0 < told[at].line.level < 7]
    moments = [at for at in headings if (told[at].whens or told[at].clocks) and is_filler(told[at].rest)]
    makes = {(told[at].line.level, told[at].line.sign) for at in moments}
    alike = [at for at in headings if (told[at].line.level, told[at].line.sign) in makes]
    others = [
        at
        for at in headings
        if at not in alike and title_words(told[at]) and not is_facts(told[at].line.text)
    ]
    below = any(told[at].line.level - 1 == told[moments[0]].line.level for at in others) if moments else False
    return frozenset(alike) if below else frozenset()


def continued(told: Sequence[Told], words: str, at: int, brackets: bool = True) -> str:
    """A printed title that goes on in the next line: in the same letters, in capitals or within brackets.

    So does one that ends in a word that wants more: `The Thames from the`, `Family history and`.
    """
    line = told[at].line
    for behind in told[at + 1 : at + 3]:
        text, size = behind.line.text, behind.line.size
        same = size and abs(size - line.size) <= 0.15 * line.size and behind.line.path[0] == line.path[0]
        goes_on = (text.isupper() and words.isupper()) or text[:1].islower()
        goes_on = goes_on or (brackets and text[:1] == "(") or _pattern("open").search(words) is not None
        if not same or not goes_on or behind.dated or behind.clocks or len(words) > 120 or is_facts(text):
            break
        words = f"{words} {text}"
    return words
