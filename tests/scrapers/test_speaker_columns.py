"""Tables whose rows tell a day and who speaks, and labels that say what is spoken of."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

ROWS = (
    ("December 30, 2026", "Ada Reed"),
    ("December 22, 2026", "Dr. Ben Quill"),
    ("December 15, 2026", "Prof. Carla Neri"),
    ("December 9, 2026", "Dana Ostrow"),
    ("December 2, 2026", "Dr. Eve Salt"),
)


def test_seminars_are_called_after_who_speaks_where_nothing_else_is_told() -> None:
    rows = "".join(f"<tr><td>•</td><td>{day}</td><td>{who}</td></tr>" for day, who in ROWS)
    head = "<tr><td>&nbsp;</td><td><b>Seminar Date</b></td><td><b>Speaker</b></td></tr>"
    assert told(f"<p>List of seminars</p><table>{head}{rows}</table>") == [
        (who, f"2026-12-{day.split()[1].rstrip(','):0>2}") for day, who in ROWS
    ]


def test_a_labelled_topic_is_the_title_and_who_speaks_is_none() -> None:
    page = (
        "<h1>Events</h1><h2>Upcoming events</h2><h4>Thursday, 4 March 2027</h4>"
        "<p><strong>Dana Ostrow</strong><br>Location: Reed 209<br>Time: 10:00 AM<br>Topic: Reading tides</p>"
    )
    assert told(page) == [("Reading tides", "2027-03-04T10:00:00")]


def test_a_title_inside_what_is_named_a_place_is_no_place() -> None:
    card = (
        "<div><div class=concert-datetime><p class=concert-date>{}</p><p class=concert-time>20:00</p></div>"
        "<div class=concert-location><p class=concert-hall>Mill Theatre</p><p class=concert-place>Elmford</p>"
        "<p class=concert-repertoire>{}</p></div></div>"
    )
    shown = (("20-05-2027", "Songs of the tide."), ("22-05-2027", "Salt and reed."), ("24-05-2027", "Nets."))
    page = "<html lang=nl><h1>agenda</h1>" + "".join(card.format(*row) for row in shown)
    assert [title for title, _ in told(page)] == ["Songs of the tide.", "Salt and reed.", "Nets."]
