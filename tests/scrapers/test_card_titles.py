"""Cards that end with hour and house, and rows that only look like them."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

CARDS = (
    ("Salt roads", "7:00 pm", "Optora", "salt-roads"),
    ("Harbour sketching", "8:30 pm", "Cotton &amp; Rye", "harbour-sketching"),
    ("Coffee and type", "8:00 am", "Punchbowl", "coffee-and-type"),
    ("Night of posters", "6:00 pm", "Suna", "night-of-posters"),
)
HOURS = ("19:00", "20:30", "08:00", "18:00")


def page(card: str, address: str = "/gigs/{3}.html") -> str:
    """Two days of two cards each, as a link around title, hour and house."""
    made = [card.format(*one, url=address.format(*one)) for one in CARDS]
    first, second = "".join(made[:2]), "".join(made[2:])
    return (
        f"<body><h1>Events</h1><div><h2>Friday, 5 March 2027</h2><ul>{first}</ul></div>"
        f"<div><h2>Saturday, 6 March 2027</h2><ul>{second}</ul></div></body>"
    )


EXPECTED = [
    (one[0], f"2027-03-0{5 + at // 2}T{hour}:00")
    for at, (one, hour) in enumerate(zip(CARDS, HOURS, strict=True))
]


@pytest.mark.parametrize(
    "house", ["Quay Theatre", "Teatro del Mar", "Café Ost", "Musée du Sel", "Teatro Bello"]
)
def test_houses_beside_the_hours_of_cards_are_no_titles(house: str) -> None:
    card = "<li><div>{0}</div><div>{1} | " + house + "</div></li>"
    assert told(page(card)) == EXPECTED


def test_a_link_to_the_house_above_an_hour_is_no_title() -> None:
    card = '<li><p><a href="/venues/{3}">{0}</a></p><p>{1} {2}</p></li>'
    assert [title for title, _ in told(page(card))] == ["Optora", "Cotton & Rye", "Punchbowl", "Suna"]


def test_kinds_above_the_hours_of_rows_are_no_titles() -> None:
    card = '<li><a href="{url}"><div>Theatre club</div><div>{1} {2}</div></a></li>'
    assert [title for title, _ in told(page(card))] == ["Optora", "Cotton & Rye", "Punchbowl", "Suna"]


def test_a_line_above_all_rows_of_a_day_titles_none() -> None:
    rows = "".join("<p>{1} {0}</p>".format(*one) for one in CARDS)
    body = f"<body><h1>Events</h1><h2>Friday, 5 March 2027</h2><div><p>Old Mill</p>{rows}</div></body>"
    assert [title for title, _ in told(body)] == [one[0] for one in CARDS]
