"""What speaks for and against two records being one gathering: named measures, and words for them.

`measure` is pure and symmetric. Each measure is a number between 0 and 1 (mostly 0 or 1); `identity` weighs
them. `impossible` names what no weight can outvote.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from aggregator.comparing.addressed import measure_addressed, measure_told_groups
from aggregator.comparing.records import Facts, Record
from aggregator.comparing.titles import TitleFacts, TitleLikeness, compare_titles
from aggregator.comparing.venues import PlaceLikeness, compare_places
from aggregator.links import site_of

# Minutes. Doors open half an hour early, an hour is a slip or daylight saving, two a postponement.
SAME, CLOSE, HOUR, TWO, FAR = 5, 35, 65, 130, 250
# The same page may have been postponed within its day; further apart it is a page for a series.
SAME_PAGE = 720
A_DAY = 1440
# A share of a title's weight that is all of it, but for rounding.
CONTAINED = 0.99
# Who is asked for as one of theirs: whose, is in the names.
OF_A_BODY = frozenset({"alumni", "member"})
KILOMETRES_A_DEGREE, CLOSE_BY, FAR_AWAY = 111.2, 0.3, 2.0
MOST_OFFSET, MOST_BEHIND = 840, 720  # UTC+14 and UTC-12 are the farthest zones

WORDING = {
    "title_same": "the titles say the same",
    "title_better": "one title is contained in the other",
    "title_worse": "the titles share most of their words",
    "spelling": "the titles are spelled alike",
    "shared_names": "both titles name the same",
    "clashing_names": "each title names something the other does not",
    "role_same": "both address the same role",
    "role_clash": "they address different roles",
    "role_more": "one addresses a role more than the other",
    "genre_same": "both are about the same genre",
    "genre_clash": "they are about different genres",
    "audience_same": "both invite the same group",
    "audience_clash": "they invite different groups",
    "other_body": "they are for those of different schools or bodies",
    "body_same": "both name the same guild, society or school",
    "body_clash": "they name different guilds, societies or schools",
    "one_sided": "only one of them names a role or group",
    "strange_listings": "two listings share no name, and neither title contains the other",
    "strange_sided": "they share no name, and only one says whom it invites",
    "thin_sided": "what the titles share says little, and only one says whom it invites",
    "form_same": "both are the same sort of gathering",
    "form_clash": "they are different sorts of gathering",
    "ordinal_clash": "they are different sessions or days",
    "start_same": "they start at the same time",
    "start_close": "they start within half an hour (doors or start)",
    "start_hour": "they start within the hour",
    "start_two": "they start within two hours",
    "start_far": "they start hours apart",
    "zone_off": "the clock on the wall is the same, the stated zone is not",
    "zone_maybe": "hours apart, which a wrong zone may explain",
    "day_only": "the same day, but one does not state the time",
    "day_near": "a neighbouring day, which UTC may explain",
    "undated": "one does not state the day",
    "end_same": "they end at the same time",
    "place_same": "the venue is the same",
    "place_part": "one venue is part of the other",
    "place_room": "another room of the same house",
    "place_other": "the venues differ",
    "place_renamed": "two names at one address",
    "venue_in_title": "one title names the other's venue",
    "address_same": "the address is the same",
    "address_other": "the addresses differ",
    "city_other": "the cities differ",
    "close_by": "they are within a few hundred metres",
    "far_away": "they are kilometres apart",
    "page_same": "both link to the same page",
    "source_same": "two listings of one source",
    "pages_differ": "two pages of one site",
    "pages_apart": "two pages of one site, and one title names more",
    "festival_other": "they belong to different festivals",
    "met": "they meet at the same place at the same hour",
    "unopposed": "and nothing in the titles speaks against it",
    "post_met": "a post tells of that place and hour",
    "told": "the description of one names what the other's title names",
    "told_group": "by title and description they address the same",
    "told_clash": "by title and description they address others",
}
MEASURES = tuple(WORDING)

CompareTitles = Callable[[TitleFacts, TitleFacts, frozenset[str]], TitleLikeness]


def minutes_apart(a: Record, b: Record) -> int | None:
    """Minutes between the starts: by instant, or by wall clock where one has no zone; `None` if unknown."""
    if a.instant is not None and b.instant is not None:
        return abs(a.instant - b.instant)
    return wall_apart(a, b)


def wall_apart(a: Record, b: Record) -> int | None:
    """Minutes between what the clocks on the wall show."""
    if a.wall is None or b.wall is None:
        return None
    return abs(a.wall - b.wall)


def impossible(a: Record, b: Record) -> str | None:
    """Why the two cannot be one gathering whatever else they say, or `None`."""
    same_page = a.page is not None and a.page == b.page
    if a.place_of_source is not None and a.place_of_source == b.place_of_source and not same_page:
        return "two listings of one source"
    apart, wall = minutes_apart(a, b), wall_apart(a, b)
    if apart is not None and wall is not None and not _zones_may_differ(a, b):
        nearest = min(apart, wall if wall <= CLOSE else apart)
        return "they start too far apart" if nearest > (SAME_PAGE if same_page else FAR) else None
    if a.day is not None and b.day is not None and a.day != b.day and not _days_may_agree(a, b):
        return "they are on different days"
    return None


def _in_utc(record: Record) -> bool:
    """Told in UTC: its clock on the wall, and so its date, may be hours off."""
    return record.instant is not None and record.instant == record.wall


def _days_may_agree(a: Record, b: Record) -> bool:
    """Whether the neighbouring day may be the same one: a start told in UTC does not know the local date."""
    if a.wall is not None and b.wall is not None:
        return True  # judged by their moments
    told, dated = (a, b) if a.wall is not None else (b, a)
    if not _in_utc(told) or told.wall is None or told.day is None or dated.day is None:
        return False
    clock = told.wall % A_DAY
    if dated.day == told.day - 1:
        return clock <= MOST_BEHIND
    return dated.day == told.day + 1 and clock >= A_DAY - MOST_OFFSET


def _zones_may_differ(a: Record, b: Record) -> bool:
    """Whether a wrong or missing zone could explain the distance: whole half hours, and one is told in UTC.

    So a correct UTC calendar and a listing with a wrong zone stay in one gathering that a third vouches for.
    """
    apart = minutes_apart(a, b)
    if apart is None or not FAR < apart <= MOST_OFFSET or apart % 30:
        return False
    return _in_utc(a) or _in_utc(b)


def measure(a: Facts, b: Facts, compared: CompareTitles = compare_titles) -> dict[str, float]:
    """The measures that are not zero, by name; titles are `compared` so. Symmetric."""
    found: dict[str, float] = {}
    post = a.record.is_post or b.record.is_post
    place = compare_places(a.place, b.place)
    mentioned = (a.title.names & b.place.name) | (b.title.names & a.place.name)
    own = (a.title.names & a.place.name) | (b.title.names & b.place.name)
    titles = compared(a.title, b.title, a.boiler | b.boiler | mentioned | own)
    _measure_titles(found, a.title, b.title, titles)
    measure_addressed(found, a.title, b.title, post=post)
    _measure_strangers(found, titles, bool(a.title.genres) != bool(b.title.genres), post=post)
    if a.told or b.told:
        measure_told_groups(found, a.title, b.title, a.told, b.told)
    _measure_start(found, a.record, b.record)
    _measure_place(found, place)
    _measure_distance(found, a.record, b.record)
    if mentioned and place.name not in ("same", "other"):
        found["venue_in_title"] = 1.0
    _measure_origin(found, a, b)
    if "pages_differ" in found and titles.extra_names and titles.better:
        found["pages_apart"] = 1.0
    _measure_bodies(found, a.title, b.title, titles)
    _measure_meeting(found, post=post, crossing=titles.crossing)
    return found


def around(a: Record, b: Record, place: PlaceLikeness) -> dict[str, float]:
    """The measures of hour, place and page alone: all that is known before a title is read."""
    found: dict[str, float] = {}
    _measure_start(found, a, b)
    _measure_place(found, place)
    _measure_distance(found, a, b)
    if a.page is not None and a.page == b.page:
        found["page_same"] = 1.0
    return found


def _measure_titles(found: dict[str, float], a: TitleFacts, b: TitleFacts, likeness: TitleLikeness) -> None:
    if a.core and a.core == b.core:
        found["title_same"] = 1.0
    found["title_better"] = likeness.better
    found["title_worse"] = likeness.worse
    found["spelling"] = likeness.spelling
    found["shared_names"] = min(2, len(likeness.shared_names)) / 2
    found["clashing_names"] = min(2, likeness.clashing_names) / 2


def _measure_bodies(found: dict[str, float], a: TitleFacts, b: TitleFacts, titles: TitleLikeness) -> None:
    """Alumni or members: of another school or body if the names clash, or one site names more on one page."""
    if not a.audience & b.audience & OF_A_BODY:
        return
    if "pages_apart" in found or (titles.clashing_names and not titles.shared_names):
        found["other_body"] = 1.0


def _measure_strangers(found: dict[str, float], titles: TitleLikeness, genres: bool, *, post: bool) -> None:
    """Titles with no name in common, and neither within the other, are mostly those of two gatherings."""
    sided = min(1.0, found["one_sided"] + genres / 2)
    strangers = not titles.shared_names and titles.better <= CONTAINED
    if strangers and not post:
        found["strange_listings"] = 1.0
    if sided:
        found["thin_sided"] = sided * max(0.0, 1.0 - titles.weight)
        found["strange_sided"] = sided * strangers


def _measure_start(found: dict[str, float], a: Record, b: Record) -> None:
    apart, wall = minutes_apart(a, b), wall_apart(a, b)
    if apart is None or wall is None:
        _measure_day(found, a, b)
        return
    if wall <= SAME < apart:
        found["zone_off"] = 1.0
        return
    if apart > FAR and _zones_may_differ(a, b):
        found["zone_maybe"] = 1.0
        return
    steps = ((SAME, "start_same"), (CLOSE, "start_close"), (HOUR, "start_hour"), (TWO, "start_two"))
    found[next((name for most, name in steps if apart <= most), "start_far")] = 1.0
    if a.end is not None and a.end == b.end:
        found["end_same"] = 1.0


def _measure_day(found: dict[str, float], a: Record, b: Record) -> None:
    if a.day is None or b.day is None:
        found["undated"] = 1.0
    else:
        found["day_only" if a.day == b.day else "day_near"] = 1.0


def _measure_place(found: dict[str, float], place: PlaceLikeness) -> None:
    if place.name == "other" and place.address == "same":
        found["place_renamed"] = 1.0
    elif place.name != "unknown":
        found[f"place_{place.name}"] = 1.0
    if place.address != "unknown":
        found[f"address_{place.address}"] = 1.0
    if place.city == "other":
        found["city_other"] = 1.0


def _measure_distance(found: dict[str, float], a: Record, b: Record) -> None:
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return
    east = (a.lon - b.lon) * math.cos(math.radians(a.lat))
    kilometres = KILOMETRES_A_DEGREE * math.hypot(a.lat - b.lat, east)
    if kilometres <= CLOSE_BY:
        found["close_by"] = 1.0
    elif kilometres >= FAR_AWAY:
        found["far_away"] = 1.0


def _measure_origin(found: dict[str, float], a: Facts, b: Facts) -> None:
    if a.record.page is not None and a.record.page == b.record.page:
        found["page_same"] = 1.0
    elif a.record.source and a.record.source == b.record.source:
        found["source_same"] = 1.0
    if _pages_differ(a.record, b.record):
        found["pages_differ"] = 1.0
    if a.festival and b.festival and not a.festival & b.festival:
        found["festival_other"] = 1.0
    if (a.title.names & b.told) | (b.title.names & a.told):
        found["told"] = 1.0


def _pages_differ(a: Record, b: Record) -> bool:
    """Whether one site gives each a page of its own, as it gives two gatherings; posts do not count."""
    if a.is_post or b.is_post or a.page is None or b.page is None or a.page == b.page:
        return False
    return site_of(a.page) == site_of(b.page)


def _measure_meeting(found: dict[str, float], *, post: bool, crossing: bool) -> None:
    """Who is at one place at one hour mostly came for one gathering, unless the titles invite others."""
    place = found.keys() & {"place_same", "place_part"}
    hour = found.keys() & {"start_same", "start_close", "start_hour", "zone_off"}
    if not place or not hour or found.keys() & {"address_other", "festival_other", "city_other"}:
        return
    found["met"] = 1.0
    against = {"role_clash", "genre_clash", "audience_clash", "body_clash", "ordinal_clash", "form_clash"}
    if found.keys() & against:
        return
    if post and not crossing:
        found["post_met"] = 1.0
    if not found["clashing_names"] and not found["one_sided"]:
        found["unopposed"] = 1.0
