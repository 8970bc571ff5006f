"""What a page of a site shows of other sources: feeds, calendars, apps, accounts, programmes, its own system.

Everything is read from the markup as it came; nothing is asked for. An adapter may add its own with
`leads(page) -> Iterator[Lead]` (a mark in the page that no link shows).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborNode

from scrapers import registry
from scrapers.contract import Page
from scrapers.document import Document
from scrapers.sites.lead_addresses import is_calendar_address, leads_of_address
from scrapers.sites.leads import OWN_PAGES, Lead
from scrapers.sites.section_links import folded

MOST_ADDRESSES = 4000
"""Addresses of one page that are looked at."""

SURE = 0.6
"""From here on an adapter's `recognise` says that a page is its platform's, not merely that it might be."""

_EVERYWHERE = frozenset({"website", "feed", "icalendar", "pdf"})
_PLACES = "a[href],area[href],iframe[src],iframe[data-src],script[src],embed[src],object[data]"
_IN_TEXT = re.compile(r"(?:https?|webcals?):(?:\\?/){2}[^\s\"'<>\\]+(?:\\/[^\s\"'<>\\]+)*")
_FEED = re.compile(
    r"(?:\.(?:rss|atom|rdf)|/(?:feed|rss|atom)/?|/(?:feed|rss|atom|index)\.xml|[?&]feed=\w+|\.xml)$", re.I
)
_NO_FEED = re.compile(
    r"comm?ent|kommentar|reacties|\.vcf|sitemap|oembed|opensearch|wlwmanifest|xmlrpc|osd\.xml|manifest", re.I
)
_ADD = re.compile(
    r"\b(?:add|save|export) (?:this |event )?to|zum .*kalender|in .*kalender|im kalender|ajouter|añadir"
    r"|agregar|guardar|aggiungi|salva|adicionar|toevoegen|outlook",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"subscri|abonn|abbon|suscri|subscre|assin|\ball(?:e|es)?\b|tous|todos|tutti|full|whole", re.IGNORECASE
)
_PROGRAMME = re.compile(
    r"program|schedule|timetable|timeline|calendar|agenda|grid|guide|brochure|catalog|booklet|daily|leaflet|events"
    r"|horaire|grille|calendrier|depliant|livret|cartelera|horario|calendario|parrilla|folleto|libreto|catalogo"
    r"|grelha|zeitplan|spielplan|kalender|heft|ubersicht|palinsesto|tijdschema|blokkenschema|gids|folder|netzwerk|industry"
)
_NO_PROGRAMME = re.compile(
    r"regulation|reglement|regolament|bases|rules|terms|press-?kit|presse|sponsor|entry-form|application|report|rapport"
    r"|policy|privacy|map$|stadtplan|invoice|guidelines|style-?guide|technical"
)


def leads_of_page(page: Page, document: Document) -> Iterator[Lead]:
    """Every lead of a page, as it comes; the same source may come more than once."""
    yield from _own_system(page)
    yield from _alternates(page, document)
    for url, text, markup in _addresses(page, document):
        why = f"{'link “' + text + '”' if text else markup} on {page.url}"
        yield from _lead_of(url, text, why)
    yield from _widgets(page, document)


def title_of(node: LexborNode) -> str:
    """What a link is called: its text, else what it tells to those who cannot see it."""
    attributes = node.attributes
    said = " ".join((node.text() or "").split())
    said = said or attributes.get("aria-label") or attributes.get("title") or ""
    if not said and (image := node.css_first("img[alt]")) is not None:
        said = image.attributes.get("alt") or ""
    return " ".join(said.split())[:80]


def joined(base: str, target: str) -> str | None:
    """The address a page means, without fragment; `None` when it is none."""
    try:
        return urldefrag(urljoin(base, target.strip())).url
    except ValueError:
        return None


def _lead_of(url: str, text: str, why: str) -> Iterator[Lead]:
    """A lead for one address: whose it is, else what it ends in."""
    if urlsplit(url).scheme not in ("http", "https", "webcal", "webcals"):
        return
    known = list(leads_of_address(url, why, text))
    yield from known
    if known:
        return
    path = urlsplit(url).path.lower()
    if is_calendar_address(url) and not _adds_one(url, text):
        yield Lead("icalendar", re.sub(r"^webcals?:", "https:", url), why, text, "calendar", "festival")
    elif text and _FEED.search(url) and not _NO_FEED.search(url):
        yield Lead("feed", url, why, text, "feed", "festival")
    elif path.endswith(".pdf") and _is_programme(path, text):
        yield Lead("pdf", url, why, text or path.rpartition("/")[2], "programme", "festival")


def _adds_one(url: str, text: str) -> bool:
    """Whether a calendar file holds one gathering: the button beside an event, not a calendar to follow."""
    single = re.search(
        r"/(?:event|veranstaltung|evenement|evento)/[^/]+/?(?:\d{4}-\d\d-\d\d/?|i?cal/?|ics/?)?$",
        urlsplit(url).path,
    )
    button = _ADD.search(text) is not None and _WHOLE.search(text) is None
    return single is not None or button or "outlook-ical=1" in url


def _is_programme(path: str, text: str) -> bool:
    said = f"{folded(path.rpartition('/')[2][:-4])} {folded(text)}"
    return bool(_PROGRAMME.search(said)) and not _NO_PROGRAMME.search(said)


def _alternates(page: Page, document: Document) -> Iterator[Lead]:
    """What the page's head offers: feeds and calendars."""
    for node in document.tree.css("link[rel~=alternate i][href],link[rel~=me i][href]"):
        attributes = node.attributes
        kind, title = (attributes.get("type") or "").lower(), attributes.get("title") or ""
        url = joined(document.base, attributes.get("href") or "")
        if url is None or _NO_FEED.search(f"{url} {title}"):
            continue
        why = f"offered in the head of {page.url}"
        if "rss" in kind or "atom" in kind:
            yield Lead("feed", url, why, title, "feed", "festival")
        elif "calendar" in kind and not _adds_one(url, ""):
            yield Lead("icalendar", re.sub(r"^webcals?:", "https:", url), why, title, "calendar", "festival")
        elif "me" in (attributes.get("rel") or "").split():
            yield from leads_of_address(url, why, title)


