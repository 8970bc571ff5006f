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


def test_a_heading_that_only_screen_readers_tell_is_the_day_of_its_tab() -> None:
    pane = "<div class=tab-pane><h3 class=visually-hidden>{}</h3>{}</div>"
    row = "<div><div>{}</div><h4>{}</h4></div>"
    page = pane.format(
        "Thursday 4 March", row.format("10:00 – 10:45", "Coffee") + row.format("11:00", "Forum")
    )
    page += pane.format(
        "Friday 5 March", row.format("09:30", "Breakfast") + row.format("21:00 – late", "Party")
    )
    assert told(f"<h1>Agenda</h1><p>4–5 March 2027</p>{page}")[1:3] == [
        ("Forum", "2027-03-04T11:00:00"), ("Breakfast", "2027-03-05T09:30:00")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "On Mar 27, 2027, at 4:15 PM, Dana wrote:",
        "Thu Mar 30 09:12:44 PDT 2027",
        "Sperrung der Marktgasse am 14. März 2027, 6 bis 22 Uhr",
        "Assistant programmer – closes 16 March 2027, 5pm",
        "Technical manager – interviews 2 March 2027, 10:00",
        "Badge pick-up from Wednesday 3 March 2027, 14:00",
        "Cataloguer (on leave until 4 May 2027)",
        "Beiträge bitte bis zum 31.03.2027 bei Heinz abgeben!",
    ],
)
def test_letters_works_jobs_and_ends_are_no_gatherings(line: str) -> None:
    rows = "".join(f"<li>{day} March 2027, 18:00 – Night {day}</li>" for day in (9, 16))
    assert told(f"<h1>Harbour</h1><ul><li>{line}</li>{rows}</ul>") == [
        ("Night 9", "2027-03-09T18:00:00"), ("Night 16", "2027-03-16T18:00:00")
    ]  # fmt: skip


def test_what_a_term_names_is_no_gathering() -> None:
    calls = "<h2>{}</h2><table><tr><th>Opens</th><td>{} March 2027</td></tr>"
    calls += "<tr><th>Notification</th><td>{} May 2027</td></tr></table>"
    jobs = "<h2>Producer</h2><dl><dt>Interviews</dt><dd>w/c 16 March 2027</dd></dl>"
    page = calls.format("Heron Shorts", 5, 1) + calls.format("Docs", 12, 20) + calls.format("Eye", 15, 25)
    assert told(f"<h1>Calls</h1>{page}{jobs}") == []


def test_a_day_below_another_block_is_not_named_by_its_last_words() -> None:
    day = "<section><header><span>{}</span> <span>{}</span></header>{}</section>"
    slots = "<a class=s href=/{0}><span>{1}</span><span>{0}</span></a>"
    page = day.format("Tue", 9, slots.format("Brunch", "11am") + slots.format("Quiz", "8pm"))
    page += day.format("Wed", 10, "<p>Closed for private hire</p>")
    page += day.format("Thu", 11, slots.format("Social", "7pm") + slots.format("Shorts", "9pm"))
    assert told(f"<p>8–14 March 2027</p>{page}") == [
        ("Brunch", "2027-03-09T11:00:00"), ("Quiz", "2027-03-09T20:00:00"),
        ("Social", "2027-03-11T19:00:00"), ("Shorts", "2027-03-11T21:00:00"),
    ]  # fmt: skip


def test_facts_of_a_film_are_no_title_and_its_year_no_year_of_days() -> None:
    film = "<div><h2>{}</h2><h3>{}</h3><p>A find of the season.</p><h2 class=when>{}</h2></div>"
    page = (
        film.format("Corridors (2024)", "Ana Brandt · 97m · DCP", "4:00PM Saturday, March 13th")
        + film.format("Dust Radio (2025)", "Mina Oduya · 84m · DCP", "7:00PM Wednesday, March 17th")
        + film.format("Broken Lift (1966)", "Jan Vrba · 90m · 35mm", "7:00PM Friday, March 19th")
    )
    assert [start for _, start in told(f"<h1>SPRING 2027</h1>{page}")] == [
        "2027-03-13T16:00:00", "2027-03-17T19:00:00", "2027-03-19T19:00:00"
    ]  # fmt: skip
    assert told(f"<h1>SPRING 2027</h1>{page}")[0][0].startswith("Corridors")


def test_news_beside_a_programme_are_left_out() -> None:
    entry = "<article><span class=summary><a href=/{0} class='state-published'>{0}</a></span>"
    entry += "<div><span class=when>{1}</span> — <span class=where>Library</span></div></article>"
    news = (
        "<section><header>Notícias</header><ul><li>Edital <time>07/02/2027 15h30</time></li></ul></section>"
    )
    page = entry.format("Roda", "14/03/2027 às 19h") + entry.format("Oficina", "18/03/2027 às 9h")
    assert told(f"<html lang=pt><body><h1>Agenda</h1>{page}<aside>{news}</aside>") == [
        ("Roda", "2027-03-14T19:00:00"), ("Oficina", "2027-03-18T09:00:00")
    ]  # fmt: skip


