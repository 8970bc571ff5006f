"""An hour over several rooms, the hour a day ends, and rows that begin with a day without its month."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told


def _hour(hour: str, *rooms: tuple[str, str]) -> str:
    blocks = "".join(f"<div><div class=location>{room}</div><h3>{title}</h3></div>" for room, title in rooms)
    return f"<div class=row><div>{hour}</div>{blocks}</div>"


def test_rooms_below_an_hour_are_gatherings_at_that_hour() -> None:
    page = _hour("9:30", ("Room 1", "Editors' table"), ("Tower", "Pitch clinic"))
    page += _hour("13:00", ("Foyer", "Lunch for guests"))
    assert told(f"<h2>Friday 5 March 2027</h2>{page}") == [
        ("Editors' table", "2027-03-05T09:30:00"),
        ("Pitch clinic", "2027-03-05T09:30:00"),
        ("Lunch for guests", "2027-03-05T13:00:00"),
    ]


@pytest.mark.parametrize(
    "title", ["<h3>{}</h3>", "<p class=talk-title>{}</p>", "<p class=cell><a href=/talk>{}</a></p>"]
)
def test_rooms_behind_the_block_of_an_hour_are_gatherings_at_that_hour(title: str) -> None:
    cell = "<div><div><p class=room>{}</p><p>60 min</p></div><div>{}<p>Bring a rope.</p></div></div>"
    page = "".join(
        f"<div class=slot><p>{hour}</p></div><div class=cards>"
        + "".join(cell.format(f"Quay {at}", title.format(name)) for at, name in enumerate(names))
        + "</div>"
        for hour, names in (("9:30", ("Knots", "Sails", "Tides")), ("13:00", ("Nets", "Oars")))
    )
    hours = {"Knots": "09:30", "Sails": "09:30", "Tides": "09:30", "Nets": "13:00", "Oars": "13:00"}
    found = told(f"<h2>Friday 5 March 2027</h2><div>{page}</div>")
    assert found == [(name, f"2027-03-05T{hour}:00") for name, hour in hours.items()]


def test_talks_in_one_room_follow_each_other() -> None:
    talk = "<div><p class=room>Tower</p><h3>{}</h3></div>"
    talks = "".join(map(talk.format, ("Knots", "Sails")))
    slots = "".join(f"<div><p>{hour}</p></div><div>{talks}</div>" for hour in ("9:30", "13:00"))
    found = told(f"<h2>Friday 5 March 2027</h2><div>{slots}</div>")
    assert [start for _, start in found] == ["2027-03-05T09:30:00", "2027-03-05T13:00:00"]


def test_the_hour_at_which_a_day_ends_is_no_gathering() -> None:
    row = "<li><time datetime='2027-03-05T{0}:00'>{0}:00</time>{1}</li>"
    rows = "".join(row.format(hour, f"<h3>Table {hour}</h3>") for hour in (10, 11, 12, 13))
    page = f"<h1>Tables</h1><ul>{rows}{row.format(14, '')}</ul>"
    assert [title for title, _ in told(page)] == ["Table 10", "Table 11", "Table 12", "Table 13"]


def test_rows_may_begin_with_days_that_lack_their_month() -> None:
    rows = ("Fri 5, 19:00 – Opening mixer, Upper Bar", "Sat 6, 9:30 – Breakfast", "Sun 7 | 6pm | Drinks")
    page = "".join(f"<li>{row}</li>" for row in rows)
    assert told(f"<h1>Industry days</h1><ul>{page}</ul>") == [
        ("Opening mixer", "2027-03-05T19:00:00"),
        ("Breakfast", "2027-03-06T09:30:00"),
        ("Drinks", "2027-03-07T18:00:00"),
    ]


def test_opening_hours_are_no_days() -> None:
    rows = "".join(f"<li>{row}</li>" for row in ("Fri 9-17 Uhr", "Sat 10-18 Uhr", "Mon 9.30 - 18.00"))
    assert told(f"<h1>Bar</h1><ul>{rows}</ul>") == []
