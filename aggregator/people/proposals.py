"""What somebody proposes, in the words of a form, and the draft it becomes once a person accepted it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from aggregator.classify import judge
from aggregator.links import http_url, is_specific
from aggregator.model import ACCESSES, COSTS, AggregatorError, Draft, Judgement, Venue
from aggregator.moments import is_our_time
from aggregator.normalise import origin_key
from aggregator.plaintext import plain_line, plain_text
from aggregator.posts import Reading, excerpt
from aggregator.reports import Festival
from aggregator.storing.health import WORD_OF_MOUTH
from aggregator.storing.rows import short_canonical, title_key
from aggregator.walltime import known_zone

MOST_LINKS = 3
_LONGEST = {"description": 4000, "url": 2000}


@dataclass(frozen=True, slots=True)
class Proposal:
    """One gathering as typed: `day` is ISO 8601, `at` and `until` are `HH:MM` in `timezone` (IANA)."""

    title: str = ""
    day: str = ""
    at: str = ""
    until: str = ""
    timezone: str = ""
    festival: str = ""
    where: str = ""
    address: str = ""
    city: str = ""
    access: str = "unknown"
    cost: str = "unknown"
    url: str = ""
    description: str = ""
    organiser: str = ""

    def typed(self) -> dict[str, str]:
        """As a form keeps it."""
        return asdict(self)


NAMES = tuple(one.name for one in fields(Proposal))


def cleaned(said: Mapping[str, Any]) -> Proposal:
    """Plain text of a bearable length from whatever a stranger typed; unknown names are left out."""
    words = {name: str(said.get(name) or "") for name in NAMES}
    plain = {
        name: plain_text(text, 4000) if name == "description" else plain_line(text, _LONGEST.get(name, 300))
        for name, text in words.items()
    }
    return replace(Proposal(**plain), access=plain["access"] or "unknown", cost=plain["cost"] or "unknown")


def mistakes(proposal: Proposal, festivals: Mapping[str, Festival]) -> dict[str, str]:
    """What keeps a proposal from being a gathering: field → a sentence; empty when nothing does."""
    found: dict[str, str] = {}
    if not proposal.title:
        found["title"] = "is missing"
    if _day(proposal.day) is None:
        found["day"] = "is a date, as in 2027-02-12"
    found |= {
        name: "is a time of day, as in 18:30" for name in ("at", "until") if not _is_time(proposal, name)
    }
    if proposal.festival and proposal.festival not in festivals:
        found["festival"] = "is none that is followed"
    if known_zone(_zone(proposal, festivals)) is None:
        found["timezone"] = "is needed, as in Europe/Berlin, when no festival is named"
    if not (proposal.where or proposal.address or proposal.url):
        found["where"] = "is missing, and so is a link that says where"
    if proposal.url and http_url(proposal.url) is None:
        found["url"] = "is no http(s) address"
    if proposal.description.casefold().count("http") > MOST_LINKS:
        found["description"] = f"holds more than {MOST_LINKS} links"
    found |= {name: "is unknown" for name, known in _CHOICES if getattr(proposal, name) not in known}
    return found


_CHOICES: tuple[tuple[str, tuple[str, ...]], ...] = (("access", ACCESSES), ("cost", COSTS))


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if is_our_time(day) else None


def _time(text: str) -> time | None:
    try:
        return time.fromisoformat(text).replace(tzinfo=None) if text else None
    except ValueError:
        return None


def _is_time(proposal: Proposal, name: str) -> bool:
    text = getattr(proposal, name)
    return not text or _time(text) is not None


def _zone(proposal: Proposal, festivals: Mapping[str, Festival]) -> str | None:
    festival = festivals.get(proposal.festival)
    return proposal.timezone or (festival.timezone if festival else None)


def draft_of(proposal: Proposal, submission_id: str, festivals: Mapping[str, Festival]) -> Draft:
    """The draft of word of mouth; raises `AggregatorError` for what `mistakes` would name.

    The same link and title submitted again is the same listing, not a second one.
    """
    wrong = mistakes(proposal, festivals)
    if wrong:
        name, why = next(iter(wrong.items()))
        raise AggregatorError(why, name)
    zone_name = _zone(proposal, festivals) or "UTC"
    day, zone = _day(proposal.day) or date.min, known_zone(zone_name)
    begin, end = _time(proposal.at), _time(proposal.until)
    start = datetime.combine(day, begin or time(), zone)
    until = datetime.combine(day, end, zone) if begin and end else None
    if until is not None and until <= start:
        until += timedelta(days=1)  # past midnight
    url = http_url(proposal.url)
    known = f"{short_canonical(url)} {title_key(proposal.title)}" if is_specific(url) else submission_id
    return Draft(
        source_key=WORD_OF_MOUTH,
        origin_id=origin_key(known),
        title=proposal.title,
        start_at=start.astimezone(UTC),
        start_on=day,
        timezone=zone_name,
        end_at=until.astimezone(UTC) if until else None,
        time_stated=begin is not None,
        zone_stated=bool(proposal.timezone),
        url=url,
        description=proposal.description,
        venue=Venue(proposal.where or None, proposal.address or None, proposal.city or None),
        organiser=proposal.organiser or None,
        price=None,
        festival=proposal.festival or None,
        lineage="community",
    )


def judgement_of(draft: Draft, proposal: Proposal, festivals: Mapping[str, Festival]) -> Judgement:
    """A meetup, because a person looked at it; labels by the rules, who may come and cost as said."""
    festival = festivals.get(draft.festival or "")
    judged = judge(draft, festival.name if festival else None)
    said: dict[str, Any] = {name: getattr(proposal, name) for name in ("access", "cost")}
    told = {name: value for name, value in said.items() if value != "unknown"}
    return replace(
        judged, is_meetup=True, score=1.0, kind=judged.kind or "social", review=False,
        why=("a moderator accepted it", *judged.why), **told,
    )  # fmt: skip


# -- prefilling ----------------------------------------------------------------------------------------------


def proposal_of(draft: Draft, judgement: Judgement) -> Proposal:
    """A form filled with what a page says."""
    zone = known_zone(draft.timezone)
    start, end = draft.start_at.astimezone(zone), draft.end_at.astimezone(zone) if draft.end_at else None
    return Proposal(
        title=draft.title,
        day=draft.start_on.isoformat(),
        at=f"{start:%H:%M}" if draft.time_stated else "",
        until=f"{end:%H:%M}" if end and draft.time_stated and not draft.end_is_guessed else "",
        timezone=draft.timezone if draft.zone_stated else "",
        where=draft.venue.name or "",
        address=draft.venue.address or "",
        city=draft.venue.city or "",
        access=judgement.access,
        cost=judgement.cost,
        url=draft.url or "",
        description=plain_text(draft.description, 1500),
        organiser=draft.organiser or "",
    )


def proposal_of_post(reading: Reading, text: str, link: str, festival: str, timezone: str) -> Proposal:
    """A form filled with what a pasted post says; nothing that it does not say is invented."""
    day = reading.start.date() if reading.start else reading.on
    said = {"title": reading.title, "festival": festival, "timezone": timezone, "url": link}
    said |= {"day": day.isoformat() if day else "", "where": reading.venue or ""}
    said |= {"at": f"{reading.start:%H:%M}" if reading.start else "", "description": excerpt(text)}
    return cleaned(said | {"until": f"{reading.end:%H:%M}" if reading.end else ""})
