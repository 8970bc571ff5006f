"""Days on which nothing is open, years over lists, columns that describe, and parts of a weekday."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

HOLIDAYS = "".join(
    f"<li>{day}</li>" for day in ("Good Friday, Friday, March 26", "Memorial Day, Monday, May 31")
)


def test_days_below_a_heading_that_says_closed_are_no_gatherings() -> None:
    meeting = "<h2>Meetings</h2><p>The council meets on Monday, April 12, 2027 at 7:00pm in the Hall.</p>"
    found = told(f"<h1>City</h1>{meeting}<h3>City Hall Closed</h3><ul>{HOLIDAYS}</ul>")
    assert not {"Good Friday", "Memorial Day"} & {title for title, _ in found}


def test_the_year_over_a_list_holds_though_it_does_not_stand_out() -> None:
    months = ("Jan 12", "Feb 9", "Mar 9", "Apr 13", "May 11", "Jun 8", "Jul 8", "Aug 10")
    rows = "".join(f"<tr><td>{day}</td></tr>" for day in months)
    table = f"<table><thead><tr><th>Date</th></tr></thead>{rows}</table>"
    head = "<h1>Council</h1><div>2026 Schedule</div><h2>Business Meetings</h2><p>7:00pm, Council Room</p>"
    assert {start[:4] for _, start in told(head + table)} == {"2026"}


def test_a_column_that_describes_holds_titles_where_no_other_does() -> None:
    head = "<tr><th>Datum</th><th>Tid</th><th>Beskrivning</th></tr>"
    row = "<tr><td>7.3.2027</td><td>11:00</td><td>Gudstjänst (Ada Reed)</td></tr>"
    page = f"<html lang=sv><h3>Hamnens församling</h3><table><thead>{head}</thead>{row}</table>"
    assert told(page) == [("Gudstjänst (Ada Reed)", "2027-03-07T11:00:00")]


def test_a_part_of_a_weekday_is_no_title() -> None:
    rows = (
        ("5 Mar 18:10", "Fri evening", "NFT3"),
        ("6 Mar 16:20", "Sat afternoon", "Studio"),
        ("6 Mar 20:50", "Sat evening", "Studio"),
    )
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    found = told(f"<title>Salt Roads | Quay</title><h1>Salt Roads</h1><table>{cells}</table>")
    assert {title for title, _ in found} == {"Salt Roads"}


def test_dotted_days_may_end_with_a_colon() -> None:
    rows = "".join(
        f"0{day}.09.: {name} @ Mühle, 1010 Wien<br>"
        for day, name in ((1, "Knoten"), (2, "Segel"), (3, "Netze"))
    )
    assert [start for _, start in told(f"<h2>Gigs 2027</h2>{rows}")] == [
        "2027-09-01",
        "2027-09-02",
        "2027-09-03",
    ]


def test_a_closing_party_is_no_day_on_which_nothing_is_open() -> None:
    page = (
        "<html lang=it><h1>In programma</h1><dl><dt><b>Festa di chiusura</b></dt><dd>11.02.2027, ore 14.15"
        "</dd><dt><b>Aperitivo dei registi</b></dt><dd>12.02.2027, ore 18.15</dd></dl>"
    )
    assert [title for title, _ in told(page)] == ["Festa di chiusura", "Aperitivo dei registi"]
