"""Days in headings that each stand over a table of hours, with titles over them and screens below."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told
from tests.scrapers.test_day_rows import placed


def _table(*rows: tuple[str, str]) -> str:
    cells = "".join(f"<tr><td>{hour}</td><td>{film}</td><td>More Info</td></tr>" for hour, film in rows)
    return f"<table><thead><tr><th>Time</th><th>Film</th><th></th></tr></thead>{cells}</table>"


FRIDAY = _table(("7.30pm", "Salt reception"), ("8.30pm", "Copper Rain (U)"))
QUAY = _table(("12.15pm", "Lantern Road (12A)"), ("2.45pm", "The Tin Ferry (12A)"))
HALL = _table(("12.30pm", "Harbour Lights (U)"), ("3pm", "Night Nets (15)"))
READ = [
    ("Salt reception", "03-05 19:30"),
    ("Copper Rain (U)", "03-05 20:30"),
    ("Lantern Road (12A)", "03-06 12:15"),
    ("The Tin Ferry (12A)", "03-06 14:45"),
    ("Harbour Lights (U)", "03-06 12:30"),
    ("Night Nets (15)", "03-06 15:00"),
]


@pytest.mark.parametrize("between", ["<br>", "</h3><h3>"])
@pytest.mark.parametrize("doors", ["DOORS OPEN {}", "Einlass {}", "Portes {}", "Puertas {}", ""])
def test_films_in_tables_are_on_the_day_of_the_heading_above(between: str, doors: str) -> None:
    late, early = (f" - {doors.format(hour)}" if doors else "" for hour in ("19:00", "11:30"))
    page = f"""<body><h1>What's on</h1><h3>QUAYRAMA - SALT BALL:{between}5th March 2027{late}</h3>{FRIDAY}
      <h3>QUAYRAMA - CULT DAY:{between}Saturday 6th March 2027{early}</h3>
      <div><h3>OUTDOOR SCREEN</h3>{QUAY}</div><div><h3>INDOOR SCREEN</h3>{HALL}<h3>Extras</h3></div>
      <p>Net loft - Knots for beginners</p>"""
    assert [(title, start) for title, start, _ in placed(page)] == READ
    assert placed(page)[2][2] == "OUTDOOR SCREEN"


def test_doors_in_the_heading_of_a_card_without_rows_stay_its_hour() -> None:
    page = "<body><h1>Gigs</h1>" + "".join(
        f"<h3>{name}</h3><h4>{day} March 2027 - doors open 7pm</h4><p>Tickets at the bar. Bring a friend.</p>"
        for name, day in (("Ada Reef", 5), ("Tin Ferry", 6), ("Salt Choir", 7))
    )
    assert told(page) == [
        ("Ada Reef", "2027-03-05T19:00:00"),
        ("Tin Ferry", "2027-03-06T19:00:00"),
        ("Salt Choir", "2027-03-07T19:00:00"),
    ]


def test_hours_of_the_next_card_are_none_of_these_doors() -> None:
    page = """<body><h1>Gigs</h1><h3>Ada Reef: 5 March 2027 - doors open 7pm</h3><p>At the quay</p>
      <h3>Tin Ferry: 6 March 2027, 8pm</h3><p>At the quay</p>
      <h3>Salt Choir: 7 March 2027, 8pm</h3><p>At the quay</p>"""
    assert [start for _, start in told(page)] == [f"2027-03-{day}T{hour}:00:00" for day, hour in
                                                  (("05", 19), ("06", 20), ("07", 20))]  # fmt: skip
