"""Tables with hours across the top, and rooms or days at the side."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told
from tests.scrapers.test_list_places import located

DAY = "<h1>Glass Workshop</h1><h2>Monday 14 June 2027</h2>"
CELLS = (("Blowing for beginners", "Cutting and grinding"), ("Windows of lead", "Old bottles"))


def table(corner: str, tag: str, sides: tuple[str, str], cells: tuple[tuple[str, str], ...] = CELLS) -> str:
    head = f"<tr><{tag}>{corner}</{tag}><{tag}>08:00 – 12:00</{tag}><{tag}>13:00 – 15:00</{tag}></tr>"
    rows = "".join(
        f"<tr><td>{side}</td>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>"
        for side, row in zip(sides, cells, strict=True)
    )
    return f"<table>{head}{rows}</table>"


@pytest.mark.parametrize(
    ("corner", "tag", "sides"),
    [
        ("Room", "th", ("Amber", "Cellar")),
        ("Raum", "td", ("Amber", "Keller")),
        ("", "td", ("Amber Room", "Blue Hall")),
        ("Salle", "th", ("Ambre", "Cave")),
    ],
)  # fmt: skip
def test_cells_below_hours_are_on_in_the_room_at_the_side(
    corner: str, tag: str, sides: tuple[str, str]
) -> None:
    found = located(f"{DAY}{table(corner, tag, sides)}")
    assert sorted(found) == sorted(
        (title, side) for side, row in zip(sides, CELLS, strict=True) for title in row
    )
    assert {start[-8:] for _, start in told(f"{DAY}{table(corner, tag, sides)}")} == {"08:00:00", "13:00:00"}


def test_cells_below_hours_are_on_at_the_day_at_the_side() -> None:
    body = table("", "th", ("Mon 14 June 2027", "Tue 15 June 2027"))
    assert set(told(f"<h1>Glass Workshop</h1>{body}")) == {
        ("Blowing for beginners", "2027-06-14T08:00:00"), ("Cutting and grinding", "2027-06-14T13:00:00"),
        ("Windows of lead", "2027-06-15T08:00:00"), ("Old bottles", "2027-06-15T13:00:00"),
    }  # fmt: skip


def test_a_cell_below_several_hours_lasts_from_the_first_to_the_last() -> None:
    body = table("Room", "th", ("Amber", "Cellar")).replace(
        "<td>Windows of lead</td><td>Old bottles</td>", '<td colspan="2">Trip to the furnaces</td>'
    )
    assert ("Trip to the furnaces", "2027-06-14T08:00:00") in told(f"{DAY}{body}")


def test_films_at_the_side_of_their_halls_are_no_rooms() -> None:
    halls = (("Hall 1", "Hall 2"), ("Hall 2", "Hall 1"))
    body = table("Film", "th", ("The Long Quay", "Herring"), halls)
    assert not {"Hall 1", "Hall 2"} & {title for title, _ in located(f"{DAY}{body}")}
