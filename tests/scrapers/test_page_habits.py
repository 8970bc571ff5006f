"""Habits of common sites: what their intros say of every row, icons, exhibitions among evenings."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told
from tests.scrapers.test_list_places import located

ROW = "<li><b>{} March 2027</b> <a href=/{}>{}</a></li>"
TALKS = "<ul>" + ROW.format(9, 1, "Grading at home") + ROW.format(16, 2, "Sound of snow") + "</ul>"


def test_of_several_hours_the_one_at_which_something_begins_holds_for_all() -> None:
    intro = "<p>We meet in room 1.12 of the Media Lab. Doors at 18:30, talks begin at 19:00.</p>"
    assert told(f"<h1>Meetings</h1>{intro}{TALKS}") == [
        ("Grading at home", "2027-03-09T19:00:00"),
        ("Sound of snow", "2027-03-16T19:00:00"),
    ]
    assert located(f"<h1>Meetings</h1>{intro}{TALKS}")[0] == (
        "Grading at home",
        "room 1.12 of the Media Lab",
    )


def test_hours_of_a_desk_below_its_heading_are_not_those_of_the_next_list() -> None:
    desk = "<h4>Infopoint</h4><p>On the pier, every day of the week from 10:00.</p>"
    news = "<h4>Coming</h4>" + TALKS
    assert told(f"<h1>Harbour</h1>{desk}{news}") == [
        ("Grading at home", "2027-03-09"), ("Sound of snow", "2027-03-16")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Laatst bewerkt op 28 maart 2027 14:03 door Jip",
        "L'appel à projets ferme le 30 mars 2027 à minuit",
        "prenotazione obbligatoria entro l'8 marzo 2027, ore 12",
    ],
)
def test_editing_issues_and_closing_calls_are_no_gatherings(line: str) -> None:
    assert told(f"<h1>Harbour</h1><p>{line}</p>") == []


def test_the_day_of_an_issue_is_no_gathering() -> None:
    items = "".join(f"<tr><td><h3>Night {day}</h3>{day} March 2027, 18:00</td></tr>" for day in (9, 16, 23))
    page = f"<table><tr><td><h3>The letter</h3>No. 41, 1 March 2027</td></tr>{items}</table>"
    assert [title for title, _ in told(page)] == ["Night 9", "Night 16", "Night 23"]


def test_an_exhibition_that_goes_on_is_of_the_list() -> None:
    card = "<div class=card><h3>{}</h3><p class=d>{}</p><p>{}</p></div>"
    page = (
        card.format("Threads", "12 Jan – 3 May 2027", "Lower Gallery")
        + card.format("Silent reels", "Sat 13 Mar 2027, 19:30", "Barn")
        + card.format("Open mic", "Thu 18 Mar 2027, 20:00", "Café Bar")
        + card.format("Supper", "Fri 26 Mar 2027, 18:30", "Café Bar")
    )
    assert ("Threads", "2027-01-12") in told(page)


def test_an_icon_of_a_map_marks_a_place() -> None:
    page = (
        "<h2>Dialogue live<br><small>7:30pm | Wednesday 17th March 2027</small></h2>"
        '<p>Ines takes a scene apart.</p><p><i class="glyphicon glyphicon-map-marker"></i> The Tape Store</p>'
    )
    assert located(page) == [("Dialogue live", "The Tape Store")]


def test_a_floor_behind_a_house_belongs_to_it() -> None:
    page = (
        "<ul><li><b>Tues., March 2</b>, 6:30–8:30 p.m. — General Meeting, Union Hall, 2nd Floor</li>"
        "<li><b>Wed., March 10</b>, 6 p.m. — Card Night, Union Hall, Lounge</li></ul>"
    )
    assert located(page) == [
        ("General Meeting", "Union Hall, 2nd Floor"),
        ("Card Night", "Union Hall, Lounge"),
    ]


def test_seven_for_half_past_is_one_start() -> None:
    page = "<h1>First Features Dinner</h1><p>5 March 2027</p><p>7 p.m. for 7.30 p.m.</p>"
    assert told(page) == [("First Features Dinner", "2027-03-05T19:00:00")]


def test_the_head_of_a_column_is_no_label_of_all_places() -> None:
    page = (
        "<table><thead><tr><th>Name</th><th>When</th><th>Where</th><th>Status</th></tr></thead><tbody>"
        "<tr><td><a href=/1>Breakfast club</a></td><td>8 March 2027 09:00</td><td>Film House</td>"
        "<td>Sure</td></tr>"
        "<tr><td><a href=/2>Speakers' hour</a></td><td>12 March 2027 16:00</td><td></td><td>Sure</td></tr>"
        "</tbody></table>"
    )
    assert located(page) == [("Breakfast club", "Film House"), ("Speakers' hour", None)]


def test_a_marked_place_outdoes_words_behind_the_hour() -> None:
    item = "<h5>{}</h5><p>{} March 2027<br><i class='fa fa-map-pin'></i> {}</p><p>From 16:00. {}</p>"
    page = item.format("Editing", 9, "Aula 3", "Few seats") + item.format("Colour", 11, "Aula 4", "No fee")
    assert located(page) == [("Editing", "Aula 3"), ("Colour", "Aula 4")]


def test_days_of_the_next_month_in_a_grid_are_of_that_month() -> None:
    days = [*range(1, 32), *range(1, 5)]
    cells = [f"<td><div>{day}</div></td>" for day in days]
    cells[9] = "<td><div>10</div><div>19:00 Quiz</div></td>"
    cells[33] = "<td><div>3</div><div>20:00 Picnic</div></td>"
    rows = "".join(f"<tr>{''.join(cells[at : at + 7])}</tr>" for at in range(0, 35, 7))
    assert told(f"<h2>March 2027</h2><table>{rows}</table>") == [
        ("Quiz", "2027-03-10T19:00:00"), ("Picnic", "2027-04-03T20:00:00")
    ]  # fmt: skip
