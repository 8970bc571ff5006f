"""How fast events are read out of pages: ours beside extruct and beside bare parsing, in one interleaved run.

    python -m benchmarks.extract [ROUNDS]        (wants the `bench` extra)

Ratios are medians over rounds of times from the same round. Everybody starts from bytes, extruct from bytes
that are decoded on its time, and everybody reads every page anew; the last column says what each found.

"As found" are the events of JSON-LD, microdata, RDFa and microformats as things: as far as extruct goes, who
answers with all else that is marked up too. "festmeet" goes on to listings. "Same syntaxes" is what the pages
carry: JSON-LD and microdata, with Open Graph on top, which extruct is used with most.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

import extruct
from selectolax.lexbor import LexborHTMLParser

from benchmarks.pages import pages
from scrapers.contract import Listing, Page, Source
from scrapers.document import Document
from scrapers.structured import read_structured, read_things

NOW = datetime(2026, 11, 21, tzinfo=UTC)
SOURCE = Source(key="bench", platform="website", url="https://festival.example/")
SLOW = "extruct, all syntaxes"


def ours(body: bytes) -> int:
    """Listings found by festmeet, all syntaxes on."""
    page = Page(SOURCE.url, body, NOW, "text/html; charset=utf-8")
    return sum(isinstance(found, Listing) for found in read_structured(page, SOURCE))


def ours_raw(body: bytes) -> int:
    """Things found by festmeet in all syntaxes, before dates and places are read: as far as extruct goes."""
    page = Page(SOURCE.url, body, NOW, "text/html; charset=utf-8")
    return sum(1 for _ in read_things(Document(page)))


def parse_only(body: bytes) -> int:
    """The floor: the tree and nothing else."""
    LexborHTMLParser(body)
    return 0


def extruct_same(body: bytes) -> int:
    """Objects extruct finds in the syntaxes the pages carry."""
    found = extruct.extract(
        body.decode(), syntaxes=["json-ld", "microdata", "opengraph"], errors="ignore", uniform=True
    )
    return len(found.get("json-ld", ())) + len(found.get("microdata", ()))


def extruct_all(body: bytes) -> int:
    """Objects extruct finds with its default syntaxes."""
    found = extruct.extract(body.decode(), errors="ignore")
    return len(found.get("json-ld", ())) + len(found.get("microdata", ()))


def timed(read: Callable[[bytes], int], bodies: list[bytes]) -> float:
    """Processor seconds for all pages; other work on the machine counts less than by the clock."""
    gc.collect()
    begun = time.process_time()
    for body in bodies:
        read(body)
    return time.process_time() - begun


def main(rounds: int = 5) -> None:
    """Print the table."""
    bodies = pages()
    variants = {
        "festmeet": ours,
        "festmeet, as found": ours_raw,
        "lexbor, parse only": parse_only,
        "extruct, same syntaxes": extruct_same,
    }
    found = {name: sum(map(read, bodies)) for name, read in {**variants, SLOW: extruct_same}.items()}
    seconds: dict[str, list[float]] = {name: [] for name in (*variants, SLOW)}
    for at in range(rounds + 1):
        for name, read in variants.items():
            spent = timed(read, bodies)
            if at:
                seconds[name].append(spent)
        # A hundred times slower: every page once, a part of them in each round.
        seconds[SLOW].append(timed(extruct_all, bodies[at :: rounds + 1]))
    report(seconds, len(bodies), sum(map(len, bodies)), found)


def report(seconds: dict[str, list[float]], count: int, size: int, found: dict[str, int]) -> None:
    """The figures as two markdown tables."""
    print(f"{count} made-up pages, {size / 1e6:.1f} MB\n")
    print("| variant | pages/s | found |\n|---|--:|--:|")
    for name, spent in seconds.items():
        total = sum(spent) if name == SLOW else statistics.median(spent)
        print(f"| {name} | {count / total:.0f} | {found[name]} |")
    print("\n| ratio | as found | to listings |\n|---|--:|--:|")
    mine = "festmeet, as found", "festmeet"
    for rival in ("extruct, same syntaxes", SLOW):
        print(f"| {rival} ÷ festmeet | {' | '.join(f'{ratio(seconds, rival, one):.2f}' for one in mine)} |")
    parsed = (f"{ratio(seconds, one, 'lexbor, parse only'):.2f}" for one in mine)
    print(f"| festmeet ÷ parsing alone | {' | '.join(parsed)} |")


def ratio(seconds: dict[str, list[float]], one: str, other: str) -> float:
    """Time against time: the median over rounds, or the one slow round against the median of the other."""
    if one == SLOW:
        return sum(seconds[one]) / statistics.median(seconds[other])
    return statistics.median(a / b for a, b in zip(seconds[one], seconds[other], strict=True))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
