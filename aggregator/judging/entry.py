"""Who may come and what it costs, with the sentence that says who, by `data/entry_vocabulary.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from aggregator.judging.vocabulary import LONGEST_TEXT, Vocabulary, compiled, fold, tables_of, words_of
from aggregator.model import Access, Cost

LONGEST_NOTE = 200
# The tables in the order they are asked.
_ANSWERS: tuple[tuple[str, Access], ...] = (
    ("unbadged", "open"),
    ("invite", "invite"),
    ("members", "members"),
    ("badge", "badge"),
    ("rsvp", "rsvp"),
    ("ticket", "ticket"),
    ("open", "open"),
)
_MARKS = frozenset(".!?")
_OPENING = frozenset(".!?:;|(")
_DENYING = frozenset(
    (
        "no",
        "not",
        "without",
        "kein",
        "keine",
        "ohne",
        "ni",
        "sin",
        "sans",
        "senza",
        "sem",
        "nem",
        "zonder",
        "geen",
        "ne",
    )
)
_END = re.compile(r"[.!?]")
_SUM = re.compile(r"[$€£¥] ?\d|\d ?(?:[€£]|(?:eur|euros?|usd|dollars?|chf)\b)", re.IGNORECASE)
_MONEY = ("$", "€", "£", "¥", "eur", "usd", "dollar", "chf")

_NOTHING = re.compile(r"\D*0+(?:[.,]0+)?\D*")


@dataclass(frozen=True, slots=True)
class Entry:
    """Who may come, what it costs, and the sentence that says who (at most 200 characters), if any does."""

    access: Access = "unknown"
    note: str | None = None
    cost: Cost = "unknown"


@cache
def entry_words() -> Vocabulary:
    """The vocabulary of doors and tills."""
    return compiled({sense: lists.values() for sense, lists in tables_of("entry_vocabulary.toml").items()})


def entry_of(title: str, text: str, price: str | None = None, words: list[str] | None = None) -> Entry:
    """Read access and cost of a listing; a sum beside "members free" is a price.

    `words` are those of "title. text" where a caller has cut them already.
    """
    whole = f"{title}. {text}"[:LONGEST_TEXT]
    words = words or words_of(whole)
    found: dict[str, int] = {}
    for at, _, senses in entry_words().read(words):
        for sense in senses:
            if (said := _heard(sense, words, at)) is not None:
                found.setdefault(said, at)
    cost = _cost(found, price, whole)
    for table, access in _ANSWERS:
        if table in found:
            return Entry(access, _sentence(whole, words, found[table]), cost)
    return Entry("ticket", None, cost) if cost == "paid" and price else Entry(cost=cost)


def _heard(sense: str, words: list[str], at: int) -> str | None:
    """What a sense says at its place: "no badge" asks for none, "a group of 900 members" shuts nobody out."""
    if sense in ("members", "theirs"):
        if at and words[at - 1].isdigit():
            return None
        return "members" if sense == "members" or not at or words[at - 1] in _OPENING else None
    denied = sense in ("badge", "invite") and not _DENYING.isdisjoint(words[max(at - 1, 0) : at])
    return "unbadged" if denied else sense


def _cost(found: dict[str, int], price: str | None, whole: str) -> Cost:
    if price and _NOTHING.fullmatch(price):
        return "free"  # "0 EUR" is what ticket forms write where nothing is to be paid
    if "paid" in found or _names_sum(f"{price or ''} {whole}"):
        return "paid"
    return "free" if "free" in found else "unknown"


def _names_sum(text: str) -> bool:
    """Whether a sum of money is written; the search is not begun where no currency is."""
    small = text.lower()
    return any(money in small for money in _MONEY) and _SUM.search(text) is not None


def _sentence(text: str, words: list[str], at: int) -> str | None:
    """The sentence a word is in: its words carry the same full stops as the text, so they are counted."""
    before = sum(word in _MARKS for word in words[:at])
    marks = [mark.start() for mark in _END.finditer(text)]
    if before > len(marks):
        return None
    first, last = before - 1, before
    while first >= 0 and _within_number(text, marks[first]):
        first -= 1
    while last < len(marks) and _within_number(text, marks[last]):
        last += 1
    sentence = text[marks[first] + 1 if first >= 0 else 0 : marks[last] if last < len(marks) else len(text)]
    if words[at] not in fold(sentence):
        return None
    return " ".join(sentence.split())[:LONGEST_NOTE] or None


def _within_number(text: str, at: int) -> bool:
    """Whether the mark at `at` parts an hour or a thousand (`18.30`, `20.000`) and ends no sentence."""
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()
