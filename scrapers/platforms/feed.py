"""Any RSS or Atom feed of gatherings: event modules and elements of that meaning first, then the words.

A publication date is not the date of a gathering. It counts as one only where it cannot be anything else: an
entry with an element for its end and none for its start (LiveWhale), a feed most of whose entries were
"published" after the feed was built, or one whose titles begin with the very day of publication (Localist).
"""

from __future__ import annotations

from collections.abc import Iterator

from scrapers.contract import Finding, LayoutChanged, Page, Request, Source, Unreadable

platform = "feed"


def recognise(page: Page) -> float:
    """The root element says so; feeds of posts have adapters of their own, which are surer."""
    from scrapers.feeds import is_feed

    return 0.45 if is_feed(page.body) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The feed itself."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """A listing for each start an entry names; entries that name none are no gatherings."""
    from scrapers.entries.feed_entry import listings_of, published_ahead, published_on_the_day
    from scrapers.entries.own_elements import own_events
    from scrapers.feeds import plain_text, read_feed

    try:
        feed = read_feed(page.body, page.content_type)
    except LayoutChanged as error:
        raise LayoutChanged(error.why, page.url) from error
    dated_ahead = published_ahead(feed) or published_on_the_day(feed)
    own = own_events(plain_text(page.body, page.content_type), page.fetched_at.date())
    for number, entry in enumerate(feed.entries):
        yield from listings_of(entry, feed, page, source, dated_ahead, own.get(number, ()))
    if not feed.complete:
        why = "cut off: its closing tag is missing, so entries may be missing too"
        yield Unreadable("feed", why, cut=True)
