"""Films below a day: their hours before or behind them, labels over each, cells without a showing."""

from __future__ import annotations

from tests.scrapers.test_blocks import told


def films(*blocks: str) -> str:
    return f"<html lang=en><body><h1>Programme</h1>{''.join(blocks)}</body>"


def test_hours_that_begin_the_block_of_a_film_are_its_own() -> None:
    block = "<div class=film><ul>{}</ul><div class=name>{}</div><div>98 min</div></div>"
    hours = "<li>{}</li><li>{}</li>"
    page = films(
        "<section><p><b>Friday 19 March 2027</b></p>",
        block.format(hours.format("16:15", "18:30"), "Close Harbour"),
        block.format(hours.format("10:30", "17:15"), "Salt Year"),
        "</section><section><p><b>Saturday 20 March 2027</b></p>",
        block.format(hours.format("10:00", "21:45"), "Salt Year"),
        "</section>",
    )
    assert told(page) == [
        ("Close Harbour", "2027-03-19T16:15:00"),
        ("Close Harbour", "2027-03-19T18:30:00"),
        ("Salt Year", "2027-03-19T10:30:00"),
        ("Salt Year", "2027-03-19T17:15:00"),
        ("Salt Year", "2027-03-20T10:00:00"),
        ("Salt Year", "2027-03-20T21:45:00"),
    ]


def test_hours_behind_their_film_stay_with_it() -> None:
    block = "<div class=film><div class=name>{}</div><ul><li>{}</li><li>{}</li></ul></div>"
    page = films(
        "<section><p><b>Friday 19 March 2027</b></p>",
        block.format("Close Harbour", "16:15", "18:30"),
        block.format("Salt Year", "10:30", "17:15"),
        "</section>",
    )
    assert [title for title, _ in told(page)] == ["Close Harbour"] * 2 + ["Salt Year"] * 2


def test_lines_of_one_hour_and_of_several_are_rows_alike() -> None:
    block = "<div><div class=times>{}</div><h4>{}</h4></div>"
    hour = "<button class=t>{}</button>"
    page = films(
        *(
            f"<section><div>{day} March 2027</div>"
            + block.format(hour.format("12:00") + " " + hour.format("15:45"), "Reef")
            + block.format(hour.format("20:00"), "Tide")
            + "</section>"
            for day in (19, 20, 21)
        )
    )
    assert [(title, start[8:16]) for title, start in told(page)] == [
        (title, f"{day}T{hour}")
        for day in (19, 20, 21)
        for title, hour in (("Reef", "12:00"), ("Reef", "15:45"), ("Tide", "20:00"))
    ]


def test_a_dash_in_the_cell_of_another_day_joins_no_hours() -> None:
    rows = "<tr><td>Reef</td><td>16:00</td><td>–</td><td>20:00, 21:30</td></tr>"
    rows += "<tr><td>Tide</td><td>–</td><td>18:15</td><td>–</td></tr>"
    head = "".join(f"<th>{day} March 2027</th>" for day in (19, 20, 21))
    assert told(films(f"<table><tr><th>Film</th>{head}</tr>{rows}</table>")) == [
        ("Reef", "2027-03-19T16:00:00"),
        ("Reef", "2027-03-21T20:00:00"),
        ("Reef", "2027-03-21T21:30:00"),
        ("Tide", "2027-03-20T18:15:00"),
    ]


def test_french_hours_beside_each_other_are_no_minutes() -> None:
    page = """<html lang=fr><body><h1>À l'affiche</h1><h2>Vendredi 19 mars 2027</h2>
    <div><h3>La digue</h3><p>18h 21h</p></div><div><h3>Le phare</h3><p>16h 20h30</p></div></body>"""
    assert [start[11:16] for _, start in told(page)] == ["18:00", "21:00", "16:00", "20:30"]


def test_a_heading_that_each_film_has_is_no_title() -> None:
    film = """<article><div><p><strong>{}</strong></p></div><div><h4>Choose your seat</h4>
    <div><div><b>{} March 2027</b></div><ul><li>{}</li></ul></div></div></article>"""
    page = films(
        film.format("Close Harbour", 19, "16:15"),
        film.format("Salt Year", 20, "18:30"),
        film.format("Reef", 21, "20:00"),
    )
    assert [title for title, _ in told(page)] == ["Close Harbour", "Salt Year", "Reef"]
