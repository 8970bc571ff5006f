"""Drawn tables for a part of a print's rows, and what else stands in their column of hours."""

from __future__ import annotations

from tests.scrapers.prints import Placed, a_pdf, boxes, told

DAY: Placed = (20, 560, "Saturday 8 May 2027", 14)
TABLE = (("9:00-9:30", "Registration"), ("9:30-10:00", "Salt Roads"), ("10:00-10:30", "Tide Tables"))
TABLE = (
    *TABLE,
    ("10:30-11:00", "Boats Alone"),
    ("11:00-11:30", "What Quays Remember"),
    ("11:30-12:00", "Ropes"),
)
REST = (("13:00-13:30", "Long Nets"), ("13:30-14:00", "Short Nets"), ("14:00-14:30", "No Nets"))
REST = (*REST, ("14:30-15:00", "Farewell"))


def drawn(rows: tuple[tuple[str, str], ...], below: tuple[tuple[str, str], ...]) -> bytes:
    """Rows in boxes below a day, then rows without."""
    words: list[Placed] = [DAY]
    sides: list[tuple[float, float, float, float]] = []
    for at, (hour, title) in enumerate((*rows, *below)):
        y = 520 - 24 * at - (30 if at >= len(rows) else 0)
        words += [(24, y, hour), (104, y, title)]
        if at < len(rows):
            sides += [(20, y - 8, 80, 24), (100, y - 8, 280, 24)]
    return a_pdf([words], drawn=[boxes(*sides)])


def test_rows_that_follow_each_other_below_a_drawn_table_are_of_its_day() -> None:
    found = told(drawn(TABLE, REST))
    assert sorted(title for title, *_ in found) == sorted(title for _, title in (*TABLE, *REST))
    assert all(start.startswith("2027-05-08") for _, start, _ in found)


def test_hours_of_desks_beside_a_drawn_table_are_none() -> None:
    desks = (("8:00-18:00", "Information"), ("9:00-17:00", "Cloakroom"), ("8:30-16:00", "Lost and Found"))
    assert sorted(title for title, *_ in told(drawn(TABLE, desks))) == sorted(title for _, title in TABLE)


def test_a_remark_in_brackets_behind_an_hour_does_not_keep_it_from_being_after_noon() -> None:
    rows = (
        *TABLE[:5],
        ("11:30-12:30", "Lunch"),
        ("1:30-2:00 (kids)", "Long Nets"),
        ("2:00-2:30", "Farewell"),
    )
    assert [start[11:16] for _, start, _ in told(drawn(rows, ()))][-2:] == ["13:30", "14:00"]


def test_a_room_below_an_hour_in_its_cell_is_where_the_row_is() -> None:
    rows = (*TABLE[:4], ("11:00-12:00", "Long Nets"))
    words: list[Placed] = [DAY]
    sides: list[tuple[float, float, float, float]] = []
    for at, (hour, title) in enumerate(rows):
        y = 510 - 36 * at
        words += [(24, y, hour), (104, y, title)]
        words += [(24, y - 12, "Hall 7")] if title == "Long Nets" else []
        sides += [(20, y - 18, 80, 36), (100, y - 18, 280, 36)]
    found = told(a_pdf([words], drawn=[boxes(*sides)]))
    assert [(title, place) for title, _, place in found] == [
        *((title, None) for _, title in rows[:-1]),
        ("Long Nets", "Hall 7"),
    ]


def test_of_days_side_by_side_the_one_over_a_table_is_its_day() -> None:
    words: list[Placed] = [(20, 560, "Fri 7 May 2027 Workshops"), (230, 560, "Sat 8 May 2027 Talks")]
    sides: list[tuple[float, float, float, float]] = []
    rows = (("9:00", "Opening"), ("10:00", "Salt Roads"), ("11:00", "Tide Tables"), ("12:00", "Lunch"))
    for number, left in enumerate((20, 230)):
        for at, (hour, title) in enumerate(rows):
            y = 520 - 24 * at
            words += [(left + 4, y, hour), (left + 54, y, f"{title} {number + 7}")]
            sides += [(left, y - 8, 50, 24), (left + 50, y - 8, 110, 24)]
    found = told(a_pdf([words], drawn=[boxes(*sides)]))
    assert sorted((title, start[:13]) for title, start, _ in found) == sorted(
        (f"{title} {day}", f"2027-05-0{day}T{hour[:-3].zfill(2)}") for day in (7, 8) for hour, title in rows
    )
