"""A post cut into words with their places, and the language it is most likely written in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain, compress, count
from typing import Any, NamedTuple, TypeVar

from scrapers.dates.said_signs import may_begin_time
from scrapers.dates.said_words import bag, weekdays
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
# Function words that appear in posts of one language and seldom in another.
_COMMON = {
    "en": "the at and is we we're i'm for of to you who anyone with tonight tomorrow in on join are it's our "
    "my today come this that be by from have has if not but your their they was will just all out up so "
    "what where when here there a any some over too make making who's whoever everyone anybody folks people "
    "bring after before near outside inside until till us me i you're they're don't can come coming see "
    "an no or as about get got say",
    "de": "der die das und ist wir ihr für mit im am um wer uhr heute morgen abend auf ein eine noch nicht "
    "bei zum zur kommt von nach gibt den dem ich wo bier treffen treffpunkt alle leute bis sind sich "
    "sondern weiterhin durch wenn gern aber auch nur hab habe haben schon mal vom beim des einen einer "
    "einem ins uns euch unser kein jetzt ohne wird werden kann ab vor halb viertel "
    "danke gestern heut wie jedes",
    "fr": "la le les et est nous vous pour avec au aux du des un une ce soir qui demain à chez dans sur on "
    "se pas je après où rendez-vous rdv apéro venez tous café dès ils elle notre votre ça c'est j'ai d'un "
    "d'une jusqu'au entre sans comme plus toute toutes vers mais donc il y ne sont de merci "
    "prochain complet hier autour boire l' d' qu' j' n'",
    "es": "el la los las y es en para con del un una que hoy mañana a al quién alguien nos vemos por de esta "
    "noche quedamos café cerca qué os se mi está están fue muy pero cuando donde más todo todos sin "
    "hasta desde su sus este ahora también ya lo le les ojo gente gracias felicidades ¿ ¡ somos",
    "it": "il la lo gli e è per con del della un una che oggi domani stasera alle al chi ci vediamo di nel a "
    "da si tutti dopo dalle ore sono non più siamo anche come quando dove questo questa ma se nella dei "
    "degli delle dal dalla tra fra fino ora adesso solo poi noi grazie ieri sera io "
    "niente domattina stamattina domenica peccato l' dell' all' nell' dall' sull' un'",
    "pt": "o a os as e é para com do da no na um uma que hoje amanhã às quem a gente vamos em de pra galera "
    "pessoal depois café ao das bora noite não são está foi muito mas quando onde mais todos sem até "
    "desde meu minha seu sua isso agora também já dos pelo pela nosso nossa "
    "obrigado obrigada segundo oficina num numa",
    "nl": "morgenochtend morgenavond vanmiddag vanochtend koffie biertje "
    "de het en is we voor met om wie vanavond morgen een van bij op uur in niet ook naar kom tot "
    "borrel iedereen na zijn aan vandaag jullie nu tegen gaat zit zitten iemand weet onze straks nog "
    "even wel "
    "maar dan want hier daar geen te veel u halen uur verplicht bedankt gisteren nog eerste",
}


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
    """Cuts each chunk once; bounded, because strangers choose what they write."""

    def __missing__(self, text: str) -> Chunk:
        chunk = _cut(text)
        if len(text) <= LONGEST_CHUNK:
            if len(self) >= LONGEST_MEMORY:
                self.clear()
            self[text] = chunk = _compact(chunk)
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
    votes = _votes()
    marks = [not word[0].isalnum() or word.startswith(_LINKS) for word in words]
    said = sum([votes.get(word) or votes.get(_elision(word), 0) for word in words])
    return Chunk(words, _plain(words), said, capitals, written, may_begin_time(words), marks)


def _cut_word(text: str) -> Chunk:
    """A word alone, as most chunks are."""
    words = [text.lower()]
    capital = text[0].isupper() or text != words[0]
    marks = [words[0].startswith("http")]
    votes = _votes().get(words[0], 0)
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
        return _likeliest(_BASE + sum(self._columns[_VOTES]))

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


def _elision(word: str) -> str:
    """ "l'" of "l'aperitivo"; "Cutter*innen" are as German as an "und"."""
    return "und" if "*in" in word else word[: word.index("'") + 1] if "'" in word else ""


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


_LANGUAGES = tuple(sorted(_COMMON))
# Votes are added as one number, a field of bits for each language; a word of one language alone has 420.
_FIELD, _WHOLE = 20, 420
_SHIFTS = tuple(_FIELD * place for place in range(len(_LANGUAGES)))
_MASK = (1 << _FIELD) - 1
# English when nothing speaks for another.
_BASE = _WHOLE * 7 // 10 << _SHIFTS[_LANGUAGES.index("en")]


@cache
def _votes() -> dict[str, int]:
    """Each common word with its say for every language; a word of two languages counts half for each."""
    owners: dict[str, list[str]] = {}
    for word, (_, languages, short) in weekdays().items():
        if not short:
            owners[word] = [*languages]
    for language, line in _COMMON.items():
        for word in line.split():
            owners.setdefault(word, []).append(language)
    return {
        word: sum(_WHOLE // len(of) << _SHIFTS[_LANGUAGES.index(language)] for language in of)
        for word, of in owners.items()
    }


def is_common(word: str) -> bool:
    """Whether it is a function word of some language; those that join the words of a name do not count."""
    return word in _votes() and word not in _JOINING


_JOINING = bag("the of and a am de la le les el il der die das van het")


@lru_cache(maxsize=8192)
def _likeliest(votes: int) -> str:
    """The language with most votes."""
    fields = [votes >> shift & _MASK for shift in _SHIFTS]
    return _LANGUAGES[fields.index(max(fields))]


def language_of(words: list[str]) -> str:
    """The most likely of de, en, es, fr, it, nl, pt; of equals the first."""
    votes = _votes()
    return _likeliest(_BASE + sum([votes.get(word) or votes.get(_elision(word), 0) for word in words]))
