"""Pages that tell one day without an hour: what its heading or its markup says decides."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

PAPERS = (
    "<h3>Net repair</h3><ul><li>Report dated 29 October 2026</li><li>Motion of 18 June 2026</li>"
    "<li>Speaker cards of 5 August 2026</li></ul>"
)


@pytest.mark.parametrize(
    ("heading", "day", "start"),
    [
        ("City Council Meeting", "November 17, 2026", "2026-11-17"),
        ("46th Conference on Nets", "2nd – 6th December 2026, at the Quay Hall", "2026-12-02"),
        ("Mitgliederversammlung", "Samstag, 7. November 2026", "2026-11-07"),
    ],
)
def test_a_gathering_above_its_day_is_read_when_it_is_over(heading: str, day: str, start: str) -> None:
    assert told(f"<h1>{heading}</h1><p>{day}</p><p>Everybody was welcome.</p>{PAPERS}") == [(heading, start)]


@pytest.mark.parametrize("heading", ["Minutes of the council", "New nets for old", "Notice of a hearing"])
def test_other_headings_above_a_day_gone_by_announce_nothing(heading: str) -> None:
    assert told(f"<h1>{heading}</h1><p>November 17, 2026</p>{PAPERS}") == []


def event(day: str) -> str:
    return (
        f"<div class=event><span class=event-date>{day}</span><h2 class=event-title>The world goes round</h2>"
        "<p class=event-info>Mill Hall</p></div><h2 class=work-title>Older Suite</h2>"
    )


def test_the_one_day_that_the_markup_calls_that_of_an_event_is_one() -> None:
    head = "<h1 class=opening-title>CLUB LANTERN</h1><p>Dance and more</p>"
    assert told(head + event("1 April 2027")) == [("The world goes round", "2027-04-01")]
    assert told(head + event("1 April 2026")) == []
