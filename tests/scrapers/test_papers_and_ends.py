"""Days of papers, of issues and of what must be done before; days that a title names within its span."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.dates.printed import find_whens
from scrapers.programme_days.ends_alone import only_ends
from tests.scrapers.test_list_evidence import told
from tests.scrapers.test_list_places import located

NEAR = date(2027, 2, 1)

SHEETS = "<h1>Harbour Church</h1><h3>{}</h3>" + "".join(
    f"<p><a href='/files/{day}.pdf'>{day}th February 2027</a></p>" for day in (4, 11, 18, 25)
)


@pytest.mark.parametrize("heading", ["Notice sheets", "Downloads", "Gemeindebriefe"])
def test_days_that_lead_to_files_below_another_heading_are_issues(heading: str) -> None:
    assert told(SHEETS.format(heading)) == []


def test_days_that_lead_to_files_below_gatherings_are_such() -> None:
    assert len(told(SHEETS.format("Meetings"))) == 4


PAPER = "<div class={}>Report from the Harbour Building Office {} March 2027</div><p><a href=/x>View</a></p>"


def council(name: str) -> str:
    papers = "".join(PAPER.format(name, day) for day in (4, 5, 6))
    return f"<h1>City Council Meeting</h1><p>8 March 2027</p><h2>Items</h2>{papers}"


def test_what_is_named_a_document_below_the_day_of_a_meeting_is_none_itself() -> None:
    assert told(council("document-title")) == [("City Council Meeting", "2027-03-08")]
    assert located(council("document-title"))[0][1] is None


def test_what_is_named_a_document_where_nothing_else_tells_a_day_stays() -> None:
    rows = "".join(
        f"<li class=document-item>{day} March 2027, 19:00 – {title}</li>"
        for day, title in ((5, "Late ferry"), (6, "Salt songs"), (7, "Night paddle"))
    )
    assert len(told(f"<h1>Events</h1><ul>{rows}</ul>")) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Early (before August 31)",
        "Late (after 31 August)",
        "avant le 3 mai",
        "prior to Friday 5 March",
        "vor dem 3. Mai",
    ],
)
def test_before_or_after_a_day_nothing_begins_on_it(text: str) -> None:
    (when,) = find_whens(text, near=NEAR)
    assert only_ends(text, when)


@pytest.mark.parametrize(
    "text", ["on August 31", "na 5 mei", "Programma voor 5 mei", "Teatro na sexta, 5 de maio"]
)
def test_words_that_lead_to_a_day_leave_it(text: str) -> None:
    (when,) = find_whens(text, near=NEAR)
    assert not only_ends(text, when)


@pytest.mark.parametrize(
    "text",
    [
        "Sendingen starter torsdag 15. april 2027 kl. 17:00 og avsluttes lørdag 17. april kl. 22:30",
        "It starts on 15 April 2027 at 17:00 and ends on 17 April at 22:30",
    ],
)
def test_what_ends_on_a_second_day_is_one(text: str) -> None:
    (when,) = find_whens(text, near=NEAR)
    assert (f"{when.start:%d %H:%M}", f"{when.end:%d %H:%M}") == ("15 17:00", "17 22:30")


TRIP = "<h3>{}</h3><h3>{}</h3><p>{}</p>"


def trips(second: str) -> str:
    return (
        "<h2>Upcoming trips</h2>"
        + TRIP.format("02/06/26 - 02/08/26", "Dune walk", "Bring a hat")
        + TRIP.format("03/07/26 - 03/09/26", second, "Clean the crag with us")
        + TRIP.format("03/14/26 - 03/16/26", "Salt flats", "Bring water")
    )


def test_a_day_that_a_title_names_within_its_span_is_no_other() -> None:
    found = told(trips("Big Quay clean-up - Sunday, March 8"))
    assert [start[:10] for _, start in found] == ["2026-02-06", "2026-03-07", "2026-03-14"]


def test_a_day_outside_of_the_span_above_is_one_of_its_own() -> None:
    assert ("Big Quay clean-up", "2027-06-15") in told(trips("Big Quay clean-up - Sunday, June 15"))