def _addresses(page: Page, document: Document) -> Iterator[tuple[str, str, str]]:
    """Every address with the text of its link and, without one, what holds it; then those inside scripts."""
    seen: set[str] = set()
    for node in document.tree.css(_PLACES)[:MOST_ADDRESSES]:
        attributes = node.attributes
        target = next(
            (attributes[name] for name in ("href", "src", "data-src", "data") if attributes.get(name)), ""
        )
        url = joined(document.base, target or "")
        if url:
            seen.add(url)
            shown = title_of(node) if node.tag in ("a", "area") else ""
            yield url, shown, {"iframe": "frame", "script": "script"}.get(node.tag or "", "link")
    written = re.finditer(_IN_TEXT, page.text()[:3_000_000])
    for found in [found for found, _ in zip(written, range(MOST_ADDRESSES), strict=False)]:
        url = html.unescape(found[0].replace("\\/", "/")).rstrip(".,;:)]}")
        bare = joined(document.base, url)
        if bare and bare not in seen and not _mere_file(bare):
            seen.add(bare)
            yield bare, "", "address in the markup"


def _mere_file(url: str) -> bool:
    """Addresses in scripts and heads that are pictures, styles or the page's own documents."""
    return bool(
        re.search(r"\.(?:js|css|png|jpe?g|gif|svg|webp|woff2?|pdf|xml|rss|ics)(?:\?|$)", url)
    ) and not (url.startswith("webcal") or "/websales/" in url.lower())


def _widgets(page: Page, document: Document) -> Iterator[Lead]:
    """Widgets that name their source in an attribute or a call instead of an address."""
    for node in document.tree.css("[data-tockify-calendar]"):
        name = node.attributes.get("data-tockify-calendar") or ""
        if re.fullmatch(r"[\w.-]+", name):
            feed = f"https://tockify.com/api/feeds/ics/{name}"
            yield Lead(
                "icalendar", feed, f"Tockify calendar on {page.url}", "Tockify", "calendar", "organiser"
            )
    for number in re.findall(rb"eventId['\"]?\s*:\s*['\"](\d{9,14})['\"]", page.body)[:5]:
        if b"eventbrite" in page.body:
            url = f"https://www.eventbrite.com/e/{number.decode()}"
            yield Lead("eventbrite", url, f"ticket widget on {page.url}", "", "tickets", "organiser")


def _own_system(page: Page) -> Iterator[Lead]:
    """The platform the page itself is made with, when an adapter knows it for sure."""
    for name in _readers_of_pages():
        adapter = registry.adapter(name)
        if leads := getattr(adapter, "leads", None):
            yield from leads(page)
        elif name == "tec" and b"tribe" in page.body:
            yield from _calendar_of_wordpress(page)
        elif name != "tec" and adapter.recognise(page) >= SURE:
            yield Lead(name, page.url, f"the page is made with {name}", "", OWN_PAGES, "festival")


@cache
def _readers_of_pages() -> tuple[str, ...]:
    return tuple(name for name in registry.names() if name not in _EVERYWHERE)


def _calendar_of_wordpress(page: Page) -> Iterator[Lead]:
    """The REST address of The Events Calendar: as the page names it, else below the site's own REST root."""
    text = page.text()
    if not re.search(r"tribe[-_/]events|the-events-calendar|tec-api", text):
        return
    named = re.search(r"""["'](https?:[^"'\s]{1,300}/tribe/events/v1/)""", text.replace("\\/", "/"))
    root = re.search(r"""<link[^>]+api\.w\.org[^>]+href=["']([^"']+)""", text)
    rest = named[1] if named else urljoin(page.url, root[1] if root else "/wp-json/") + "tribe/events/v1/"
    why = f"{page.url} shows The Events Calendar"
    yield Lead("tec", f"{rest}events", why, "The Events Calendar", "calendar", "festival")
