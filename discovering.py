"""`festmeet discover` and `festmeet add`: what was found as a table, as JSON, as lines of `festmeet.toml`.

The table goes to standard error, the lines to standard output: `festmeet discover URL >> festmeet.toml`
does what it looks like. What counts as a meetup is handed in.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import console
from scrapers import registry
from scrapers.contract import MissingCredential, ScraperError
from scrapers.discover import Discovery, discover, leads_of_one
from scrapers.fetch import Fetcher
from scrapers.fetching.manners import Manners
from scrapers.sites.facts import FestivalFacts
from scrapers.sites.lead_addresses import closed
from scrapers.sites.lead_visits import Discovered, Judge
from scrapers.sites.leads import OWN_PAGES, Lead
from scrapers.visiting.visits import Visit
from setting_values import nearest
from settings import DEFAULT_FILE, Settings, SettingsError, parse
from toml_sources import Block, appended, key_of, same_place, written

_QUIET = frozenset({"feed", "programme", OWN_PAGES})
"""Kinds that are followed only when they list something; a calendar may well be empty out of season."""


class DiscoverError(ScraperError):
    """Nothing to read, or nothing to follow there."""

    code = "discover"


@dataclass(frozen=True, slots=True)
class Added:
    """A source about to be added: the settings with it, and how they are to be written."""

    key: str
    settings: Settings
    path: Path
    text: str

    def write(self) -> None:
        """Keep it."""
        written(self.path, self.text)


# -- finding -------------------------------------------------------------------------------------------------


def address(words: str) -> str:
    """The address somebody meant; raises `DiscoverError` for a mere name."""
    said = words.strip()
    if re.match(r"webcals?://", said, re.IGNORECASE):
        return re.sub(r"^webcals?", "https", said, flags=re.IGNORECASE)
    if re.match(r"https?://[^\s/]", said, re.IGNORECASE):
        return said
    if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:/\S*)?", said):
        return f"https://{said}"
    why = f"{said!r} is a name; say where its site is, like https://www.{key_of(said)}.org/"
    raise DiscoverError(f"{why} (the festival's own home page, or its page for industry guests)")


async def discovery_of(url: str, manners: Manners, judge: Judge) -> Discovery:
    """What a site leads to. Raises `FetchFailed`, `DiscoverError`."""
    async with Fetcher(manners) as fetcher:
        return await discover(address(url), fetcher, judge=judge, credential=credential_of)


async def lead_at(url: str, manners: Manners) -> Lead:
    """The source that one address is. Raises `FetchFailed`, `LayoutChanged`, `DiscoverError`."""
    async with Fetcher(manners) as fetcher:
        lead = await leads_of_one(address(url), fetcher)
    if lead.platform not in registry.names():
        raise DiscoverError(closed(lead.platform), lead.url)
    return lead


def credential_of(platform: str) -> str | None:
    """The operator's key for a platform, from its variable."""
    setting = getattr(registry.adapter(platform), "credential_setting", None)
    return os.environ.get(setting) if setting else None


# -- as lines of festmeet.toml -------------------------------------------------------------------------------


def blocks_of(discovery: Discovery, said: Settings, festival: str | None) -> list[Block]:
    """The tables that follow what was found; what cannot be followed, and why, as comments.

    Sources that the settings have already are left out. `festival` is the key of one that is there; without,
    one is made when a zone is known, else a stub to fill in.
    """
    blocks: list[Block] = []
    if festival is None:
        festival = _known_festival(discovery, said)
    if festival is None and (made := festival_block(discovery, said)) is not None:
        blocks.append(made)
        festival = str(made.values["key"]) if made.live else None
    taken = {entry.key for entry in said.source}
    known = {(entry.platform, same_place(entry.url)) for entry in said.source}
    for one in discovery.found:
        if (one.lead.platform, same_place(one.lead.url)) in known:
            continue
        key = key_of(_words_for_key(one.lead, discovery.name), taken)
        taken.add(key)
        values = source_values(one.lead, key, festival, _zone_for(one, discovery, festival))
        blocks.append(Block("source", values, remark_of(one), live=is_live(one)))
    return blocks


