"""Lines that tell where people meet, beside the day or hour, and name nothing."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told


def test_what_is_on_is_named_by_the_heading_and_not_by_where_people_meet() -> None:
    page = (
        "<html lang=de><h1>Termine 2027</h1><h3>Arbeitseinsätze 2027</h3>"
        "<p>11.04. | 09.05. | 10.10.2027<br>Treffpunkt jeweils 8:00 Uhr am Vereinsheim</p>"
    )
    assert told(page) == [
        ("Arbeitseinsätze 2027", "2027-04-11T08:00:00"),
        ("Arbeitseinsätze 2027", "2027-05-09T08:00:00"),
        ("Arbeitseinsätze 2027", "2027-10-10T08:00:00"),
    ]


def test_a_rendezvous_may_be_what_is_on() -> None:
    page = (
        "<html lang=fr><h1>Programme 2027</h1><p>11 avril 2027, 18h : Rendez-vous des scénaristes</p>"
        "<p>18 avril 2027, 18h : Le rendez-vous manqué</p>"
    )
    assert [title for title, _ in told(page)] == ["Rendez-vous des scénaristes", "Le rendez-vous manqué"]
