"""Lists of news beside a programme: their days are those of posts, whatever hours stand with them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache

from scrapers.dates.when import When
from scrapers.programme_words.meeting_names import names_gathering
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Told

LONGEST_HEAD = 40
FARTHEST = 60
"""Lines below its heading that a list of news goes on."""

FEWEST_MEETINGS = 3
FEWEST_BADGES = 3
"""So many times the same words are badges of cards: `Novità` on each of them."""

QUARTER = 15
"""Minutes: hours at which people meet are of whole ones."""

MOST_STEPS = 2
"""Blocks around a heading in which nothing else may lie."""


@cache
def _pattern() -> re.Pattern[str]:
    """What stands over such lists, compiled when first wanted."""
    which = (
        r"(?:our|all|more|other|top|in|the|latest|recent|popular|trending|"
        r"most (?:read|recent|popular|viewed)|beliebte(?:ste)?|meist(?:gelesene|geklickte)|"
        r"letzte|neu(?:e|est|st)e|aktuelle|unsere|weitere|laatste|meer|"
        r"(?:meest|mest) (?:gelezen|populaire|recente|lästa|læste|leste)|"
        r"ons|recente|ultim[eio]|últim[oa]s|más|otras|altre|outras|mais|(?:les )?dernier(?:s|es)|dernières?|"
        r"toutes les|nos|autres|senaste|seneste|siste|ostatnie|poslední)\s"
    )
    news = (
        r"(?:from the|do|del|dal|du|aus dem|vom|van het) blog|forum(?: (?:posts|topics|updates|threads))?|"
        r"discussions?|headlines|stories|updates|press|press releases?|news releases?|"
        r"news(?: (?:and|&) (?:updates|notices|stories|blog|press))?|notices?|posts?|articles?|"
        r"blog(?: posts?)?|nachrichten|neuigkeiten|meldungen|aktuelles|pressemitteilungen|(?:blog)?beiträge|"
        r"actualités?|actus?|nouvelles|à la une|communiqués(?: de presse)?|notizie|novità|avvisi|articoli|"
        r"comunicati stampa|noticias|novedades|entradas|comunicados|notas de prensa|notícias|novidades|"
        r"artigos|publicações|nieuws|nieuwsberichten|berichten|persberichten|nyheter|nyheder|uutiset|artikke(?:lit|leita)|ajankohtaista|artikl(?:er|ar)|artikel|inlägg|innlegg|"
        r"aktualności|aktuality|novinky|notícies|hírek|お知らせ|新着情報|ニュース|更新履歴|新闻|新聞|公告|뉴스|공지사항|"
        # What a site tells of itself.
        r"(?:what['’]?s|what is) new(?: (?:here|on (?:the|this) site))?|site news|"
        r"(?:site )?(?:change ?log|updates)|recent changes|recently (?:added|updated)|"
        r"new on (?:the|this) (?:web ?)?site|was ist neu|was gibt es neues|"
        r"neu auf (?:der|dieser) (?:seite|website)|quoi de neuf|qué hay de nuevo|o que há de novo|"
        r"wat is (?:er )?nieuw|vad är nytt|hvad er nyt"
    )
    behind = (
        r"\s(?:recentes|recientes|recenti|récent(?:e|s|es)|populaires|populares|popolari|from the blog|"
        r"(?:les plus|más|mais|più) (?:lue?s|populaires|récente?s|leíd[oa]s|populares|recientes|vist[oai]s|"
        r"lid[oa]s|recentes|lett[ie]|popolari|recenti))"
    )
    return re.compile(rf"\W*(?:{which})?(?:{news})(?:{behind})?\W*", re.IGNORECASE)


def names_news(text: str) -> bool:
    """Whether a heading stands over news: `Latest news`, `Aktuelles`, `Últimas noticias`."""
    return len(text) <= LONGEST_HEAD and _pattern().fullmatch(text) is not None


def without_news(told: Sequence[Told], near: date) -> list[Told]:
    """The lines, those of news beside other matter without days gone by; posts called after meetings stay."""
    heads = [at for at, one in enumerate(told) if _heads_news(one)]
    often = Counter((told[at].line.text, told[at].line.sign) for at in heads)
    single = (at for at in heads if often[told[at].line.text, told[at].line.sign] < FEWEST_BADGES)
    sections = (section_below(told, head) for head in single)
    inside = {at for section in sections if not _are_meetings(told, section) for at in section}
    return [_without_past(one, near) if at in inside else one for at, one in enumerate(told)]


def _are_meetings(told: Sequence[Told], section: range) -> bool:
    """Whether posts are called after meetings with day and hour: `20.02.2027 20:00 Stammtisch`.

    Nobody writes posts at whole quarters of hours only. Nor does a post say `Time: 4–5 pm` below its day.
    """
    labelled = sum(told[at].labelled and bool(told[at].clocks) for at in section)
    if labelled >= FEWEST_MEETINGS:
        return True
    timed = [told[at] for at in section if any(when.time_stated for when in told[at].whens)]
    round_hours = all(_is_round(when) for one in timed for when in one.whens)
    named = sum(names_gathering(one.rest) for one in timed)
    return len(timed) >= FEWEST_MEETINGS and round_hours and named * 5 >= len(timed) * 4


def _is_round(when: When) -> bool:
    return isinstance(when.start, datetime) and when.start.minute % QUARTER == 0


def _heads_news(one: Told) -> bool:
    """Whether a line is the heading of news, and not that of the page."""
    return one.line.level != 1 and names_news(one.line.text)


def section_below(told: Sequence[Told], head: int) -> range:
    """The lines that lie in the block around a heading, below it and above the next of its rank."""
    line = told[head].line
    depth = len(line.path) - 2
    beside = [one.line.path for one in (*told[max(0, head - 1) : head], *told[head + 1 : head + 2])]
    for _ in range(MOST_STEPS):  # the heading may have a wrapper of its own
        if all(path[:depth] != line.path[:depth] for path in beside):
            depth -= 1
    end = head + 1
    while end < min(len(told), head + FARTHEST) and told[end].line.path[:depth] == line.path[:depth]:
        if 0 < told[end].line.level <= line.level < 7 or _is_next_bold(told[end], line):
            break
        end += 1
    return range(head + 1, end) if depth > 0 else range(0)


def _is_next_bold(one: Told, head: Line) -> bool:
    """Whether bold words without a day, in capitals if those of the heading are, begin the next section."""
    alike = one.line.level == head.level == 7 and one.line.sign == head.sign
    return alike and not one.dated and one.line.text.isupper() == head.text.isupper()


def _without_past(one: Told, near: date) -> Told:
    ahead = any(when.time_stated and when.start_on >= near for when in one.whens)
    return Told(one.line) if one.whens and not ahead else one
