"""A day's films with their hours, of which a page tells again and again below other days."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

FILM = "<div><h3>{}</h3><p>{}</p><h4>Choose a time:</h4>{}</div>"
AGAIN = "<div><h3>Low Water</h3><p>Norway, 2026, 96 min</p><a href=/low>More</a></div>"


def page(again: str) -> str:
    hours = "".join(f"<a href=/{hour}>{hour}:00</a>" for hour in (10, 12, 16, 19))
    films = FILM.format("Low Water", "Norway, 2026, 96 min", hours)
    films += FILM.format("Ebb", "Chile, 2025, 81 min", "<div>18:30</div>")
    films += FILM.format("Salt", "Greece, 2026, 120 min", "<div>20:30</div>")
    return f"<h1>Showings</h1><h2>Thursday 4 March 2027</h2>{films}<section>{again}</section>"


def test_a_film_named_again_over_the_same_words_is_no_label() -> None:
    starts = [start[11:16] for title, start in told(page(AGAIN * 6)) if title == "Low Water"]
    assert starts == ["10:00", "12:00", "16:00", "19:00"]


def test_a_heading_over_other_words_each_time_is_one() -> None:
    labels = "".join(f"<div><h3>Low Water</h3><p>Item {at} of the agenda</p></div>" for at in range(8))
    assert "Low Water" not in {title for title, _ in told(page(labels))}
