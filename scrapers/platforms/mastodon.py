"""Mastodon and servers that speak its API: public posts with the festival's hashtags, on several servers.

Anonymous where the server allows it. `source.url` is a server, a hashtag's page, a feed (`….rss`) or one
post. Options of a source: `instances` (further servers, as one sees only what it federates), `hashtags`.
With a key (an access token of the first server) closed servers answer too. Boosts, posts that are not
public, and accounts that ask not to be indexed (`noindex`, `#nobot` in the profile) are passed over. The
`outbox.json` of the archive that a server gives an account's owner is read when it is handed in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlsplit

from scrapers.contract import Finding, Page, Remember, Request, Source
from scrapers.fetching.keys import ask_api, bearer
from scrapers.needles import holds_any
from scrapers.page_kinds import starts_as_json

platform = "mastodon"
options = ("instances",)
credential_setting = "FESTMEET_MASTODON"
credential_help = "your server → Preferences → Development → New application, scope read:statuses (optional)"
min_interval = 300

MOST_PAGES = 10
"""Pages of 40 posts that one visit follows back to where the last one ended."""

_API = re.compile(r"/api/v[12]/(?:timelines|statuses|search|trends/statuses|accounts/[^/]+/statuses)")


def recognise(page: Page) -> float:
    """Statuses by their fields or address; feeds by the server's name."""
    from scrapers.feeds import is_feed

    head = page.body[:20_000]
    if starts_as_json(page):
        fields = all(name in head for name in (b'"visibility"', b'"account"', b'"content"', b'"created_at"'))
        outbox = b'"orderedItems"' in head and holds_any(page.body, b'"Note"', b'"Question"')
        return 0.9 if fields or outbox or _API.search(page.url) else 0.0
    ours = b"<generator>Mastodon" in head or b"webfeeds.org/rss" in head
    return 0.9 if ours and is_feed(page.body) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """A feed, an answer or a post as they are; else each hashtag on each server, and posts to look after."""
    from scrapers.posts.hashtags import hashtags_of

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
    from scrapers.json_data.islands import read_body
    from scrapers.posts.feed import read_posts
    from scrapers.posts.mastodon_status import ids_and_addresses, post_of, post_of_entry, statuses_of
    from scrapers.posts.memory import gone_since, trail_of

    if not starts_as_json(page):
        yield from read_posts(page, post_of_entry)
        return
    island = read_body(page)
    statuses = statuses_of(island.value, page)
    kept = dict(trail_of(source, _question(page.url, page.role.rsplit(" ", 1)[-1])).kept)
    known = {**kept, **dict(ids_and_addresses(statuses))}
    found = (post_of(status, f"[{number}]", known) for number, status in enumerate(statuses))
    yield from (post for post in found if post is not None)
    yield from island.missing()
    if page.role.startswith("again "):
        came = {str(status.get("id")) for status in statuses if isinstance(status, dict)}
        yield from gone_since(page, "id[]", came, kept)
        if came:
            yield Remember(f"again {urlsplit(page.url).netloc}", "yes")
    elif page.role.startswith("tag "):
        yield from _onward(statuses, page, source)


def _servers(source: Source) -> list[str]:
    """The source's own server first, each once, as `https://server`."""
    parts = urlsplit(source.url)
    more = [str(one).strip("/ ") for one in source.options.get("instances") or ()]
    named = [f"{parts.scheme}://{parts.netloc}", *(one if "://" in one else f"https://{one}" for one in more)]
    return list(dict.fromkeys(named))


def _question(url: str, tag: str) -> str:
    return f"{urlsplit(url).netloc} {tag}"


def _questions(source: Source, server: str, tag: str) -> Iterator[Request]:
    from scrapers.posts.memory import portion, trail_of

    trail = trail_of(source, _question(server, tag))
    since = f"&since_id={quote(trail.newest)}" if trail.newest else ""
    yield _ask(source, f"{server}/api/v1/timelines/tag/{quote(tag)}?limit=40{since}", f"tag 1 {tag}")
    if (asked := portion(trail)) and source.memory.get(f"again {urlsplit(server).netloc}"):
        yield _again(source, server, tag, list(asked))


def _again(source: Source, server: str, tag: str, ids: list[str]) -> Request:
    wanted = "&".join(f"id[]={quote(one)}" for one in ids)
    return _ask(source, f"{server}/api/v1/statuses?{wanted}", f"again {tag}")


def _ask(source: Source, url: str, role: str = "") -> Request:
    return ask_api(url, source.url, bearer(source.credential), role=role)


def _onward(statuses: list[Any], page: Page, source: Source) -> Iterator[Finding]:
    """The page before this one, and what to remember; a first try to ask for posts again."""
    from scrapers.json_data.answers import next_link
    from scrapers.json_data.events import with_query
    from scrapers.posts.mastodon_status import ids_and_addresses, made_at
    from scrapers.posts.memory import Batch, follow, trail_of

    _, depth, tag = page.role.split(" ", 2)
    server, question = "://".join(urlsplit(page.url)[:2]), _question(page.url, tag)
    ids, oldest, following = ids_and_addresses(statuses), made_at(statuses), None
    if oldest is not None and (link := next_link(page)):
        url = with_query(link, since_id=trail_of(source, question).newest, limit=40)
        following = _ask(source, url, f"tag {int(depth) + 1} {tag}")
    newest = ids[0][0] if ids else None
    yield from follow(Batch(question, int(depth), ids, newest, oldest, following), page, source, MOST_PAGES)
    if depth == "1" and len(ids) > 1 and not source.memory.get(f"again {urlsplit(page.url).netloc}"):
        # Older servers cannot be asked for several posts; a first try with one tells, and costs no visit.
        yield _again(source, server, tag, [ids[0][0]])
