"""Tables some of whose rows want the dash of their hours, or mark one kind of what is on each day."""

from __future__ import annotations

from tests.scrapers.test_blocks import told

HEADS = "<tr><th>Horário</th><th>Atividade</th></tr>"


def _table(*rows: tuple[str, str]) -> str:
    return f"<table>{HEADS}" + "".join(f"<tr><td>{hour}</td><td>{what}</td></tr>" for hour, what in rows)


def test_two_hours_without_a_dash_among_spans_are_a_span() -> None:
    page = "<h3>9 de março de 2027</h3>" + _table(
        ("09:00 - 10:00", "Marés do norte"),
        ("10:00 12:30", "Oficina de velas"),
        ("12:30 - 14:00", "Sal e pão"),
        ("14:00 - 15:00", "Cartas de marear"),
        ("15:00", "Regata dos barcos velhos"),
    )
    assert told(f"<html lang=pt><h1>Programação</h1>{page}</table>") == [
        ("Marés do norte", "2027-03-09T09:00:00"),
        ("Oficina de velas", "2027-03-09T10:00:00"),
        ("Sal e pão", "2027-03-09T12:30:00"),
        ("Cartas de marear", "2027-03-09T14:00:00"),
        ("Regata dos barcos velhos", "2027-03-09T15:00:00"),
    ]


def test_one_marked_hour_each_day_among_others_is_not_all_that_is_on() -> None:
    days = "".join(
        f"<h3>{day} March 2027</h3><table>"
        + f"<tr><td class=shop>9:00</td><td class=shop>Workshop {one}</td></tr>"
        + f"<tr><td class=shop>11:00</td><td class=shop>Workshop {two}</td></tr>"
        + f"<tr><td class=talk>13:00</td><td class=talk>Lecture {one}</td></tr></table>"
        for day, one, two in ((9, "Tides", "Knots"), (10, "Sails", "Ropes"), (11, "Reeds", "Nets"))
    )
    found = told(f"<h1>Winter school</h1>{days}")
    assert len(found) == 9
    assert found[2] == ("Lecture Tides", "2027-03-09T13:00:00")


def test_the_foyer_where_people_are_accredited_is_not_what_is_on() -> None:
    heads = "<tr><th>Time</th><th>Event</th><th>Location</th></tr>"
    rows = "".join(
        f"<tr><td>{hour}</td><td>{what}</td><td>{where}</td></tr>"
        for hour, what, where in (
            ("09:00 - 10:00", "Accreditation", "Hall of the Old Mill"),
            ("10:00 - 11:00", "Songs of the weir", "Room 2"),
            ("11:00 - 12:00", "Nets and knots", "Room 3"),
        )
    )
    assert told(f"<h1>School</h1><h3>9 March 2027</h3><table>{heads}{rows}</table>") == [
        ("Songs of the weir", "2027-03-09T10:00:00"),
        ("Nets and knots", "2027-03-09T11:00:00"),
    ]
