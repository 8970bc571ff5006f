"""What `discover` finds of what is there, on the made-up sites of tests/samples/sites.

    python -m benchmarks.discover [-v]

There: the sources that whoever wrote the site put on it. Wrong: a source found that nobody put there.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence

from aggregator.understand import understand
from scrapers.contract import Source
from scrapers.discover import Discovery, discover
from scrapers.visiting.visits import Found
from tests.scrapers.internet import SampleFetcher, Shape, routes, shapes
from tests.scrapers.servers import Site


async def discovered(shape: Shape) -> tuple[Discovery, list[str]]:
    """What is found on a made-up site, and every address asked for."""

    def meetups(source: Source, findings: Sequence[Found]) -> int:
        judged = understand(findings, source, None, shape.fetched_at).judged
        return sum(judgement.is_meetup for _, judgement in judged)

    async with Site() as site:
        routes(shape, site)
        async with SampleFetcher(site, shape.fetched_at) as fetcher:
            return await discover(shape.home, fetcher, judge=meetups), fetcher.asked


def main(verbose: bool) -> None:
    """Print the table."""
    print("| site | there | found | wrong | hashtags | with meetups | requests |")
    print("|---|---|---|---|---|---|---|")
    for name in shapes():
        shape = Shape.read(name)
        discovery, asked = asyncio.run(discovered(shape))
        found = {(one.lead.platform, one.lead.url) for one in discovery.found if one.lead.kind != "hashtag"}
        tags = f"{len(set(shape.hashtags) & set(discovery.hashtags))} of {len(shape.hashtags)}"
        tags += f", {wrong} wrong" if (wrong := len(set(discovery.hashtags) - set(shape.hashtags))) else ""
        holding = sum(one.meetups > 0 for one in discovery.found)
        expected = f"{holding} of {len(shape.meetups)}"
        row = (
            name,
            len(shape.there),
            len(found & shape.there),
            len(found - shape.there),
            tags,
            expected,
            len(asked),
        )
        print("| " + " | ".join(map(str, row)) + " |")
        if verbose:
            _explain(shape, discovery, found, asked)


def _explain(shape: Shape, discovery: Discovery, found: set[tuple[str, str]], asked: list[str]) -> None:
    for one in sorted(shape.there - found):
        print("  missed", *one)
    for one in sorted(found - shape.there):
        print("  wrong", *one)
    for entry in discovery.found:
        print(
            "  ",
            entry.lead.platform,
            entry.lead.url,
            entry.listings,
            entry.meetups,
            entry.posts,
            entry.trouble,
        )
    print("  ", discovery.name, discovery.hashtags, discovery.festival, discovery.timezone, discovery.missed)
    print("  ", asked)


if __name__ == "__main__":
    main("-v" in sys.argv)
