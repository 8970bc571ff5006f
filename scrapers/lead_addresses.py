"""Whose an address is: from a link to the platform it belongs to and the address worth following there.

An adapter may say so itself with `claims(url) -> str | None`: the address to follow when `url` is its
platform's, else `None`. The table below knows the platforms whose adapters say nothing, and the places that
have no adapter at all. Links for sharing a page, signing in or reading a platform's own pages are nobody's.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import parse_qs, quote, unquote, urlsplit

from scrapers import registry
from scrapers.contract import Lineage
from scrapers.leads import Lead


@dataclass(frozen=True, slots=True)
class Door:
    """`address` is matched against host and path (`www.` left out, query kept); `follow` is its template."""

    platform: str
    kind: str
    address: str
    follow: str
    lineage: Lineage = "platform"


_TOOLS = r"(?!(?:www|api|app|help|support|blog|info|about|static|static-a|assets|cdn|images|docs|status|admin|login)\.)"
_FB = r"(?:[\w-]+\.)?(?:facebook|fb)\.com"
_LI = r"(?:[\w-]+\.)?linkedin\.com"
_NOT_FB = (
    r"(?!(?:sharer?|dialog|plugins|tr|login|help|policies?|privacy|legal|photos?|watch|hashtag|events|groups"
    r"|story\.php|permalink\.php|l\.php|business|ads|reel|stories|marketplace)\b)"
)
_NOT_X = (
    r"(?!(?:intent|share|home|search|hashtag|i|login|signup|tos|privacy|explore|compose|settings|about)\b)"
)

DOORS = (
    # calendars that anybody may subscribe to
    Door("icalendar", "calendar", r"calendar\.google\.com/calendar/ical/(\S+\.ics)", r"https://calendar.google.com/calendar/ical/\1"),
    Door("icalendar", "calendar", r"(outlook\.(?:office365|office|live)\.com/(?:owa/)?calendar/\S+?)/(?:calendar|reachcalendar|index)\.(?:html|ics)", r"https://\1/calendar.ics"),
    Door("icalendar", "calendar", r"tockify\.com/api/feeds/ics/([\w.-]+)", r"https://tockify.com/api/feeds/ics/\1"),
    Door("icalendar", "calendar", r"tockify\.com/(?!i/|api/|embed|assets|pricing|blog|help|features|login|tag)([\w.-]+)(?:/|$)", r"https://tockify.com/api/feeds/ics/\1"),
    Door("icalendar", "calendar", r"ics\.teamup\.com/(feed/\S+)", r"https://ics.teamup.com/\1"),
    Door("icalendar", "calendar", r"teamup\.com/(?:c/)?(ks\w{8,})", r"https://ics.teamup.com/feed/\1/0.ics"),
    # apps and tickets
    Door("sched", "app", _TOOLS + r"([\w-]+)\.sched\.(?:com|org)(?:/|$)", r"https://\1.sched.com/", "festival"),
    Door("eventive", "app", _TOOLS + r"([\w-]+)\.eventive\.org(?:/|$)", r"https://\1.eventive.org/schedule", "festival"),
    Door("elevent", "tickets", r"goelevent\.com/(?!assets|content|scripts|images)([\w-]+)", r"https://www.goelevent.com/\1/e/Search", "festival"),
    Door("agile", "tickets", r"(?i)((?:prod\d*\.)?agileticketing\.net)/websales/\S*?[?&](?:ep)?guid=([0-9a-f-]{36})", r"https://\1/websales/feed.ashx?guid=\2&showslist=true&format=json&v=latest", "festival"),
    Door("guidebook", "app", r"guidebook\.com/(g|guide|app)/([\w-]+)", r"https://guidebook.com/\1/\2", "festival"),
    Door("whova", "app", r"whova\.com/(embedded/(?:event|session)|portal/webapp|web|event)/([\w-]+)", r"https://whova.com/\1/\2/", "festival"),
    Door("swapcard", "app", r"(?:app|public)\.swapcard\.com/(event|widget/event)/([\w-]+)", r"https://app.swapcard.com/event/\2", "festival"),
    Door("b2match", "app", r"(?!www\.|app\.)([\w-]+)\.b2match\.(?:io|com)", r"https://\1.b2match.io/", "festival"),
    Door("ticketsolve", "tickets", r"(?!www\.)([\w-]+)\.ticketsolve\.com", r"https://\1.ticketsolve.com/shows.xml"),
    Door("tickettailor", "tickets", r"(?:tickettailor\.com/events|buytickets\.at)/([\w-]+)", r"https://www.tickettailor.com/events/\1", "organiser"),
    Door("outsavvy", "tickets", r"outsavvy\.com/(organi[sz]er|event)/([\w/-]+)", r"https://www.outsavvy.com/\1/\2", "organiser"),
    Door("dice", "tickets", r"dice\.fm/(venue|partner|promoters?|event)/([\w-]+)", r"https://dice.fm/\1/\2", "organiser"),
    Door("resident_advisor", "tickets", r"(?:ra\.co|residentadvisor\.net)/(clubs|promoters|events)/(\d+)", r"https://ra.co/\1/\2", "organiser"),
    # where communities announce
    Door("eventbrite", "account", r"(eventbrite\.(?:com?\.)?[a-z]{2,3})/(o|e|cc)/([\w%-]*\d{5,})", r"https://www.\1/\2/\3", "organiser"),
    Door("eventbrite", "account", _TOOLS + r"([\w-]+)\.eventbrite\.((?:com?\.)?[a-z]{2,3})(?:/|$)", r"https://\1.eventbrite.\2/", "organiser"),
    Door("meetup", "account", r"meetup\.com/(?:[a-z]{2}-[A-Z]{2}/)?(?!(?:find|topics|apps|about|cities|login|register|help|blog|lp|pro|media|privacy|terms|start|[a-z]{2}-[A-Z]{2})\b)([\w-]+)", r"https://www.meetup.com/\1/", "community"),
    Door("luma", "calendar", r"(?:api\.lu\.ma|api2?\.luma\.com)/ics/get\?(\S+)", r"https://api.lu.ma/ics/get?\1", "community"),
    Door("luma", "calendar", r"(?:lu\.ma|luma\.com)/(?:embed/)?calendar/(cal-\w+)", r"https://api.lu.ma/ics/get?entity=calendar&id=\1", "community"),
    Door("luma", "account", r"(?:lu\.ma|luma\.com)/(?:embed/)?event/(evt-\w+)", r"https://luma.com/event/\1", "community"),
    Door("luma", "account", r"(?:lu\.ma|luma\.com)/(?!(?:discover|signin|create|home|pricing|explore|terms|privacy|embed|help|blog|about)\b)([\w.-]+)", r"https://luma.com/\1", "community"),
    Door("partiful", "account", r"partiful\.com/e/(\w+)", r"https://partiful.com/e/\1", "community"),
    Door("facebook", "account", _FB + r"/(groups|events)/([\w.-]+)", r"https://www.facebook.com/\1/\2", "community"),
    Door("facebook", "account", _FB + r"/" + _NOT_FB + r"((?:pages/[\w.%-]+/|p/|pg/|profile\.php\?id=)?[\w.%-]+)", r"https://www.facebook.com/\1", "social"),
    Door("linkedin", "account", _LI + r"/(groups|events|company|school|showcase)/([\w.%-]+)", r"https://www.linkedin.com/\1/\2", "community"),
    # hashtags that are linked, then people's accounts
    Door("hashtag", "hashtag", r"(?:[\w-]+\.)?(?:twitter|x|facebook)\.com/hashtag/([\w%]+)", r"#\1", "social"),
    Door("hashtag", "hashtag", r"instagram\.com/explore/tags/([\w%]+)", r"#\1", "social"),
    Door("hashtag", "hashtag", r"bsky\.app/(?:hashtag/|search\?q=%23)([\w%]+)", r"#\1", "social"),
    Door("hashtag", "hashtag", r"tiktok\.com/tag/([\w%]+)", r"#\1", "social"),
    Door("bluesky", "account", r"bsky\.app/profile/([\w.:-]+)", r"https://bsky.app/profile/\1", "social"),
    Door("x", "account", r"(?:mobile\.)?(?:twitter|x)\.com/(?:#!/)?@?" + _NOT_X + r"(\w{1,20})(?:[/?]|$)", r"https://x.com/\1", "social"),
    Door("reddit", "account", r"(?:[\w-]+\.)?reddit\.com/r/(\w+)", r"https://www.reddit.com/r/\1", "social"),
    Door("instagram", "account", r"instagram\.com/(?!(?:p|reel|explore|stories|accounts|about|legal)\b)([\w.]+)", r"https://www.instagram.com/\1", "social"),
    Door("threads", "account", r"threads\.(?:net|com)/@?([\w.]+)", r"https://www.threads.net/@\1", "social"),
    Door("discord", "account", r"(?:discord\.gg|discord\.com/invite)/(\w+)", r"https://discord.gg/\1", "community"),
    Door("telegram", "account", r"t\.me/(?!share\b)(?:s/)?(\w+)", r"https://t.me/\1", "community"),
)  # fmt: skip

CLOSED = {
    "instagram": "Instagram shows hashtags to reviewed apps only; submit a post's link and text by hand",
    "threads": "Threads shows searches to reviewed apps only; submit a post's link and text by hand",
    "facebook": "Facebook's terms forbid automated reading; submit single events by link",
    "linkedin": "LinkedIn forbids automated reading; submit single events by link",
    "whova": "Whova has no public programme; ask the festival for an export",
    "swapcard": "Swapcard gives its programme to the organiser's key only",
    "guidebook": "Guidebook gives its programme to the organiser's key only",
    "b2match": "b2match gives its programme to participants only; ask the festival for an export",
    "discord": "a Discord server is read by its members only",
    "telegram": "no adapter reads Telegram",
}
"""Why places without an adapter are not followed."""

HASHTAG_HOMES = {
    "mastodon": "https://mastodon.social",
    "bluesky": "https://bsky.app",
    "x": "https://x.com",
    "reddit": "https://www.reddit.com",
}
"""Where hashtags are followed; an adapter may name its own place as `hashtag_home`."""

# Options by which an adapter follows an account instead of hashtags.
_OPTIONS: dict[str, dict[str, Callable[[str], object]]] = {
    "bluesky": {"accounts": lambda url: [url.rpartition("/")[2]]},
    "x": {"query": lambda url: f"from:{url.rpartition('/')[2]}"},
}

_SHARING = re.compile(
    r"/(?:share|sharer|sharing|intent|dialog|shareArticle|login|signin|signup|oauth)(?:[/.?]|$)|[?&]action=TEMPLATE",
    re.I,
)
_MASTODON = re.compile(r"/@[A-Za-z0-9_]+/?$")
_NOT_MASTODON = re.compile(
    r"(?:youtube|tiktok|medium|threads|substack|vimeo|flickr|instagram|facebook|twitter|x|kick|dev)\.(?:com|net|to)$"
)


@cache
def _doors() -> tuple[tuple[Door, re.Pattern[str]], ...]:
    return tuple((door, re.compile(door.address)) for door in DOORS)


@cache
def _claims() -> tuple[tuple[str, Callable[[str], str | None]], ...]:
    adapters = [registry.adapter(name) for name in registry.names()]
    return tuple(
        (adapter.platform, claims) for adapter in adapters if (claims := getattr(adapter, "claims", None))
    )


def leads_of_address(url: str, why: str, title: str = "") -> Iterator[Lead]:
    """The sources an address leads to; none when it is nobody's. A Google embed may name several calendars."""
    if _SHARING.search(url):
        return
    yield from _google(url, why, title)
    for platform, claims in _claims():
        if follow := claims(url):
            yield _lead(_door_of(platform), platform, follow, why, title)
            return
    bare = _bare(url)
    for door, pattern in _doors():
        if found := pattern.match(bare):
            follow = (
                unquote(found.expand(door.follow)) if door.kind == "hashtag" else found.expand(door.follow)
            )
            yield _lead(door, door.platform, follow, why, title)
            return
    if _is_mastodon(url):
        yield Lead("mastodon", f"{url.split('?')[0].rstrip('/')}.rss", why, title, "account", "social")


