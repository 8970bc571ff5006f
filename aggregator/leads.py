"""Posts → leads: read in the order they were written, so that a change of plan reaches the call it changes.

A post is judged by what it says (`posts.read_post`), not by the rules for listings. Only the author of a
call, or its own thread where no author is known, may move it or call it off.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from aggregator.classify import judge
from aggregator.judging.entry import entry_of
from aggregator.model import Draft, Judgement, Venue
from aggregator.normalise import origin_key
from aggregator.people.fingerprints import handle_key
from aggregator.post_reading.words import heard
from aggregator.posts import DOUBTFUL, LONGEST, Reading, draft_of, read_post, zone_of
from aggregator.reports import Festival, Judged
from scrapers.contract import Post, Source
from scrapers.dates.said_tokens import spoken


@dataclass(frozen=True, slots=True)
class Setting:
    """What the posts of one visit are read with; `now` (aware) stands in for a post without a moment."""

    source: Source
    festival: Festival | None
    now: datetime

    def read(self, post: Post, earlier: Reading | None = None) -> Reading:
        """The post as read in the festival's zone and dates."""
        source = self.source
        dates = (source.starts_on, source.ends_on) if source.starts_on and source.ends_on else None
        return read_post(
            post.text, post.posted_at or self.now, festival_tz=self.zone, festival_dates=dates,
            language=post.language, earlier=earlier,
        )  # fmt: skip

    @property
    def zone(self) -> str:
        """The zone of wall times in posts: the source's, the festival's, else UTC."""
        return self.source.timezone or (self.festival.timezone if self.festival else None) or "UTC"


def leads(posts: Iterable[Post], setting: Setting, stored: Iterable[Judged] = ()) -> tuple[Judged, ...]:
    """What these posts announce, move or call off; `stored` are the source's leads that are not over.

    A lead that a later post changes comes back under its own origin id.
    """
    known = {draft.origin_id: (draft, judgement) for draft, judgement in stored}
    said: dict[str, Judged] = {}
    for post in sorted(posts, key=lambda one: one.posted_at or setting.now):
        found = lead(post, setting, known)
        if found is not None:
            said[found[0].origin_id] = known[found[0].origin_id] = found
    return tuple(said.values())


def lead(post: Post, setting: Setting, known: Mapping[str, Judged]) -> Judged | None:
    """What one post says: a call of its own, or the earlier lead as changed by it; `None` for neither."""
    alone = setting.read(post)
    before = _earlier(post, alone, known)
    if before is not None:
        changed = _changed(post, alone, before, setting)
        if changed is not None:
            return changed
    return None if alone.cancels else _fresh(post, alone, setting, known)


# -- a call of its own ---------------------------------------------------------------------------------------


def _fresh(post: Post, reading: Reading, setting: Setting, known: Mapping[str, Judged]) -> Judged | None:
    """The post's own call; a doubtful one is kept for a person to judge, and shown to nobody else."""
    if not (reading.is_call or reading.review):
        return None
    source = replace(setting.source, timezone=setting.zone)
    draft = draft_of(post, source, reading._replace(is_call=True, updates=False))
    if draft is None:
        return None
    before = known.get(draft.origin_id)
    if before is not None and _stands(before[0], draft):
        return before
    return draft, _judged(reading, draft, setting.festival)


def _stands(before: Draft, again: Draft) -> bool:
    """Whether a later post's word stands: the same old words, read once more, take nothing back."""
    return before.status in ("moved", "cancelled") and before.description == again.description


def _judged(reading: Reading, draft: Draft, festival: Festival | None) -> Judgement:
    entry = entry_of(draft.title, draft.description)
    return Judgement(
        is_meetup=reading.is_call,
        score=reading.score,
        kind=judge(draft, festival.name if festival else None).kind or "social",
        roles=reading.roles,
        genres=reading.genres,
        access=entry.access,
        access_note=entry.note,
        cost=entry.cost,
        why=reading.why,
        review=reading.review,
    )


# -- a change of an earlier one ------------------------------------------------------------------------------


def _earlier(post: Post, alone: Reading, known: Mapping[str, Judged]) -> Judged | None:
    """The lead this post may be about: the last of its thread, else the author's only one that fits."""
    mine = [one for one in known.values() if _may_change(post, one[0]) and one[1].is_meetup]
    thread = [one for one in mine if _same_thread(post, one[0])]
    if thread:
        return thread[-1]
    if post.author is None:
        return None
    day = _day(alone)
    same_day = [one for one in mine if one[0].start_on == day]
    fits = same_day or mine
    return fits[0] if len(fits) == 1 else None


def _may_change(post: Post, draft: Draft) -> bool:
    if draft.origin_id == origin_key(post.id):
        return False
    if post.author is None or draft.author is None:
        return post.author == draft.author and _same_thread(post, draft)
    return handle_key(post.author) == handle_key(draft.author)


def _same_thread(post: Post, draft: Draft) -> bool:
    if post.thread is None:
        return False
    return draft.thread == post.thread or draft.origin_id == origin_key(post.thread)


def _day(reading: Reading) -> date | None:
    return reading.start.date() if reading.start else reading.on


def _changed(post: Post, alone: Reading, before: Judged, setting: Setting) -> Judged | None:
    """The earlier lead moved or called off, or `None` when the post speaks of something else."""
    draft, judgement = before
    reading = setting.read(post, _reading_of(draft, judgement))
    threaded = _same_thread(post, draft)
    if reading.cancels and (threaded or alone.cancels):
        return replace(draft, status="cancelled", cancels=False), judgement
    moved = "move" in heard(spoken(post.text[:LONGEST]), alone.language).senses
    if not reading.updates or not _is_update(alone, draft, moved=moved, threaded=threaded):
        return None
    return _moved(draft, reading), judgement


def _is_update(alone: Reading, draft: Draft, *, moved: bool, threaded: bool) -> bool:
    """A full call for another day is a gathering of its own, unless it says that it moves the other.

    Outside the thread only clear words count: a person may call for two things.
    """
    if alone.is_call and not moved and (not threaded or _day(alone) != draft.start_on):
        return False
    says_more = alone.start is not None or alone.venue is not None
    return threaded or (moved and says_more and alone.score > DOUBTFUL)


def _reading_of(draft: Draft, judgement: Judgement) -> Reading:
    """A stored lead as the reading it came from, as far as it is kept."""
    zone = zone_of(draft.timezone)
    return Reading(
        is_call=True,
        score=judgement.score,
        title=draft.title,
        start=draft.start_at.astimezone(zone) if draft.time_stated else None,
        end=draft.end_at.astimezone(zone) if draft.end_at else None,
        venue=draft.venue.name,
        roles=judgement.roles,
        genres=judgement.genres,
        on=draft.start_on,
    )


def _moved(draft: Draft, reading: Reading) -> Draft:
    """The lead at its new time and place. Its words stay the first post's, which alone it is deleted with."""
    day = _day(reading) or draft.start_on
    zone = zone_of(draft.timezone)
    start = (reading.start or datetime.combine(day, time(), zone)).astimezone(UTC)
    new = replace(
        draft,
        start_at=start,
        start_on=day,
        end_at=reading.end.astimezone(UTC) if reading.end else None,
        time_stated=reading.start is not None,
        venue=draft.venue if reading.venue in (None, draft.venue.name) else Venue(name=reading.venue),
    )
    if new == draft:
        return draft
    previous = draft.previous_start_at if start == draft.start_at else draft.start_at
    return replace(new, status="moved", previous_start_at=previous)
