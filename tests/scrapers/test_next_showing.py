"""Home pages of clubs that tell their next showing, and rows that tell the house before the hour."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told


def test_what_stands_below_next_showing_is_on_and_not_the_heading_about_the_club() -> None:
    page = (
        "<title>Elmford Film Society</title><div><p>Next showing:</p><p>The Long Way Out "
        "( <a href=https://www.imdb.example/title/1>IMDB</a> )</p><p>See you there!</p></div>"
        "<dl><dt><b>When</b></dt><dd>February 9, 2027 @ 6:00 PM</dd>"
        "<dt><b>Where</b></dt><dd>Reed Theater</dd></dl>"
        "<h2>About Us</h2><p>We watch good films and talk about them.</p>"
    )
    assert told(page) == [("The Long Way Out ( IMDB )", "2027-02-09T18:00:00")]


def test_a_house_before_the_hour_is_no_title() -> None:
    row = "<p>{}</p><p>{}</p><p>at Circuit, 7:00pm (14+)</p><p>Doors open at seven, bring your ticket.</p>"
    shown = (
        ("Melanie Reed", "Monday 1st March 2027"),
        ("Mill Town", "Friday 5th March 2027"),
        ("Salt", "Monday 8th March 2027"),
    )
    assert [title for title, _ in told("<h1>Events</h1>" + "".join(row.format(*one) for one in shown))] == [
        title for title, _ in shown
    ]


def test_swedish_words_before_an_hour_are_no_part_of_a_title() -> None:
    rows = ("Quiz med mat Från Kl.17.00", "Fredagslunch Kl 12-17", "Dans och sång Från 21:00")
    page = "".join(f"<h3>{row}</h3>" for row in rows)
    found = told(f"<html lang=sv><h1>Kalender</h1><h3>fredag 05/02 2027</h3>{page}")
    assert [title for title, _ in found] == ["Quiz med mat", "Fredagslunch", "Dans och sång"]
