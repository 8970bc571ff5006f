"""A post cut into words with their places, and the language it is most likely written in."""

from __future__ import annotations

import re
from functools import cache

from scrapers.dates.said_words import weekdays

TOKEN = re.compile(
    r"(?![hHwW](?:ttp|ww\.)|[aApP]\.[mM]\b)[^\W\d_]+(?:['\-*][^\W\d_]+)*"
    r"|[@#]\w+(?:[.\-]\w+)*"
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
    "what where when here there",
    "de": "der die das und ist wir ihr für mit im am um wer uhr heute morgen abend auf ein eine noch nicht "
    "bei zum zur kommt von nach gibt den dem ich wo bier treffen treffpunkt alle leute bis sind sich "
    "sondern weiterhin durch wenn gern aber auch nur hab habe haben schon mal vom beim des einen einer "
    "einem ins uns euch unser kein jetzt ohne wird werden kann ab vor halb viertel",
    "fr": "la le les et est nous vous pour avec au aux du des un une ce soir qui demain à chez dans sur on "
    "se pas je après où rendez-vous rdv apéro venez tous café dès ils elle notre votre ça c'est j'ai d'un "
    "d'une jusqu'au entre sans comme plus toute toutes vers mais donc il y ne sont",
    "es": "el la los las y es en para con del un una que hoy mañana a al quién alguien nos vemos por de esta "
    "noche quedamos café cerca qué os se mi está están fue muy pero cuando donde más todo todos sin "
    "hasta desde su sus este ahora también ya lo le les ojo gente",
    "it": "il la lo gli e è per con del della un una che oggi domani stasera alle al chi ci vediamo di nel a "
    "da si tutti dopo dalle ore sono non più siamo anche come quando dove questo questa ma se nella dei "
    "degli delle dal dalla tra fra fino ora adesso solo poi noi",
    "pt": "o a os as e é para com do da no na um uma que hoje amanhã às quem a gente vamos em de pra galera "
    "pessoal depois café ao das bora noite não são está foi muito mas quando onde mais todos sem até "
    "desde meu minha seu sua isso agora também já dos pelo pela nosso nossa",
    "nl": "de het en is we voor met om wie vanavond morgen een van bij op uur in niet ook naar kom tot "
    "borrel iedereen na zijn aan vandaag jullie nu tegen gaat zit zitten iemand weet onze straks nog "
    "even wel "
    "maar dan want hier daar geen te veel u halen",
}


class Spoken:
    """A post and its tokens: `words` in lower case; where they stand in `text` is worked out when asked."""

    __slots__ = ("_capitals", "_raw", "_spans", "_writes_capitals", "text", "words")

    def __init__(self, text: str, raw: list[str], words: list[str]) -> None:
        self.text = text
        self.words = words
        self._raw = raw
        self._capitals: list[bool] | None = None
        self._spans: list[tuple[int, int]] | None = None
        self._writes_capitals: bool | None = None

    def writes_capitals(self) -> bool:
        """Whether the author uses capitals at all beyond the first letter, tags aside."""
        if self._writes_capitals is None:
            letters = zip(self.capitals()[1:], self.words[1:], strict=True)
            self._writes_capitals = any(capital and word[0].isalpha() for capital, word in letters)
        return self._writes_capitals

    def capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter as written."""
        return self.capitals()[index]

    def capitals(self) -> list[bool]:
        """Of every token, whether it begins with a capital letter."""
        if self._capitals is None:
            self._capitals = [token[0].isupper() or ("'" in token and _elided(token)) for token in self._raw]
        return self._capitals

    def span(self, index: int) -> tuple[int, int]:
        """Where the token begins and ends in `text`."""
        if self._spans is None:
            self._spans = []
            text, behind = plain_marks(self.text), 0
            for token in self._raw:
                start = text.find(token, behind)
                behind = start + len(token)
                self._spans.append((start, behind))
        return self._spans[index]

    def said(self, first: int, last: int) -> str:
        """The tokens `[first, last)` as written, in one line."""
        return " ".join(self.text[self.span(first)[0] : self.span(last - 1)[1]].split())


def _elided(token: str) -> bool:
    """ "l'Ensor", "all'Excelsior": the capital stands behind the article."""
    article, _, name = token.partition("'")
    return len(article) < 6 and name[:1].isupper()


def plain_marks(text: str) -> str:
    """Typographic apostrophes and dashes made plain, and blanks one kind; as long as the text was."""
    return text.replace("’", "'").replace("–", "-").replace("—", "-")


def spoken(text: str) -> Spoken:
    """Cut a post into words, numbers, tags, addresses and single signs."""
    raw = TOKEN.findall(plain_marks(text))
    # Tokens hold no blanks, so one call lowers them all.
    words = " ".join(raw).lower().split(" ") if raw else []
    return Spoken(text, raw, words)


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
    for word in votes.keys() & words:
        for language, weight in votes[word]:
            score[language] = score.get(language, 0.0) + weight
    return max(sorted(score), key=score.__getitem__)
