"""Hours that are behind those of the row above: past midnight they are on the day after."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told


def night(*hours: str) -> list[str | None]:
    rows = "".join(f"<li>{hour} {name}</li>" for hour, name in zip(hours, NAMES, strict=False))
    return [start for _, start in told(f"<h1>Lantern Nights</h1><h2>Friday 5 March 2027</h2><ul>{rows}</ul>")]


NAMES = ("Salt Roads", "Harbour Choir", "Net Menders", "Blue Buoys", "Low Tide")


@pytest.mark.parametrize(
    ("hours", "starts"),
    [
        (("21:00", "23:30", "0:15", "1:45"), ("05T21:00", "05T23:30", "06T00:15", "06T01:45")),
        (("9:00pm", "10:40pm", "12:10am"), ("05T21:00", "05T22:40", "06T00:10")),
        (("22:00", "23:30 – 1:00", "1:00 – 3:00"), ("05T22:00", "05T23:30", "06T01:00")),
        # Another hall begins anew in the morning, and a night may come first.
        (("20:00", "22:00", "10:00", "12:00"), ("05T20:00", "05T22:00", "05T10:00", "05T12:00")),
        (("0:30", "10:00", "12:00"), ("05T00:30", "05T10:00", "05T12:00")),
    ],
)
def test_hours_past_midnight_are_on_the_next_day(hours: tuple[str, ...], starts: tuple[str, ...]) -> None:
    assert night(*hours) == [f"2027-03-{start}:00" for start in starts]
