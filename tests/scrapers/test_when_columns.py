"""Tables without heads in their markup whose columns say when and what."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

ROWS = (
    ("8:00 – 8:45", "Registration"),
    ("8:45 – 9:15", "Session 1 – Knots by ear"),
    ("9:15 – 9:30", "Break"),
    ("9:30 – 10:00", "Session 2 – Sails"),
    ("10:00 – 10:30", "Closing"),
)


def test_a_cell_that_begins_with_the_name_of_its_column_is_no_head() -> None:
    rows = "".join(f"<tr><td>{hour}</td><td>{what}</td></tr>" for hour, what in ROWS)
    head = "<tr><td><b>Time</b></td><td><b>Session</b></td></tr>"
    found = told(f"<h1>Quay days – 21 April 2027</h1><table><tbody>{head}{rows}</tbody></table>")
    assert found == [
        (what, f"2027-04-21T{int(hour.partition(':')[0]):02}:{hour.partition(':')[2][:2]}:00")
        for hour, what in ROWS
    ]
