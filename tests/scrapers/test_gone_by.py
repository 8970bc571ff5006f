"""Pages that list gatherings all of which are over, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

MEETINGS = (
    ("Always on call", "December 3, 2026"),
    ("Clean cuts", "October 1, 2026"),
    ("Sound without a room", "September 3, 2026"),
    ("Grading by ear", "August 6, 2026"),
)
ADDRESS = "https://club.example/2026.html"


def cards(name: str = "date", link: str = "/talks/1") -> str:
    return "".join(
        f"<div><div class='{name}'>{day}</div><i class=pin></i><a href='{link}'><h3>{title}</h3></a>"
        f"<p>Things to look at and to ask about.</p></div>"
        for title, day in MEETINGS
    )


@pytest.mark.parametrize("heading", ["2026 Meetings", "Termine", "Actividades", "Agenda"])
def test_what_the_page_is_called_says_that_its_days_are_those_of_gatherings(heading: str) -> None:
    assert [title for title, _ in told(f"<h1>{heading}</h1>{cards()}", ADDRESS)] == [
        title for title, _ in MEETINGS
    ]


@pytest.mark.parametrize("heading", ["2026 Minutes", "Our boats", "Event results", "Termine und Presse"])
def test_other_pages_say_nothing_of_past_days(heading: str) -> None:
    assert told(f"<h1>{heading}</h1>{cards()}", ADDRESS) == []


def test_days_named_like_those_of_posts_are_gatherings_below_past_events_alone() -> None:
    page = f"<h1>Events</h1><h2>{{}}</h2>{cards('cf-post-date')}"
    assert len(told(page.format("Past events"), ADDRESS)) == len(MEETINGS)
    assert told(page.format("At the club"), ADDRESS) == []


def test_rows_that_lead_to_posts_are_none() -> None:
    assert told(f"<h1>Events</h1>{cards(link='/blog/1')}", ADDRESS) == []


def test_one_to_come_leaves_those_gone_by_to_what_speaks_for_them() -> None:
    ahead = "<div><div>March 4, 2027, 7 pm</div><h3>Next of all</h3></div>"
    assert ("Next of all", "2027-03-04T19:00:00") in told(f"<h1>2026 Meetings</h1>{ahead}{cards()}", ADDRESS)


RACES = ("Spring trial, 1 May 2026", "Summer trial, 4 July 2026", "Autumn trial, 5 December 2026")


def trials(heading: str) -> str:
    made = ("<div><p><b>{}</b></p><p>{}</p></div>", "<div><div><b>{}</b></div><div><i>{}</i></div></div>")
    rows = (made[at % 2].format(*race.split(", ")) for at, race in enumerate(RACES))
    return f"<h1>Kennel Club Elmford</h1><h2>{heading}</h2>{''.join(rows)}"


@pytest.mark.parametrize("heading", ["Termine 2026", "2026 Events", "Eventos 2026"])
def test_a_heading_that_names_gatherings_of_a_year_speaks_for_its_days(heading: str) -> None:
    found = told(trials(heading), "https://kennel.example/index.php?id=54")
    days = ("2026-05-01", "2026-07-04", "2026-12-05")
    assert found == [(race.split(",")[0], day) for race, day in zip(RACES, days, strict=True)]


@pytest.mark.parametrize("heading", ["Termine 2025", "News 2026", "Our dogs", "Results 2026"])
def test_a_heading_of_another_year_or_of_none_does_not(heading: str) -> None:
    assert told(trials(heading), "https://kennel.example/index.php?id=54") == []
