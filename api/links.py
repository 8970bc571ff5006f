"""The same search in its other forms: every answer carries the way to the others."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from aggregator.digest import Digest
from aggregator.people.tokens import Tokens
from api.deps import Site
from api.query import Asked, Said, encoded

GOOGLE = "https://calendar.google.com/calendar/render?"
OUTLOOK = "https://outlook.live.com/calendar/0/addfromweb?"


def joined(path: str, query: str) -> str:
    """Path and query, without a lonely question mark."""
    return f"{path}?{query}" if query else path


def webcal(address: str) -> str:
    """The address calendars subscribe to when it is clicked."""
    return f"webcal://{address.partition('://')[2]}"


@dataclass(frozen=True, slots=True)
class Forms:
    """Where one search is found in each form; absolute addresses."""

    page: str
    json: str
    ics: str
    webcal: str
    google: str
    outlook: str
    atom: str
    json_feed: str
    subscribe: str


def forms(site: Site, said: Said) -> Forms:
    """All forms of the search said; order and page belong to some of them only."""
    query, base = encoded(said, without=("cursor", "limit", "facets")), site.base_url
    lasting = encoded(said, without=("cursor", "limit", "facets", "sort"))
    ics = joined(f"{base}/calendar.ics", lasting)
    return Forms(
        page=joined(f"{base}/", query),
        json=joined(f"{base}/api/v1/events", query),
        ics=ics,
        webcal=webcal(ics),
        google=GOOGLE + urlencode({"cid": webcal(ics)}),
        outlook=OUTLOOK + urlencode({"url": ics, "name": site.name}),
        atom=joined(f"{base}/feed.atom", lasting),
        json_feed=joined(f"{base}/feed.json", lasting),
        subscribe=joined(f"{base}/subscribe", query),
    )


def meta_links(site: Site, asked: Asked, cursor: str | None) -> dict[str, str | None]:
    """The `links` of a JSON answer."""
    found, path = forms(site, asked.said), f"{site.base_url}/api/v1/events"
    following = joined(path, encoded(asked.said, cursor=cursor)) if cursor else None
    return {
        "self": joined(path, encoded(asked.said)), "next": following, "ics": found.ics,
        "webcal": found.webcal, "atom": found.atom, "json_feed": found.json_feed,
        "html": found.page, "subscribe": found.subscribe,
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class LetterLinks:
    """Where letters point (`aggregator.telling.letters.Links`)."""

    site: Site
    tokens: Tokens

    def leave(self, subscription_id: str) -> str:
        """The page that changes or ends a subscription."""
        return f"{self.site.base_url}/u/{self.tokens.leave(subscription_id)}"

    def feed(self, digest: Digest) -> tuple[str, str]:
        """The same search as a page and as a webcal address."""
        found = forms(self.site, said_of(digest))
        return found.page, found.webcal

    def key(self, subscription_id: str) -> str:
        """What calls to a webhook are signed with."""
        return self.tokens.key(subscription_id)


def said_of(digest: Digest) -> Said:
    """A stored query as parameters again; moments are left out, a subscription is about what is to come."""
    query = digest.subscription.query
    said: Said = {
        name: tuple(getattr(query, name))
        for name in ("festival", "kind", "role", "genre", "access", "cost", "mode", "source", "lineage",
                     "confidence", "status")
    }  # fmt: skip
    one = {
        "q": query.q, "city": query.city, "country": query.country, "tz": query.tz,
        "after": f"{query.after:%H:%M}" if query.after else None,
        "before": f"{query.before:%H:%M}" if query.before else None,
        "near": f"{query.near.lat},{query.near.lon}" if query.near else None,
        "radius": f"{query.near.radius:g}" if query.near else None,
    }  # fmt: skip
    said |= {name: (value,) for name, value in one.items() if value}
    return {name: values for name, values in said.items() if values}


def event_path(event_id: str) -> str:
    """The path of an event's page."""
    return f"/events/{quote(event_id, safe='')}"
