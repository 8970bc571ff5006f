"""A post cut into words with their places, and the language it is most likely written in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from scrapers.dates.said_words import weekdays

TOKEN = re.compile(
    r"https?://\S+|www\.\S+|\{link\}"
    r"|[@#]\w+(?:[.\-]\w+)*"
    r"|[ap]\.\s?m\b\.?"
    r"|\d+(?:[:.,/]\d+)*[^\W\d_]*(?:\d{2})?"
    r"|[^\W\d_]+(?:['\-*][^\W\d_]+)*"
    r"|[^\s\w]|_"
)
# Function words that appear in posts of one language and seldom in another.
_COMMON = {
    "en": "the at and is we we're i'm for of to you who anyone with tonight tomorrow in on join are it's our my today come",
    "de": "der die das und ist wir ihr für mit im am um wer uhr heute morgen abend auf ein eine noch nicht bei zum zur "
    "kommt von nach gibt den dem ich wo bier treffen treffpunkt alle leute bis",
    "fr": "le la les et est nous vous pour avec au aux du des un une ce soir qui demain à chez dans sur on se pas je "
    "après où rendez-vous rdv apéro venez tous café dès",
    "es": "el la los las y es en para con del un una que hoy mañana a al quién alguien nos vemos por de esta noche "
    "quedamos café cerca qué os se mi",
    "it": "il la lo gli e è per con del della un una che oggi domani stasera alle al chi ci vediamo di nel a da si "
    "tutti dopo dalle ore sono",
    "pt": "o a os as e é para com do da no na um uma que hoje amanhã às quem a gente vamos em de pra galera pessoal "
    "depois café ao das bora noite",
    "nl": "de het en is we voor met om wie vanavond morgen een van bij op uur in niet ook naar kom tot borrel iedereen "
    "na zijn aan vandaag jullie",
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """A post and its tokens: `words` in lower case, `starts`/`ends` their offsets in `text`."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter as written."""
        return self.text[self.starts[index]].isupper()


def lowered(text: str) -> str:
    """Lower case of the same length, typographic apostrophes and dashes made plain."""
    low = text.lower()
    if len(low) != len(text):  # "İ" grows by a character; places must not shift
        low = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    return low.replace("’", "'").replace("–", "-").replace("—", "-")


def spoken(text: str) -> Spoken:
    """Cut a post into words, numbers, tags, addresses and single signs."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in TOKEN.finditer(lowered(text)):
        words.append(found[0])
        start, end = found.span()
        starts.append(start)
        ends.append(end)
    return Spoken(text, words, starts, ends)


@cache
def _votes() -> dict[str, tuple[tuple[str, float], ...]]:
    """Each common word with the languages it speaks for; a word of two languages counts half."""
    owners: dict[str, list[str]] = {}
    for word, (_, languages, short) in weekdays().items():
        if not short:
            owners[word] = [*languages]
    for language, line in _COMMON.items():
        for word in line.split():
            owners.setdefault(word, []).append(language)
    return {word: tuple((one, 1.0 / len(langs)) for one in langs) for word, langs in owners.items()}


def language_of(words: list[str]) -> str:
    """The most likely of en, de, fr, es, it, pt, nl; English when nothing speaks for another."""
    votes = _votes()
    score = {"en": 0.4}
    for word in words:
        for language, weight in votes.get(word, ()):
            score[language] = score.get(language, 0.0) + weight
    return max(score, key=score.__getitem__)
