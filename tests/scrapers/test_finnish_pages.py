"""Finnish pages: hours behind "kello", when the page was updated, articles beside the programme."""

from __future__ import annotations

from tests.scrapers.test_blocks import told


def test_the_programme_of_a_day_and_nothing_else_is_read() -> None:
    programme = (
        "<h3>Ohjelma 9.3.2027</h3><p>Kello 10.30 Kokoontuminen laiturilla</p><p>Kello 11.30 Saaristoretki</p>"
    )
    updated = "<p>Tiedot päivitetty 1.3.2027 klo 21.00</p>"
    articles = "<h4>Artikkeleita</h4><ul><li>Talven kalat 02/02/2027</li><li>Jään äänet 14/01/2027</li></ul>"
    assert told(f"<html lang=fi><h1>Retkipäivä</h1>{programme}{updated}{articles}") == [
        ("Kokoontuminen laiturilla", "2027-03-09T10:30:00"),
        ("Saaristoretki", "2027-03-09T11:30:00"),
    ]


def test_an_end_stands_behind_a_bracket_that_tells_another_hour() -> None:
    climb = "<h4>Night climb</h4><p>18:40 (bus departs at 18:20) - 23:00</p>"
    page = f"<h3>Thu, 11 March 2027</h3>{climb}<h4>Quiz</h4><p>19:00</p>"
    assert told(f"<h1>Evenings</h1>{page}") == [
        ("Night climb", "2027-03-11T18:40:00"),
        ("Quiz", "2027-03-11T19:00:00"),
    ]