def source_values(lead: Lead, key: str, festival: str | None, zone: str | None = None) -> dict[str, Any]:
    """The keys of a `[[source]]`, in the order people read them."""
    values: dict[str, Any] = {"key": key, "platform": lead.platform, "url": lead.url}
    if festival:
        values["festival"] = festival
    elif zone:
        values["timezone"] = zone
    values["lineage"] = lead.lineage
    # The festival's own hashtags reach every source of it.
    options = {name: value for name, value in lead.options.items() if not (festival and name == "hashtags")}
    return {**values, "options": options} if options else values


def festival_block(discovery: Discovery, said: Settings) -> Block | None:
    """The `[[festival]]` of a site: live when its zone is known, a stub when not; none for a group."""
    facts, zone = discovery.festival, discovery.timezone
    if not discovery.pages or (
        facts is None and not re.search(r"fest|film|cine|kino|kurz", discovery.name, re.I)
    ):
        return None
    name = facts.name if facts else discovery.name
    year = f" {facts.starts_on.year}" if facts and str(facts.starts_on.year) not in name else ""
    values: dict[str, Any] = {
        "key": key_of(f"{name}{year}", {one.key for one in said.festival}),
        "name": name,
    }
    values |= {"starts_on": facts.starts_on if facts else None, "ends_on": facts.ends_on if facts else None}
    values |= {"timezone": zone, "city": facts.city if facts else None, "url": discovery.url}
    values["hashtags"] = list(discovery.hashtags)
    if zone is None:
        remark = "The site does not tell its time zone: fill in the blanks, take away the #, name it below."
        return Block("festival", values, remark, live=False)
    remark = (
        "" if facts else "Its dates are not marked up. With them it is visited more often while it is on."
    )
    blank = () if facts else ("starts_on", "ends_on")
    return Block(
        "festival", {name: value for name, value in values.items() if value or name in blank}, remark
    )


def _known_festival(discovery: Discovery, said: Settings) -> str | None:
    """The festival of the settings that has this site or name."""
    facts: FestivalFacts | None = discovery.festival
    for one in said.festival:
        here = one.url is not None and same_place(one.url) == same_place(discovery.url)
        if here or (facts is not None and one.name.casefold() == facts.name.casefold()):
            return one.key
    return None


def is_live(one: Discovered) -> bool:
    """Whether a source is worth following as it is."""
    return one.is_ready and (one.listings + one.posts > 0 or one.lead.kind not in _QUIET)


def remark_of(one: Discovered) -> str:
    """What one visit brought, or why nobody can follow it."""
    lead = one.lead
    named = f"{lead.title}: " if lead.title else ""
    if one.trouble:
        return f"{named}not followed: {one.trouble} ({lead.why})"
    return f"{named}{brought(one)} ({lead.why})"


def brought(one: Discovered) -> str:
    """What one visit brought, in a few words."""
    if not one.visited:
        return "not visited"
    found = [f"{count} {what}" for count, what in ((one.listings, "listings"), (one.posts, "posts")) if count]
    if not found:
        return "nothing there now"
    return f"{', '.join(found)}, {one.meetups or 'no'} meetup{'' if one.meetups == 1 else 's'}"


def _words_for_key(lead: Lead, name: str) -> str:
    """The site's name, and what tells the source apart: its own title where it has one, or its platform."""
    titled = lead.kind in (OWN_PAGES, "calendar") and lead.title and len(lead.title) <= 40
    return f"{name[:40]} {lead.title if titled else lead.platform}"


def _zone_for(one: Discovered, discovery: Discovery, festival: str | None) -> str | None:
    """The zone to assume where a source names none of its own."""
    return None if festival or one.timezone or not one.listings else discovery.timezone


