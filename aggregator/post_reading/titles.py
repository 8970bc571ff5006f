"""A title for a call: the words that say what the gathering is, without day, place, tags and invitation."""

from __future__ import annotations

import re

from aggregator.post_reading.pieces import Piece
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import bag

LONGEST = 80
_LEAD = re.compile(
    r"""^(?:rt\s+@\w+:?\s*
    |(?:hey|hi|hello|ok|so|and|y'all|reminder|update|hola|hallo|bonjour|ciao|olá|oi)\b[\s,:!]*
    |(?:anyone|who'?s|who\ is|who\ wants|anybody)\b.{0,24}?
        \b(?:up\ for|in\ for|for|fancy|wants?|to\ grab)\s+(?:a\ |an\ |some\ )?
    |(?:come\ |please\ )?join\ (?:us|me|in)(?:\ and\ @\w+)?\ (?:for|at)\ (?:a\ |an\ |some\ |our\ )?
    |(?:we'?re|we\ are|i'?m|some\ of\ us\ are)\ (?:having|hosting|getting|planning|organi[sz]ing|grabbing)
        \ (?:a\ |an\ |some\ )?
    |(?:let'?s|wanna|want\ to)\ (?:grab|get|do|have|meet\ for)\ (?:a\ |an\ |some\ )?
    |(?:qui\ vient|qui\ est\ partant|quién\ se\ apunta|wer\ hat\ lust|chi\ viene|quem\ vem|wie\
    komt)\b[\s,:?!]*
    )+""",
    re.I | re.X,
)
_LINKS = re.compile(r"https?://\S+|\{link\}|[#@]\w+")
_MARKED = re.compile(r"[#@{:]")
# What an invitation may begin with, cut to three letters: most titles begin otherwise.
_OPENINGS = bag(
    "rt hey hi hel ok so and y'a rem upd hol hal bon cia olá oi any who com ple joi "
    "we' we i'm som let wan qui wer chi que wie"
)
_TAIL = bag("at on in is the a an for and with from by um im am à au le de en el al alle às om op - – —")


def _without_tail(line: str) -> str:
    """Drop small words that led to what was cut off."""
    while line and line.rpartition(" ")[2].lower() in _TAIL:
        line = line.rpartition(" ")[0].rstrip(" ,:;.!?-–—|(/")
    return line


def title_of(
    post: Spoken, pieces: list[Piece], what: frozenset[str], who: frozenset[str], venue: str | None
) -> str:
    """The piece that says what people do, behind the one that says who they are; else the post's first words.

    `what` and `who` are the words heard for the gathering and for its audience.
    """
    doing = _fullest(post, pieces, what)
    people = _fullest(post, pieces, who)
    title = _tidied(doing or people, venue)
    if (
        doing
        and people
        and doing != people
        and len(audience := _tidied(people, venue)) + len(title) < LONGEST
    ):
        small = title[:1].lower() + title[1:] if title.split(" ")[0].lower() in what else title
        title = f"{audience}: {small}" if audience and title else title or audience
    return title or _tidied(" ".join(post.text.split())[: 2 * LONGEST], venue) or "Meetup"


def _fullest(post: Spoken, pieces: list[Piece], telling: frozenset[str]) -> str:
    """The piece with most of these words, as written; the first of equals."""
    words = post.words
    if not telling or telling.isdisjoint(words):
        return ""
    counts = [len(telling.intersection(words[first:last])) for first, last, _, _ in pieces]
    most = max(counts, default=0)
    if not most:
        return ""
    fullest = pieces[counts.index(most)]
    return post.said(fullest.first, fullest.last)


def _tidied(text: str, venue: str | None) -> str:
    """Without invitation at the head, place and small words at the tail, cut at a word."""
    line = " ".join(_LINKS.sub(" ", text).split()) if _MARKED.search(text) else text
    if line[:3].lower().rstrip() in _OPENINGS:
        line = _LEAD.sub("", line)
    if venue and venue in line and not line.startswith(venue):
        line = line[: line.index(venue)]
    line = _without_tail(line.strip(" ,:;.!?-–—|(/"))
    if len(line) > LONGEST:
        line = line[:LONGEST].rsplit(" ", 1)[0]
    return line[:1].upper() + line[1:]
