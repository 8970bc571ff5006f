"""Menus that no name in the markup calls so: rows of short links, `Home` and `Contact` among them.

Their words would head what stands below: days below `News` are those of posts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from scrapers.plain_pages.parts import may_tell_hour
from scrapers.programme_days.lone_days import may_name_day
from scrapers.programmes.lines import Line, shared_blocks

FEWEST = 3
"""Links in a row that make a menu, where one leads home; without it two must be such as only menus have."""

LONGEST = 40


@cache
def _home() -> re.Pattern[str]:
    """What leads to the first page of a site, compiled when first wanted."""
    return re.compile(
        r"\W*(?:home ?page|home|main|start(?:seite|side|sida)?|accueil|inicio|início|hem|forside|hjem|"
        r"etusivu|koti|strona główna|domů|úvod|domov|naslovna|початок|главная|головна|αρχική|ana ?sayfa|"
        r"首页|首頁|ホーム|トップ)\W*",
        re.IGNORECASE,
    )


@cache
def _of_menus() -> re.Pattern[str]:
    """What other pages of a site are called, compiled when first wanted."""
    return re.compile(
        r"\W*(?:contacts?(?: us)?|about(?: us)?|links|log ?in|sign in|site ?map|gallery|photos?|faqs?|"
        r"members(?:hip)?|guest ?book|kontakt\w*|impressum|(?:wir )?über uns|datenschutz|galerie|gästebuch|"
        r"mitglieder|verein|à propos|qui sommes-nous|liens|contatt[io]|chi siamo|galleria|dove siamo|"
        r"contacto|quiénes somos|enlaces|galería|contatos?|contactos?|sobre|quem somos|over ons|foto['’]?s|"
        r"om oss|om os|länkar|galleri|yhteystiedot|meistä|kuvat|o nas|galeria|o nás|odkazy|контакты|о нас|"
        r"контакти|iletişim|hakkımızda)\W*",
        re.IGNORECASE,
    )


def without_menus(lines: Sequence[Line]) -> list[Line]:
    """The lines without those of menus."""
    dropped = {at for run in _runs(lines) if _is_menu([lines[at].text for at in run]) for at in run}
    return [line for at, line in enumerate(lines) if at not in dropped]


def _runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    """The lines that are short links and follow each other in one block, made alike."""
    run: list[int] = [0] if lines and _is_link(lines[0]) else []
    for at, (before, line) in enumerate(pairwise(lines), start=1):
        if not (run and _is_link(line) and _goes_on(before, line)):
            yield run
            run = []
        if _is_link(line):
            run.append(at)
    yield run


def _is_link(line: Line) -> bool:
    """Whether a line is the words of one link that tell no day and no hour, outside of headings."""
    whole = len(line.links) == 1 and line.links[0][0] == line.text
    if not whole or len(line.text) > LONGEST or 0 < line.level < 7:
        return False
    return not (may_tell_hour(line.text) or may_name_day(line.text))


def _goes_on(before: Line, line: Line) -> bool:
    apart = max(len(before.path), len(line.path)) - shared_blocks(before.path, line.path)
    return before.sign == line.sign and apart <= FEWEST


def _is_menu(words: Sequence[str]) -> bool:
    if len(words) < FEWEST:
        return False
    homes, others = (
        sum(pattern.fullmatch(text) is not None for text in words) for pattern in (_home(), _of_menus())
    )
    return homes > 0 or others > 1
