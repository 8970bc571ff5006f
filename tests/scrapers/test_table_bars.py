"""Tables that boards set by hand: a bar with name, hour and room, and plain cells as heads of columns."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told
from tests.scrapers.test_list_places import located

BAR = (
    "<tr><td colspan=4><b>2027 Harbour Board<br>1:30 P.M. - 3rd Floor - Reed Conference Room<br>"
    "</b></td></tr>"
)
DAYS = (("January 4", "January 19"), ("February 1", "February 16"), ("March 1", "March 16"))


def _table(heads: str, bar: str = "", days: tuple[tuple[str, str], ...] = DAYS) -> str:
    rows = "".join(
        f"<tr><td>{due}, 2027</td><td>{day}, 2027</td>"
        f"<td><a href=/a{at}.pdf>{day}, 2027</a></td><td><a href=/m{at}.pdf>{day}, 2027</a></td></tr>"
        for at, (due, day) in enumerate(days)
    )
    return f"<h1>Harbour Board</h1><table>{bar}<tr>{heads}</tr>{rows}</table>"


HEADS = {
    "bare": "<td>Filing Deadline</td><td>Meeting Date</td><td>Agenda</td><td>Minutes</td>",
    "in brackets": "<td><p>Filing Deadline</p><p>(4:00 p.m.)</p></td>"
    "<td>Meeting Date (3rd Tuesday of the month)</td><td>Agenda</td><td>Minutes</td>",
    "in lines": "<td><b>Deadline Date<br>9:00 A.M.</b></td><td><b>Meeting Dates<br>Third Tuesday</b></td>"
    "<td>Disposition Agenda</td><td>Minutes</td>",
}


@pytest.mark.parametrize("form", HEADS)
def test_plain_heads_part_the_days_of_meetings_from_deadlines(form: str) -> None:
    assert told(_table(HEADS[form])) == [
        ("Harbour Board", "2027-01-19"),
        ("Harbour Board", "2027-02-16"),
        ("Harbour Board", "2027-03-16"),
    ]


@pytest.mark.parametrize("form", HEADS)
def test_a_bar_over_the_rows_tells_their_hour_and_their_room(form: str) -> None:
    page = _table(HEADS[form], BAR)
    assert told(page) == [
        ("Harbour Board", "2027-01-19T13:30:00"),
        ("Harbour Board", "2027-02-16T13:30:00"),
        ("Harbour Board", "2027-03-16T13:30:00"),
    ]
    assert {place for _, place in located(page)} == {"3rd Floor - Reed Conference Room"}


@pytest.mark.parametrize(
    ("language", "due", "when"),
    [
        ("de", "Anmeldeschluss", "Datum"),
        ("fr", "Date limite", "Date"),
        ("es", "Fecha límite", "Fecha"),
        ("it", "Scadenza", "Data"),
        ("pt", "Prazo", "Data"),
        ("nl", "Inschrijfdatum", "Datum"),
    ],
)
def test_so_do_heads_in_other_languages(language: str, due: str, when: str) -> None:
    rows = "".join(
        f"<tr><td>{day}.{at}.2027</td><td>{day + 9}.{at}.2027</td></tr>" for at, day in ((3, 4), (4, 5))
    )
    bar = "<tr><td colspan=2>Club Faro<br>19:30 - Aula 4</td></tr>"
    table = f"<table>{bar}<tr><td>{due}</td><td>{when}</td></tr>{rows}</table>"
    page = f"<html lang={language}><h1>Club Faro</h1>{table}"
    assert told(page) == [("Club Faro", "2027-03-13T19:30:00"), ("Club Faro", "2027-04-14T19:30:00")]


def test_what_a_bar_says_above_its_hour_names_its_rows() -> None:
    page = _table(HEADS["bare"], BAR.replace("2027 Harbour Board", "Quay Panel")).replace(
        "<h1>Harbour Board", "<h1>Boards of the town"
    )
    assert [title for title, _ in told(page)] == ["Quay Panel"] * 3


def test_rows_with_their_own_hours_keep_them() -> None:
    rows = "".join(f"<tr><td>{day} March 2027, 7 pm</td><td>Film {day}</td></tr>" for day in (3, 4, 5))
    page = f"<h1>Films</h1><table><tr><td colspan=2>Box office<br>5 pm - Reed Hall</td></tr>{rows}</table>"
    assert [start[11:16] for _, start in told(page) if "Film" in _] == ["19:00"] * 3


def test_a_first_row_of_days_heads_no_columns() -> None:
    rows = "".join(f"<tr><td>{day} March 2027, 7 pm</td><td>Deadline {day}</td></tr>" for day in (3, 4, 5))
    assert len(told(f"<h1>Plays</h1><table>{rows}</table>")) == 3


def test_a_cell_that_says_what_its_column_is_called_is_no_head() -> None:
    rows = "".join(
        f"<tr><td>Harbour Board<td>{day} March 2027<td>6 pm<td><a href=/{day}>Minutes</a></tr>"
        for day in (3, 10, 17)
    )
    page = f"<table><tr><th>Name<th>Date<th>Time<th>Minutes</tr>{rows}</table>"
    assert told(page) == [("Harbour Board", f"2027-03-{day:02}T18:00:00") for day in (3, 10, 17)]
