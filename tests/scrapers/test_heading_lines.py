"""Headings as builders of sites set them: each line wrapped, broken for its looks, ended by a full stop."""

from __future__ import annotations

from tests.scrapers.test_blocks import told


def test_a_day_in_three_headings_that_a_builder_wraps_is_one_date() -> None:
    def wrapped(tag: str, words: str) -> str:
        return f"<div><div><div><{tag}>{words}</{tag}></div></div></div>"

    def day(number: str, weekday: str, *rows: tuple[str, str]) -> str:
        badge = (
            wrapped("h6", number) + "<div>" + wrapped("h6", "DE MARZO") + wrapped("h6", weekday) + "</div>"
        )
        talks = "".join(wrapped("li", hour) + wrapped("h2", title) for hour, title in rows)
        return f"<section><div>{badge}</div><div>{talks}</div></section>"

    page = day("9", "Martes", ("8:30 - 9:15", "Nieblas del sur"), ("13:00 - 14:00", "Mareas vivas"))
    page += day("10", "Miércoles", ("8:00 - 8:45", "Faros sin luz"), ("9:00 - 9:45", "Cartas de sal"))
    assert told(f"<html lang=es><h1>Simposios</h1>{page}") == [
        ("Nieblas del sur", "2027-03-09T08:30:00"),
        ("Mareas vivas", "2027-03-09T13:00:00"),
        ("Faros sin luz", "2027-03-10T08:00:00"),
        ("Cartas de sal", "2027-03-10T09:00:00"),
    ]


def test_a_heading_with_a_full_stop_is_no_less_a_title_than_the_speaker_below_it() -> None:
    title = "Wind on the dunes: what forty years of measuring at the outer banks have told us."
    rows = "".join(
        f"<div><ul><li>{hour}</li></ul><h2>{words}</h2><h2>{who}</h2></div>"
        for hour, words, who in (
            ("9:00", title, "Ines Abel - Norway"),
            ("10:00", title.replace("Wind", "Salt"), "Tove Lind - Iceland"),
        )
    )
    assert told(f"<h2>Talks</h2><h6>9 March 2027</h6>{rows}") == [
        (title, "2027-03-09T09:00:00"),
        (title.replace("Wind", "Salt"), "2027-03-09T10:00:00"),
    ]


def test_headings_that_go_on_in_small_letters_as_a_sentence_says_or_after_an_article_are_whole() -> None:
    rows = "".join(
        f"<div><div><h6>{hour}</h6></div><div><h6>{title}</h6></div>"
        f"<div><h6><a href=/{hour}>Sign up</a></h6></div></div>"
        for hour, title in (
            ("14:00", "Workshop Crowns<br>of Reed"),
            ("15:00", "Talk History<br>of Lower Quay"),
            ("16:00", "How to live<br>in Fenland"),
            ("17:00", "Songs from the<br>upper valley<br>Mara Quill<br>Jon Teller"),
        )
    )
    words = "<p>Learn to make crowns of reed, or hear of the history of Lower Quay.</p>"
    page = f"<h1>Midsummer</h1><h3>Saturday 27 March 2027</h3>{rows}<h2>More</h2>{words}"
    assert told(page) == [
        ("Workshop Crowns of Reed", "2027-03-27T14:00:00"),
        ("Talk History of Lower Quay", "2027-03-27T15:00:00"),
        ("How to live in Fenland", "2027-03-27T16:00:00"),
        ("Songs from the upper valley", "2027-03-27T17:00:00"),
    ]
    concert = "<h2>Winter Songs<br>with Mara Quill</h2><p>9 March 2027, 20:00</p>"
    assert told(f"<h1>Concerts</h1>{concert}") == [("Winter Songs", "2027-03-09T20:00:00")]
