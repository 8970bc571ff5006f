"""Lists whose texts speak of other days and hours: the rows are what is on."""

from __future__ import annotations

from tests.scrapers.test_blocks import told

ROW = "<h3>{}/2/2027</h3><h3>{}</h3><p>{}:00 PM, Quay Library</p><p>{}</p>"
NAMES = ("Knots", "Sails", "Tides", "Nets", "Oars", "Buoys", "Lamps", "Reefs")


def test_a_sentence_in_one_row_hides_no_list_gone_by() -> None:
    joined = "Join us for an evening with authors. Doors open on 4 March at 9 am for all, and tea is ready."
    rows = "".join(
        ROW.format(at + 1, name, at % 5 + 3, joined if name == "Nets" else f"We look at {name.lower()}.")
        for at, name in enumerate(NAMES)
    )
    assert [title for title, _ in told(f"<h1>All events</h1><div>{rows}</div>")][:8] == list(NAMES)
