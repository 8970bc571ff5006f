"""Headings over lists of facts: a festival, then where and when it was as points."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told


def page(rows: tuple[tuple[str, ...], ...]) -> str:
    sections = "".join(
        f"<p><h4>{name}</h4><ul>{''.join(f'<li>{point}</li>' for point in points)}</ul><div><img></div></p>"
        for name, *points in rows
    )
    return f"<h1>Ada Reed</h1><main><div><h2>Screenings</h2>{sections}</div></main>"


FESTIVALS = (
    ("Elmford Film Festival", "Elmford, MA", "5 March 2027", "World Premiere"),
    ("Reel Fen", "St. Brannoc", "6 March 2027"),
    ("Festival of Short Reeds", "7 March 2027", "Regional Premiere"),
    ("12th Sluice Film Festival", "Sluice", "8 March 2027"),
)
SHARED = (
    ("Noche de linternas", "España", "5 de marzo de 2027"),
    ("Cine del dique", "Olmeda", "España", "6 de marzo de 2027"),
    ("Luz del puerto", "España", "7 de marzo de 2027", "Estreno"),
)


@pytest.mark.parametrize("rows", [FESTIVALS, SHARED, FESTIVALS[::-1]])
def test_the_heading_over_a_list_of_facts_is_what_is_on(rows: tuple[tuple[str, ...], ...]) -> None:
    assert [title for title, _ in told(page(rows))] == [name for name, *_ in rows]


def test_where_headings_name_towns_each_point_that_differs_is_what_is_on() -> None:
    towns = (
        ("Elmford", "Reed Choir", "5 March 2027"),
        ("Sluice", "Fen Brass", "6 March 2027"),
        ("St. Brannoc", "Ada Bell", "7 March 2027"),
    )
    assert [title for title, _ in told(page(towns))] == ["Reed Choir", "Fen Brass", "Ada Bell"]


def test_points_that_each_tell_a_day_are_gatherings_of_their_own() -> None:
    days = (
        ("Elmford Festival", "5 March 2027 – Reed Choir", "6 March 2027 – Fen Brass"),
        ("Sluice Festival", "7 March 2027 – Ada Bell", "8 March 2027 – Lock Trio"),
        ("Brannoc Festival", "9 March 2027 – Quay Four", "10 March 2027 – Mill Duo"),
    )
    titles = [title for title, _ in told(page(days))]
    assert titles == ["Reed Choir", "Fen Brass", "Ada Bell", "Lock Trio", "Quay Four", "Mill Duo"]


def titles_in_rows(*titles: str) -> list[str]:
    days = enumerate(titles, 5)
    rows = "".join(f"<h4>{title}</h4><p>{day} March 2027, 18:00</p>" for day, title in days)
    return [title for title, _ in told(f"<h1>Diary</h1>{rows}")]


@pytest.mark.parametrize("mark", ["-", "–", "*", "--", "•", "►"])
def test_a_mark_before_a_title_is_none_of_it(mark: str) -> None:
    assert titles_in_rows(f"{mark} Reed Market", f"{mark} Fen Choir") == ["Reed Market", "Fen Choir"]


@pytest.mark.parametrize("title", ["-30- a play", "*reeds*", "–5°: a night in the ice"])
def test_a_sign_that_belongs_to_a_title_stays(title: str) -> None:
    assert titles_in_rows(title, "Fen Choir") == [title, "Fen Choir"]
