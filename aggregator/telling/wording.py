"""The few phrases that calendar, page, feed and letter share, so that all read the same."""

from __future__ import annotations

from datetime import datetime

from aggregator.localtime import has_time, in_zone
from aggregator.model import Event, Venue

ACCESS_WORDS = {
    "open": "Open to everyone",
    "rsvp": "Open, please RSVP",
    "badge": "For badge holders",
    "members": "For members",
    "invite": "By invitation",
    "ticket": "With a ticket",
    "unknown": "Who may come is not stated",
}
COST_WORDS = {"free": "Free", "paid": "Paid", "unknown": ""}
KIND_WORDS = {
    "official": "Festival's own",
    "association": "Association",
    "niche": "By craft or genre",
    "alumni": "Alumni",
    "social": "Social",
    "online_to_offline": "Online group in person",
}
PREFIXES = {"cancelled": "[CANCELLED] ", "withdrawn": "[CANCELLED] ", "moved": "[MOVED] "}


def prefix(event: Event) -> str:
    """What goes before the title so that nobody needs to open the entry: cancelled, moved, unconfirmed."""
    if event.merged_into:
        return PREFIXES["cancelled"]
    return PREFIXES.get(event.status) or ("[?] " if event.confidence == "lead" else "")


def place_line(venue: Venue) -> str:
    """`Name, street, city` without repeating a part that another already holds; may be empty."""
    parts: list[str] = []
    for part in (venue.name, venue.address, venue.city):
        if part and not any(part.casefold() in seen.casefold() for seen in parts):
            parts.append(part)
    return ", ".join(parts)


def who_may_come(event: Event) -> str:
    """One sentence on access, with the words it was read from, unless those are the title above it."""
    words = ACCESS_WORDS[event.access]
    note = event.access_note
    told = note is None or note.casefold() in (words.casefold(), event.title.casefold())
    return words if told else f"{words}: {note}"


def price_line(event: Event) -> str:
    """Free, else the price as printed, else paid, else empty."""
    return (event.cost != "free" and event.price) or COST_WORDS[event.cost]


def clock(moment: datetime, timezone: str | None) -> str:
    """`18:30` on the wall of that zone, `18:30 UTC` where no zone is known."""
    local = in_zone(moment, timezone)
    return f"{local:%H:%M}" if timezone else f"{local:%H:%M} UTC"


def hours(event: Event) -> str:
    """`18:30–20:00`, `18:30`, `all day` or `time not stated`."""
    if event.all_day:
        return "all day"
    if not has_time(event):
        return "time not stated"
    begin = clock(event.start_at, event.timezone)
    if event.end_at is None or event.end_is_guessed:
        return begin
    return f"{begin}–{clock(event.end_at, event.timezone)}"


def day(event: Event) -> str:
    """`Thu 12 Feb`, the local day of the start."""
    return f"{event.start_on:%a} {event.start_on.day} {event.start_on:%b}"


def moved_from(event: Event) -> str | None:
    """`moved from Thu 12 Feb 18:00`, the day only when it differs; `None` when it never moved."""
    was = event.previous_start_at
    if was is None or was == event.start_at:
        return None
    local = in_zone(was, event.timezone)
    when = clock(was, event.timezone)
    if local.date() == event.start_on:
        return f"moved from {when}"
    return f"moved from {local:%a} {local.day} {local:%b} {when}"
