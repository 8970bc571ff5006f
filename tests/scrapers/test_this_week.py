"""Guides to this weekend, whose rows tell weekdays alone."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

ROWS = (
    "<div><h3>Jazz on the quay</h3><p>Friday &amp; Saturday · 6–9pm · Harbour</p></div>"
    "<div><h3>Shorts brunch</h3><p>Sunday · 10:30am · The Anchor</p></div>"
    "<div><h3>Karaoke</h3><p>Tuesday–Sunday · Downtown</p></div>"
)


def test_weekdays_below_this_weekend_are_the_coming_ones() -> None:
    assert told(f"<h1>What to do</h1><h2>Out this weekend</h2>{ROWS}") == [
        ("Jazz on the quay", "2027-02-05T18:00:00"),
        ("Jazz on the quay", "2027-02-06T18:00:00"),
        ("Shorts brunch", "2027-02-07T10:30:00"),
    ]


def test_the_week_is_that_in_which_the_guide_was_made() -> None:
    page = f"<h1>What to do this week</h1><p>Updated January 28, 2027</p>{ROWS}"
    assert told(page)[0] == ("Jazz on the quay", "2027-01-29T18:00:00")


def test_weekdays_of_every_week_tell_no_day() -> None:
    assert told(f"<h1>What to do</h1><h2>Regular nights</h2>{ROWS}") == []


def test_a_guide_in_german() -> None:
    page = "<html lang=de><body><h1>Das ist los</h1><h2>Diese Woche</h2>"
    page += "<div><h3>Stummfilm mit Klavier</h3><p>Donnerstag und Freitag, 20 Uhr</p></div>"
    page += "<div><h3>Kinofrühstück</h3><p>Sonntag, 11 Uhr</p></div>"
    assert told(page) == [
        ("Stummfilm mit Klavier", "2027-02-04T20:00:00"),
        ("Stummfilm mit Klavier", "2027-02-05T20:00:00"),
        ("Kinofrühstück", "2027-02-07T11:00:00"),
    ]


def test_rows_that_tell_their_days_keep_them_beside_a_list_of_this_week() -> None:
    row = "<div><h3>{}</h3><p>{}</p><a href=#>Book</a></div>"
    rows = row.format("Reed Song", "Sat 20 Feb to Thu 4 Mar") + row.format("Ebb", "Sun 21 Feb")
    week = "<h2>On this week</h2><h3>Wed 3 Feb</h3><p>Quay Lights 18:30</p><p>Low Water 20:45</p>"
    assert told(f"<h1>Cinema</h1>{rows}{week}") == [
        ("Reed Song", "2027-02-20"),
        ("Ebb", "2027-02-21"),
        ("Quay Lights", "2027-02-03T18:30:00"),
        ("Low Water", "2027-02-03T20:45:00"),
    ]
