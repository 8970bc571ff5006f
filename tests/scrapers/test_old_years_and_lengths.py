"""Days of long ago, how long something takes, and points with letters tell no day or hour of a gathering."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from tests.scrapers.test_list_evidence import told

NEAR = date(2027, 2, 1)


def days(text: str) -> list[str]:
    return [f"{when.start_on}/{when.end}" if when.end else f"{when.start_on}" for when in _found(text)]


def _found(text: str):  # type: ignore[no-untyped-def]
    return find_whens(text, near=NEAR)


@pytest.mark.parametrize(
    "text",
    [
        "Opened on 6 October 1842.",
        "le 3 mai 1789",
        "am 3. Mai 1848 wurde",
        "April 12, 1861",
        "3 de mayo de 1808",
    ],
)
def test_a_day_of_long_ago_is_none_of_this_year(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize("text", ["5 May 1830", "5 May 1842 hrs", "5 May 18:42", "5 May, 1200 seats"])
def test_four_figures_that_may_be_something_else_leave_the_day(text: str) -> None:
    assert [day[:10] for day in days(text)] == ["2027-05-05"]


def test_a_year_behind_the_second_of_two_days_is_that_of_both() -> None:
    assert days("4 May and 9 June 2025") == ["2025-05-04", "2025-06-09"]
    assert days("December 26 and January 5, 2026") == ["2025-12-26", "2026-01-05"]
    assert days("4 May 2024 and 9 June 2025") == ["2024-05-04", "2025-06-09"]


def test_between_two_days_is_a_span() -> None:
    assert days("between September 4th and September 9th, 2025") == ["2025-09-04/2025-09-09"]
    assert days("September 4th and September 9th, 2025") == ["2025-09-04", "2025-09-09"]


@pytest.mark.parametrize("text", ["12-15 hours of help", "24 hours of music", "15-20 hours per week"])
def test_how_long_something_takes_is_no_hour(text: str) -> None:
    assert find_times(text) == []


@pytest.mark.parametrize("text", ["open 10-12 hours", "at 18 hours", "between the hours of 6 and 8pm"])
def test_hours_that_are_called_so_stay(text: str) -> None:
    assert len(find_times(text)) == 1


FORM = "<h1>Page check</h1><h2>Questions of 5 February 2027</h2><ul>{}</ul>"


def test_points_with_letters_are_no_hours() -> None:
    points = ("8a. Links one can reach", "8b. Headings in order", "9a. Words for images", "9b. Named links")
    assert told(FORM.format("".join(f"<li>{point}</li>" for point in points))) == []
    hours = ("8a Rowing at dawn", "9a Breakfast on the quay", "7p Late ferry")
    found = told(FORM.format("".join(f"<li>{row}</li>" for row in hours)))
    assert [start[11:16] for _, start in found] == ["08:00", "09:00", "19:00"]


POST = "<section><h2>{}</h2><p>{}</p><p>{}</p></section>"


def test_a_heading_with_its_day_far_below_another_is_the_title() -> None:
    said = ("Young players are welcome again.", "We look back on a fine year.")
    posts = "".join(POST.format(title, *said) for title in ("New ferry", "Old boats", "A look back"))
    meeting = (
        "<section><h2>Yearly assembly on 5 March 2027</h2><p>We meet on 5 March 2027, 16:00.</p></section>"
    )
    page = f"<h1>News</h1><h1>Latest posts</h1>{posts}{meeting}"
    assert told(page) == [("Yearly assembly", "2027-03-05T16:00:00")]
