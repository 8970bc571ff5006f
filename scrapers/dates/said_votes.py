"""Which language a post is in: every common word has a say."""

from __future__ import annotations

from functools import cache, lru_cache

from scrapers.dates.said_words import bag, weekdays

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


def elision(word: str) -> str:
    """ "l'" of "l'aperitivo"; "Cutter*innen" are as German as an "und"."""
    return "und" if "*in" in word else word[: word.index("'") + 1] if "'" in word else ""


_LANGUAGES = tuple(sorted(_COMMON))
# Votes are added as one number, a field of bits for each language; a word of one language alone has 420.
_FIELD, _WHOLE = 20, 420
_SHIFTS = tuple(_FIELD * place for place in range(len(_LANGUAGES)))
_MASK = (1 << _FIELD) - 1
# English when nothing speaks for another.
BASE = _WHOLE * 7 // 10 << _SHIFTS[_LANGUAGES.index("en")]


@cache
def votes_of_words() -> dict[str, int]:
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
    return word in votes_of_words() and word not in _JOINING


_JOINING = bag("the of and a am de la le les el il der die das van het")


@lru_cache(maxsize=8192)
def likeliest(votes: int) -> str:
    """The language with most votes."""
    fields = [votes >> shift & _MASK for shift in _SHIFTS]
    return _LANGUAGES[fields.index(max(fields))]


def language_of(words: list[str]) -> str:
    """The most likely of de, en, es, fr, it, nl, pt; of equals the first."""
    votes = votes_of_words()
    return likeliest(BASE + sum([votes.get(word) or votes.get(elision(word), 0) for word in words]))


def votes_for(words: list[str]) -> dict[str, int]:
    """How much the common words among these speak for each language that is known by such words."""
    votes = votes_of_words()
    sum_of_all = sum([votes.get(word) or votes.get(elision(word), 0) for word in words])
    return {name: sum_of_all >> shift & _MASK for name, shift in zip(_LANGUAGES, _SHIFTS, strict=True)}