def leads_of_hashtags(tags: Sequence[str]) -> Iterator[Lead]:
    """A source for the hashtags on every network that has an adapter."""
    for name in registry.names() if tags else ():
        home = getattr(registry.adapter(name), "hashtag_home", HASHTAG_HOMES.get(name))
        if home:
            title = " ".join(f"#{tag}" for tag in tags)
            yield Lead(
                name, home, "hashtags of the site", title, "hashtag", "social", {"hashtags": list(tags)}
            )


def is_calendar_address(url: str) -> bool:
    """Whether the address itself says that it is a calendar: `webcal:`, `.ics`, `?ical=1` and their like."""
    parts = urlsplit(url)
    if parts.scheme in ("webcal", "webcals"):
        return True
    path = parts.path.lower()
    asks = re.search(r"(?:^|&)(?:ical=1|format=ics|feed=(?:\w*ical\w*)|task=ical)", parts.query.lower())
    return bool(asks) or path.endswith((".ics", ".ical", "/ical", "/ical/", "/ics", "/webcal"))


def _lead(door: Door | None, platform: str, follow: str, why: str, title: str) -> Lead:
    kind, lineage = (door.kind, door.lineage) if door else ("account", "platform")
    options = {name: value(follow) for name, value in _OPTIONS.get(platform, {}).items()}
    return Lead(platform, follow, why, title, kind, lineage, options)


