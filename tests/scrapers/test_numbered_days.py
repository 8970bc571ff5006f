"""Days of a conference that are counted, days over rows that say what they are about, days of tabs."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

ROWS = "<table><tr><td>09:30<td>Salt roads</tr><tr><td>11:00<td>Injective reeds</tr></table>"
LATER = "<table><tr><td>10:00<td>Tides and types</tr><tr><td>14:15<td>Closing panel</tr></table>"
BOTH = [
    ("Salt roads", "2027-06-05T09:30:00"),
    ("Injective reeds", "2027-06-05T11:00:00"),
    ("Tides and types", "2027-06-06T10:00:00"),
    ("Closing panel", "2027-06-06T14:15:00"),
]


@pytest.mark.parametrize("span", ["5–6 June 2027", "June 5-6, 2027 | Quay Hall", "5th - 7th June 2027"])
@pytest.mark.parametrize(
    "heads", [("Day 1", "Day 2"), ("Day 1: Talks", "Day 2: Workshops"), ("DAY 1", "DAY 2")]
)
def test_days_that_are_counted_are_those_of_the_span(span: str, heads: tuple[str, str]) -> None:
    page = f"<h1>Harbour Conf</h1><p>{span}</p><h2>{heads[0]}</h2>{ROWS}<h2>{heads[1]}</h2>{LATER}"
    assert told(page) == BOTH


@pytest.mark.parametrize(
    "head",
    [
        "Day {n}: {day} June 2027", "Day {n} – {day} June 2027", "{day} June 2027 (Day {n})",
        "{day} June 2027 – Day {n}", "Conference day {n}, {day} June",
    ],
)  # fmt: skip
def test_a_number_beside_a_day_is_none_of_the_calendar(head: str) -> None:
    first, second = (head.format(n=n, day=4 + n) for n in (1, 2))
    assert told(f"<h1>Harbour Conf</h1><h2>{first}</h2>{ROWS}<h2>{second}</h2>{LATER}") == BOTH


def test_a_count_without_its_span_tells_no_day() -> None:
    assert told(f"<h1>Harbour course</h1><h2>Day 1</h2>{ROWS}<h2>Day 2</h2>{LATER}") == []
    two = (
        f"<h1>Course</h1><p>5–6 June 2027</p><p>12–13 June 2027</p><h2>Day 1</h2>{ROWS}<h2>Day 2</h2>{LATER}"
    )
    assert not {("Salt roads", "2027-06-05T09:30:00"), ("Salt roads", "2027-06-12T09:30:00")} & set(told(two))


def test_a_long_span_is_not_the_one_that_is_counted() -> None:
    page = f"<h1>Course</h1><p>5–11 June 2027</p><h2>Day 1</h2>{ROWS}<h2>Day 2</h2>{LATER}"
    assert ("Salt roads", "2027-06-05T09:30:00") not in told(page)


@pytest.mark.parametrize("sign", [": ", " – ", " | "])
def test_a_day_over_rows_may_say_what_it_is_about(sign: str) -> None:
    first, second = f"Saturday 5 June 2027{sign}Talks", f"Sunday 6 June 2027{sign}Labs"
    page = f"<h1>Conf</h1><div>{first}</div>{ROWS}<div>{second}</div>{LATER}"
    assert told(page) == BOTH


def test_rows_that_are_headings_belong_to_the_plain_day_above_them() -> None:
    rows = "<h4>09:30 Salt roads</h4><p>Ada Reed</p><h4>11:00 Injective reeds</h4><p>Ana Lund</p>"
    later = "<h4>10:00 Tides and types</h4><p>Ben Ode</p><h4>14:15 Closing panel</h4>"
    assert told(f"<h1>Conf</h1><div>5 June 2027</div>{rows}<div>6 June 2027</div>{later}") == BOTH


@pytest.mark.parametrize("days", [("Saturday 5 June", "Sunday 6 June"), ("05.06.2027", "06.06.2027")])
def test_links_to_blocks_tell_their_days(days: tuple[str, str]) -> None:
    links = "".join(f"<li><a href='#d{at}'>{day}</a></li>" for at, day in enumerate(days))
    page = f"<h1>Harbour Conf</h1><ul>{links}</ul><div id=d0>{ROWS}</div><div id=d1>{LATER}</div>"
    assert told(page) == BOTH


def test_a_column_of_speakers_is_no_room() -> None:
    table = (
        "<table><tr><th>Horário<th>Título<th>Palestrante</tr><tr><td>09:30<td>Rotas do sal<td>Ana Lund</tr>"
        "<tr><td>11:00<td colspan=2>Almoço</tr><tr><td>12:00<td>Mapas<td>Rui Paz</tr></table>"
    )
    assert told(f"<html lang=pt><h1>Simpósio</h1><h2>Sábado 5 de junho de 2027</h2>{table}") == [
        ("Rotas do sal", "2027-06-05T09:30:00"),
        ("Almoço", "2027-06-05T11:00:00"),
        ("Mapas", "2027-06-05T12:00:00"),
    ]
