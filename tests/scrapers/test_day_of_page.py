"""Pages whose heading has its day right below: hours further down are those of what the heading names."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

HEAD = "<h1>Biggest Lamp Sale Yet!</h1><p>March 5, 2027</p><p>Two hundred lamps to choose from.</p>"
HOURS = "<p>🗓️ Friday, March 5th · 11 AM–3 PM &amp; 8 PM–9:30 PM</p>"
TITLE = "Biggest Lamp Sale Yet!"


def test_hours_of_the_day_below_the_heading_are_called_after_it() -> None:
    facts = f"<p>📍 108 Shore Dr, Quay, TX 77071</p>{HOURS}<p>💳 Cash only · All sales final</p>"
    assert told(HEAD + facts) == [(TITLE, "2027-03-05T11:00:00"), (TITLE, "2027-03-05T20:00:00")]


def test_the_agenda_of_that_day_keeps_its_titles() -> None:
    agenda = "".join(
        f"<li>{hour}:00 PM {what}</li>" for hour, what in ((1, "Opening words"), (2, "Auction"), (4, "Tea"))
    )
    titles = [title for title, _ in told(f"{HEAD}<ul>{agenda}</ul>")]
    assert {"Opening words", "Auction", "Tea"} <= set(titles)


def test_another_day_is_another_gathering() -> None:
    other = "<h2>Rag Fair</h2><p>Saturday, March 6, 2027, 2 PM</p>"
    assert ("Rag Fair", "2027-03-06T14:00:00") in told(HEAD + other)


def test_doors_and_curfew_are_no_gatherings_of_their_own() -> None:
    head = "<p>Friday 5th March 2027</p><h1>LOW EBB, A TRIBUTE</h1><p>Quay Promotions</p>"
    rows = "".join(
        f"<li><b>{hour} ·</b><p>{what}</p></li>"
        for hour, what in (("6:00 PM", "Doors open"), ("10:00 PM", "Curfew"))
    )
    assert told(f"{head}<ul>{rows}</ul>") == [("LOW EBB, A TRIBUTE", "2027-03-05T18:00:00")]
