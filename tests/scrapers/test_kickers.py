"""Cards with a word of their kind in bold over the heading that names them."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

ROWS = (
    ("Sing-along", "Morning songs", "23. februar, kl. 08"),
    ("Workshop", "Rhythm for all", "10. marts, kl. 18"),
    ("Memorial", "Choir of lights", "13. marts, kl. 19"),
    ("Sing-along", "Songs on the square", "15. april, kl. 12"),
)


def test_the_heading_is_the_title_and_not_the_kind_over_it() -> None:
    card = "<div class=card><div><strong>{}</strong><h6>{}</h6><div>{}</div><p>Come.</p></div></div>"
    page = "".join(card.format(*row) for row in ROWS)
    assert told(f"<html lang=da><h1>Arrangementer</h1>{page}") == [
        ("Morning songs", "2027-02-23T08:00:00"),
        ("Rhythm for all", "2027-03-10T18:00:00"),
        ("Choir of lights", "2027-03-13T19:00:00"),
        ("Songs on the square", "2027-04-15T12:00:00"),
    ]
