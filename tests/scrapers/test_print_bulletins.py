"""Printed bulletins: rows of this Sunday and the next, and dates for the diary below them."""

from __future__ import annotations

import pytest

from tests.scrapers.prints import told_text

SERVICES = "9.00 Early Service\n10.30 Long Service\n17.30 Songs at Dusk\n"


def bulletin(head: str) -> list[tuple[str, str]]:
    text = f"Sunday 7 March 2027\n\nWorship this week\n{SERVICES}\n{head}\n{SERVICES}"
    return [(title, start) for title, start, _ in told_text(text)]


@pytest.mark.parametrize(
    "head",
    [
        "WORSHIP NEXT SUNDAY",
        "Gottesdienste am nächsten Sonntag",
        "Dimanche prochain",
        "El próximo domingo",
        "Domenica prossima",
        "Próximo domingo",
        "Volgende zondag",
    ],
)
def test_a_heading_over_rows_tells_its_day_by_the_one_before(head: str) -> None:
    assert [start[:10] for _, start in bulletin(head)] == ["2027-03-07"] * 3 + ["2027-03-14"] * 3


@pytest.mark.parametrize("head", ["Every Sunday", "The next speaker", "More for Sunday"])
def test_other_headings_keep_the_day_of_their_rows(head: str) -> None:
    assert {start[:10] for _, start in bulletin(head)} == {"2027-03-07"}


DIARY = (
    "Monday 8 March    1.30pm    Rope Fellowship    Mill Hall",
    "Wednesday 10 March    12.30pm    Salt Explored    Mill Hall",
    "Thursday 11 March    7.00pm    Choir Practice    Old Chapel",
)


def test_rows_with_days_of_their_own_are_told_beside_those_below_a_day() -> None:
    rows = SERVICES + "19.00 Night Prayer\n20.00 Tea\n21.00 Silence\n"
    text = f"Sunday 7 March 2027\n\n{rows}\nDIARY\n\n" + "\n".join(DIARY)
    found = told_text(text)
    assert len(found) == 9
    assert found[-3:] == [
        ("Rope Fellowship", "2027-03-08T13:30", "Mill Hall"),
        ("Salt Explored", "2027-03-10T12:30", "Mill Hall"),
        ("Choir Practice", "2027-03-11T19:00", "Old Chapel"),
    ]


def test_numbers_of_a_list_below_a_row_are_no_rooms() -> None:
    posters = "\n".join(
        f"{at}    {name}    Ropes of the north {at}" for at, name in ((1, "Ada Reed"), (2, "Jo Lund"))
    )
    rows = f"9:00 Registration\n10:00 Salt roads of the north\n18:15 Poster session\n{posters}"
    assert [title for title, *_ in told_text(f"Sunday 7 March 2027\n\n{rows}")][:3] == [
        "Registration",
        "Salt roads of the north",
        "Poster session",
    ]


def test_a_mark_of_a_list_before_a_row_without_hour_is_no_place() -> None:
    rows = "\n".join(
        f"•   {text}"
        for text in ("8:30 Breakfast", "Golfers: the long course", "14:00 Lunch", "19:00 Dinner")
    )
    assert told_text(f"Sunday 7 March 2027\n\n{rows}") == [
        ("Breakfast", "2027-03-07T08:30", None),
        ("Lunch", "2027-03-07T14:00", None),
        ("Dinner", "2027-03-07T19:00", None),
    ]
