"""Four commands that show one stage each, to people and to the quality scores (design §7)."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

import console

if TYPE_CHECKING:
    from scrapers.contract import Page

Lines = Annotated[Path | None, typer.Argument(help="A file of JSON lines; standard input when not given.")]


def extract(
    where: Annotated[str, typer.Argument(help="A file, an address, or - for standard input.")],
    platform: Annotated[str, typer.Option("--as", help="The platform; else recognised.")] = "",
    base_url: Annotated[str, typer.Option(help="The address the file came from.")] = "",
    fetched_at: Annotated[str, typer.Option(help="When it was fetched, ISO 8601; else found out.")] = "",
    begin: Annotated[str, typer.Option("--from", help="Expand repeats from this day.")] = "",
    until: Annotated[str, typer.Option("--to", help="… until the day before this one.")] = "",
) -> None:
    """Read one page, feed, calendar, API answer or PDF and print what it lists as JSON."""
    from scrapers.contract import Listing, Post, Unreadable
    from scrapers.extract import read_page, record

    window = (day(begin, "--from"), day(until, "--to"))
    page = opened(where, base_url, moment(fetched_at) if fetched_at else None)
    records = []
    for finding in read_page(page, platform=platform or None, window=window):
        if isinstance(finding, Listing | Post):
            records.append(record(finding))
        elif isinstance(finding, Unreadable):
            console.complain(f"{page.url}: {finding.where}: {finding.why}")
    console.write_json(records)


def classify(path: Lines = None) -> None:
    """Is it a meetup, of which kind and for whom: JSON lines in, JSON lines out."""
    from aggregator.stage_classify import classify_row

    with opened_lines(path) as lines:
        console.answer_lines(lines, classify_row)


def read_posts(path: Lines = None) -> None:
    """Which posts are calls to meet, when and where: JSON lines in, JSON lines out."""
    from aggregator.stage_posts import read_posts_line

    with opened_lines(path) as lines:
        console.answer_lines(lines, read_posts_line)


def match(path: Lines = None) -> None:
    """Which records are the same gathering: JSON lines in, JSON lines out."""
    from aggregator.stage_match import match_rows

    with opened_lines(path) as lines:
        console.write_lines(match_rows(console.rows_with("rid", lines)))


def opened_lines(path: Path | None) -> IO[bytes]:
    """The file, or standard input, line by line."""
    return open(path or 0, "rb")


def opened(where: str, base_url: str, fetched_at: datetime | None) -> Page:
    """The bytes of a file, of standard input or of an address, as a page.

    A file of which nobody says when it was fetched is read as of the day it seems to have been saved.
    """
    from scrapers.contract import Page
    from scrapers.plain_pages.saved_when import saved_when

    if where.startswith(("http://", "https://")):
        return asked_for(where)
    body = sys.stdin.buffer.read() if where == "-" else Path(where).read_bytes()
    fetched_at = fetched_at or saved_when(body, datetime.now(UTC))
    return Page(url=base_url or "about:blank", body=body, fetched_at=fetched_at)


def asked_for(url: str) -> Page:
    """The page at an address, fetched politely; raises `FetchFailed`."""
    import asyncio

    from scrapers.contract import Page, Request
    from scrapers.fetch import Fetcher

    async def once() -> Page:
        async with Fetcher() as fetcher:
            answer = await fetcher.fetch(Request(url))
        assert isinstance(answer, Page)  # noqa: S101 - nothing was known, so nothing is unchanged
        return answer

    return asyncio.run(once())


def moment(text: str) -> datetime:
    """An ISO 8601 date or moment, UTC when it names no offset; the present when empty."""
    if not text:
        return datetime.now(UTC)
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no ISO 8601 date or moment") from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def day(text: str, option: str) -> date | None:
    """An ISO 8601 date, or `None` when empty."""
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no date like 2027-02-11", param_hint=option) from None


COMMANDS = (extract, classify, read_posts, match)
