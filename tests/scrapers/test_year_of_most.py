"""A misprinted weekday puts no day into another year than that of the days around it."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

ROWS = (
    "Wednesday, May 5th",
    "Thursday, May 6th",
    "Saturday, May 6th",
    "Friday, May 7th",
    "Saturday, May 8th",
)


def test_a_day_among_others_is_of_their_year() -> None:
    rows = "".join(f"<li>{day}: 5:00 pm - 7:00 pm, Supper {at}</li>" for at, day in enumerate(ROWS))
    assert [start[:10] for _, start in told(f"<h1>Meals</h1><ul>{rows}</ul>")] == [
        "2027-05-05", "2027-05-06", "2027-05-06", "2027-05-07", "2027-05-08",
    ]  # fmt: skip


def test_a_list_goes_on_behind_new_year() -> None:
    rows = ("6 November", "20 November", "4 December", "11 December", "18 December", "15 January")
    page = "".join(f"<li>{day}, 19:00 Supper {at}</li>" for at, day in enumerate(rows))
    starts = [start for _, start in told(f"<h1>Season</h1><ul>{page}</ul>")]
    assert (starts[0], starts[-1]) == ("2026-11-06T19:00:00", "2027-01-15T19:00:00")
