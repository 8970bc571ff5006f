"""Mastodon and servers that speak its API: public posts with the festival's hashtags, on several servers.

Anonymous where the server allows it. `source.url` is a server, a hashtag's page, a feed (`….rss`) or one
post. Options of a source: `instances` (further servers, as one sees only what it federates), `hashtags`.
With a key (an access token of the first server) closed servers answer too. Boosts, posts that are not
public, and accounts that ask not to be indexed (`noindex`, `#nobot` in the profile) are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from scrapers.contract import Finding, LayoutChanged, Page, Remember, Request, Source, Unreadable
from scrapers.keys import ask_api
from scrapers.page_kinds import starts_as_json

platform = "mastodon"
credential_setting = "FESTMEET_MASTODON"
credential_help = "your server → Preferences → Development → New application, scope read:statuses (optional)"
min_interval = 300

MOST_PAGES = 10
"""Pages of 40 posts that one visit follows back to where the last one ended."""

FIRST_DAYS = timedelta(days=30)
"""How far back the first visit reads."""

_API = re.compile(r"/api/v[12]/(?:timelines|statuses|search|accounts/[^/]+/statuses)")


def recognise(page: Page) -> float:
    """Statuses by their fields or address; feeds by the server's name."""
    from scrapers.feeds import is_feed

    head = page.body[:20_000]
    if starts_as_json(page):
        fields = all(name in head for name in (b'"visibility"', b'"account"', b'"content"', b'"created_at"'))
        return 0.9 if fields or _API.search(page.url) else 0.0
    ours = b"<generator>Mastodon" in head or b"webfeeds.org/rss" in head
    return 0.9 if ours and is_feed(page.body) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """A feed, an answer or a post as they are; else each hashtag on each server, and posts to look after."""
    from scrapers.hashtags import hashtags_of

    if source.url.endswith(".rss") or _API.search(source.url):
        yield _ask(source, source.url)
        return
    parts = urlsplit(source.url)
    if status := re.search(r"/(?:@[^/]+|users/[^/]+/statuses)/(\d+)$", parts.path):
        yield _ask(source, f"{parts.scheme}://{parts.netloc}/api/v1/statuses/{status[1]}")
        return
    for server in _servers(source):
        for tag in hashtags_of(source):
            yield from _questions(source, server, tag)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """The posts of an answer or feed; where they go on; which of those looked after are gone."""
    from scrapers.islands import read_body
    from scrapers.mastodon_status import post_of_entry
    from scrapers.post_feed import read_posts

    if not starts_as_json(page):
        yield from read_posts(page, post_of_entry)
        return
    island = read_body(page)
    statuses = _statuses(island.value, page)
    if page.role.startswith("again "):
        yield from _again(statuses, page, source)
        return
    yield from _posts(statuses, page, source)
    yield from island.missing()
    if page.role.startswith("tag "):
        yield from _onward(statuses, page, source)


def _servers(source: Source) -> list[str]:
    """The source's own server first, each once, as `https://server`."""
    parts = urlsplit(source.url)
    more = [str(one).strip("/ ") for one in source.options.get("instances") or ()]
    named = [f"{parts.scheme}://{parts.netloc}", *(one if "://" in one else f"https://{one}" for one in more)]
    return list(dict.fromkeys(named))


def _questions(source: Source, server: str, tag: str) -> Iterator[Request]:
    from scrapers.post_memory import portion, trail_of

    trail = trail_of(source, f"{urlsplit(server).netloc} {tag}")
    since = f"&since_id={quote(trail.newest)}" if trail.newest else ""
    url = f"{server}/api/v1/timelines/tag/{quote(tag)}?limit=40{since}"
    yield _ask(source, url, f"tag 1 {tag}")
    if (asked := portion(trail)) and source.memory.get(f"again {urlsplit(server).netloc}"):
        yield _again_request(source, server, tag, list(asked))


def _again_request(source: Source, server: str, tag: str, ids: list[str]) -> Request:
    wanted = "&".join(f"id[]={quote(one)}" for one in ids)
    return _ask(source, f"{server}/api/v1/statuses?{wanted}", f"again {tag}")


