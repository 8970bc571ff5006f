"""Rows that bars part, distances beside days, and marks of links behind titles."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from scrapers.plain_pages.bar_rows import without_link_marks
from scrapers.programmes.lines import Line
from tests.scrapers.test_blocks import read, told

NAMES = ("Lake Swim", "Mill Lane 10K", "Reed Fair")
DAYS = ("6 March 2027", "13 March 2027", "20 March 2027")


@pytest.mark.parametrize(
    "form",
    [
        "{name} | {day} | Marlow | 9:00 – 11:30",
        "{day} | {name} | Marlow | 9:00 – 11:30",
        "{day} | 9:00 – 11:30 | {name} | Marlow",
        "{day} | {name} | Marlow | 6 - 12 - 18 km | 9:00 – 11:30",
        "{day} | {name} | 5/10/21 km | 9:00 – 11:30",
        "{name} | {day}, 9:00 | Marlow",
    ],
)
@pytest.mark.parametrize("tag", ["p", "li", "h3"])
def test_rows_with_bars_are_those_of_a_table(form: str, tag: str) -> None:
    rows = "".join(
        f"<{tag}>{form.format(name=name, day=day)}</{tag}>" for name, day in zip(NAMES, DAYS, strict=True)
    )
    assert told(f"<h1>Events</h1>{rows}") == [
        (name, f"2027-03-{day:02}T09:00:00") for name, day in zip(NAMES, (6, 13, 20), strict=True)
    ]


def test_a_link_over_such_a_row_stays_that_of_its_gathering() -> None:
    rows = "".join(
        f"<p><a href='/e/{at}'>{name} | {day}, 9:00 | Marlow</a></p>"
        for at, (name, day) in enumerate(zip(NAMES, DAYS, strict=True))
    )
    found = [one for one in read(f"<h1>Events</h1>{rows}") if isinstance(one, Listing)]
    assert [(one.title, (one.url or "")[-4:]) for one in found] == [
        (name, f"/e/{at}") for at, name in enumerate(NAMES)
    ]


def test_bars_between_other_things_are_left_alone() -> None:
    rows = "<p>Home | Events | Contact</p><p>About | Fees | Rules</p><p>Map | Hall | Quay</p>"
    day = "<h2>Reed Fair</h2><p>6 March 2027 | 9:00</p>"
    assert told(f"<h1>Events</h1>{day}{rows}") == [("Reed Fair", "2027-03-06T09:00:00")]


def test_bars_in_headings_over_words_about_them_part_no_cells() -> None:
    heads = "".join(
        f"<h3>{day} | 9:00 | {name}</h3><p>Place: Quay Hall. Free entry.</p>"
        for name, day in zip(NAMES, DAYS, strict=True)
    )
    found = [one for one in read(f"<h1>Events</h1>{heads}") if isinstance(one, Listing)]
    assert [one.place and one.place.name for one in found] == ["Quay Hall"] * 3


def test_days_with_their_weekday_and_hour_between_bars_are_those_of_the_film_above() -> None:
    days = "<br>".join(
        ("2 March 2027 | Tuesday | 16:00", "5 March 2027 | Friday | 19:00", "9 March 2027 | Tuesday | 16:00")
    )
    films = f"<p><strong>LOW EBB</strong><br>{days}</p><p><strong>REEDS</strong><br>{days}</p>"
    assert {title for title, _ in told(f"<h1>Films</h1>{films}")} == {"LOW EBB", "REEDS"}


@pytest.mark.parametrize("distance", ["4-7-12", "5/10/21", "6 - 12 - 18", "10 km"])
def test_what_stands_below_a_distance_is_no_day(distance: str) -> None:
    rows = "".join(
        f"<tr><td>{day}<td>{name}<td>{distance}<td>9:00" for name, day in zip(NAMES, DAYS, strict=True)
    )
    heads = "<tr><th>Date<th>Event<th>Km<th>Start"
    assert told(f"<h1>Runs</h1><table>{heads}{rows}</table>") == [
        (name, f"2027-03-{day:02}T09:00:00") for name, day in zip(NAMES, (6, 13, 20), strict=True)
    ]


def test_bracketed_links_behind_many_titles_are_marks() -> None:
    marks = "<a href='http://a.example'>(WEB)</a> <a href='http://b.example'>(FB)</a>"
    rows = "".join(f"<tr><td>{day}<td>{name} {marks}<td>9:00" for name, day in zip(NAMES, DAYS, strict=True))
    found = told(f"<h1>Runs</h1><table>{rows}</table>")
    assert [title for title, _ in found] == list(NAMES)
    once = [Line("Low Ebb (OmU)", (1, 2), links=(("(OmU)", "https://a.example"),))]
    assert without_link_marks(once) == once


def test_months_of_three_letters_in_a_column_of_months_are_months() -> None:
    months = ("April", "May", "June", "July")
    beside = "".join(f"<tr><td>{month}<td>{4 + at}th<td>Talk {month}" for at, month in enumerate(months))
    over = "".join(
        f"<tr><td colspan=2>{month}<tr><td>{4 + at}<td>Talk {month}" for at, month in enumerate(months)
    )
    for rows in (beside, over):
        found = told(f"<h1>Programme 2027</h1><p>All talks start at 7pm.</p><table>{rows}</table>")
        assert found == [
            (f"Talk {month}", f"2027-0{4 + at}-0{4 + at}T19:00:00") for at, month in enumerate(months)
        ]