def test_a_bold_or_slanted_name_is_the_title_before_a_remark() -> None:
    page = (
        "<td>Fri Mar 5, 7:30 pm: <b>The Waltz</b><br>Sat Mar 6, 7:30 pm: <b>Kites</b> - premiere, cast<br>"
        "Wed Mar 10, 6:00 pm: <b>Potluck</b> (bring a dish)<br></td>"
    )
    assert [title for title, _ in told(f"<p>MARCH 2027</p><table><tr>{page}</tr></table>")] == [
        "The Waltz", "Kites", "Potluck"
    ]  # fmt: skip
    slanted = "<div><b>{}, 20:00</b></div><div><i>{}</i> ({}, 95 min)</div>"
    films = slanted.format("3 March 2027", "Cardboard", "Chile, 1987") + slanted.format(
        "10 March 2027", "Last Tram", "Spain, 1959"
    )
    assert [title for title, _ in told(films)] == ["Cardboard", "Last Tram"]


def test_a_remark_in_brackets_and_a_name_in_its_own_element_end_a_title() -> None:
    page = (
        "<p>3 March 2027, 21:30<br><span class=t>The Boat</span> <span class=by>shown by its maker</span></p>"
        "<p>10 March 2027, 21:30<br>Night of horror (with cocoa in the break)</p>"
    )
    assert [title for title, _ in told(page)] == ["The Boat", "Night of horror"]


def test_a_number_and_a_letter_end_no_span() -> None:
    page = "<h2>Saturday 13 March 2027</h2><ul><li>9 am – 5K Run</li><li>Noon – Picnic – Main Hall</li></ul>"
    assert told(page) == [("5K Run", "2027-03-13T09:00:00"), ("Picnic", "2027-03-13T12:00:00")]


def test_a_house_over_the_title_is_the_place_as_in_other_tiles() -> None:
    tile = "<div class=t><p>{}</p><div><h3>{} <span>MAR. {} <em>6:00PM</em></span></h3></div></div>"
    page = tile.format("Swedish Club", "Herring", 5) + tile.format("Harbor Cinema", "Amber", 6)
    page += tile.format("Café Nordo", "Brunch", 7)
    assert located(page)[0] == ("Herring", "Swedish Club")


def test_a_name_behind_at_is_a_place_and_a_subtitle_is_none() -> None:
    row = "<dt>{} March 2027, 18:00</dt><dd>{}</dd>"
    page = row.format(4, "After work im Museum: Drinks und Bilder") + row.format(11, "Führung mit Eva")
    assert located(f"<dl>{page}</dl>")[0][1] is None


def test_a_day_and_a_place_in_one_line() -> None:
    card = "<div><span>{}</span> <span>marzo</span><h3>{}</h3><p>{}</p></div>"
    page = card.format("08", "Cinema", "Ore 21:30 – Piazza Loggia") + card.format(
        "12", "Festa", "Tutto il giorno – Parco"
    )
    page += card.format("15", "Laboratorio", "Ore 16:30 – Biblioteca")
    assert ("Festa", "2027-03-12") in told(f"<html lang=it><body><p>Marzo 2027</p>{page}")


def test_hours_and_houses_told_below_a_day() -> None:
    item = "<div><h2>{}</h2><p class=d>Le {}/03/2027</p><p>{}</p></div>"
    page = (
        item.format("Goûter", 4, "Une séance surprise, à 15h à la salle Jacques-Tati. Gratuit, dès 4 ans.")
        + item.format(
            "Loto", 7, "Ouverture des portes à 13h, début du jeu à 14h30. Salle des fêtes. Buvette."
        )
        + item.format(
            "Apéro", 12, "La ville accueille les familles : vendredi 12 mars à 18h30, salle du conseil."
        )
    )
    page = f"<html lang=fr><body><h1>Agenda</h1>{page}"
    assert [start[11:16] for _, start in told(page)] == ["15:00", "14:30", "18:30"]
    assert [place for _, place in located(page)] == [
        "salle Jacques-Tati",
        "Salle des fêtes",
        "salle du conseil",
    ]


def test_what_stands_behind_a_linked_title_is_where_it_is() -> None:
    row = "<li><b>{} MAR</b> — {} — <a href=/{}>{}</a> — {}</li>"
    page = row.format(6, "21h30", 1, "Noite de Curtas", "Auditório") + row.format(
        7, "16h00", 2, "Oficina", "Sala 3"
    )
    page += row.format(13, "19h00", 3, "Conversa", "Bar")
    assert [place for _, place in located(f"<h1>Março de 2027</h1><ul>{page}</ul>")] == [
        "Auditório",
        "Sala 3",
        "Bar",
    ]


def test_a_question_has_an_answer_and_no_gathering() -> None:
    page = "<h3>When do you open?</h3><p>At ten.</p><h3>Where is my badge?</h3>"
    page += "<p>From 3 March 2027, 14:00, at the Hub.</p>"
    assert told(f"<h1>FAQ</h1>{page}") == []