def _ask(source: Source, url: str, role: str = "") -> Request:
    key = {"Authorization": f"Bearer {source.credential}"} if source.credential else {}
    asked = ask_api(url, source.url, key) if key else Request(url)
    return Request(asked.url, headers=asked.headers, role=role)


def _statuses(told: Any, page: Page) -> list[Any]:
    """The statuses of a timeline, a search, a conversation, or one status alone."""
    from scrapers.json_events import complaint

    if isinstance(told, list):
        return told
    lists = [
        told[name] for name in ("ancestors", "descendants", "statuses") if isinstance(told.get(name), list)
    ]
    if lists:
        return [status for statuses in lists for status in statuses]
    if "content" in told and "account" in told:
        return [told]
    raise LayoutChanged(complaint(told) or "no list of posts in it", page.url)


def _posts(statuses: list[Any], page: Page, source: Source) -> Iterator[Finding]:
    from scrapers.mastodon_status import post_of
    from scrapers.post_memory import trail_of

    tag = page.role.rsplit(" ", 1)[-1]
    known = {
        **dict(trail_of(source, f"{urlsplit(page.url).netloc} {tag}").kept),
        **dict(_addresses(statuses)),
    }
    for number, status in enumerate(statuses):
        if (found := post_of(status, f"[{number}]", known)) is not None:
            yield found


def _addresses(statuses: list[Any]) -> list[tuple[str, str]]:
    """The server's id and the address of each status."""
    from scrapers.json_events import text_at

    pairs = ((text_at(one, "id"), text_at(one, "url|uri")) for one in statuses)
    return [(theirs, url) for theirs, url in pairs if theirs and url]


def _onward(statuses: list[Any], page: Page, source: Source) -> Iterator[Finding]:
    """What to remember; and the page before this one, up to where the last visit ended."""
    from scrapers.json_answers import next_link
    from scrapers.json_events import moment_at, with_query
    from scrapers.post_memory import remember, trail_of

    _, depth, tag = page.role.split(" ", 2)
    parts = urlsplit(page.url)
    question = f"{parts.netloc} {tag}"
    trail = trail_of(source, question)
    ids = _addresses(statuses)
    if depth == "1":
        yield remember(trail, question, ids, ids[0][0] if ids else None)
        if len(ids) > 1 and not source.memory.get(f"again {parts.netloc}"):
            # Older servers cannot be asked for several posts; a first try with one tells, and costs no visit.
            yield _again_request(source, f"{parts.scheme}://{parts.netloc}", tag, [ids[0][0]])
    try:
        following = next_link(page)
    except ValueError:  # an address that cannot be read leads nowhere
        following = None
    oldest = moment_at(statuses[-1], "created_at") if statuses else None
    if not following or not isinstance(oldest, datetime) or not oldest.tzinfo:
        return
    if not trail.newest and oldest < page.fetched_at - FIRST_DAYS:
        return
    if int(depth) >= MOST_PAGES:
        yield Unreadable(f"#{tag}", f"more than {MOST_PAGES} pages of posts; the oldest are left out")
        return
    yield _ask(source, with_query(following, since_id=trail.newest, limit=40), f"tag {int(depth) + 1} {tag}")


def _again(statuses: list[Any], page: Page, source: Source) -> Iterator[Finding]:
    """Posts asked for again: what did not come is gone, what was edited is told anew."""
    from scrapers.json_events import at
    from scrapers.post_memory import gone, trail_of

    server, tag = urlsplit(page.url).netloc, page.role.split(" ", 1)[1]
    kept = dict(trail_of(source, f"{server} {tag}").kept)
    came = {str(at(status, "id")) for status in statuses}
    asked = {one: kept[one] for one in parse_qs(urlsplit(page.url).query).get("id[]", ()) if one in kept}
    yield from gone(asked, came)
    yield from _posts(statuses, page, source)
    if came:
        yield Remember(f"again {server}", "yes")
