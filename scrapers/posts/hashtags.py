"""Which hashtags a festival's posts carry: its own, and their forms with the edition's year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urlsplit

from scrapers.contract import Source
from scrapers.posts.text import once

MOST_TAGS = 12
"""Hashtags of one source; each costs a question to each server."""


def hashtags_of(source: Source) -> tuple[str, ...]:
    """The hashtags to look for, without `#`, each once whatever its case.

    The festival's `hashtags`, those of the source's option `hashtags`, and the one its address names
    (`…/tags/TIFF26`), each with its year forms: `#TIFF` of 2026 is also `#TIFF26` and `#TIFF2026`. A festival
    without any is known by its key (`tiff-2026` is `#tiff26`).
    """
    more = source.options.get("hashtags") or ()
    own = [*source.hashtags, *([more] if isinstance(more, str) else more), *_in_address(source.url)]
    named = [tag for tag in map(_tidy, own) if tag] or _from_key(source.festival)
    years = sorted({day.year for day in (source.starts_on, source.ends_on) if day})
    forms = (form for tag in named for form in year_forms(tag, years))
    return once(forms)[:MOST_TAGS]


def year_forms(tag: str, years: Iterable[int]) -> Iterator[str]:
    """The tag itself, then with each year in two and in four digits.

    A year it already bears (`#TIFF25`) gives way to the edition's; other digits are part of the name, and to
    a name that ends in digits (`#Berlinale77`) no year is added.
    """
    yield tag
    for year in years:
        base = _without_year(tag, year)
        if base and not base[-1].isdigit():
            yield f"{base}{year % 100:02}"
            yield f"{base}{year}"


def _without_year(tag: str, year: int) -> str:
    found = re.search(r"(?<!\d)(\d{4}|\d{2})$", tag)
    if found is None:
        return tag
    near = int(found[1]) - (year if len(found[1]) == 4 else year % 100)
    return tag[: found.start()].rstrip("_") if abs(near) <= 3 else tag


def _tidy(tag: object) -> str:
    """Letters, digits and underscores, as platforms allow; empty for what is no hashtag."""
    kept = re.sub(r"[^\w]", "", str(tag)[:100])
    return "" if kept.isdigit() else kept


def _in_address(url: str) -> list[str]:
    found = re.search(r"/(?:tags?|hashtag)/([^/?#]+)", urlsplit(url).path)
    return [re.sub(r"\.(?:rss|json|atom)$", "", unquote(found[1]))] if found else []


def _from_key(key: str | None) -> list[str]:
    base = re.sub(r"[\W_]*(?:19|20)\d\d[\W_]*", "", key or "")
    return [tag] if (tag := _tidy(base)) else []
