"""Words that come back below each day of a list, where a line of their make stands over it."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

TALKS = ("Knots for all", "Sails at night", "Tide tables", "Nets and needles")


def webinars(button: str) -> list[tuple[str, str]]:
    card = (
        "<p><b>{}</b></p><p>{} March 2027</p><p>1:00 PM – 2:00 PM</p><p>Speaker: Ada Reed</p><p><b>{}</b></p>"
    )
    page = "".join(card.format(name, day, button) for day, name in enumerate(TALKS, 5))
    return told(f"<h1>Webinars</h1><h3>Come and learn</h3><div>{page}</div>")


def test_a_button_below_each_day_is_no_title() -> None:
    found = webinars("<a href=/register>Full Details and Registration</a>")
    assert found == [(name, f"2027-03-0{day}T13:00:00") for day, name in enumerate(TALKS, 5)]


def test_breaks_that_come_back_keep_their_name() -> None:
    rows = "".join(
        f"<tr><td>{hour}:00</td><td>{name}</td></tr><tr><td>{hour}:45</td><td>Coffee break</td></tr>"
        for hour, name in enumerate(TALKS, 9)
    )
    found = told(f"<h1>Quay days</h1><h2>5 March 2027</h2><table>{rows}</table>")
    assert [title for title, _ in found].count("Coffee break") == len(TALKS)
