"""Pages of boards, agencies and clubs: schedules with open rows, facts below titles."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told

HOURS = "9:00 am"


def _schedule(heading: str) -> str:
    days = (
        ("20 March 2027", "Ada Reed"),
        ("17 April 2027", ""),
        ("15 May 2027", ""),
        ("19 June 2027", "Ivo Lund"),
        ("17 July 2027", ""),
    )
    rows = "".join(
        f"<li><span class=day>{day}</span><div><span>{HOURS}</span></div>"
        + (f"<div><span>{who}</span></div>" if who else "")
        + "</li>"
        for day, who in days
    )
    return f"<html lang=en><title>Dates</title><body><h2>{heading}</h2><ul>{rows}</ul>"


def test_rows_of_a_schedule_still_open_are_called_after_it() -> None:
    assert told(_schedule("Upcoming meetings")) == [
        ("Ada Reed", "2027-03-20T09:00:00"),
        ("meetings", "2027-04-17T09:00:00"),
        ("meetings", "2027-05-15T09:00:00"),
        ("Ivo Lund", "2027-06-19T09:00:00"),
        ("meetings", "2027-07-17T09:00:00"),
    ]


def test_open_hours_below_no_kind_of_gathering_are_none() -> None:
    assert [title for title, _ in told(_schedule("Upcoming"))] == ["Ada Reed", "Ivo Lund"]


CONFERENCES = (
    ("Reed Cutters Annual Meeting", "February 27-March 2, 2027", "Elmford, CO"),
    ("Third Summit on Slow Rivers", "March 26-28, 2027", "Port Amber, TX"),
    ("Otter Rally", "May 8-11, 2027", "Grand Ferry, MI"),
    ("Workshop on Wet Meadows", "June 16, 2027", "Salt Mill, KY"),
    ("Guild of Weirs Conference", "July 4-6, 2027", "Barge Town, NE"),
)


def _uneven(label: str = "Dates") -> str:
    """A list whose blocks close elsewhere than its entries do, as editors leave them."""
    parts = [
        [
            f"<div><a href=/{at}>{title}</a></div>",
            f"<div>{label}: {days}</div>",
            f"<div>Location: {place}</div>",
        ]
        for at, (title, days, place) in enumerate(CONFERENCES)
    ]
    first, second, third, fourth, fifth = parts
    return (
        f"<h2>Upcoming related events</h2><div>{''.join(first)}<div>{''.join(second)}</div><div><div><div>"
        f"{third[0]}{third[1]}{third[2]}<a href=/3>{CONFERENCES[3][0]}</a></div>{fourth[1]}{fourth[2]}"
        f"</div>{''.join(fifth)}</div></div>"
    )


def test_labelled_days_take_the_titles_right_above_wherever_blocks_end() -> None:
    found = told(f"<html lang=en><body><h1>Meetings and events</h1>{_uneven()}")
    assert [title for title, _ in found] == [title for title, _, _ in CONFERENCES]


def test_titles_below_labelled_days_stay_theirs() -> None:
    rows = "".join(
        f"<div>Dates: {days}</div><div>Location: {place}</div><div><a href=/{at}>{title}</a></div>"
        for at, (title, days, place) in enumerate(CONFERENCES)
    )
    found = told(f"<html lang=en><body><h1>Meetings and events</h1><div>{rows}</div>")
    assert [title for title, _ in found] == [title for title, _, _ in CONFERENCES]


@pytest.mark.parametrize(
    "hours",
    [
        "2 pm ET / 11 am PT",
        "2:00 pm to 3:00 pm Eastern Time, 1:00 pm to 2:00 pm Central Time",
        "2 pm Eastern / 11 am Pacific",
        "2-3 pm EST (11 am-12 pm PST)",
    ],
)
def test_an_hour_told_again_in_another_zone_is_one(hours: str) -> None:
    page = f"<h1>Reed beds for all</h1><p>Date: Tuesday, March 9, 2027</p><p>Time: {hours}</p>"
    assert [start[:16] for _, start in told(page)] == ["2027-03-09T14:00"]


def test_two_hours_that_differ_by_more_than_their_zones_are_two() -> None:
    page = "<h1>Reed beds for all</h1><p>Date: Tuesday, March 9, 2027</p><p>Time: 2 pm ET, 7 pm PT</p>"
    assert [start[:16] for _, start in told(page)] == ["2027-03-09T14:00", "2027-03-09T19:00"]


def _trips(heading: str) -> str:
    cards = "".join(
        f"<div><h3>{title}</h3><dl><dt>Datum</dt><dd>{days}</dd><dt>Ort</dt><dd>{place}</dd></dl>"
        f"<p>Ein Tag am Wasser.</p><a href=/{place}>Bericht lesen</a></div>"
        for title, days, place in (
            ("Weserfahrt 2026", "12.–14. Juni 2026", "Hameln"),
            ("Moorlauf", "21. Juni 2025", "Diepholz"),
            ("Leuchtturmtour", "08.–09. Juni 2024", "Büsum"),
        )
    )
    return f"<html lang=de><body><h1>Unterwegs</h1><h2>{heading}</h2>{cards}"


@pytest.mark.parametrize("heading", ["Vergangene Reisen", "Frühere Ausflüge", "Bisherige Wanderungen"])
def test_past_trips_of_a_club_are_its_gatherings(heading: str) -> None:
    assert told(_trips(heading)) == [
        ("Weserfahrt 2026", "2026-06-12"),
        ("Moorlauf", "2025-06-21"),
        ("Leuchtturmtour", "2024-06-08"),
    ]


def test_days_below_reports_are_none() -> None:
    assert told(_trips("Reiseberichte")) == []


def _latest(rows: tuple[tuple[str, str], ...]) -> str:
    items = "".join(f"<li><a href=/{at}>{hour} {name}</a></li>" for at, (hour, name) in enumerate(rows))
    return (
        "<html lang=de><body><main><h1>Wir sind dabei</h1><p>Gestern waren wir auf dem Markt.</p></main>"
        f"<section><h2>Neueste Beiträge</h2><ul>{items}</ul></section>"
    )


def test_latest_posts_called_after_meetings_tell_their_hours() -> None:
    found = told(
        _latest(
            (
                ("04.02.2027 19:30", "Stammtisch"),
                ("28.01.2027 20:00", "Vorstandssitzung"),
                ("21.01.2027 19:30", "Stammtisch"),
            )
        )
    )
    assert found == [
        ("Stammtisch", "2027-02-04T19:30:00"),
        ("Vorstandssitzung", "2027-01-28T20:00:00"),
        ("Stammtisch", "2027-01-21T19:30:00"),
    ]


def test_hours_at_which_posts_about_meetings_were_written_are_none() -> None:
    rows = (
        ("04.02.2027 19:37", "Einladung zum Stammtisch"),
        ("28.01.2027 20:00", "Nachtrag zur Vorstandssitzung"),
        ("21.01.2027 08:12", "Neuer Stammtisch"),
    )
    assert told(_latest(rows)) == []


def _notice(text: str) -> list[tuple[str, str, str | None]]:
    page = (
        f"<html lang=en><body><h1>Notice board</h1><h5><p>Held every third Wednesday.</p>{text}</h5>"
        "<h2>Stay safe</h2><p>Call 12 when it burns.</p>"
    )
    found = [one for one in read(page) if isinstance(one, Listing)]
    return [(one.title, one.start.isoformat(), one.place.name if one.place else None) for one in found]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The next Trustee meeting is:", "Trustee meeting"),
        ("Our next board meeting will be held on", "Board meeting"),
        ("Die nächste Sitzung des Beirats findet statt am", "Sitzung des Beirats"),
        ("La prochaine réunion du conseil aura lieu le", "Réunion du conseil"),
    ],
)
def test_what_a_sentence_calls_the_next_is_what_is_on(before: str, name: str) -> None:
    text = f"<p>{before}</p><p>Wednesday, March 17th, 6:00 pm @ The Mill, 3803 Ferry Street</p>"
    assert _notice(text) == [(name, "2027-03-17T18:00:00", "The Mill, 3803 Ferry Street")]


def test_a_next_meeting_of_nobody_is_called_after_the_page() -> None:
    text = "<p>The next meeting is:</p><p>Wednesday, March 17th, 6:00 pm</p>"
    assert [title for title, _, _ in _notice(text)] == ["Notice board"]


@pytest.mark.parametrize("at", ["@", "at"])
def test_an_hour_behind_an_address_is_that_of_the_day_before_it(at: str) -> None:
    text = f"<p>Wednesday, March 17th {at} The Mill, 3803 Ferry Street {at} 6:00 pm</p>"
    assert _notice(text) == [("Notice board", "2027-03-17T18:00:00", "The Mill, 3803 Ferry Street")]


def _hearings(town: str) -> str:
    return (
        "<html lang=en><body><h1>Comment and meetings on the Weir</h1><h2>River Office Public Meetings</h2>"
        "<h3>Public Hearing on the Plan for the Lower Weir</h3>"
        "<p><b>Tues., March 9, 2027: 6:30 pm</b><br>Barge School auditorium<br>12 East Street<br>"
        f"{town}</p><ul><li><a href=/1>Lower Weir hearing, transcript and slides of the talk</a></li></ul>"
        "<h3>Public Information Meetings on the Plan for the Lower Weir</h3>"
        f"<p><b>Wed., March 17, 2027: 6 pm poster session; 7 pm presentation</b><br>Mill Hall<br>{town}</p>"
        f"<p><b>Wed., March 24, 2027: 6 pm poster session; 7 pm presentation</b><br>Kent Hall<br>{town}</p>"
    )


@pytest.mark.parametrize("town", ["Elmford, MA", "Port Amber, NY 12345", "Grand Ferry, ON K1A 0B1"])
def test_lines_of_an_address_and_hours_of_parts_are_no_titles(town: str) -> None:
    assert told(_hearings(town)) == [
        ("Public Hearing on the Plan for the Lower Weir", "2027-03-09T18:30:00"),
        ("Public Information Meetings on the Plan for the Lower Weir", "2027-03-17T18:00:00"),
        ("Public Information Meetings on the Plan for the Lower Weir", "2027-03-24T18:00:00"),
    ]


def test_what_stands_above_a_street_may_be_what_is_on() -> None:
    rows = "".join(
        f"<div><b>March {day}, 2027: 6 pm</b><br>{name}<br>12 East Street<br>Elmford, MA</div>"
        for day, name in ((9, "Lantern Fair"), (16, "Night of Eels"), (23, "Ferry Songs"))
    )
    found = told(f"<html lang=en><body><h1>Our evenings</h1>{rows}")
    assert [title for title, _ in found] == ["Lantern Fair", "Night of Eels", "Ferry Songs"]


def test_the_next_of_a_board_is_told_beside_its_papers() -> None:
    page = (
        "<html lang=en><body><h1>Eel River Board</h1><h2>Upcoming meetings</h2>"
        "<p>Next Eel River Council is Wednesday March 10, 2027. Barge Library, located at 18 Main Street, "
        "from roughly 5:30 - 7:30 p.m.</p><h2>Past meetings</h2><ul>"
        "<li><a href=/1>January 13, 2027 Eel Subcommittee Meeting Agenda and Notes</a></li>"
        "<li><a href=/2>November 11, 2026 Eel Subcommittee Meeting Agenda and Notes</a></li></ul>"
    )
    assert ("Eel River Council", "2027-03-10T17:30:00") in told(page)


FUNDRAISING = (
    "<html lang=en><body><h1>Village</h1><h4>Upcoming events</h4>"
    "<p>Anchor Hotel Quiz Night and Big Raffle – 12 March starting at 7.30pm</p>"
    "<p>Anchor Hotel Poker Night – 19 March starting at 7.30pm</p>"
    "<p>Lantern Switch On – 30 March timings to be confirmed</p>"
    "<p>Quiz Night, Disco and Raffle - Anchor Hotel 12 March at 7.30pm</p>"
    "<p>Poker Night - Anchor Hotel 19 March at 7.30pm</p>"
    "<p>Anchor Hotel Hall Disco - 26 March at 8.30pm</p>"
)


def test_a_title_that_holds_its_house_tells_what_another_list_tells_with_it_as_place() -> None:
    assert told(FUNDRAISING) == [
        ("Anchor Hotel Quiz Night and Big Raffle", "2027-03-12T19:30:00"),
        ("Anchor Hotel Poker Night", "2027-03-19T19:30:00"),
        ("Lantern Switch On", "2027-03-30"),
        ("Anchor Hotel Hall Disco", "2027-03-26T20:30:00"),
    ]


@pytest.mark.parametrize("sign", ["·", "|", "–", ","])
def test_that_polls_or_gates_open_is_no_part_of_a_title(sign: str) -> None:
    rows = "".join(
        f"<div>{day} {name} {sign} polls open 6am–9pm · last day for letters</div>"
        for day, name in (("Mar 28", "Ferry Election Day"), ("Jun 23", "Mill Election Day"))
    )
    found = told(f"<html lang=en><body><h1>Elections</h1><h2>2027 Calendar</h2><div>{rows}</div>")
    assert [title for title, _ in found] == ["Ferry Election Day", "Mill Election Day"]


@pytest.mark.parametrize("label", ["Location", "Venue", "Where"])
@pytest.mark.parametrize("hour", ["", ", 7 pm"])
def test_a_town_below_its_label_is_no_title(hour: str, label: str) -> None:
    cards = "".join(
        f"<h3>{title}</h3><dl><dt>Date</dt><dd>{day}, 2027{hour}</dd><dt>{label}</dt><dd>{town}</dd></dl>"
        for title, day, town in (
            ("Reed Cutters Annual Meeting", "April 28", "Elmford, CO"),
            ("Third Summit on Slow Rivers", "May 26", "Port Amber"),
            ("Otter Rally", "June 8", "Grand Ferry, MI"),
        )
    )
    assert [title for title, _ in told(f"<html lang=en><body><h1>Events</h1>{cards}")] == [
        "Reed Cutters Annual Meeting",
        "Third Summit on Slow Rivers",
        "Otter Rally",
    ]


@pytest.mark.parametrize("exit_", ["Exit", "External link", "(opens in a new window)"])
def test_what_says_that_a_link_leaves_the_site_is_no_part_of_a_title(exit_: str) -> None:
    rows = "".join(
        f"<p><a href=/{at}>{title}</a> <a href=/leave>{exit_}</a><br>Dates: {days}<br>Location: {place}</p>"
        for at, (title, days, place) in enumerate(CONFERENCES)
    )
    found = told(f"<html lang=en><body><h1>Meetings and events</h1>{rows}")
    assert [title for title, _ in found] == [title for title, _, _ in CONFERENCES]


@pytest.mark.parametrize("zone", ["Eastern", "Eastern Time", "Eastern Standard Time", "ET"])
def test_zones_in_words_are_zones_and_no_places(zone: str) -> None:
    text = f"<p>Wednesday, March 10, 2027, 2:00 pm {zone}</p>"
    assert _notice(text) == [("Notice board", "2027-03-10T14:00:00-05:00", None)]


def test_a_library_behind_an_hour_is_no_zone() -> None:
    text = "<p>Wednesday, March 10, 2027, 2:00 pm Central Library</p>"
    assert _notice(text) == [("Notice board", "2027-03-10T14:00:00", "Central Library")]


def test_a_preposition_is_no_part_of_a_place() -> None:
    text = "<p>Wednesday, March 10, 2027, 7:30 pm in the Village Hall, Mill Lane</p>"
    assert _notice(text) == [("Notice board", "2027-03-10T19:30:00", "Village Hall, Mill Lane")]


def _board(heading: str, below: str) -> list[tuple[str, str]]:
    rows = "".join(
        f"<tr><td>{day}, 2027</td><td>{house}</td><td>TBD</td></tr>"
        for day, house in (("February 9", "Town Hall"), ("March 9", "Mill School"), ("May 11", "Town Hall"))
    )
    head = "<tr><th>Date</th><th>Location</th><th>Agenda</th></tr>"
    return told(
        f"<html lang=en><body><h1>Board of Weirs</h1><h2>{heading}</h2><table>{head}{rows}</table>{below}"
    )


def test_a_sentence_below_a_schedule_tells_the_hour_of_all_its_days() -> None:
    found = _board("2027 meeting dates", "<p>All meetings begin at 6:30 p.m.</p>")
    assert [start for _, start in found] == [f"2027-{day}T18:30:00" for day in ("02-09", "03-09", "05-11")]


def test_a_sentence_below_deadlines_makes_no_gatherings_of_them() -> None:
    assert all("T" not in start for _, start in _board("Deadlines", "<p>All meetings begin at 6:30 p.m.</p>"))


def test_an_open_house_is_what_is_on() -> None:
    page = "".join(
        f"<p><strong>{title}</strong></p><p>{day}, 2027<br>6:00 - 8:00 p.m.<br>{house}<br>12 Main Street<br>"
        "Elmford, MA</p>"
        for title, day, house in (
            ("Weir Public Hearing", "April 28", "Town Hall"),
            ("Dredging Session", "May 26", "Senior Center"),
            ("Flood Plan Open House", "June 8", "Mill School Cafeteria"),
        )
    )
    found = told(f"<html lang=en><body><h1>Public meetings</h1>{page}")
    assert [title for title, _ in found] == [
        "Weir Public Hearing",
        "Dredging Session",
        "Flood Plan Open House",
    ]


def test_what_is_on_is_told_from_the_list_it_heads_in_german() -> None:
    page = (
        "<html lang=de><body><h1>Öffentliche Termine</h1><h3>Bürgerversammlung Wehr</h3>"
        "<p><b>28. April 2027, 19 Uhr</b><br>Stadthalle<br>Uferweg 1<br>12345 Elmfurt</p>"
    )
    assert told(page) == [("Bürgerversammlung Wehr", "2027-04-28T19:00:00")]


@pytest.mark.parametrize("count", [2, 3])
def test_a_street_right_below_a_house_is_no_title(count: int) -> None:
    page = "".join(
        f"<p><strong>{title}</strong></p><p>{day}, 2027<br>6:00 - 8:00 p.m.<br>{house}<br>1 Mill Lane</p>"
        for title, day, house in (
            ("Weir Public Hearing", "April 28", "Town Hall"),
            ("Dredging Session", "May 26", "Senior Center"),
            ("Flood Plan Workshop", "June 8", "Mill Hall"),
        )[:count]
    )
    found = told(f"<html lang=en><body><h1>Public meetings</h1>{page}")
    assert [title for title, _ in found] == [
        "Weir Public Hearing",
        "Dredging Session",
        "Flood Plan Workshop",
    ][:count]


def test_of_two_named_elements_the_one_called_a_place_is_it() -> None:
    rows = "".join(
        f"<li><span class=row-date>{day} 2027</span> <div><span class=row-time>9:00 am</span></div>"
        f"<div><span class=row-location>{house}</span><span class=row-demo>{what}</span></div></li>"
        for day, house, what in (
            ("20 March", "Reed's shed", "Ada Reed — Ribbon bowls"),
            ("17 April", "Mill hall", "Ivo Lund — Small scoops"),
            ("15 May", "Wheelers", "Ana Ruiz — Oak lids"),
        )
    )
    page = f"<html lang=en><body><h1>Turners</h1><h2>Upcoming meetings</h2><ul>{rows}</ul>"
    found = [one for one in read(page) if isinstance(one, Listing)]
    assert [(one.title, one.place.name if one.place else None) for one in found] == [
        ("Ada Reed — Ribbon bowls", "Reed's shed"),
        ("Ivo Lund — Small scoops", "Mill hall"),
        ("Ana Ruiz — Oak lids", "Wheelers"),
    ]


def test_a_country_behind_its_town_is_not_what_is_on() -> None:
    rows = "".join(
        f"<li><h3>{what}</h3><div><span class=row-date>{day} 2027, 7 pm</span></div>"
        f"<div><span class=row-location>{town}</span><span class=row-country>{country}</span></div></li>"
        for day, town, country, what in (
            ("20 March", "Elmford", "Norway", "Reed songs"),
            ("17 April", "Port Amber", "Finland", "Ferry songs"),
            ("15 May", "Grand Ferry", "Norway", "Mill songs"),
        )
    )
    found = told(f"<html lang=en><body><h1>Choir</h1><h2>Upcoming concerts</h2><ul>{rows}</ul>")
    assert [title for title, _ in found] == ["Reed songs", "Ferry songs", "Mill songs"]
