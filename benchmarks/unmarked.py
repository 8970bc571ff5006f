"""How much of what pages mark up for machines is found when the markup is taken off them.

    python -m benchmarks.unmarked FOLDER … [--seed N] [--of-each N] [--misses]

A folder holds web pages, `*.html` at any depth, such as a copy of a site; `--of-each` takes so many of each
folder at random. The answers are what our reader of schema.org and microformats makes of a page; then every
script, attribute and class that carries markup is taken off and the rest read as a page without any. Counted
are pages that print the names and days of nearly all their answers, and, where there is but one, are headed
by it. An hour is asked for only where it is printed. What the markup leaves out, the other dates at the foot
of a page or the items of an agenda, counts as extra here, so precision is a lower bound.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from rapidfuzz.fuzz import ratio
from rapidfuzz.utils import default_process
from rich.console import Console
from rich.progress import track
from selectolax.lexbor import LexborHTMLParser

from scrapers.contract import LayoutChanged, Listing, Page
from scrapers.extract import read_page, stand_in_source
from scrapers.structured import read_structured

LARGEST = 1_500_000
"""Bytes of a page."""

BEFORE = timedelta(days=9)
"""So long before the first of its gatherings a page is taken to be seen."""

PRINTED = 0.9
"""So many of its answers must a page print."""

LIKE = 80
"""Of a hundred: so like each other are two names of one gathering."""

_ATTRIBUTES = ("itemprop", "itemscope", "itemtype", "itemid", "typeof", "property", "vocab", "resource")
_CLASSES = re.compile(
    r"\b(?:h-event|h-card|h-feed|h-entry|vevent|vcard|[vh]calendar|dtstart|dtend|summary|location|"
    r"(?:dt|p|u|e)-[a-z]+)\b"
)


@dataclass(frozen=True, slots=True)
class Score:
    """What is found of a page's answers, and what besides."""

    page: str
    answers: int
    missed: tuple[Listing, ...]
    extra: tuple[Listing, ...]

    @property
    def found(self) -> int:
        """Answers that are found."""
        return self.answers - len(self.missed)


def without_markup(body: bytes) -> bytes:
    """A page without scripts and whatever else tells machines of events; its words stay."""
    tree = LexborHTMLParser(body)
    for node in tree.css("script, meta[itemprop]"):
        node.decompose()
    for node in tree.css("*"):
        held = node.attributes
        for name in _ATTRIBUTES:
            if name in held and not (node.tag == "meta" and name == "property"):
                del node.attrs[name]
        names = held.get("class")
        if names and _CLASSES.search(names):
            node.attrs["class"] = _CLASSES.sub("x", names)
    return (tree.html or "").encode()


def score(page: Page) -> Score | None:
    """How a page is read without its markup; `None` where its markup is no answer to that."""
    source = stand_in_source(page, "website", (None, None))
    marked = [one for one in read_structured(page, source) if isinstance(one, Listing)]
    words, heads = _words(page.body)
    told = [one for one in marked if _plain(one.title) in _plain(words) and _prints_day(one, words)]
    if not marked or len(told) < PRINTED * len(marked):
        return None
    if len(marked) == 1 and not any(_plain(marked[0].title) in _plain(head) for head in heads):
        return None
    seen = datetime.combine(min(map(_day, marked)) - BEFORE, time(12), UTC)
    bare = Page(page.url, without_markup(page.body), seen, "text/html")
    left, missed = _listings(bare), []
    for one in marked:
        same = next((other for other in left if _is_same(one, other, words)), None)
        left = [other for other in left if other is not same]
        missed += [one] if same is None else []
    return Score(page.url, len(marked), tuple(missed), tuple(left))


def _listings(page: Page) -> list[Listing]:
    """What a page tells, read by its platform's adapter, or as any page where that wants the markup."""
    try:
        found = list(read_page(page, platform=None, window=(None, None)))
    except LayoutChanged:
        found = list(read_page(page, platform="website", window=(None, None)))
    return [one for one in found if isinstance(one, Listing)]


