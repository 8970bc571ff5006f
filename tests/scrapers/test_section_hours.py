"""What lines above a list say of its days: the hour of a section, a sentence broken into lines."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told
from tests.scrapers.test_list_evidence import told as told_at
from tests.scrapers.test_list_places import located

SECTIONS = (
    "<h1>Quayside Singers: Concerts</h1><p>All concerts start at 2 pm.</p><h2>Main hall</h2>"
    "<ul><li><b>Harbour Mass</b><ul><li>Sunday, March 14, 2027</li></ul></li></ul>"
    "<h4>Open rehearsals</h4><p>{}</p><ul>"
    "<li><b>Lantern Songs</b><ul><li>Thurs., March 4, 2027; Mon., March 8, 2027</li></ul></li>"
    "<li><b>Tide Tables</b><ul><li>Tues., March 23, 2027; Thurs., March 25, 2027</li></ul></li></ul>"
)


def test_the_hour_below_the_heading_of_a_section_is_that_of_its_days() -> None:
    starts = [start for _, start in told(SECTIONS.format("6:30-8:30 pm in Rehearsal Hall, Tickets $10"))]
    assert sorted(starts) == [
        "2027-03-04T18:30:00",
        "2027-03-08T18:30:00",
        "2027-03-14T14:00:00",
        "2027-03-23T18:30:00",
        "2027-03-25T18:30:00",
    ]


def test_an_hour_within_the_words_below_a_heading_is_not() -> None:
    starts = [start for _, start in told(SECTIONS.format("Tickets by phone, lines close at 6:30 pm"))]
    assert not any(start.endswith("18:30:00") for start in starts)


MEETINGS = (
    "<h1>Saltmarsh History Society: Programme</h1>{}<table>"
    "<tr><td>4 January 2027</td><td>The Ropewalk</td></tr>"
    "<tr><td>1 February 2027</td><td>Old Ferries</td></tr>"
    "<tr><td>27 February 2027</td><td>Garden Party</td></tr>"
    "<tr><td>1 March 2027</td><td>Tales of the Lock</td></tr></table>"
)
BROKEN = (
    "<p>Meetings are held on the first Monday of the month,</p><p>unless stated otherwise,</p>"
    "<p>at 7.45pm in Saltmarsh Village Hall.</p>"
)


def test_a_sentence_broken_into_lines_speaks_of_all_days_on_its_weekday() -> None:
    assert told(MEETINGS.format(BROKEN)) == [
        ("The Ropewalk", "2027-01-04T19:45:00"),
        ("Old Ferries", "2027-02-01T19:45:00"),
        ("Garden Party", "2027-02-27"),
        ("Tales of the Lock", "2027-03-01T19:45:00"),
    ]


@pytest.mark.parametrize(
    "above",
    [
        "<p>Meetings are held on the first Monday of the month.</p><p>coffee is served at 7.45pm</p>",
        "<p>Meetings are held on the first Monday of the month,</p><div>see also</div><p>at 7.45pm</p>",
    ],
)
def test_a_sentence_that_ended_does_not_go_on_below(above: str) -> None:
    assert all("T" not in start for _, start in told(MEETINGS.format(above)))


LABELLED = (
    "<h1>Quayside Ferry Company: Meetings</h1><p>Our meetings are held at 812 N. 4th St. on the quay.</p>"
    "<h2>2027 Owners' Meetings</h2><p>Meeting time: 11 a.m.</p>"
    "<ul><li>Thursday, March 4</li><li>Thursday, April 1</li></ul>"
    "<h2>2027 Timetable Group</h2><p>Older papers are kept in the archive.</p><p>{}</p>"
    "<ul><li>Friday, March 5</li><li>Friday, April 2</li></ul>"
)


@pytest.mark.parametrize(
    "said", ["<b>Meeting Time: 8:30 a.m.</b>", "Sitzungsbeginn: 8:30 Uhr", "Horario de las reuniones: 8:30 h"]
)
def test_a_labelled_hour_some_lines_below_a_heading_is_that_of_its_days(said: str) -> None:
    assert sorted(start for _, start in told(LABELLED.format(said))) == [
        "2027-03-04T11:00:00",
        "2027-03-05T08:30:00",
        "2027-04-01T11:00:00",
        "2027-04-02T08:30:00",
    ]


def test_an_hour_without_a_label_there_is_not() -> None:
    starts = [start for _, start in told(LABELLED.format("8:30 a.m. is when the archive opens"))]
    assert not any(start.endswith("08:30:00") for start in starts)


def test_what_is_held_in_a_street_of_a_quarter_is_held_at_its_number() -> None:
    assert {place for _, place in located(LABELLED.format("Meeting time: 9 am"))} == {"812 N. 4th St"}


EVENINGS = (
    "<h1>Saltmarsh Reading Room</h1><h2>Evenings</h2><p>The Saltmarsh Book Club meets at 6:45 p.m. on "
    "the first Monday of each month, {}.</p><p>All evenings are expected to be held at "
    "the Reading Room {}.</p><ul>"
    "<li>January 4 – The Ropewalk</li><li>February 1 – Old Ferries</li><li>February 11 – Garden Party</li>"
    "<li>March 1 – Tales of the Lock</li></ul>"
)


@pytest.mark.parametrize(
    "but", ["with the exception of December", "except in August", "unless otherwise noted"]
)
def test_an_hour_of_a_weekday_with_exceptions_is_that_of_its_days_only(but: str) -> None:
    found = dict(told_at(EVENINGS.format(but, "specified").replace("January 4", "April 5")))
    assert found["Old Ferries"] == found["The Ropewalk"].replace("04-05", "02-01") == "2027-02-01T18:45:00"
    assert "T" not in found.get("Garden Party", "")


@pytest.mark.parametrize(("words", "place"), [("specified", None), ("on Quay Street", "Reading Room")])
def test_a_place_that_each_row_names_is_no_place_of_all(words: str, place: str | None) -> None:
    found = dict(located(EVENINGS.format("always", words)))
    assert found["Tales of the Lock"] == place
