"""What a site says of itself: its name, its hashtags, and its festival's dates where it marks them up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from scrapers.contract import Listing
from scrapers.document import Document
from scrapers.sites.leads import Lead
from scrapers.sites.reading import SitePage
from scrapers.sites.section_links import folded
from scrapers.structured import read_things
from scrapers.structured_data.schema_org import Setting, read_event
from scrapers.structured_data.thing import Thing

SHORTEST, LONGEST = 1, 45
"""Days between first and last of what can be a festival's edition."""

MOST_TAGS = 5

_TAG = re.compile(r"(?<![\w&/#])#([^\W\d_]\w{2,40})")
_SAID = re.compile(
    r"(?:hash-?tags?|tag(?:ge)? (?:us|dein|uns)|use|using|with|follow|join|share|etiqueta|mot-dièse|avec"
    r"|con|com|mit|met|usa|usad?|utilise[rz]?|nutzt?|verwende)\W{0,12}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FestivalFacts:
    """One edition as the site's own structured data has it; days are local and inclusive."""

    name: str
    starts_on: date
    ends_on: date
    city: str | None = None
    country: str | None = None


def site_name(pages: Sequence[SitePage]) -> str:
    """What the site calls itself: `og:site_name`, else its title's part that is no section, else its host."""
    if not pages:
        return ""
    named = pages[0].document.tree.css_first("meta[property='og:site_name' i][content]")
    if named is not None and (said := (named.attributes.get("content") or "").strip()):
        return said[:100]
    title = pages[0].document.tree.css_first("title")
    parts = re.split(r"\s+[|–—·:»-]\s+", " ".join(title.text().split())) if title is not None else []
    # "Home | Farol Film Festival": the part that is no section's name.
    own = [
        part
        for part in parts
        if folded(part) not in ("home", "homepage", "accueil", "inicio", "startseite", "welcome")
    ]
    return (own[0] if own else urlsplit(pages[0].page.url).hostname or "")[:100]


def festival_of(pages: Iterable[SitePage], name: str, today: date) -> FestivalFacts | None:
    """The edition that the site marks up: the next `Festival`, else an event of days named as the site."""
    found: list[tuple[bool, bool, FestivalFacts]] = []
    for one in pages:
        for _, thing in read_things(one.document):
            if isinstance(thing, Thing) and (facts := _facts(thing, one.document, today)):
                is_own = "Festival" in thing.types or _resemble(facts.name, name)
                found.append((is_own, "Festival" in thing.types, facts))
    own = [(typed, facts) for is_own, typed, facts in found if is_own]
    ahead = [entry for entry in own if entry[1].ends_on >= today]
    best = min(
        ahead or own, key=lambda entry: (not entry[0], abs((entry[1].starts_on - today).days)), default=None
    )
    return best[1] if best else None


def hashtags(pages: Sequence[SitePage], name: str) -> Iterator[Lead]:
    """The site's own hashtags: announced as such, printed on several pages, or made of its name."""
    pages_of, shown, announced = Counter[str](), dict[str, tuple[str, str]](), set[str]()
    for one in pages:
        text = one.document.visible_text(one.document.tree.body) if one.document.tree.body else ""
        for tag in {found[1] for found in _TAG.finditer(text)}:
            pages_of[tag.casefold()] += 1
            shown.setdefault(tag.casefold(), (tag, one.page.url))
        announced |= {
            found[1].casefold()
            for found in _TAG.finditer(text)
            if _SAID.search(text[max(0, found.start() - 30) : found.start()])
        }
    host = urlsplit(pages[0].page.url).hostname or "" if pages else ""
    own = [tag for tag in shown if tag in announced or pages_of[tag] > 1 or _made_of(tag, name, host)]
    for tag in own[:MOST_TAGS]:
        written, where = shown[tag]
        yield Lead("hashtag", f"#{written}", f"printed on {where}", "", "hashtag", "social")


def _facts(thing: Thing, document: Document, today: date) -> FestivalFacts | None:
    if not thing.is_event:
        return None
    for listing in read_event(thing, Setting(lambda: document.base, today, document.language)):
        if not isinstance(listing, Listing) or listing.end is None:
            return None
        starts_on, ends_on = _day(listing.start), _day(listing.end)
        if not SHORTEST <= (ends_on - starts_on).days <= LONGEST:
            return None
        place = listing.place
        return FestivalFacts(
            listing.title, starts_on, ends_on, place.city if place else None, place.country if place else None
        )
    return None


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _resemble(title: str, name: str) -> bool:
    """Whether an event bears the site's name."""
    theirs, ours = (
        set(folded(text).split("-")) - {"the", "film", "festival", "of", "de", ""} for text in (title, name)
    )
    return bool(ours) and len(theirs & ours) * 2 > len(ours)


def _made_of(tag: str, name: str, host: str) -> bool:
    """Whether a tag is the site's name, its initials or its host, with or without a year."""
    bare = re.sub(r"(?:20)?\d\d$", "", folded(tag).replace("-", ""))
    words = [word for word in folded(name).split("-") if word]
    initials = "".join(word[0] for word in words)
    label = re.sub(r"\W", "", host.removeprefix("www.").split(".")[0])
    joined = "".join(words)
    return len(bare) >= 3 and (
        bare in (initials, label) or bare in joined or (len(label) > 3 and label in bare)
    )
