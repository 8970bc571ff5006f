"""A title or a description, read: its words, what they mean, what the title names.

The senses are tables of `data/classify_vocabulary.toml`; the sets below say which of them go together.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from aggregator.judging.vocabulary import LONGEST_TEXT, Hit, Senses, listing_words, words_of

INVITING = frozenset(("gather", "occasion", "drink", "outing", "welcome", "lounge"))
OTHER = frozenset(
    (
        "showing",
        "talk",
        "market",
        "labour",
        "gala",
        "party",
        "brandish",
        "errand",
        "onefilm",
        "credit",
        "teach",
    )
)
# What a title can name; the first and the last of these in it are its head, by the grammar of its language.
THINGS = INVITING | OTHER | {"converse"}
_PARTING = frozenset((":", "|", "(", "@"))
_DENYING = frozenset(
    ("no", "not", "without", "never", "nobody", "isn", "don", "kein", "keine", "keinen", "ohne", "nicht",
     "sin", "sem", "senza", "pas", "sans", "geen", "niet", "zonder", "nada", "non")
)  # fmt: skip
# "Five minutes a table" and "ten minutes from the station" are no running times.
_NOT_RUNNING = frozenset(
    ("a", "each", "per", "chat", "chats", "with", "walk", "pro", "par", "por", "of", "from", "to", "late",
     "away", "before", "after")
)  # fmt: skip


# "Eight new shorts", "sechs Filme": films that are counted are shown.
_NUMBERS = frozenset(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
     "sixteen", "twenty", "dozen", "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf", "dix", "onze",
     "douze", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "doce", "zwei",
     "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwolf", "due", "tre",
     "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "dodici", "duas", "dois", "quatro", "sete",
     "oito", "dez", "doze", "twee", "drie", "vijf", "zes", "zeven", "negen", "tien", "twaalf")
)  # fmt: skip
_FILMS = frozenset(
    ("films", "shorts", "movies", "documentaries", "docs", "clips", "trailers", "features", "courts",
     "metrages", "documentaires", "cortos", "cortometrajes", "peliculas", "documentales", "largometrajes",
     "filme", "kurzfilme", "dokumentarfilme", "spielfilme", "corti", "cortometraggi", "documentari",
     "lungometraggi", "curtas", "filmes", "documentarios", "longas", "kortfilms")
)  # fmt: skip

# "Two women", "zwei Freundinnen", "a young widow": whom a story is about, by number or as somebody unknown.
_SOMEBODY = frozenset(("a", "an", "un", "una", "une", "uno", "ein", "eine", "einer", "um", "uma", "een"))
_HEROES = frozenset(
    ("woman", "women", "man", "men", "girl", "girls", "boy", "boys", "friends", "sisters", "brothers",
     "siblings", "mothers", "widow", "widower", "teenager", "teenagers", "strangers", "couple", "lovers",
     "scientists", "soldiers", "femme", "femmes", "homme", "hommes", "fille", "filles", "garcon", "garcons",
     "amis", "amies", "soeurs", "freres", "veuve", "inconnus", "mujer", "mujeres", "hombre", "hombres",
     "chica", "chicas", "chico", "chicos", "amigos", "amigas", "hermanos", "hermanas", "viuda",
     "desconocidos", "frau", "frauen", "mann", "manner", "madchen", "jungen", "freunde", "freundinnen",
     "schwestern", "bruder", "witwe", "fremde", "donna", "donne", "uomo", "uomini", "ragazza", "ragazze",
     "ragazzo", "ragazzi", "amici", "amiche", "sorelle", "fratelli", "vedova", "sconosciuti", "mulher",
     "mulheres", "homem", "homens", "menina", "meninas", "menino", "meninos", "irmaos", "irmas", "viuva",
     "vrouw", "vrouwen", "mannen", "meisje", "meisjes", "jongens", "vrienden", "vriendinnen", "zussen",
     "broers", "weduwe", "family", "waiter", "waitress", "nurse", "farmer", "farmers", "fisherman",
     "fishermen", "soldier", "priest", "teacher", "clerk", "driver", "mother", "father", "daughter", "son",
     "famille", "serveuse", "serveur", "infirmiere", "paysan", "pecheur", "soldat", "pretre", "professeur",
     "mere", "pere", "familia", "camarera", "camarero", "enfermera", "campesino", "pescador", "soldado",
     "maestra", "maestro", "madre", "padre", "matrimonio", "jubilados", "familie", "kellnerin", "kellner",
     "krankenschwester", "bauer", "fischer", "pfarrer", "lehrer", "lehrerin", "mutter", "vater", "ehepaar",
     "rentner", "famiglia", "cameriera", "cameriere", "infermiera", "contadino", "pescatore", "soldato",
     "prete", "pensionati", "coppia", "empregada", "empregado", "enfermeira", "pescadores", "professora",
     "casal", "mae", "pai", "gezin", "verpleegster", "boer", "visser", "schipper", "moeder", "vader",
     "echtpaar", "leraar")
)  # fmt: skip
# `r/somewhere`, `#somechat`: a group that has its name from the net.
_HANDLE = re.compile(r"(?<![\w/.])r/\w{3,}|#\w*chat\b", re.IGNORECASE)


# A description says early on what is asked of the reader; who the host is and what the house offers follows.
LEAD = 30


class Zone(NamedTuple):
    """The words of a title or a description, what was found in them, and how often each sense.

    `late` are the senses that only come after the first `LEAD` words.
    """

    words: list[str]
    hits: list[Hit]
    counts: dict[str, int]
    late: frozenset[str]

    def has(self, senses: frozenset[str]) -> bool:
        """Whether any of the senses occurs."""
        return not senses.isdisjoint(self.counts)


def zone_of(text: str) -> Zone:
    """Read one text; a thing that the text denies ("no panels", "sans pitch") counts as `denied`."""
    words = words_of(text)
    hits = listing_words().read(words)
    counts = _counted(words, hits)
    if _counts_films(words):
        counts["showing"] = counts.get("showing", 0) + 1
    if _tells_of_somebody(words):
        counts["hero"] = 1
    if ("r/" in text or "#" in text) and _HANDLE.search(text[:LONGEST_TEXT]):
        counts["online"] = counts.get("online", 0) + 1
    if len(words) <= LEAD:
        return Zone(words, hits, counts, _NOTHING)
    early = {sense for at, _, senses in hits if at < LEAD for sense in senses}
    return Zone(words, hits, counts, frozenset(counts.keys() - early - {"denied"}))


def _counted(words: list[str], hits: list[Hit]) -> dict[str, int]:
    counts: dict[str, int] = {}
    if _DENYING.isdisjoint(words):
        for _, _, senses in hits:
            for sense in senses:
                counts[sense] = counts.get(sense, 0) + 1
    else:
        for at, _, senses in hits:
            for sense in senses:
                name = "denied" if sense in OTHER and _denied(words, at) else sense
                counts[name] = counts.get(name, 0) + 1
    return counts


def _counts_films(words: list[str]) -> bool:
    """Whether films are told by their number, with up to two words between."""
    return not _FILMS.isdisjoint(words) and any(
        word in _FILMS and any(_is_a_few(near) for near in words[max(at - 3, 0) : at])
        for at, word in enumerate(words)
    )


def _tells_of_somebody(words: list[str]) -> bool:
    """Whether persons without a name are told of: "two old friends", "una viuda"."""
    return not _HEROES.isdisjoint(words) and any(
        word in _HEROES and any(near in _SOMEBODY or near in _NUMBERS for near in words[max(at - 2, 0) : at])
        for at, word in enumerate(words)
    )


def _is_a_few(word: str) -> bool:
    return word in _NUMBERS or (len(word) < 3 and word.isdigit())


def _denied(words: list[str], at: int) -> bool:
    return not _DENYING.isdisjoint(words[max(at - 2, 0) : at])


def heads(title: Zone) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What a title names first, last before it is parted, and last after that.

    `Coffee Talk: Directors` names a talk, `Networking: A Workshop` a gathering and then a workshop.
    """
    named = [(at, things) for at, _, senses in title.hits if (things := _THINGS[senses])]
    if not named:
        return _NOTHING, _NOTHING, _NOTHING
    first = last = named[0][1]
    after = _NOTHING
    part = _parting(title.words)
    for at, things in named:
        if at < part:
            last = things
        else:
            after = things
    return first, last, after


def _parting(words: list[str]) -> int:
    """Where a title is first parted, but not by its first word; its length if nowhere."""
    if not _PARTING.isdisjoint(words):
        for at, word in enumerate(words):
            if at and word in _PARTING:
                return at
    return len(words)


class _Things(dict[Senses, frozenset[str]]):
    """Which of a hit's senses a title can name; as many as the vocabulary has entries."""

    def __missing__(self, senses: Senses) -> frozenset[str]:
        things = self[senses] = THINGS.intersection(senses)
        return things


_NOTHING: frozenset[str] = frozenset()
_THINGS = _Things()


def has_runtime(zone: Zone) -> bool:
    """Whether a film's length is given: a number before a word for minutes."""
    if "minutes" not in zone.counts:
        return False
    words = zone.words
    return any(
        words[at - 1].isdigit() and _NOT_RUNNING.isdisjoint(words[at + 1 : at + 2])
        for at, _, senses in zone.hits
        if at and "minutes" in senses
    )
