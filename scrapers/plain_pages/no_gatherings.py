"""What a title or an hour alone shows to be no gathering: deadlines, minutes, questions, empty cells."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import pairwise

from scrapers.dates.words import fold, weekdays
from scrapers.plain_pages.days_to_choose import without_days_to_choose
from scrapers.programme_words.meeting_ends import tells_course
from scrapers.programme_words.meeting_names import names_congress
from scrapers.programme_words.service_words import names_disruption
from scrapers.programmes.lines import Entry, Line

FEWEST_QUESTIONS = 2
FEWEST_RESULTS = 5
FEWEST_LABELS = 5
FEWEST_TERMS = 2
LONGEST = timedelta(days=400)
"""Hardly a gathering or an exhibition takes longer."""

LAST_MINUTE = time(23, 59)

FEWEST_OTHERS = 2
"""Hours of one make in headings, among which the last minute of a day is one."""

FEWEST_DUE = 2
"""Days of one make by which something is due that make a list of such."""

FIRST_PAGES = 1991
"""The year of the first web pages: what was on before is history there, and was never announced on one."""

FEWEST_NEWS = 8
"""Hours of one day that show in which order they stand."""

FEWEST_OPEN = 2
"""Weekdays that hours are called by: when a house is open. One may be a film."""

SHORTEST_GRID = 3
"""So many days called by nothing but a weekday are the cells of a grid."""


@cache
def _minutes() -> re.Pattern[str]:
    """Titles of minutes, compiled when first wanted."""
    return re.compile(
        r"\W*(?:(?:draft|approved|final|entwurf) )?(?:minutes (?:of|from|for)|"
        r"protokoll (?:der|des|vom|zur)|niederschrift|procès-verba\w+|compte[- ]rendu d\w*|"
        r"verbale d\w*|notulen|actas? de|ata d[aeo]|referat fra)(?!\w).*|"
        r".*\b(?:meeting|council|committee|board|agm|assembly) minutes\b.*|"
        # "JSON 3 Releases" over the days of versions, "Bylaws" over those of their revisions
        r"(?:[\w.-]+ ){0,3}(?:releases|change ?log|release notes)|"
        r"(?:by-?laws|satzung(?:en)?|statuten|statuts|estatutos|statuto)\W*|"
        r"(?:\S+ ){0,4}\w*(?:sitzungs|versammlungs|ergebnis)protokoll\b.*",
        re.IGNORECASE,
    )


def without_what_is_none(entries: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """The entries without what is none, whatever the page is."""
    entries = [one for one in entries if one.last_day.year >= FIRST_PAGES]
    entries = _without_feeds(without_days_to_choose(entries, lines))
    kept = [one for one in _without_deadlines(entries, lines) if not _minutes().fullmatch(one.title)]
    kept = [one for one in kept if not (one.timed and tells_course(one.title))]
    kept = [one for one in kept if not names_disruption(one.title)]
    kept = _without_terms(_without_labels(_without_results(_without_cells(kept)), lines), lines)
    return _without_questions(kept, lines)


def _without_feeds(entries: Sequence[Entry]) -> list[Entry]:
    """Without the hours of a day that stand latest first, as news of the day do: programmes go on."""
    days: dict[date, list[Entry]] = defaultdict(list)
    for one in entries:
        if one.timed:
            days[one.day].append(one)
    feeds = {day for day, told in days.items() if len(told) >= FEWEST_NEWS and _turns_back(told)}
    return [one for one in entries if not (one.timed and one.day in feeds)]


def _turns_back(told: Sequence[Entry]) -> bool:
    """Whether most hours are earlier than those above them; some may be of the day before."""
    steps = list(pairwise(str(one.wall) for one in sorted(told, key=lambda entry: entry.line)))
    return sum(two < one for one, two in steps) * 4 >= 3 * len(steps)


def _without_terms(entries: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """Without rows most of which last for years, as people hold an office; one among others is a show."""
    terms = [one for one in entries if one.last_day - one.day > LONGEST]
    long, made = (Counter(lines[one.line].sign for one in told) for told in (terms, entries))
    makes = {sign for sign, count in long.items() if count * 2 > made[sign] and count >= FEWEST_TERMS}
    return [one for one in entries if lines[one.line].sign not in makes]


def _without_labels(entries: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """Without what is called by a label that heads a part of many items, few of which tell a day.

    `Background` over each item of an agenda; or by the number of an item. A film that is named again and
    again over the same words about it is none.
    """
    often = Counter(line.text for line in lines if line.level)
    again = Counter((one.text, two.text) for one, two in pairwise(lines) if one.level)
    titles = {one.title_line for one in entries if one.title_line >= 0}
    titled = Counter(lines[at].text for at in titles)
    labels = {text for text, count in titled.items() if often[text] >= FEWEST_LABELS * count}
    told = {(lines[at].text, lines[at + 1].text) for at in titles if at + 1 < len(lines)}
    labels -= {pair[0] for pair in told if 2 * again[pair] > often[pair[0]]}
    return [
        one
        for one in entries
        if not (one.title_line >= 0 and lines[one.title_line].text in labels)
        and not _number().fullmatch(one.title)
    ]


@cache
def _number() -> re.Pattern[str]:
    """The number of a file, compiled when first wanted: `File No. E27-8`."""
    return re.compile(
        r"\W*(?:file|docket|case|dossier|aktenzeichen|expediente)\s?(?:no|nr|number|n[º°]|#)[.:]*\s*"
        r"[A-Z]{0,5}\d[\w/.-]*\W*",
        re.IGNORECASE,
    )


def _without_results(entries: Sequence[Entry]) -> list[Entry]:
    """Without the rows of a table of records, who ran how fast and when: `800 m 1:49,25 Ana Reef`."""
    told = [one for one in entries if not one.timed and _result().search(one.title)]
    if len(told) < FEWEST_RESULTS or len(told) * 2 < sum(not one.timed for one in entries):
        return list(entries)
    named = {id(entry) for entry in told}
    return [entry for entry in entries if id(entry) not in named]


@cache
def _result() -> re.Pattern[str]:
    """A time or a distance with its hundredths, no price and no hour, compiled when first wanted."""
    return re.compile(
        r"(?<![\w€$£.,:])(?:\d{1,2}:)?\d{1,2}:\d\d[.,]\d{1,2}(?![\w.,:])|"
        r"(?<![\w€$£.,:])(?<![€$£]\s)\d{1,3},\d{1,2}(?![\w.,:%])(?!\s?(?:€|eur|uhr|h\b|chf|kr|zł))",
        re.IGNORECASE,
    )


def _without_deadlines(entries: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """Without those told at the last minute of a day, at which only a film among others begins."""
    late = [one for one in entries if isinstance(one.start, datetime) and one.start.time() == LAST_MINUTE]
    named = {id(entry) for entry in late}
    others = Counter(lines[one.line].sign for one in entries if one.timed and id(one) not in named)
    kept = {
        id(one) for one in late if others[lines[one.line].sign] >= FEWEST_OTHERS and lines[one.line].level
    }
    return [one for one in entries if id(one) not in named - kept]


def _without_questions(entries: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """Without the questions of a page of answers; one alone may be a film, those in a column are titles."""
    headed = {entry.title_line for entry in entries if entry.title_line >= 0 and lines[entry.title_line].head}
    asked = [one for one in entries if one.title.rstrip().endswith("?") and one.title_line not in headed]
    if len(asked) < FEWEST_QUESTIONS or len(asked) * 2 < len(entries):
        return list(entries)
    named = {id(entry) for entry in asked}
    return [entry for entry in entries if id(entry) not in named]


def _without_cells(entries: Sequence[Entry]) -> list[Entry]:
    """Without the cells of a month's grid, whose only words are the weekday, and without hours of a week."""
    cells = [entry for entry in entries if fold(entry.title) in weekdays()]
    grid = [entry for entry in cells if not entry.timed]
    week = {frozenset(weekdays()[fold(entry.title)]) for entry in cells if entry.timed}
    named = {id(entry) for entry in (grid if len(grid) >= SHORTEST_GRID else [])}
    named |= {id(entry) for entry in cells if entry.timed and len(week) >= FEWEST_OPEN}
    if not named:
        return list(entries)
    return [entry for entry in entries if id(entry) not in named]


