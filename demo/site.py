"""The festival's web site: its pages, feeds and calendars as bytes, made from the programme alone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from email.utils import format_datetime
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import orjson
from jinja2 import Environment, PackageLoader, select_autoescape

from demo.programme import CITY, DAYS, NAME, ZONE, Gathering, at, fringe, gatherings, on_the_map

HTML = "text/html; charset=utf-8"


def pages(day: date, running_for: timedelta, base_url: str) -> dict[str, tuple[str, bytes]]:
    """Every path of the site with its content type and body.

    `day` is the festival's first day, `running_for` how long the demo has been up, `base_url` without slash.
    """
    industry, community = gatherings("industry", day), gatherings("community", day)
    return {
        "/": (HTML, rendered("home.html", base_url, gatherings=[], day=day)),
        "/robots.txt": ("text/plain", b"User-agent: *\nDisallow: /press/\nCrawl-delay: 0\n"),
        "/industry/": (HTML, structured("Industry & networking", industry, base_url)),
        "/community/": (HTML, rendered("community.html", base_url, gatherings=community, day=day)),
        "/fringe/": (HTML, structured("Fringe", fringe(day, running_for), base_url)),
        "/guild.ics": ("text/calendar; charset=utf-8", guild_calendar(day)),
        "/blog/feed.xml": ("application/rss+xml; charset=utf-8", feed(gatherings("blog", day), base_url)),
    }


def rendered(template: str, base_url: str, **values: Any) -> bytes:
    """A page of the site; strangers' text is escaped."""
    environment = Environment(loader=PackageLoader("demo"), autoescape=select_autoescape())
    facts = {"name": NAME, "city": CITY, "base_url": base_url, "last": values["day"] + timedelta(days=DAYS)}
    return environment.get_template(template).render(facts | values).encode()


def structured(heading: str, listed: list[Gathering], base_url: str) -> bytes:
    """A programme page whose facts stand in JSON-LD, as most festival sites do it."""
    nodes = [json_ld(one, base_url) for one in listed]
    # A closing tag inside a script element would end it early.
    script = orjson.dumps({"@context": "https://schema.org", "@graph": nodes}).decode().replace("</", "<\\/")
    day = listed[0].start.date()
    return rendered("programme.html", base_url, heading=heading, gatherings=listed, json_ld=script, day=day)


def json_ld(one: Gathering, base_url: str) -> dict[str, Any]:
    """A gathering as a schema.org Event; times carry the zone's offset."""
    node: dict[str, Any] = {
        "@type": "ScreeningEvent" if one.section == "Screenings" else "Event",
        "@id": f"{base_url}/e/{one.slug}",
        "url": f"{base_url}/e/{one.slug}",
        "name": one.title,
        "startDate": offset_time(one.start),
        "endDate": offset_time(one.end),
        "eventStatus": f"https://schema.org/{event_status(one)}",
        "description": one.text,
        "location": place(one),
        "organizer": {"@type": "Organization", "name": NAME},
    }
    if one.previous_start:
        node["previousStartDate"] = offset_time(one.previous_start)
    if one.price:
        price = "0" if one.price == "Free" else one.price.split()[0]
        node["offers"] = {"@type": "Offer", "price": price, "priceCurrency": "EUR"}
    return node


def event_status(one: Gathering) -> str:
    """The schema.org EventStatusType of a gathering."""
    if one.cancelled:
        return "EventCancelled"
    return "EventRescheduled" if one.previous_start else "EventScheduled"


def place(one: Gathering) -> dict[str, Any]:
    """A schema.org Place with its postal address, on the map where it is known."""
    address = {"streetAddress": one.street, "addressLocality": CITY, "addressCountry": "PT"}
    told: dict[str, Any] = {"@type": "Place", "name": one.venue}
    told["address"] = {"@type": "PostalAddress", **address}
    if spot := on_the_map(one.venue):
        told["geo"] = {"@type": "GeoCoordinates", "latitude": spot[0], "longitude": spot[1]}
    return told


def offset_time(wall: datetime) -> str:
    """A wall time of `ZONE` as ISO 8601 with its offset."""
    return wall.replace(tzinfo=ZoneInfo(ZONE)).isoformat()


def guild_calendar(day: date) -> bytes:
    """The guild's calendar: a table that repeats, a cancelled toast, a breakfast that others list too."""
    table = vevent("guild-table", "Camera Guild: Regulars' Table", at(day, 0, "22:00"), 90, "Guild House")
    table.add("rrule", {"freq": "daily", "interval": 2, "count": 4})
    table.add("description", "Guild members and visiting cinematographers meet at the long table.")
    toast = vevent("guild-toast", "Camera Guild: Members' Toast", at(day, 3, "19:30"), 60, "Guild House")
    toast.add("status", "CANCELLED")
    toast.add("description", "A toast for guild members. Members only.")
    breakfast = vevent(
        "wif-breakfast", "WIF Porto networking breakfast", at(day, 2, "08:30"), 75, "Café Farol"
    )
    breakfast.add("description", "Women in Film Porto: meet women working in film over breakfast.")
    return calendar_of("Camera Guild Porto", [table, toast, breakfast])


def calendar_of(name: str, events: list[icalendar.Event]) -> bytes:
    """A VCALENDAR with the time zones its events use."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//{name}//calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for event in events:
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def vevent(uid: str, title: str, start: datetime, minutes: int, where: str) -> icalendar.Event:
    """A VEVENT in `ZONE`; its stamp is its own start, so that the bytes do not change by themselves."""
    event = icalendar.Event()
    zoned = start.replace(tzinfo=ZoneInfo(ZONE))
    event.add("uid", f"{uid}@guild.example")
    event.add("summary", title)
    event.add("dtstart", zoned)
    event.add("dtend", zoned + timedelta(minutes=minutes))
    event.add("dtstamp", zoned.astimezone(ZoneInfo("UTC")) - timedelta(days=30))
    event.add("location", f"{where}, {CITY}")
    return event


def feed(listed: list[Gathering], base_url: str) -> bytes:
    """A blog's RSS: the first item has the event module, the second says its date only in its text."""
    published = format_datetime(listed[0].start.replace(tzinfo=ZoneInfo(ZONE)) - timedelta(days=20))
    return rendered(
        "feed.xml",
        base_url,
        gatherings=listed,
        day=listed[0].start.date(),
        published=published,
        offset_time=offset_time,
    )