# -- telling -------------------------------------------------------------------------------------------------


def tell(discovery: Discovery, blocks: Sequence[Block]) -> None:
    """The table for people, then the lines."""
    columns = ("platform", "what", "address", "one visit brought", "why not")
    rows = [
        (one.lead.platform, one.lead.title, one.lead.url, brought(one), one.trouble)
        for one in discovery.found
    ]
    with redirect_stdout(sys.stderr):
        console.table(f"{discovery.name or discovery.url}: {len(rows)} sources", columns, rows)
    for url, why in discovery.missed:
        console.complain(f"not read: {url}: {why}")
    sys.stdout.write(appended("", blocks))


def as_json(discovery: Discovery, blocks: Sequence[Block]) -> dict[str, Any]:
    """Everything for programs."""
    return {
        "url": discovery.url,
        "name": discovery.name,
        "festival": discovery.festival,
        "timezone": discovery.timezone,
        "hashtags": discovery.hashtags,
        "pages": discovery.pages,
        "missed": [{"url": url, "why": why} for url, why in discovery.missed],
        "sources": [_row(one) for one in discovery.found],
        "toml": appended("", blocks),
    }


def _row(one: Discovered) -> dict[str, Any]:
    lead = one.lead
    told = {name: getattr(lead, name) for name in ("platform", "url", "title", "why", "kind", "lineage")}
    counted = {name: getattr(one, name) for name in ("listings", "meetups", "posts", "trouble", "visited")}
    return {**told, "options": dict(lead.options), **counted, "follow": is_live(one)}


# -- keeping -------------------------------------------------------------------------------------------------


def keep(blocks: Sequence[Block], said: Settings) -> int:
    """Append what can be followed to the settings file; how many sources. A `SettingsError` harms no file."""
    path, text = _file(said)
    wanted = [
        block for block in blocks if block.live or (block.table == "festival" and not _has_stub(text, block))
    ]
    whole = appended(text, wanted)
    parse(whole, path, os.environ)
    if wanted:
        written(path, whole)
    return sum(block.table == "source" for block in wanted)


def checked_festival(festival: str | None, said: Settings) -> str | None:
    """The key, if there is such a festival. Raises `SettingsError` with the nearest right word."""
    known = {one.key for one in said.festival}
    if festival is not None and festival not in known:
        raise SettingsError(f"no festival has the key {festival!r}; {nearest(festival, known)}", "--festival")
    return festival


def adding(lead: Lead, said: Settings, festival: str | None) -> Added:
    """A source put behind the others. Raises `DiscoverError` when it is there already, `SettingsError`."""
    for entry in said.source:
        if entry.platform == lead.platform and same_place(entry.url) == same_place(lead.url):
            raise DiscoverError(f"it is followed already, as {entry.key!r}", lead.url)
    path, text = _file(said)
    host = re.sub(r"^\w+://(?:www\.)?([^/:]+).*", r"\1", lead.url, flags=re.DOTALL)
    key = key_of(lead.title or f"{host} {lead.platform}", {entry.key for entry in said.source})
    whole = appended(text, [Block("source", source_values(lead, key, festival), lead.why)])
    return Added(key, parse(whole, path, os.environ), path, whole)


def require_answer(visit: Visit) -> None:
    """A first visit must have reached something; a missing key is said and may be set later."""
    if visit.code is None or visit.listings or visit.posts:
        return
    if visit.code == MissingCredential.code:
        console.complain(f"festmeet: {visit.reason}")
        return
    raise DiscoverError(f"not added: {visit.reason or visit.code}")


def _file(said: Settings) -> tuple[Path, str]:
    """The settings file and its text; the one of this folder when there is none yet."""
    path = said.path or DEFAULT_FILE
    return path, path.read_text(encoding="utf-8") if path.is_file() else ""


def _has_stub(text: str, block: Block) -> bool:
    return f'name = "{block.values["name"]}"' in text
