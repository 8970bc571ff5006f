"""Tables whose heads say in which column titles stand, and which cells hold none."""

from __future__ import annotations

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told


def _table(heads: str, *rows: str) -> str:
    def row(cells: str, tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells.split("|")) + "</tr>"

    return "<table>" + row(heads, "th") + "".join(row(one, "td") for one in rows) + "</table>"


def _placed(page: str) -> list[tuple[str, str | None]]:
    listed = [one for one in read(page) if isinstance(one, Listing)]
    return [(one.title, one.place.name if one.place else None) for one in listed]


def test_the_other_side_is_the_title_and_no_result_report_or_button() -> None:
    page = "<html lang=en><body><h3>2027 Spring Season</h3>" + _table(
        "Date|Opposition|Venue|Result|Comments",
        "Mar 6<br>(1:00pm)<br><a href=/i>RSVP</a>|<a href=/o>Otter Bay Old Boys</a>|Heron Park|"
        "Won (24-13)<br><a href=/r>match report</a>|<a href=/d>Directions</a>",
        "Mar 13<br>(12:00pm)<br><a href=/j>RSVP</a>|<a href=/p>Teal City</a>|Heron Park|"
        "Lost (5-20)<br><a href=/s>match report</a>|Niko's",
        "Mar 20 (1pm)<br><a href=/k>RSVP</a>|Mini-Tourney|Mill Park|W 12-3<br><a href=/t>match report</a>|",
        "Mar 27 (1pm)|Vole Town|Heron Park||",
    )
    assert _placed(page) == [
        ("Otter Bay Old Boys", "Heron Park"),
        ("Teal City", "Heron Park"),
        ("Mini-Tourney", "Mill Park"),
        ("Vole Town", "Heron Park"),
    ]


def test_whom_to_ask_stands_below_the_day_and_names_nothing() -> None:
    page = "<html lang=de><body><h2>Veranstaltungen 2027</h2>" + _table(
        "Datum|Veranstaltung",
        "1. April 2027<br>Treffpunkt:<br>11:00 Uhr<br>in Deichau an der<br>Mole Tankstelle<br>"
        "Organisation und Anmeldungen bei<br>Grete &amp; Ole|"
        "Kelterhaus am Deich<br>Besichtigung und Weinprobe mit Spaziergang durch die Reben",
        "30. April 2027<br>um 12:00 Uhr<br>Anmeldungen bei<br>Grete &amp; Ole|"
        "Grillen am Steg<br>Jeder bringt sein eigenes Grillgut und die Getränke mit.",
    )
    assert told(page) == [
        ("Kelterhaus am Deich", "2027-04-01T11:00:00"),
        ("Grillen am Steg", "2027-04-30T12:00:00"),
    ]


def test_what_to_bring_is_no_title_where_the_activity_tells_the_hour() -> None:
    page = "<html lang=en><body><h1>Otters</h1>" + _table(
        "Date|Activity|Bring",
        "Thu 4 March|Wide games|Torch",
        "Thu 11 March|Boat painting 7:30pm-9:30pm|Gloves, old clothes",
        "Thu 18 March|Pizza|Knife",
    )
    assert [title for title, _ in told(page)] == ["Wide games", "Boat painting", "Pizza"]


def test_of_two_columns_of_titles_none_is_preferred() -> None:
    page = "<html lang=en><body><h1>Nights</h1>" + _table(
        "Date|Talk|Film",
        "4 March 2027, 8pm|Salt and the sea|Ebb",
        "11 March 2027, 8pm|Bread of the land|Quay",
        "18 March 2027, 8pm|Wings in the sky|Mole",
    )
    assert [title for title, _ in told(page)] == ["Salt and the sea", "Bread of the land", "Wings in the sky"]


def test_a_title_in_a_column_of_another_name_stays() -> None:
    page = "<html lang=en><body><h1>Nights</h1>" + _table(
        "When|Name|Activity",
        "4 March 2027, 8pm|<b>Ebb tide night</b>|Dancing",
        "11 March 2027, 8pm|<b>Harvest night</b>|Singing",
        "18 March 2027, 8pm|<b>Owl night</b>|Walking",
    )
    assert [title for title, _ in told(page)] == ["Ebb tide night", "Harvest night", "Owl night"]


def test_a_cell_that_is_still_open_names_no_row() -> None:
    page = "<html lang=en><body><h1>Otter Series</h1>" + _table(
        "Date|Film|Venue",
        "Thu 4 March, 7pm|Salt Roads|Heron Hall",
        "Thu 11 March, 7pm|Low Ebb|Heron Hall",
        "Thu 18 March, 7pm|TBA (by audience vote)|Heron Hall",
    )
    assert [title for title, _ in told(page)] == ["Salt Roads", "Low Ebb", "Otter Series"]
