"""The words people use for days, parts of the day and hours, by language. Data only; see `said.py`."""

from __future__ import annotations

from functools import cache

from scrapers.dates import words

Languages = frozenset[str]
EVERY: Languages = frozenset({"en", "de", "fr", "es", "it", "pt", "nl"})


def bag(line: str) -> frozenset[str]:
    """The words of a line; the tables below are easier to read and to extend that way."""
    return frozenset(line.split())


# Day words: offset in days from the posting, and the part of the day they imply.
RELATIVE: dict[str, tuple[int, str | None]] = {
    **dict.fromkeys(
        bag("today today's 2day tdy heute heut hoy oggi hoje vandaag aujourd'hui auj aujourdhui"), (0, None)
    ),
    **dict.fromkeys(
        bag("tonight tonight's tonite 2nite tonigh tonights tn stasera vanavond 2night"), (0, "evening")
    ),
    **dict.fromkeys(bag("stamattina stamani vanochtend vanmorgen"), (0, "morning")),
    **dict.fromkeys(bag("vanmiddag"), (0, "afternoon")),
    **dict.fromkeys(bag("stanotte vannacht"), (0, "night")),
    **dict.fromkeys(
        bag(
            "tomorrow tomorrow's tmrw tmr tmw tmrow tomo tmo tomoz 2moro 2morrow tmoro tomorow tommorow "
            "tommorrow 2mrw tmmrw morgen domani demain amanhã manana mañana amanha"
        ),
        (1, None),
    ),
    **dict.fromkeys(bag("morgenavond"), (1, "evening")),
    **dict.fromkeys(bag("morgenmiddag"), (1, "afternoon")),
    **dict.fromkeys(bag("domattina morgenochtend"), (1, "morning")),
    **dict.fromkeys(bag("übermorgen uebermorgen dopodomani overmorgen après-demain"), (2, None)),
}

# The tables of printed dates are written without accents; in speech both spellings occur.
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")
ACCENTED = bag(
    "miércoles mié sábado sáb lunedì martedì mercoledì giovedì venerdì terça-feira terça jänner märz "
    "février fév "
    "août décembre déc março"
)

# Parts of the day; "morgen" and "mañana" are days unless `PART_BEFORE` says otherwise.
PARTS: dict[str, str] = {
    **dict.fromkeys(
        bag(
            "morning mornin am matin matinée vormittag früh morgens vormittags madrugada mattina mattino "
            "manhã ochtend 's-ochtends frühmorgens"
        ),
        "morning",
    ),
    **dict.fromkeys(
        bag("afternoon arvo aft nachmittag nachmittags après-midi pomeriggio tarde middag pm aprem"),
        "afternoon",
    ),
    **dict.fromkeys(bag("evening eve abend abends soir soirée sera avond nite noite noche"), "evening"),
    **dict.fromkeys(bag("night nacht d'nacht nachts nuit notte"), "evening"),
    **dict.fromkeys(bag("lunchtime mittag mittags"), "noon"),
}
TODAY_BEFORE = bag("this ce cet cette esta este questa questo hoje heute diese diesen dieser deze hoy")

NOONS = bag("noon midday noonish noon-ish middayish mediodía mediodia mezzogiorno meio-dia midi")
MIDNIGHTS = bag("midnight mitternacht minuit medianoche mezzanotte meia-noite middernacht")
NOWS: dict[str, Languages] = {
    "now": EVERY,
    "rn": frozenset({"en"}),
    "jetzt": EVERY,
    "maintenant": EVERY,
    "ahora": EVERY,
    "adesso": EVERY,
    "agora": EVERY,
    "nu": frozenset({"nl"}),
    **dict.fromkeys(("ahorita", "mismo"), frozenset({"es"})),
    "asap": frozenset(),
}

