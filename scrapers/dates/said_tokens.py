"""A post cut into words with their places, and the language it is most likely written in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain, compress, count
from typing import Any, NamedTuple, TypeVar

from scrapers.dates.said_signs import may_begin_time
from scrapers.dates.said_votes import BASE, elision, likeliest, votes_of_words
from scrapers.dates.words import fold

TOKEN = re.compile(
    r"(?![hHwW](?:ttp|ww\.)|[aApP]\.[mM]\b)[^\W\d_]+(?:['\-*][^\W\d_]+)*"
    r"|(?!@\d{1,2}(?:[:.]?\d\d)?(?:am|pm|[aph]|ish)?\b)[@#]\w+(?:[.\-]\w+)*"
    r"|https?://\S+|www\.\S+|\{link\}"
    r"|[apAP]\.[mM]\b\.?"
    r"|\d+(?:[:.,/]\d+)*[^\W\d_]*(?:\d{2})?"
    r"|[^\W\d_]+(?:['\-*][^\W\d_]+)*"
    r"|[^\s\w]|_"
)

T = TypeVar("T")
LONGEST_MEMORY = 20_000
LONGEST_CHUNK = 24


class Chunk(NamedTuple):
    """What stands between two blanks, cut into tokens.

    `words` in lower case; `plain` are those that a vocabulary knows, without accents and signs; `votes` their
    say for each language (`language_of`); `capitals` says which begin with one; `written` are the tokens as
    they stand in the post, the first behind a blank; `times` says which may begin a day or an hour, `marks`
    which are signs, tags and links.
    """

    words: Sequence[str]
    plain: Sequence[str]
    votes: int
    capitals: Sequence[bool]
    written: Sequence[str]
    times: Sequence[bool]
    marks: Sequence[bool]


class Chunks(dict[str, Chunk]):
    """Cuts each chunk once; bounded, because strangers choose what they write.

    A full one is set aside, and what is met again is taken from there.
    """

    def __init__(self) -> None:
        self._before: dict[str, Chunk] = {}

    def __missing__(self, text: str) -> Chunk:
        if len(self) >= LONGEST_MEMORY:
            self._before = dict(self)
            self.clear()
        chunk = self._before.get(text)
        if chunk is None:
            chunk = _cut(text)
            if len(text) > LONGEST_CHUNK:
                return chunk
            chunk = _compact(chunk)
        self[text] = chunk
        return chunk


def _compact(chunk: Chunk) -> Chunk:
    """The same in as little memory as may be: to fetch words met before is half of what they cost."""
    words = _shared(tuple(map(_shared, chunk.words)))
    return Chunk(
        words,
        words if chunk.plain is chunk.words else tuple(map(_shared, chunk.plain)),
        chunk.votes,
        _shared(tuple(chunk.capitals)),
        tuple(chunk.written),
        _shared(tuple(chunk.times)),
        _shared(tuple(chunk.marks)),
    )


@lru_cache(maxsize=LONGEST_MEMORY)
def _shared(part: T) -> T:
    """One object for all that are equal."""
    return part


def _cut(text: str) -> Chunk:
    if text.isascii() and text.isalpha():
        return _cut_word(text)
    raw = [_DASHES.get(token, token) for token in TOKEN.findall(plain_marks(text))]
    words = [token.lower() for token in raw]
    written, at = [], 0
    for token in raw:
        written.append(text[at : at + len(token)])
        at += len(token)
    written[0] = f" {written[0]}"
    capitals = [token[0].isupper() or (token != token.lower() and _starts_a_name(token)) for token in raw]
    votes = votes_of_words()
    marks = [not word[0].isalnum() or word.startswith(_LINKS) for word in words]
    said = sum([votes.get(word) or votes.get(elision(word), 0) for word in words])
    return Chunk(words, _plain(words), said, capitals, written, may_begin_time(words), marks)


def _cut_word(text: str) -> Chunk:
    """A word alone, as most chunks are."""
    words = [text.lower()]
    capital = text[0].isupper() or text != words[0]
    marks = [words[0].startswith("http")]
    votes = votes_of_words().get(words[0], 0)
    return Chunk(words, words, votes, [capital], [f" {text}"], may_begin_time(words), marks)


_LINKS = ("http", "www.")


def _plain(words: list[str]) -> list[str]:
    """The words without accents, cut at apostrophes and hyphens, tags and handles without their sign."""
    found: list[str] = []
    for word in words:
        first = word[0]
        if word.isalnum():
            found.append(word if word.isascii() else fold(word))
        elif first == "@" and len(word) > 1:
            found.append("@name")
        elif first == "#" and len(word) > 1:
            found.append(word[1:])
        elif len(word) == 1:
            if word in "?!:%$-":
                found.append(word)
        elif not word.startswith(("http", "www.", "{")):
            found += (
                fold(word).replace("'", " ").replace("-", " ").replace("*", " ").replace("_", " ").split()
            )
    return found


_VOTES = Chunk._fields.index("votes")
_COLUMNS = {name: place for place, name in enumerate(Chunk._fields) if place != _VOTES}
_FLAGS = ("times", "marks")
_EMPTY: list[tuple[Any, ...]] = [()] * len(Chunk._fields)


class Spoken:
    """A post and its tokens: `words` in lower case, the other columns as in `Chunk`.

    `times` are the places that may begin a day or an hour, `marks` those of signs, tags and links. A
    column is made when it is first asked for: of most posts only the first are.
    """

    __slots__ = ("_columns", "_writes_capitals", "text", *_COLUMNS)
    capitals: list[bool]
    marks: list[int]
    plain: list[str]
    times: list[int]
    words: list[str]
    written: list[str]

    def __init__(self, text: str) -> None:
        self.text = text
        # All chunks' words, all chunks' plain words and so on, each still parted by chunk.
        self._columns = [*zip(*map(_chunks().__getitem__, text.split()), strict=True)] or _EMPTY
        self._writes_capitals: bool | None = None

    def __getattr__(self, name: str) -> list[Any]:
        if name not in _COLUMNS:
            raise AttributeError(name)
        column = chain.from_iterable(self._columns[_COLUMNS[name]])
        made: list[Any] = list(compress(count(), column) if name in _FLAGS else column)
        setattr(self, name, made)
        return made

    def language(self) -> str:
        """The most likely of de, en, es, fr, it, nl, pt; of equals the first."""
        return likeliest(BASE + sum(self._columns[_VOTES]))

    def writes_capitals(self) -> bool:
        """Whether the author uses capitals beyond the first letter; tags and short forms ("AI") aside."""
        if self._writes_capitals is None:
            tokens = compress(self.written[1:], self.capitals[1:])
            self._writes_capitals = any(
                not token.isupper() and token.lstrip()[0].isalpha() for token in tokens
            )
        return self._writes_capitals

    def capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter as written."""
        return self.capitals[index]

    def follows_blank(self, index: int) -> bool:
        """Whether the token begins what stands behind a blank."""
        return self.written[index][0] == " "

    def said(self, first: int, last: int) -> str:
        """The tokens `[first, last)` as written, in one line."""
        return "".join(self.written[first:last]).lstrip(" ")


def _starts_a_name(token: str) -> bool:
    """ "l'Ensor", "all'Excelsior": the capital stands behind the article; "naTo" is written so."""
    article, mark, name = token.partition("'")
    return (len(article) < 6 and name[:1].isupper()) if mark else token.isalpha()


_DASHES = {"—": "-"}


def plain_marks(text: str) -> str:
    """Typographic apostrophes and short dashes made plain; as long as the text was.

    A long dash parts words, so it becomes plain when they are cut.
    """
    return text.replace("’", "'").replace("–", "-")


@cache
def _chunks() -> Chunks:
    return Chunks()


def spoken(text: str) -> Spoken:
    """Cut a post into words, numbers, tags, addresses and single signs; no token holds a blank."""
    return Spoken(text)