def without_milestones(days: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """Days without hours but for those by which something is sent in, told or sold: `Camera-ready due`.

    Others in rows made like theirs are none either where such are most: `Author response`, `Final versions`;
    but the `Conference` itself is one.
    """
    makes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in days:
        makes[lines[one.line].sign, lines[one.line].names].add(one.title)
    due = {title for title in set().union(*makes.values()) if _milestone().fullmatch(title)}
    full = {
        make
        for make, titles in makes.items()
        if len(titles & due) >= FEWEST_DUE and len(titles & due) * 2 > len(titles)
    }
    return [
        one
        for one in days
        if one.title not in due
        and ((lines[one.line].sign, lines[one.line].names) not in full or names_congress(one.title))
    ]


@cache
def _milestone() -> re.Pattern[str]:
    """What is due, sent in, announced or on sale on a day, compiled when first wanted."""
    whole = (
        r"(?:early|regular|late|extended|final|standard)(?:[- ]?bird)?"
        r"(?: (?:deadline|entr(?:y|ies)|submissions?|registration|rate))?|"
        r"(?:(?:paper|abstract|film|full paper|project|workshop) )?submissions?"
        r"(?: (?:due|deadline|opens?|closes?))?|"
        r"(?:(?:author|acceptance) )?notifications?(?: (?:of|to) .{3,40})?|camera[- ]ready\b.{0,40}|"
        r"einreich(?:ung|schluss|frist)\w*|anmelde(?:schluss|frist)|benachrichtigung\w*(?: .{3,30})?|"
        r"(?:date limite|fecha límite|data limite|scadenza|plazo|prazo)\b.{0,40}|"
        r"(?:notificaci[oó]n|notificação|notifica)(?: .{3,30})?|"
        r"(?:minutes|protokoll|atas?|actas?|comptes?[- ]rendus?|verbal[ei]|verslag(?:en)?)(?: \(?pdf\)?)?|"
        r"(?:envío|envio|submissão|invio|soumission|remise|indien(?:en|ing)|abgabe) "
        r"(?:d\w*|van|vo[nm]) .{3,40}|"
        r"(?:envoi|soumission) d['’]?\w* .{3,40}|(?:versi[oó]n|versão|versione?) final[eiy]?|"
        r"endfassung(?:en)?|"
        r"definitieve versies?|bericht aan (?:de )?\w{3,20}|"
        r"sluiting (?:van de )?(?:inschrijving|aanmelding)\w*|"
        r"(?:ende|schluss|beginn) der früh\w+|"
        r"(?:[\w-]+ ){1,4}(?:deadline|notifications?)|deadline (?:for|to|of) .{3,60}|"
        r"(?:authors?['’]? )?(?:response|rebuttal|discussion) (?:period|phase)|author response|rebuttal|"
        r"(?:paper|abstract|draft|artifact|revised|final) (?:version|submission|registration)s?(?: due)?|"
        r"(?:opening|start|launch|beginning|end|closing|close) of (?:the )?(?:(?:online|early[- ]bird|"
        r"abstract|paper|ticket|general) )?(?:calls?|registrations?|submissions?|applications?|sales?|"
        r"website)\b.{0,50}|"
        r"(?:ouverture|clôture|fin|début) des (?:inscriptions|candidatures|soumissions|"
        r"réservations)\b.{0,40}|"
        r"(?:apertura|chiusura|cierre|abertura|encerramento) (?:de(?:lle|i| l?[ao]s)?|das) "
        r"(?:iscrizion|candidatur|inscri|registro|bando)\w*\b.{0,40}|"
        r"(?:beginn|start|ende|schluss) der (?:anmeldung|einreichung|registrierung|bewerbung)\w*"
        r"(?: .{3,30})?|.{0,30}(?:期限|締め?切り?|〆切|截止|截稿|마감)(?:日|日期|일)?|"
        r".{0,20}(?:登録|受付|申込|募集|投稿|报名|報名|注册|註冊|등록|접수)\s?(?:開始|开始|시작)|"
        r".{0,20}(?:採否|採択|結果|录用|錄取|심사)\s?(?:通知|결과)"
    )
    told = r"(?:is |are )?(?:announce[dm]\w*|named|revealed?|published|released|online)"
    done = (
        r"(?:programme|program|line-?up|jury|(?:official )?selection|winners?|shortlist|nominees|nominations|"
        rf"(?:film )?schedule|guests?) {told}|"
        r"(?:[\w-]+ )?(?:tickets?|passes|badges|accreditations?|box office|registrations?|entries|"
        r"applications?|submissions?|voting|bookings?) "
        r"(?:on sale|go on sale|opens?|closes?|due|begins?|ends?|deadline)\b.{0,40}|"
        r".{2,60} [–—-] (?:in cinemas|in theat(?:er|re)s|im kino|au cinéma|en cines|al cinema|release)"
    )
    return re.compile(rf"\W*(?:{whole}|{done})\W*", re.IGNORECASE)
