"""A source's own CSS recipe, for the page whose repeated block is guessed wrongly.

[source.options.recipe]
item = ".programme li"          # the repeated block; required
title = "h3"                    # inside the item; "selector@attribute" reads an attribute
start = "time@datetime"         # required; "selector & selector" joins the texts of two
end = ".until"
place = ".venue"
link = "a@href"
language = "de"                 # of the dates, BCP 47
zone = "Europe/Berlin"          # IANA
day_first = true                # for 2/12
year = 2027                     # where the page prints none; without it the edition and the visit decide
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from selectolax.lexbor import LexborNode

from scrapers.contract import LayoutChanged, Listing, Place, Source, Unreadable
from scrapers.dates.clock import Clock
from scrapers.dates.iso import read_iso
from scrapers.dates.printed import read_when
from scrapers.dates.times import find_times
from scrapers.dates.when import NotRead, When
from scrapers.document import Document
from scrapers.plain import plain
from scrapers.programmes.stamps import at_clock
from scrapers.status import status_from_title

MOST_ITEMS = 2000

KEYS = ("item", "title", "start", "end", "place", "link", "language", "zone", "day_first", "year")


@dataclass(frozen=True, slots=True)
class _Recipe:
    """The recipe with the page it is tried on."""

    keys: Mapping[str, Any]
    document: Document
    source: Source

    def text(self, item: LexborNode, key: str) -> str | None:
        """What the key's selectors find in an item, as one line."""
        stated = str(self.keys.get(key) or "")
        parts = (_found(item, one.strip(), self.document) for one in stated.split(" & ") if one.strip())
        return " ".join(part for part in parts if part) or None

    def when(self, text: str) -> When | NotRead:
        """The moment a text prints, or the machine-readable one it is."""
        exact = read_iso(text)
        if isinstance(exact, date):
            return When(exact, None, isinstance(exact, datetime), False, True, None, (0, len(text)))
        near, dates = self.document.page.fetched_at.date(), None
        if self.source.starts_on and self.source.ends_on:
            dates = (self.source.starts_on, self.source.ends_on)
        if year := self.keys.get("year"):
            dates = (date(int(year), 1, 1), date(int(year), 12, 31))
        return read_when(
            text, near=near, timezone=self.zone, language=self.keys.get("language") or self.document.language,
            dates=dates, day_first=self.keys.get("day_first"),
        )  # fmt: skip

    @property
    def zone(self) -> str | None:
        """The zone its times are in."""
        return self.keys.get("zone") or self.source.timezone


def read_recipe(document: Document, source: Source) -> Iterator[Listing | Unreadable]:
    """The listings that the recipe of a source finds on a page.

    Raises `LayoutChanged` when the recipe is not understood or finds no item: a broken recipe is not an
    empty calendar.
    """
    recipe = _Recipe(_checked(source), document, source)
    items = _items(recipe)
    if not items:
        raise LayoutChanged(
            f"the recipe's item {recipe.keys['item']!r} is nowhere on the page", document.page.url
        )
    for number, item in enumerate(items[:MOST_ITEMS]):
        yield _listing(recipe, item, f"item[{number}]")


def _checked(source: Source) -> Mapping[str, Any]:
    keys = source.options.get("recipe")
    if not isinstance(keys, Mapping):
        raise LayoutChanged("the option recipe is a table of selectors", source.key)
    unknown = sorted(set(keys) - set(KEYS))
    if unknown:
        raise LayoutChanged(f"a recipe has no key {', '.join(unknown)}; it has {', '.join(KEYS)}", source.key)
    missing = [key for key in ("item", "start") if not keys.get(key)]
    if missing:
        raise LayoutChanged(f"the recipe lacks {' and '.join(missing)}", source.key)
    return keys


def _items(recipe: _Recipe) -> list[LexborNode]:
    try:
        return recipe.document.tree.css(str(recipe.keys["item"]))
    except (ValueError, RuntimeError) as wrong:
        raise LayoutChanged(f"the recipe's item is no CSS selector ({wrong})", recipe.source.key) from wrong


def _found(item: LexborNode, stated: str, document: Document) -> str | None:
    selector, _, attribute = stated.partition("@")
    try:
        node = item.css_first(selector.strip()) if selector.strip() else item
    except (ValueError, RuntimeError) as wrong:
        raise LayoutChanged(f"{stated!r} is no CSS selector ({wrong})", document.page.url) from wrong
    if node is None:
        return None
    if attribute == "href":
        return document.address(node)
    return plain(node.attributes.get(attribute) if attribute else node.html)


def _listing(recipe: _Recipe, item: LexborNode, where: str) -> Listing | Unreadable:
    text = recipe.text(item, "start")
    title = recipe.text(item, "title") or plain(item.html)
    if not text or not title:
        return Unreadable(
            where, f"the recipe finds no {'title' if text else 'start'}", (plain(item.html) or "")[:200]
        )
    when = recipe.when(text)
    if isinstance(when, NotRead):
        return Unreadable(where, when.why, text[:200])
    place, link = recipe.text(item, "place"), recipe.text(item, "link")
    url = link if link and link.startswith(("http://", "https://")) else None
    page = recipe.document.page.url
    return Listing(
        origin_id=url or f"{page}#{title.casefold()}",
        title=title[:300],
        start=when.start,
        end=_end(recipe, item, when),
        all_day=when.all_day,
        timezone=recipe.zone if isinstance(when.start, datetime) and when.start.tzinfo is None else None,
        url=url or page,
        status=status_from_title(title),
        place=Place(name=place) if place else None,
        guessed=when.guessed,
    )


def _end(recipe: _Recipe, item: LexborNode, when: When) -> datetime | date | None:
    """The end its own selector finds: a moment, or a time of the day it starts."""
    text = recipe.text(item, "end")
    if not text:
        return when.end
    found = recipe.when(text)
    if isinstance(found, When):
        return found.start
    clocks: list[Clock] = find_times(text)
    return at_clock(when.start_on, clocks[0]).start if clocks and when.time_stated else when.end
