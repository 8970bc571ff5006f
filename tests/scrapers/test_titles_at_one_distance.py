"""Titles of a list that stand at one distance from their days, whatever some of them look like."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from scrapers.programme_titles.list_titles import with_titles_of_list
from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.told import Surroundings
from tests.scrapers.test_blocks import told

RACES = ("Ice Regatta", "Sled Meet", "8 Laps of Frost", "Harbour Skate", "Walk on the Ice 2027")


def _rows(names: str, of_day: str) -> str:
    row = (
        "<tr><td><p class='{}'><b>03/{:02}/2027</b></p></td><td><p class='{}'>{}<br>Duluth, MN</p></td></tr>"
        "<tr><td><p class='{}'>Contact: Ada Reef</p></td><td><p class='{}'>Fee: $7</p></td></tr>"
    )
    parts = ((of_day, 13 + at, names, race, names, names) for at, race in enumerate(RACES))
    return f"<table>{''.join(row.format(*part) for part in parts)}</table>"


@pytest.mark.parametrize("names", ["", "small style4"])
def test_a_title_like_an_address_stands_where_the_others_do(names: str) -> None:
    found = told(f"<h1>Race Calendar</h1>{_rows(names, names)}")
    assert found == [(race, f"2027-03-{13 + at:02}") for at, race in enumerate(RACES)]


def test_titles_with_names_of_their_own_may_stand_elsewhere() -> None:
    row = "<div><h4 class='day'>{} March 2027, 8 pm</h4>{}<p class='title'>{}</p>{}</div>"
    note = "<p>Bring a rope and a friend to the quay.</p>"
    shows = [(3, "Ebb", ""), (5, "Salt Roads", ""), (8, "Night Ferry", ""), (9, "Long Tide", note)]
    body = "".join(row.format(day, above, name, "<p>At the quay</p>") for day, name, above in shows)
    found = told(f"<h1>Our evenings</h1>{body}")
    assert found == [(name, f"2027-03-{day:02}T20:00:00") for day, name, _ in shows]


def _called(far: int) -> list[str]:
    """What rows are called of which two bear the words of one `far` above, a third those of a speaker."""
    talks = ("Knots", "Tides", "Sails", "Nets", "Oars", "Piers", "Ropes", "Tar")
    texts = ["Hours may change", *("Note",) * far]
    for at, talk in enumerate(talks):
        texts += [f"{9 + at}:00", talk, "Ada Reef"]
    lines = [Line(text, (1, 2 + at), sign="ul/li/p") for at, text in enumerate(texts)]
    told = tell(lines, Surroundings(date(2027, 2, 1)))
    titles = [far + 2 + 3 * at for at in range(len(talks))]
    titles[3], titles[4], titles[6] = 0, 0, titles[6] + 1
    entries = [
        Entry(texts[title], datetime(2027, 3, 5, 9 + at, tzinfo=UTC), line=far + 1 + 3 * at, title_line=title)
        for at, title in enumerate(titles)
    ]
    return [entry.title for entry in with_titles_of_list(entries, told)]


def test_words_far_above_several_rows_are_no_film_over_its_showings() -> None:
    assert _called(far=9) == ["Knots", "Tides", "Sails", "Nets", "Oars", "Piers", "Ropes", "Tar"]