def _door_of(platform: str) -> Door | None:
    return next((door for door in DOORS if door.platform == platform), None)


def _bare(url: str) -> str:
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    fragment = f"#{parts.fragment}" if parts.fragment.startswith("!/") else ""
    return f"{host}{parts.path or '/'}{fragment}{'?' + parts.query if parts.query else ''}"


def _google(url: str, why: str, title: str) -> Iterator[Lead]:
    """The public feeds of the calendars that an embedded Google calendar or an "add" link shows."""
    parts = urlsplit(url)
    if parts.hostname not in ("calendar.google.com", "www.google.com") or "/calendar" not in parts.path:
        return
    asked = parse_qs(parts.query)
    for name in [*asked.get("src", ()), *map(_unveiled, asked.get("cid", ()))]:
        if re.fullmatch(r"[\w.+%#-]+@[\w.-]+", name) and not name.endswith(
            "holiday@group.v.calendar.google.com"
        ):
            feed = f"https://calendar.google.com/calendar/ical/{quote(name, safe='')}/public/basic.ics"
            yield Lead("icalendar", feed, why, title, "calendar", "organiser")
        elif is_calendar_address(name):
            yield Lead(
                "icalendar", re.sub(r"^webcals?:", "https:", name), why, title, "calendar", "organiser"
            )


def _unveiled(cid: str) -> str:
    """A calendar's id is written in base64 in newer links."""
    try:
        return base64.b64decode(cid + "=" * (-len(cid) % 4), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return cid


def _is_mastodon(url: str) -> bool:
    parts = urlsplit(url)
    host = parts.hostname or ""
    return bool(_MASTODON.fullmatch(parts.path)) and not _NOT_MASTODON.search(host)
