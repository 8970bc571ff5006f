"""What a page says above the first day of its programme names none of its rows."""

from __future__ import annotations

from tests.scrapers.test_blocks import told

TALKS = ("Knots", "Tides and moons", "Sails at dusk", "Nets by hand", "Long oars", "Tar and rope")


def _page(*first: str) -> str:
    rows = "".join(
        f"<li><div><div>{hour}:00</div><div>{talk}</div></div></li>"
        for hour, talk in enumerate((*first, *TALKS), 9)
    )
    note = "<p>This is the first version of the schedule, times and talks are subject to change</p>"
    day = f"<article><div><h3>Friday 5 March 2027</h3></div><ul>{rows}</ul></article>"
    hero = "<section><h1>Harbour Conf</h1><p>March 5th-6th 2027</p></section>"
    return f"{hero}<section><h2>Schedule</h2>{note}<div>{day}</div></section>"


def test_a_note_above_the_first_day_is_no_title_of_its_first_row() -> None:
    titles = [title for title, _ in told(_page("Register"))]
    assert titles[-len(TALKS) :] == [*TALKS]
    assert not [title for title in titles if "subject to change" in title]


def test_a_first_row_with_a_name_bears_it() -> None:
    assert [title for title, _ in told(_page("Welcome supper"))] == ["Welcome supper", *TALKS]
