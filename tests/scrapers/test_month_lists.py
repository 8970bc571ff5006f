"""Days that stand under the name of their month."""

from __future__ import annotations

from tests.scrapers.test_blocks import told


def test_a_month_in_the_row_is_no_weekday_under_that_month() -> None:
    rows = "<li>Mar 2, 2027 Open table, 7pm</li><li>Mar 9, 2027 Film quiz, 8pm</li>"
    assert told(f"<h1>Loft</h1><h2>March, 2027</h2><ul>{rows}</ul>") == [
        ("Open table", "2027-03-02T19:00:00"), ("Film quiz", "2027-03-09T20:00:00")
    ]  # fmt: skip


def test_the_signs_of_an_index_are_no_days() -> None:
    part = "<h3>{}</h3><p><a href='/{}'>{} Fest</a></p><p>{} May 2027</p>"
    index = [("4", "404", 7), ("9", "9lives", 8), ("A", "Amber", 9), ("B", "Birch", 10)]
    body = "".join(part.format(sign, name, name, day) for sign, name, day in index)
    found = told(f"<h1>Fests</h1><ul><li>April 2027</li><li>June 2027</li></ul><h2>A to Z</h2>{body}")
    assert found == [(f"{name} Fest", f"2027-05-{day:02}") for _, name, day in index]


def test_letters_of_weekdays_over_days_are_no_index() -> None:
    rows = "".join(f"<h4>{day}</h4><p>Walk {day}, 7pm</p>" for day in (2, 9, 16))
    found = told(f"<h1>Loft</h1><h2>March 2027</h2><h4>M</h4><h4>T</h4><h4>W</h4><h4>T</h4>{rows}")
    assert [start for _, start in found] == [f"2027-03-{day:02}T19:00:00" for day in (2, 9, 16)]


def test_a_number_beside_whole_days_is_no_day_of_the_month() -> None:
    row = "<p><b>03/{:02}/2027</b></p><p>{}</p><p>Duluth, MN</p>"
    rows = [(6, "Ice Regatta"), (13, "8th Annual Sled Race"), (20, "21st Harbour Skate")]
    body = "".join(row.format(day, name) for day, name in rows)
    found = told(f"<h1>Race Calendar</h1><h3>March 2027</h3>{body}")
    assert found == [(name, f"2027-03-{day:02}") for day, name in rows]
