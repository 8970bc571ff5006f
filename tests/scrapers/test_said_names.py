"""Names that sentences begin with, tours whose titles are their places, posts without a year."""

from __future__ import annotations

import pytest

from scrapers.programme_titles.said_names import name_said_first
from tests.scrapers.test_list_evidence import told
from tests.scrapers.test_list_places import located


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Annual Dinner at the Mill, Quay Lane. Doors open at 6pm for drinks.", "Annual Dinner"),
        ("The welcome reception will take place in Room F6.", "The welcome reception"),
        ("XVII Congress of Sound, will be held in Lund", "XVII Congress of Sound"),
        ("Das Sommerfest findet im Garten statt.", "Das Sommerfest"),
        ("La cena dei soci si terrà in giardino.", "La cena dei soci"),
        ("Mixer for St Anne's crew at the Dog. Bring a friend.", "Mixer for St Anne's crew"),
        ("We meet at the Anchor.", None),
        ("Please register by Friday.", None),
        ("doors open at seven", None),
        ("Deadline for the next issue is the first of May.", None),
    ],
)
def test_the_name_a_sentence_begins_with(text: str, name: str | None) -> None:
    assert name_said_first(text) == name


def test_sentences_beside_a_day_begin_with_what_is_on() -> None:
    dinner = "Annual Dinner at the Mill, Quay Lane. Doors open at 6pm for a glass and a chat with the crew. "
    page = "<h1>Club dates</h1><table><tr><td>Monday 8th March 2027</td><td>Golf day at the links. "
    page += "Tee off 11:30am. Bring a cap.</td></tr><tr><td>Saturday 20th March 2027</td>"
    page += f"<td>{dinner}Dinner begins at 7pm.</td></tr></table>"
    assert [title for title, _ in told(page)] == ["Golf day at the links", "Annual Dinner"]


def test_the_places_of_a_tour_are_its_titles() -> None:
    rows = (("19 ottobre 2026", "Le Terrier (Digione)"), ("28 settembre 2026", "Casa nel Parco (Torino)"))
    cells = "".join(f"<tr><td>{day}</td><td>{place}</td></tr>" for day, place in rows)
    page = "<html lang=it><body><h4>Date passate:</h4><table><tr><th>Quando</th><th>Dove</th></tr>"
    assert told(f"{page}{cells}</table>") == [
        ("Le Terrier (Digione)", "2026-10-19"),
        ("Casa nel Parco (Torino)", "2026-09-28"),
    ]
    assert located(f"{page}{cells}</table>")[0] == ("Le Terrier (Digione)", "Le Terrier (Digione)")


BIRDS = ("Heron", "Plover", "Avocet", "Curlew", "Godwit")


def test_posts_without_a_year_that_go_back_are_posts() -> None:
    days = ("May 30", "May 27", "May 17", "May 13", "April 9")
    posts = "".join(
        f"<li><a href=/x>Meet our {one}</a> {day}</li>" for one, day in zip(BIRDS, days, strict=True)
    )
    assert told(f"<h1>Tagged 'sponsors'</h1><ul>{posts}</ul>") == []


def test_a_list_without_a_year_that_goes_on_is_one() -> None:
    days = ("March 9", "March 17", "April 13", "April 27", "May 30")
    rows = "".join(f"<li><a href=/x>{one} night</a> {day}</li>" for one, day in zip(BIRDS, days, strict=True))
    assert len(told(f"<h1>Club nights</h1><ul>{rows}</ul>")) == len(days)


def test_headings_that_say_what_and_when_own_what_stands_below_them() -> None:
    page = "<h2>Social events</h2><h4>Welcome drinks (Monday, March 8, 2027)</h4>"
    page += "<p>Venue: Old Mill. Bring a chair.</p>"
    page += "<h4>Banquet (Tuesday, March 9, 2027)</h4><p>Venue: St. Anne's Hall, Quay Lane.</p>"
    page += "<h4>Mountain tour (Thursday, March 11, 2027)</h4><p>A walk above the lake.</p>"
    page += "<ul><li>Departure from Lund: 9am</li><li>Return to Lund: 5pm</li></ul>"
    assert located(page) == [
        ("Welcome drinks", "Old Mill"),
        ("Banquet", "St. Anne's Hall, Quay Lane"),
        ("Mountain tour", None),
    ]
    assert told(page)[2] == ("Mountain tour", "2027-03-11T09:00:00")
