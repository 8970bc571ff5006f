"""A programme keeps its hours whatever stands behind it on the page: results, news, versions."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

TALKS = ("Cutting at night", "The long take", "Ears before eyes", "Grain")


def programme() -> str:
    rows = [
        f"<li><h4>{talk}</h4><div>1{hour}:00</div><div>Main hall</div></li>"
        for hour, talk in enumerate(TALKS)
    ]
    days = f"<h3>Friday</h3><ul>{''.join(rows[:2])}</ul><h3>Saturday</h3><ul>{''.join(rows[2:])}</ul>"
    return f"<section><h2>Schedule</h2>{days}</section>"


def records() -> str:
    rows = "".join(
        f"<tr><td>{metres} m</td><td>Reed, Ada</td><td>{at + 10}.06.2019</td></tr>"
        for at, metres in enumerate((100, 200, 400, 800))
    )
    return f"<div class=records><table>{rows}</table></div>"


def test_records_behind_a_programme_hide_none_of_its_hours() -> None:
    about = "".join(f"<p>Something on nets and sound, part {part}.</p>" for part in "abcdefg")
    head = f"<header><h1>Cut Days</h1><p>5 &amp; 6 March 2027, Quay</p></header><section>{about}</section>"
    page = f"<html lang=en><body>{head}{programme()}"
    alone = [found for found in told(page) if "T" in found[1]]
    assert [title for title, _ in alone] == list(TALKS)
    assert set(alone) <= set(told(page + records()))
