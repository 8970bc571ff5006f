"""Beginning and end behind labels in lines of their own, as calendars of content systems print them."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read

PAGE = (
    "<h1>Lantern Walk on the Quay</h1><div><div>{}</div><div>Tuesday, March 9, 2027 5:30 PM</div>"
    "<div>{}</div><div>Tuesday, March 9, 2027 6:30 PM</div><div>Category:</div><div>For all</div></div>"
)


def spans(body: str) -> list[tuple[str, str, str]]:
    found = [one for one in read(body) if isinstance(one, Listing)]
    return [(one.title, str(one.start)[:16], str(one.end)[:16]) for one in found]


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("Start Date/Time:", "End Date/Time:"),
        ("Start date &amp; time", "End date and time"),
        ("When:", "Ende:"),
    ],
)
def test_a_moment_below_the_label_of_an_end_ends_the_one_above(begin: str, end: str) -> None:
    assert spans(PAGE.format(begin, end)) == [
        ("Lantern Walk on the Quay", "2027-03-09 17:30", "2027-03-09 18:30")
    ]


def test_a_moment_below_another_label_ends_nothing() -> None:
    assert ("2027-03-09 17:30", "2027-03-09 18:30") not in {
        (start, end) for _, start, end in spans(PAGE.format("First walk:", "Second walk:"))
    }


@pytest.mark.parametrize("until", ["until {}", "bis {}", "(until {})"])
def test_until_when_something_lasts_begins_nothing(until: str) -> None:
    slot = "<tr><td><b>Saturday 6 March 2027</b><p>{}</p><h4>{}</h4><p>{} in the Tower</p></td></tr>"
    rows = (
        ("9:00 am", "Knots", "10 am"),
        ("10:00 am", "Sails", "10:40 am"),
        ("11:00 am", "Lunch", "1 pm"),
    )
    page = "".join(slot.format(begin, name, until.format(end)) for begin, name, end in rows)
    assert spans(f"<h1>Schedule</h1><table>{page}</table>") == [
        ("Knots", "2027-03-06 09:00", "2027-03-06 10:00"),
        ("Sails", "2027-03-06 10:00", "2027-03-06 10:40"),
        ("Lunch", "2027-03-06 11:00", "2027-03-06 13:00"),
    ]