HOURS: dict[str, tuple[int, Languages]] = {}
for _language, _names in (
    ("en", "one two three four five six seven eight nine ten eleven twelve"),
    ("de", "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
    ("de", "eins zwöi drü vieri füfi sächsi sibni achti nüni zehni elfi zwölfi"),  # "um achti" in Bern
    (
        "de",
        "eins zwoa dreie viere fünfe sechse siebene achte neune zehne elfe zwölfe",
    ),  # "um achte" in Berlin
    ("fr", "une deux trois quatre cinq six sept huit neuf dix onze douze"),
    ("es", "una dos tres cuatro cinco seis siete ocho nueve diez once doce"),
    ("it", "una due tre quattro cinque sei sette otto nove dieci undici dodici"),
    ("it", "all'una"),
    ("pt", "uma duas três quatro cinco seis sete oito nove dez onze doze"),
    ("nl", "één twee drie vier vijf zes zeven acht negen tien elf twaalf"),
):
    for _hour, _name in enumerate(_names.split(), 1):
        _known = HOURS.get(_name, (_hour, frozenset()))
        HOURS[_name] = (_hour, _known[1] | {_language})

# "halfzes", "halbacht": the hour that is half an hour away.
GLUED_HALVES: dict[str, int] = {
    lead + name: hour
    for lead, language in (("half", "nl"), ("halb", "de"))
    for name, (hour, languages) in HOURS.items()
    if language in languages
}

# Before a bare number these make it an hour.
CLOCK_BEFORE = bag(
    "at @ around about approx circa ca from til till until 'til by after um gegen ab bis à vers dès las "
    "alle dalle ore verso às as das om rond vanaf tot ~ kl heures uhr before since between entre tra "
    "zwischen still now doors h tipo say disons digamos diciamo zeg"
)
# Before a clock these make it an end.
END_BEFORE = bag("til till until 'til bis jusqu'à jusqu'a jusque hasta fino até ate tot")
# After a bare number these leave it an hour.
CLOCK_AFTER = bag(
    "at in on @ tonight tonite tomorrow tmrw today sharp ish or for and with near outside inside then "
    "if to by until till over im in bei beim am vor auf und oder heute morgen mit au aux à chez dans "
    "devant et pour ce ou demain sur en de del la el y o para mañana hoy al da alla nel a per e di oggi "
    "domani com na no do ao amanhã hoje met voor bij op te ter vanavond precies onwards onward "
    "this the not we i'll i'm "
    "we're let's wir ich nous nicht pas non não niet as same who if because so"
)
UNITS_AFTER = bag(
    "h hs hrs hours uhr uur u heures heure horas hora ore o'clock oclock bells ish sharp pm am p.m a.m p.m. "
    "a.m. p a x"
)

# What gatherings happen when: decides a clock time without am or pm.
HABITS: dict[str, str] = {
    **dict.fromkeys(
        bag(
            "coffee coffees breakfast brunch brekkie espresso croissant croissants pastries bagels bagel "
            "donuts doughnuts pancakes tacos-breakfast yoga run jog swim sunrise kaffee frühstück "
            "fruehstueck "
            "frühstücken café cafés cafezinho petit-déjeuner petit-déj croissants desayuno desayunar "
            "colazione caffè ontbijt koffie kolaches morning matin früh beignets waffles matinal "
            "footing laufen joggen alba aube amanecer amanhecer sonnenaufgang zonsopgang "
            "correr corrida bike ride walk hike stroll cycle cycling plunge fika spaziergang wandern eggs "
            "porridge churros medialunas omelette kolache cornetti cornetto"
        ),
        "morning",
    ),
    **dict.fromkeys(
        bag(
            "drinks drink beers beer pints pint cocktails cocktail wine karaoke party nightcap dinner supper "
            "margaritas margs whisky whiskey toast happy-hour bier biere bierchen drink absacker wein "
            "glühwein sekt abendessen verre verres apéro apero apéros bière bières dîner cañas cervezas "
            "cerveza copas "
            "copa vinos vino mezcal mezcalito cena birra birre aperitivo spritz bevuta bicchiere chope chopp "
            "choppinho breja jantar drinques borrel biertje biertjes pilsje wijntje eten pub crawl rooftop "
            "negroni negronis soju sake cider stammtisch feierabendbier tapas pintxos afterparty dance "
            "dancing disco whiskies martinis shots brews mezcals"
        ),
        "evening",
    ),
}
DAWN = bag(
    "alba aube amanecer amanhecer sonnenaufgang zonsopgang run jog swim sunrise yoga hike plunge footing "
    "laufen joggen correr corrida sea-swim"
)

# A clock next to one of these is the show's, not the meeting's.
SHOWS = bag(
    "screening screenings film movie premiere premières première show panel q qa session talk matinee "
    "flick doc feature vorstellung film kino screenings uhr-vorstellung uhr-film uhr-screening gespräch "
    "premiere panel séance séances projection projections avant-première sesión sesion proyección pase "
    "pelicula película estreno charla proiezione anteprima film spettacolo sessão filme exibição "
    "estreia debate voorstelling vertoning film première masterclass ceremony awards gala shift flight "
    "train bus curtain thoughts thought vibes mood energy regrets"
)
AFTERS = bag(
    "after before post following once when nach vor après avant tras después despues antes dopo prima "
    "depois na voor direkt unless until depuis finito follow"
)
TRAVEL = bag(
    "vaporetto traghetto navette fähre gap carpool carpooling leave leaving departs shuttle rsvp rsvps "
    "deadline abfahrt anmelden "
    "anmeldung départ salida partenza saída vertrek meeting-point reply apply submissions check-in "
    "checkout alarm boarding landing lands arriving arrives touchdown touching ankunft arrivée llegada "
    "arrivo chegada aankomst"
)
# Who leaves together meets then, when no other hour is said.
LEAVES = bag("vaporetto leave leaving leaves abfahrt départ partenza salida saída vertrek abmarsch")
MOVES = bag(
    "cancelled canceled cancelado cancelada annullato annullata annulé annulée abgesagt geannuleerd "
    "moved moving pushing pushed shifted postponed rescheduled delayed bumped changed change switched update "
    "verschoben verlegt reporté reportée décalé décalée déplacé déplacée avancé aplazado aplazada "
    "cambia cambio cambiamos movemos pasa pasamos mueve trasladado spostato spostata spostiamo "
    "rimandato anticipato adiado adiada mudou mudamos mudança transferido verplaatst verzet verschoven "
    "correction korrektur corrección correzione correção rectif"
)
OLDS = bag(
    "not instead was were originally statt nicht anstatt lieu pas vez no invece non plaats niet não "
    "ursprünglich posto"
)

PART_OF_CLOCK = {  # "a las 8 de la tarde", "8 Uhr abends", "8h du soir"
    "morning": bag("morning matin manhã mañana mattina morgens früh vormittags ochtend madrugada"),
    "evening": bag("night d'nacht tonight evening soir noche noite sera abends abend avond tonite"),
    "afternoon": bag("afternoon arvo aft tarde pomeriggio nachmittags middag"),
}


# What may be glued to a weekday ("Freitagabend", "vrijdagmiddag").
CUTS = (
    "abend",
    "nachmittag",
    "vormittag",
    "mittag",
    "nacht",
    "morgen",
    "früh",
    "avond",
    "middag",
    "ochtend",
    "night",
)


@cache
def weekdays() -> dict[str, tuple[int, Languages, bool]]:
    """Every weekday word with its number (Monday 0), the languages it counts in, and whether it is short."""
    found: dict[str, tuple[int, Languages, bool]] = {}
    for language in LANGUAGES:
        for word, numbers in words.weekdays(language).items():
            known = found.get(word, (0, frozenset(), True))
            found[word] = (min(numbers), known[1] | {language}, len(word) < 5 or word == "thurs")
    return found | {word: found[plain] for word in ACCENTED if (plain := words.fold(word)) in found}


@cache
def months() -> dict[str, int]:
    """Every month word with its number (January 1)."""
    found = {word: number for language in LANGUAGES for word, number in words.months(language).items()}
    return found | {word: found[plain] for word in ACCENTED if (plain := words.fold(word)) in found}
