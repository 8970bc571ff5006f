"""Showings called after how they are shown: what comes back below many headings is no title."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

FILMS = ("Salt Roads", "The lamp lighters", "Net menders", "Low tide", "Reef", "Nine buoys")


def programme(names: tuple[str, ...], remarks: tuple[str, ...], beside: str = "") -> str:
    hours = ("13:50", "18:45")
    shows = "".join(f"<a href=/{at}><div><b>{at}</b></div><i>{{}}</i></a>" for at in hours)
    films = "".join(
        f"<div class=film><div><h2>{name}</h2>{beside}</div><div>"
        + shows.format(remarks[at % len(remarks)], remarks[(at + 1) % len(remarks)])
        + "</div></div>"
        for at, name in enumerate(names)
    )
    return f"<title>Quay cinema</title><h1>Programme</h1><h4>Friday 5 March 2027</h4><div>{films}</div>"


def test_how_a_film_is_shown_is_no_title() -> None:
    assert {title for title, _ in told(programme(FILMS[:3], ("2D, dubbed", "IMAX 3D", "OmU")))} == set(
        FILMS[:3]
    )


def test_films_that_come_back_below_cinemas_keep_their_names() -> None:
    houses = tuple(f"{name} Cinema" for name in ("Quay", "Mill", "Lantern", "Harbour"))
    found = told(programme(houses, FILMS[:3], "<p>12 Harbour Street, Elmford</p>"))
    assert {title for title, _ in found} == set(FILMS[:3])
