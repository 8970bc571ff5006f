"""Sentences that speak of all rows of a list: `All films at 8 pm`, `The seminar takes place at 4 pm`."""

from __future__ import annotations

import re
from functools import cache

from scrapers.dates.words import fold, weekdays
from scrapers.programme_words.small_letters import Vocabulary
from scrapers.remembered import remembered


@cache
def _vocabulary(name: str) -> Vocabulary:
    """The expressions of this module, compiled when first wanted."""
    known = {
        "for all": r"^\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:mon|diens|donners|frei|sams|"
        r"sonn)tags|"
        r"mittwochs)\s(?:and \w+days\s)?(?:at|from|um|ab)\s|\b(?:all|every|each|always|unless|alle|"
        r"jede[rs]?|immer|steeds|tou(?:te)?s|chaque|tod[oa]s|cada|"
        r"siempre|sempre|tutt[ei]|ogni|elke|iedere|altid|alltid|jeweils)\b|"
        r"^\W*(?:show ?times?|start(?:ing)? times?|curtain|(?:spiel|vorstellungs)?beginn|inicio|inizio|"
        r"início|aanvang)\s(?:is|are|ist|um|es|è|é|at|a las|alle|às|om)\s",
        # "Meetings are generally held at the library at 2 p.m."
        "of all": r"\b(?:we (?:meet|show|screen|play)|wir zeigen|nous projetons|proyectamos|exibimos|"
        r"proiettiamo|"
        r"we vertonen|wir treffen uns|nous nous (?:retrouvons|réunissons)|nos (?:vemos|reunimos)|"
        r"ci (?:vediamo|incontriamo|troviamo)|encontramo-nos|we komen (?:samen|bijeen)|"
        r"vi (?:träffas|ses|mødes))\b|"
        r"\b(?:films|talks|evenings|meetings|sessions|screenings|events|gatherings|meetups|hearings|workshops|classes|"
        r"shows|showings|treffen|sitzungen|termine|vorstellungen|réunions|séances|rencontres|reuniones|"
        r"sesiones|funciones|encuentros|reuniões|sessões|encontros|riunioni|incontri|proiezioni|"
        r"bijeenkomsten|voorstellingen|vergaderingen)\b[^.;]{0,80}?\b(?:are|sind|sont|sono|son|são|zijn|"
        r"will be|begin|start|run|"
        r"commence|convene|occur|take place|held|shown|finden|"
        r"beginnen|ont lieu|commencent|se celebran|se realizan|comienzan|acontecem|"
        r"começam|si tengono|iniziano|vinden|beginnen|starten)\b|"
        # "The Harbour Board meets at 4 p.m. the second Thursday."
        r"\b(?:board|commission|committee|council|club|group|society|chapter|guild|verein|vorstand|rat|"
        r"conseil|comité|junta|consejo|consiglio|conselho|bestuur)\b[^.;]{0,40}?\b(?:meets?|convenes?|tagt|"
        r"trifft sich|se réunit|se reúne|si riunisce|reúne-se|vergadert)\b|"
        # "The seminar takes place on Mondays at 16:00 in Room 5."
        r"\b(?:\w*seminar|colloquium|\w*kolloquium|(?:reading|study|working) group|journal club|lesekreis|"
        r"séminaire|groupe de (?:lecture|travail)|seminario|coloquio|(?:grupo|club) de lectura|"
        r"gruppo di lettura|leesgroep|colloquium|seminário|grupo de leitura)\b[^.;]{0,40}?\b(?:takes place|"
        r"meets?|is held|runs|findet|trifft sich|tagt|a lieu|se tient|se réunit|se celebra|tiene lugar|"
        r"se reúne|si tiene|si svolge|si riunisce|is op|vindt|komt (?:samen|bijeen)|acontece|realiza-se|"
        r"reúne-se|decorre)\b",
        # When a bar or a desk is open, which is no gathering of its days.
        "open": r"\b(?:est|sont|sera|seront|is|are|ist|sind|es|está|están|è|sono|é|estão|zijn)\s"
        r"(?:also |auch |aussi |toujours |again |wieder )?(?:ouverte?s?|open(?!ing)|geöffnet|abiert[oa]s?|"
        r"apert[oaie]|abert[oa]s?|geopend)(?!\w)",
        # "free for all and informal", "offen für alle.": who may come, and not which rows
        "to all": r"\b(?:for|to|für|à|pour|aux?|a|para|per|voor|för|til|till)\s(?:all|everyone|alle|"
        r"tous|toutes|tod[oa]s|tutt[ei]|iedereen|alla)(?=\W*$|\s?[,.;:!?()–—|&-]|\s(?:ages|levels|who|and|but|und|et|y|e|en|"
        r"och|og|at|from)\b)|\ball (?:are )?welcome\b|\b(?:above|after|at) all\b",
        "stop": r"(?<=\w\w[.!?])\s+",
    }
    return Vocabulary(known[name])


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_vocabulary(name).pattern, re.IGNORECASE)


def speaks_of_all(text: str) -> bool:
    """Whether a line says something of all rows, and not when a desk is open."""
    return bool(said_of_all_in(text))


@remembered
def said_of_all_in(text: str) -> str:
    """The sentences of a line that say something of all rows."""
    told = [part for part in _pattern("stop").split(text) if not _vocabulary("open").is_in(part)]
    return " ".join(part for part in told if _says_of_all(_without_guests(part)))


def _without_guests(sentence: str) -> str:
    """A sentence without the words that say who may come: `Meetings are open to all.`"""
    return _pattern("to all").sub("", sentence) if _vocabulary("to all").is_in(sentence) else sentence


def _says_of_all(sentence: str) -> bool:
    """Whether a word for all stands in a sentence, and not in a name within it: `of All That Ebbs`."""
    if speaks_of_list(sentence):
        return True
    if not _vocabulary("for all").is_in(sentence):
        return False
    return any(not _is_of_name(sentence, found) for found in _pattern("for all").finditer(sentence))


def _is_of_name(sentence: str, found: re.Match[str]) -> bool:
    """Whether a word within a sentence and the one behind it, which is no weekday, begin with capitals."""
    behind = sentence[found.end() :].split()[:1]
    within = any(map(str.isalnum, sentence[: found.start()])) and not sentence.isupper()
    named = any(word[0].isupper() and fold(word) not in weekdays() for word in behind)
    return within and found[0][0].isupper() and named


def speaks_of_list(text: str) -> bool:
    """Whether a line names what it speaks of: `our meetings`, which no section below a heading is."""
    return _vocabulary("of all").is_in(text)
