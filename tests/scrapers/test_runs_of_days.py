"""Runs of a play: a short span of days beside one hour is an evening on each, at the place of the line."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from scrapers.contract import Listing, Page, Source
from scrapers.dates.printed import find_whens
from scrapers.platforms import website

MORE = "<p>For detailed ticket information, please see our desk</p>"
EVENINGS = ["2027-03-12T20:00:00", "2027-03-13T20:00:00", "2027-03-14T20:00:00"]


def told(markup: str) -> list[tuple[str, str, str | None]]:
    """Title, start and place of what a page tells that was visited on the first of February 2027."""
    address = "https://stage.example/season"
    page = Page(address, markup.encode(), datetime(2027, 2, 1, tzinfo=UTC), "text/html")
    found = website.read(page, Source(key="stage", platform="website", url=address))
    return [
        (one.title, one.start.isoformat(), one.place.name if one.place else None)
        for one in found
        if isinstance(one, Listing)
    ]


def starts(text: str) -> list[str]:
    return [when.start.isoformat() for when in find_whens(text, near=date(2027, 2, 1))]


@pytest.mark.parametrize(
    "text",
    [
        "March 12-14 | 8 pm",
        "March 12–14, 2027 at 8:00 PM",
        "8pm, 12–14 March",
        "Fri 12 to Sun 14 March @ 8pm",
        "12.–14. März, 20 Uhr",
        "du 12 au 14 mars à 20h",
        "del 12 al 14 de marzo, 20:00 h",
        "12 t/m 14 maart, 20.00 uur",
    ],
)
def test_an_hour_beside_a_short_span_is_that_of_each_day(text: str) -> None:
    assert starts(text) == EVENINGS


@pytest.mark.parametrize(
    "text",
    [
        "March 12-14, 10 am - 6 pm",
        "12–14 March, from 8 pm",
        "12–14 March, 9 am",
        "12–14 March, 6 pm",
        "12.–14. März, ab 20 Uhr",
        "du 12 au 14 mars, à partir de 20h",
        "12 March, 8 pm – 14 March, 3 pm",
        "12–28 March, 8 pm",
    ],
)
def test_hours_of_the_whole_and_long_spans_stay_one(text: str) -> None:
    assert len(starts(text)) == 1


def test_each_evening_of_a_run_is_at_the_place_behind_the_hour() -> None:
    shows = (
        ("Low Ebb", "February 26-28 | 7:30 pm | Quay Theatre", "March 4 | 2 pm"),
        ("The Glass Ferry", "April 15-17 | 7:30 pm | Anchor Hall", "April 18 | 2 pm"),
    )
    rows = "".join(f"<p><b>{name}</b><br>{run}<br>{last}</p>" for name, run, last in shows)
    found = told(f"<h1>Our season</h1>{rows}")
    assert [one for one in found if one[0] == "Low Ebb"] == [
        ("Low Ebb", "2027-02-26T19:30:00", "Quay Theatre"),
        ("Low Ebb", "2027-02-27T19:30:00", "Quay Theatre"),
        ("Low Ebb", "2027-02-28T19:30:00", "Quay Theatre"),
        ("Low Ebb", "2027-03-04T14:00:00", None),
    ]
    assert len(found) == 8


def test_each_evening_of_a_run_is_at_the_place_below_it() -> None:
    shows = (
        ("Low Ebb", "February 12 - 13, 2027 (7 p.m.)", "Market Theatre (2 miles N)"),
        ("Tin Choir", "February 20, 2027 (8 p.m.)", "Anchor Hall (4 miles S)"),
        ("Salt Roads", "March 4, 2027 (6 p.m.)", "Quay Library (1 mile W)"),
    )
    rows = "".join(f"<h3>{name}</h3><p>{day}</p><p>{house}</p><p>map</p>" for name, day, house in shows)
    assert told(f"<h1>What's on</h1>{rows}") == [
        ("Low Ebb", "2027-02-12T19:00:00", "Market Theatre (2 miles N)"),
        ("Low Ebb", "2027-02-13T19:00:00", "Market Theatre (2 miles N)"),
        ("Tin Choir", "2027-02-20T20:00:00", "Anchor Hall (4 miles S)"),
        ("Salt Roads", "2027-03-04T18:00:00", "Quay Library (1 mile W)"),
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("March 5, 12, and 19 at 8 pm", [(3, 5), (3, 12), (3, 19)]),
        ("5, 12, and 19 March, 8 pm", [(3, 5), (3, 12), (3, 19)]),
        ("April 29, 30 and May 5 & 6 at 8:00 pm", [(4, 29), (4, 30), (5, 5), (5, 6)]),
        ("March 31, April 1, 2, 7 at 8:00pm", [(3, 31), (4, 1), (4, 2), (4, 7)]),
        ("4. März, 5. und 6. April, 20 Uhr", [(3, 4), (4, 5), (4, 6)]),
    ],
)
def test_days_of_two_months_and_behind_a_comma_are_at_the_hour_of_all(
    text: str, days: list[tuple[int, int]]
) -> None:
    assert starts(text) == [f"2027-{month:02}-{day:02}T20:00:00" for month, day in days]


@pytest.mark.parametrize("text", ["May 5, 7, and 9 pm", "May 5, 2, and 3 pm"])
def test_hours_behind_a_day_and_a_comma_are_no_days(text: str) -> None:
    assert [start[:10] for start in starts(text)] == ["2027-05-05"] * len(starts(text))


@pytest.mark.parametrize(
    ("preview", "regular"),
    [
        ("Preview Performance: February 4, 2027 at 8:00 pm.", "Regular Performances: {}"),
        ("February 4 at 8:00 pm", "{}"),
    ],
)
def test_evenings_of_a_play_are_called_after_the_play_and_are_nowhere_named_and(
    preview: str, regular: str
) -> None:
    evenings = regular.format("February 5, 6, 11, 12, and 13 at 8:00 pm and February 7 and 14 at 2:00 pm.")
    story = "<p>A sailor comes home after ten years at sea and finds nothing as he left it.</p>"
    found = told(
        f"<h2>Low Ebb</h2><p>by Ada Reed</p>{story}<p>{preview}<br>{evenings}</p><p>Tickets: $20</p>"
    )
    assert found == [
        ("Low Ebb", f"2027-02-{day:02}T{hour}:00:00", None)
        for day, hour in ((4, 20), (5, 20), (6, 20), (11, 20), (12, 20), (13, 20), (7, 14), (14, 14))
    ]


FIFTH_TO_FOURTEENTH = [(3, 5), (3, 6), (3, 7), (3, 12), (3, 13), (3, 14)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("March 5-7 & 12-14 at 8pm", FIFTH_TO_FOURTEENTH),
        ("8 p.m. March 5 – 7 and 12 – 14, 2027", FIFTH_TO_FOURTEENTH),
        ("March 5–7, 12–14 | 8 pm", FIFTH_TO_FOURTEENTH),
        ("5-7 and 12-14 March, 8 pm", FIFTH_TO_FOURTEENTH),
        ("vom 5. bis 7. und vom 12. bis 14. März, 20 Uhr", FIFTH_TO_FOURTEENTH),
        ("du 5 au 7 et du 12 au 14 mars à 20h", FIFTH_TO_FOURTEENTH),
        ("del 5 al 7 y del 12 al 14 de marzo, 20:00 h", FIFTH_TO_FOURTEENTH),
        ("dal 5 al 7 e dal 12 al 14 marzo, ore 20", FIFTH_TO_FOURTEENTH),
        ("5 a 7 e 12 a 14 de março, 20h", FIFTH_TO_FOURTEENTH),
        ("5 t/m 7 en 12 t/m 14 maart, 20.00 uur", FIFTH_TO_FOURTEENTH),
        ("March 5, 6, 9-10 at 8 pm", [(3, 5), (3, 6), (3, 9), (3, 10)]),
        ("March 31, April 1-2 | 8 PM", [(3, 31), (4, 1), (4, 2)]),
        ("March 5-6 and April 1-2 at 8pm", [(3, 5), (3, 6), (4, 1), (4, 2)]),
        ("March 30, 31, April 1, 2 at 8:00pm", [(3, 30), (3, 31), (4, 1), (4, 2)]),
        ("March 2, 4 | 8 PM", [(3, 2), (3, 4)]),
        ("March 6, 7, & 13 at 8:00pm", [(3, 6), (3, 7), (3, 13)]),
    ],
)
def test_runs_whose_month_is_told_once_are_at_the_hour_of_all(text: str, days: list[tuple[int, int]]) -> None:
    assert starts(text) == [f"2027-{month:02}-{day:02}T20:00:00" for month, day in days]


def test_matinees_of_a_list_have_an_hour_of_their_own() -> None:
    assert starts("March 5-6 & 12 at 7:00pm, March 6 & 13 at 2:00pm.") == [
        *(f"2027-03-{day}T19:00:00" for day in ("05", "06", "12")),
        *(f"2027-03-{day}T14:00:00" for day in ("06", "13")),
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("March 4, 7-9 pm", "2027-03-04"),
        ("March 4, 7-9, Room 2", "2027-03-04"),
        ("March 4 and 6-8pm", "2027-03-04"),
        ("March 4, 11 - 1pm", "2027-03-04"),
        ("March 4, 11 at the library", "2027-03-04"),
        ("9-17, 20 March", "2027-03-20"),
        ("Tickets $5-10 and 12-14 March", "2027-03-12"),
    ],
)
def test_hours_rooms_and_prices_beside_a_day_are_no_runs(text: str, day: str) -> None:
    assert {start[:10] for start in starts(text)} == {day}