def _is_same(answer: Listing, read: Listing, words: str) -> bool:
    """Whether both are of one day and name, and of one hour where that is printed."""
    if ratio(answer.title, read.title, processor=default_process) < LIKE or _day(answer) != _day(read):
        return False
    start, other = answer.start, read.start
    if not isinstance(start, datetime) or not _prints_hour(start, words):
        return True
    return isinstance(other, datetime) and (other.hour, other.minute) == (start.hour, start.minute)


def _day(listing: Listing) -> date:
    return listing.start.date() if isinstance(listing.start, datetime) else listing.start


def _words(body: bytes) -> tuple[str, list[str]]:
    """What a page prints, and what it is called."""
    tree = LexborHTMLParser(body)
    heads = [node.text() or "" for node in tree.css("title, h1")]
    tree.strip_tags(["script", "style", "template", "noscript"])
    return (tree.body.text(separator=" ") if tree.body else ""), heads


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


def _prints_day(listing: Listing, words: str) -> bool:
    return re.search(rf"\b0?{_day(listing).day}(?:st|nd|rd|th)?\b", words) is not None


def _prints_hour(start: datetime, words: str) -> bool:
    """Whether an hour stands anywhere on a page, by one clock or the other."""
    hour, minute, half = start.hour, start.minute, start.hour % 12 or 12
    forms = [rf"\b0?{hour}\s?[:.h]\s?{minute:02}", rf"\b0?{half}[:.]{minute:02}\s*[ap]\.?\s?m"]
    if not minute:
        forms += [rf"\b0?{half}\s*[ap]\.?\s?m\b", rf"\b0?{hour}\s*(?:uhr|h)\b"]
    return any(re.search(form, words, re.IGNORECASE) for form in forms)


def pages(folders: Sequence[Path], of_each: int | None, seed: int) -> Iterator[Page]:
    """The pages of some folders; all, or so many of each in an order that the seed decides."""
    for folder in folders:
        files = sorted(path for path in folder.rglob("*.htm*") if path.stat().st_size <= LARGEST)
        random.Random(seed).shuffle(files)
        taken = 0
        for path in track(files, folder.name, console=Console(stderr=True), transient=True):
            body = path.read_bytes()
            if of_each is not None and taken >= of_each:
                break
            if re.search(rb"schema\.org|data-vocabulary|h-event|vevent", body):
                yield (page := _page(path.relative_to(folder), body))
                taken += bool(list(read_structured(page, stand_in_source(page, "website", (None, None)))))


def _page(path: Path, body: bytes) -> Page:
    """A page at the address that it names, else at its path."""
    told = re.search(rb"""rel=["']?canonical["']?[^>]*?href=["'](http[^"']+)""", body)
    address = told[1].decode("utf-8", "replace") if told else f"https://example.org/{path.as_posix()}"
    return Page(address, body, datetime.combine(date(2026, 1, 1), time(12), UTC), "text/html")


def main() -> None:
    """Print the table."""
    words = argparse.ArgumentParser(prog="python -m benchmarks.unmarked")
    words.add_argument("folders", nargs="+", type=Path)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--of-each", type=int, metavar="N")
    words.add_argument("--misses", action="store_true", help="print them, and what is extra")
    asked = words.parse_args()
    scores = [one for page in pages(asked.folders, asked.of_each, asked.seed) if (one := score(page))]
    for one in scores if asked.misses else ():
        for mark, listings in (("-", one.missed), ("+", one.extra)):
            for listing in listings:
                print(f"{one.page}\n  {mark} {listing.title} | {listing.start.isoformat()}")
    print(
        "| pages about | pages | answers | found | extra | in full |\n| --- | --: | --: | --: | --: | --: |"
    )
    for name, some in (
        ("one gathering", [one for one in scores if one.answers == 1]),
        ("several", [one for one in scores if one.answers > 1]),
    ):
        answers, found = sum(one.answers for one in some), sum(one.found for one in some)
        extra, full = (
            sum(len(one.extra) for one in some),
            sum(not one.missed and not one.extra for one in some),
        )
        print(f"| {name} | {len(some)} | {answers} | {found} | {extra} | {full} |")


if __name__ == "__main__":
    main()
