"""Days without hours: what their list is called, where it goes and in which order says what they are."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import website
from scrapers.programme_words.gathering_words import (
    calls_gatherings,
    calls_gone_by,
    calls_others,
    may_name_list,
    names_list,
)


def told(markup: str, address: str = "https://club.example/page") -> list[tuple[str, str]]:
    """Titles and starts read from a page that was visited on the first of February 2027."""
    page = Page(address, markup.encode(), datetime(2027, 2, 1, tzinfo=UTC), "text/html")
    found = website.read(page, Source(key="club", platform="website", url=address))
    return [(one.title, one.start.isoformat()) for one in found if isinstance(one, Listing)]


GONE_BY = (
    "Bolex Basics",
    "Cutting on Action",
    "Room Tone",
    "Foley Night",
    "Grading for All",
    "Lamps and Gels",
)


def rows(newest_first: bool = True) -> str:
    days = [f"{20 - 3 * at}.{11 - at:02}.2025" for at in range(len(GONE_BY))]
    listed = [f"<li>{title} – {day}</li>" for title, day in zip(GONE_BY, days, strict=True)]
    return f"<ul>{''.join(listed if newest_first else reversed(listed))}</ul>"


@pytest.mark.parametrize(
    "heading",
    ["Past meetings", "Spotkania za nami", "Vergangene Treffen", "Eventi passati", "Previous talks"],
)
def test_a_list_of_what_is_over_is_one_of_gatherings(heading: str) -> None:
    found = told(f"<h1>Amateur Cine Club</h1><h2>{heading}</h2>{rows()}")
    assert [title for title, _ in found] == list(GONE_BY)
    assert found[0][1] == "2025-11-20"


@pytest.mark.parametrize("heading", ["Latest news", "Chronik", "Meeting minutes", "Publications", "Articles"])
def test_a_list_of_other_days_is_none(heading: str) -> None:
    assert told(f"<h1>Amateur Cine Club</h1><h2>{heading}</h2>{rows()}") == []


def test_days_of_which_nothing_speaks_are_none() -> None:
    assert told(f"<h1>Amateur Cine Club</h1>{rows()}") == []


def test_a_season_in_order_under_what_it_is_called_is_read_though_it_is_over() -> None:
    found = told(f"<h1>Amateur Cine Club</h1><h2>Programme 2025</h2>{rows(newest_first=False)}")
    assert [title for title, _ in found] == list(reversed(GONE_BY))


def test_a_day_in_a_row_like_those_with_hours_is_of_their_list() -> None:
    page = "<h1>Dates</h1><table><tr><td>Saturday 16th January 2027</td><td>Grand reunion</td></tr>"
    page += "<tr><td>Monday 8th March 2027</td><td>Golf day. Tee off 11:30am</td></tr></table>"
    assert ("Grand reunion", "2027-01-16") in told(page)


def test_the_day_of_a_film_is_no_showing_of_it() -> None:
    card = "<article><h2>{}</h2><p>{} December 2019</p><p>{} March 2027, 8pm</p></article>"
    page = (
        "<h1>Screenings</h1>"
        + card.format("Salt", 6, 5)
        + card.format("Ebb", 9, 12)
        + card.format("Ash", 11, 19)
    )
    assert [start for _, start in told(page)] == [f"2027-03-{day:02}T20:00:00" for day in (5, 12, 19)]


def test_what_a_list_is_called_is_not_what_is_on() -> None:
    page = "<h1>Optredens</h1><h2>Aankomende optredens</h2><div><p>8 maart 2027</p><h3>Reo's Jazz Café</h3>"
    page += "<span>15:00 uur</span></div><h2>Waar we speelden</h2><p>Op podia in de streek.</p>"
    assert told(f"<html lang=nl><body>{page}") == [("Reo's Jazz Café", "2027-03-08T15:00:00")]


def test_a_place_in_the_card_of_one_day_is_not_that_of_the_list_below() -> None:
    card = "<article><p>{} February 2027, 7pm</p><h3>{}</h3><dl><dt>Venue</dt><dd>{}</dd></dl></article>"
    page = card.format(9, "Editors' drinks", "The Anchor") + card.format(16, "Script swap", "Quill Books")
    page = f"<h1>Socials</h1>{page}<h2>Past events</h2><ul><li>12 January 2027 – Twelfth night</li>"
    page += "<li>15 December 2026 – Yule cup</li></ul>"
    address = "https://club.example/socials"
    visited = Page(address, page.encode(), datetime(2027, 2, 1, tzinfo=UTC), "text/html")
    found = website.read(visited, Source(key="club", platform="website", url=address))
    places = {one.title: one.place for one in found if isinstance(one, Listing)}
    assert places["Yule cup"] is None
    assert places["Twelfth night"] is None


def test_a_page_whose_wrapper_is_named_after_its_menu_is_read() -> None:
    page = '<div class="page page-navbar"><main><h1>Evenings</h1><h2>Book night</h2><p>9 March 2027, 7pm</p>'
    assert told(f"{page}</main></div>") == [("Book night", "2027-03-09T19:00:00")]
    words = "All the members of the club and their friends are welcome. " * 20
    page = f'<div class="site-menu"><h1>Book night</h1><p>9 March 2027, 7pm</p><p>{words}</p></div>'
    assert told(f"{page}<p>Imprint</p>") == [("Book night", "2027-03-09T19:00:00")]


@pytest.mark.parametrize(
    ("words", "gatherings", "gone_by", "others"),
    [
        ("Upcoming meetings", True, False, False),
        ("Past meetings", True, True, False),
        ("Meeting minutes", False, False, True),
        ("News and events", False, False, True),
        ("Veranstaltungsarchiv", False, False, False),
        ("Rencontres passées", True, True, False),
        ("Our team", False, False, False),
    ],
)
def test_what_headings_call_a_list(words: str, *, gatherings: bool, gone_by: bool, others: bool) -> None:
    assert calls_gatherings(words) == gatherings
    assert calls_gone_by(words) == gone_by
    assert calls_others(words) == others


def test_names_of_lists() -> None:
    assert names_list("Incontri previsti")
    assert names_list("Our past concerts 2026")
    assert names_list("Concerts passés / Past concerts")
    assert not names_list("Concerts")
    assert may_name_list("Concerts")
    assert not may_name_list("Concerts for composers")


def listed(days: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{day}</li>" for day in days) + "</ul>"


DAYS = ["12 January 2026", "9 March 2026", "11 May 2026", "13 July 2026"]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Board meetings", "Board meetings"),
        ("2026 Travelling Committee Meeting Schedule", "Travelling Committee Meeting"),
        ("Mitgliederversammlungen 2026", "Mitgliederversammlungen"),
    ],
)
def test_days_that_stand_alone_are_called_what_their_heading_calls_them(heading: str, title: str) -> None:
    found = told(f"<h1>Mill Lane Owners</h1><h2>{heading}</h2>{listed(DAYS)}")
    assert found == [
        (title, f"2026-{month:02}-{day:02}") for day, month in ((12, 1), (9, 3), (11, 5), (13, 7))
    ]


@pytest.mark.parametrize("heading", ["Documents", "Minutes of meetings", "Paydays"])
def test_days_that_stand_alone_below_other_words_are_none(heading: str) -> None:
    assert told(f"<h1>Mill Lane Owners</h1><h2>{heading}</h2>{listed(DAYS)}") == []


def test_past_days_whose_rows_say_what_they_are_count_without_a_heading_that_does() -> None:
    folds = "".join(
        f"<div><h3>{day} Meeting</h3><div><a href=/a{at}><p>Click to see the whole album</p></a></div></div>"
        for at, day in enumerate(reversed(DAYS))
    )
    found = told(f"<h1>Monthly Supper</h1><h2>2026</h2><p>Click a heading to open it</p>{folds}")
    assert found == [("Monthly Supper", f"2026-{d}") for d in ("07-13", "05-11", "03-09", "01-12")]


@pytest.mark.parametrize("heading", ["Activiteitenlijst 2025", "Jahresprogramm 2025", "Terminliste 2025"])
def test_lists_of_a_year_have_names_of_one_word(heading: str) -> None:
    found = told(f"<h1>Fanfare De Eendracht</h1><h4>{heading}</h4>{rows(newest_first=False)}")
    assert [title for title, _ in found] == list(reversed(GONE_BY))


def test_what_an_office_tells_of_its_notices_is_no_gathering() -> None:
    box = "<div class=notice><h3>{}</h3>{}</div>"
    fact = "<div class=fact><span>{}</span> <span>{}</span></div>"
    closure = fact.format("Effective Date", "March 3, 2027") + fact.format("End Date", "March 5, 2027")
    bids = fact.format("Proposals Due", "March 9, 2027")
    grant = fact.format("Application Opens", "March 11, 2027")
    hearing = fact.format("Hearing Date", "March 15, 2027") + fact.format("Time", "6:00 PM")
    page = box.format("Lane closed", closure) + box.format("New benches", bids) + box.format("Grants", grant)
    later = hearing.replace("15", "29").replace("6:00", "7:00")
    page += box.format("Budget hearing", hearing) + box.format("Hearing on kerbs", later)
    found = told(f"<h1>Public notices</h1>{page}")
    assert found == [("Budget hearing", "2027-03-15T18:00:00"), ("Hearing on kerbs", "2027-03-29T19:00:00")]


def test_a_day_called_an_end_ends_the_day_above_it() -> None:
    box = "<div class=card><h3>{}</h3><div>Start date {}</div><div>End date {}</div></div>"
    page = box.format("Film camp", "3 March 2027", "5 March 2027")
    page += box.format("Sound camp", "9 April 2027", "11 April 2027")
    page += box.format("Light camp", "7 May 2027", "9 May 2027")
    assert told(f"<h1>Camps</h1>{page}") == [
        ("Film camp", "2027-03-03"), ("Sound camp", "2027-04-09"), ("Light camp", "2027-05-07"),
    ]  # fmt: skip


SUNG = ("Songs of the Ferry", "Masses by Byrd", "Sea Shanties", "Winter Psalms")


def test_a_heading_in_two_languages_over_bold_titles_is_that_of_a_list() -> None:
    head = "<p><b>Upcoming Events 近期活动</b></p>"
    rows = "".join(
        f"<p>{day} 2025</p><p><b>{title}</b></p><p>Quay Hall</p>"
        for title, day in zip(SUNG, ("3 May", "9 June", "2 March", "5 July"), strict=True)
    )
    found = told(f"<title>Harbour Choir</title>{head}{rows}", "https://choir.example/events.htm")
    assert [title for title, _ in found] == list(SUNG)
    news = head.replace("Upcoming Events", "Latest News")
    bare = rows.replace("Quay Hall", "We sang and it was a joy")
    assert told(f"<title>Harbour Choir</title>{news}{bare}", "https://choir.example/events.htm") == []


def test_a_day_told_again_with_its_title_right_below_is_told_once() -> None:
    rows = "".join(
        f"<p>{day} March 2027</p><p><b>{title}</b></p><p>Quay Hall</p>" for day, title in enumerate(SUNG, 13)
    )
    first = "<p>9 March 2027</p><p>Our evening of glees on 9 March 2027</p><p>Bring a friend</p>"
    found = told(f"<title>Harbour Choir</title><p><b>Upcoming events</b></p>{first}{rows}")
    assert [start for _, start in found] == ["2027-03-09", *(f"2027-03-{day}" for day in range(13, 17))]


FOOT = (
    "<footer><h3>2027 Travelling Committee Meeting Schedule</h3><p>First Friday of each month @ 5:00 PM</p>"
    "<table><thead><tr><th>Date</th><th>Place</th></tr></thead><tr><td>March 5</td><td>Quay Club</td></tr>"
    "<tr><td>April 2</td><td>First Chapel</td></tr><tr><td>May 7</td><td>Union — Eastport</td></tr>"
    "</table><p>© 2027 Harbour District</p></footer>"
)


def test_a_schedule_in_the_foot_of_a_page_is_read_and_its_places_name_nothing() -> None:
    found = told(f"<header><h1>Harbour District</h1></header><body>{FOOT}")
    assert found == [
        ("Travelling Committee Meeting", f"2027-{day}T17:00:00") for day in ("03-05", "04-02", "05-07")
    ]
    assert told("<h1>Harbour District</h1>" + FOOT.replace("Committee Meeting Schedule", "Office")) == []


@pytest.mark.parametrize(
    "rows",
    [
        ("Paper submission: March 3, 2027", "Notification of acceptance: 14 April", "Camera-ready: May 5"),
        ("Early bird: 1 March 2027", "Regular: 15 March 2027", "Late: 1 April 2027"),
        ("1 March 2027 Programme announced", "8 March 2027 Jury named", "15 March 2027 Tickets on sale"),
        ("Salt – in cinemas 4 March 2027", "Ebb – in cinemas 11 March 2027", "Ash – in cinemas 18 March"),
    ],
)  # fmt: skip
def test_what_is_due_or_told_on_a_day_is_no_gathering(rows: tuple[str, ...]) -> None:
    listed = "".join(f"<li>{row}</li>" for row in rows)
    assert told(f"<h1>DocConf 2027</h1><h2>Important dates</h2><ul>{listed}</ul>") == []


def test_posts_of_a_blog_on_events_are_posts() -> None:
    posts = ("What a night!", "Thanks for coming", "Our picnic in pictures", "Summer recap", "Spring walk")
    days = ("Monday 11 January 2027", "Monday 4 January 2027", "Sunday 20 December 2026")
    days += ("Saturday 12 December 2026", "Friday 4 December 2026")
    listed = "".join(f"<li><a href=/x>{post}</a> {day}</li>" for post, day in zip(posts, days, strict=True))
    assert told(f"<title>Blog</title><h1>Blog</h1><h2>Events</h2><ul>{listed}</ul>") == []


def test_a_heading_between_takes_half_of_what_a_list_is_called() -> None:
    rows = "<ul><li>12 September 2026 – Brass day</li><li>1 August 2026 – Boat day</li></ul>"
    assert told(f"<h1>Past meetings</h1><h2>Our boats</h2>{rows}") == []
    assert len(told(f"<h1>Our boats</h1><h2>Past meetings</h2>{rows}")) == 2


def test_past_meetups_count_in_an_archive_too() -> None:
    rows = "".join(
        f"<article><h1>{title}</h1><p><time>{day} October 2026</time></p></article>"
        for title, day in (
            ("Bolex Basics", 26),
            ("Room Tone", 20),
            ("Foley Night", 12),
            ("Lamps and Gels", 5),
        )
    )
    found = told(f"<h1>Past Meetups</h1><h2>2026</h2>{rows}", "https://club.example/blog/archives/")
    assert [title for title, _ in found] == ["Bolex Basics", "Room Tone", "Foley Night", "Lamps and Gels"]


def test_rows_that_lead_to_pages_of_events_are_events() -> None:
    def rows(address: str) -> str:
        return "".join(
            f'<div><p>{day}</p><p><a href="{address}{number}">{title}</a></p></div>'
            for number, (day, title) in enumerate(
                (("1.25.27", "Lion"), ("1.13.27", "After Spring"), ("12.20.26", "Bolex Basics"))
            )
        )

    days = ["2027-01-25", "2027-01-13", "2026-12-20"]
    linked = told(f"<h1>Events</h1>{rows('https://www.facebook.com/events/12345')}")
    assert [day for _, day in linked] == days
    assert told(f"<h1>Events</h1>{rows('/posts/')}") == []


GONE = ("Reeds and Ropes", "Small Harbours", "The Long Ebb", "Salt on Paper")
SHOWN = ("3 March 2026", "9 May 2026", "2 July 2026", "20 September 2026")


def gone(days: tuple[str, ...], below: str = "") -> list[str]:
    rows = "".join(f"<p><b>{one}</b></p><p>{day}</p>{below}" for one, day in zip(GONE, days, strict=True))
    return [title for title, _ in told(f"<title>Quay House</title><h1>Quay House</h1>{rows}")]


def test_days_gone_by_are_those_of_posts_where_the_latest_stands_first_and_nothing_else_is_told() -> None:
    assert gone(SHOWN[::-1]) == []


def test_days_gone_by_in_order_of_time_are_no_posts() -> None:
    assert gone(SHOWN) == list(GONE)


def test_days_gone_by_at_a_place_are_no_posts() -> None:
    assert gone(SHOWN[::-1], "<p>📍 Old Customs House</p>") == list(GONE)


def test_what_lasted_for_days_is_no_post() -> None:
    assert gone(tuple(f"{day[:-5]} – 28 December 2026" for day in SHOWN[::-1])) == list(GONE)
