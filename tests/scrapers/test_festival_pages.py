"""Programmes as festivals set them on a page: days as headings, rows under column heads, a blog beside."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told


def _day(head: str, *rows: tuple[str, str]) -> str:
    return f"<h2>{head}</h2>" + "".join(f"<p><b>{hour}</b></p><p>{title}</p>" for hour, title in rows)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Friday 5th", "Saturday 6th"),
        ("Freitag, 5.", "Samstag, 6."),
        ("Sexta 5", "SÁBADO 6"),
        ("5 vendredi", "6 samedi"),
    ],
)
def test_weekdays_give_the_month_of_a_programme_away(first: str, second: str) -> None:
    days = _day(first, ("18:00", "Night Ferry mixer")) + _day(second, ("19:30", "Lantern supper"))
    assert told(f"<h1>Programme</h1>{days}") == [
        ("Night Ferry mixer", "2027-03-05T18:00:00"),
        ("Lantern supper", "2027-03-06T19:30:00"),
    ]


def test_the_dates_of_the_festival_say_in_which_month_its_days_are() -> None:
    days = _day("Friday 4th", ("18:00", "Mixer")) + _day("Saturday 5th", ("19:30", "Supper"))
    page = f"<p>Harbour Shorts, 4-5 June 2027</p><div>{days}</div>"
    assert [start for _, start in told(page)] == ["2027-06-04T18:00:00", "2027-06-05T19:30:00"]


def test_numbers_that_fit_no_month_are_no_days() -> None:
    days = _day("Friday 5", ("18:00", "Mixer")) + _day("Saturday 9", ("19:30", "Supper"))
    assert told(days) == []


def test_days_in_headings_of_the_first_rank_are_days() -> None:
    days = "".join(
        f"<h1>{day} March 2027</h1><div><p>20.00 Uhr</p><h2>{title}</h2><p>Ort: Hafensaal</p></div>"
        for day, title in ((5, "Eröffnung"), (6, "Branchentreff"))
    )
    assert told(f"<html lang=de><body>{days}") == [
        ("Eröffnung", "2027-03-05T20:00:00"),
        ("Branchentreff", "2027-03-06T20:00:00"),
    ]


def test_cells_without_a_table_are_told_apart_by_their_heads() -> None:
    def row(*cells: str) -> str:
        return "".join(f"<div>{cell}</div>" for cell in cells)

    rows = row("Time", "Event", "Location") + row("All day", "Open studio", "<a href=/l>Crafty Hands</a>")
    rows += row("10am to 5pm", "Potters at work", "<a href=/l>Crafty Hands</a>")
    rows += row("6.30pm", "Makers' drinks", "<a href=/h>Quay House</a>")
    assert told(f"<h2>Saturday 6 March 2027</h2><div>{rows}</div>") == [
        ("Open studio", "2027-03-06"),
        ("Potters at work", "2027-03-06T10:00:00"),
        ("Makers' drinks", "2027-03-06T18:30:00"),
    ]


def test_a_day_whose_full_stop_is_an_element_of_its_own_is_a_day() -> None:
    day = "<p><span>Di</span><span>30</span><span>.</span><span>März</span></p>"
    row = f"<li>{day}<p>19:30 Uhr</p><h3>Stammtisch</h3></li>"
    assert told(f"<ul>{row}{row.replace('>30<', '>16<')}</ul>") == [
        ("Stammtisch", "2027-03-30T19:30:00"),
        ("Stammtisch", "2027-03-16T19:30:00"),
    ]


def test_the_title_of_a_page_is_told_without_its_day() -> None:
    page = "<title>2027/03/09 06:00 PM Arts circle</title><p>9 March 2027, 6:00 PM</p><p>Room 2</p>"
    assert told(page) == [("Arts circle", "2027-03-09T18:00:00")]


def test_what_a_blog_tells_of_days_gone_by_is_no_gathering() -> None:
    posts = "".join(
        f"<article><h2>Notes {day}</h2><p class=when>{day} January 2027</p>"
        f"<p>On {day + 1} January at 18:00 we met for pizza</p></article>"
        for day in (28, 22, 15, 9, 3)
    )
    coming = "<p class=when>29 January 2027</p><p>Filmmakers' mixer: 5 March 2027, 19:00</p>"
    coming = f"<article><h2>Notes</h2>{coming}</article>"
    assert [start for _, start in told(coming + posts)] == ["2027-03-05T19:00:00"]


def test_the_terms_of_members_are_no_gatherings() -> None:
    rows = "".join(f"<tr><td>Ada {n}</td><td>Board</td><td>March {n}, 2027</td></tr>" for n in (2, 3, 4))
    head = "<tr><th>Name</th><th>Seat</th><th>Term Expires</th></tr>"
    assert told(f"<table>{head}{rows}</table>") == []


def test_a_day_told_twice_in_a_row_is_one_gathering() -> None:
    rows = "".join(f"<tr><td>3/{n}/2027</td><td>03/{n}/27 - Makers' circle</td></tr>" for n in (24, 25))
    head = "<tr><th>Date</th><th>Title</th></tr>"
    assert told(f"<h3>Membership</h3><p>Open to all.</p><table>{head}{rows}</table>") == [
        ("Makers' circle", "2027-03-24"),
        ("Makers' circle", "2027-03-25"),
    ]


def test_hours_of_which_a_description_speaks_are_no_gatherings() -> None:
    rows = "".join(
        f"<article><h3>Jam {day}</h3><p class=date>March {day}, 2027</p><p class=time>7:00 pm</p>"
        f"<p class=about>The house band plays 7-8pm, open stage 8-10pm</p></article>"
        for day in (4, 5, 6)
    )
    assert told(rows) == [(f"Jam {day}", f"2027-03-0{day}T19:00:00") for day in (4, 5, 6)]


def test_a_replaced_date_beside_the_day_of_a_concert_is_none() -> None:
    rows = "".join(
        f"<li><p class=when>{day} March 2027 20:00</p><p class=title>Choir {day}</p>"
        f"<p class=sub>Replaces the concert of {day} April 2026</p></li>"
        for day in (4, 5, 6)
    )
    assert [title for title, _ in told(f"<ul>{rows}</ul>")] == ["Choir 4", "Choir 5", "Choir 6"]


def test_minutes_under_a_month_are_no_day() -> None:
    rows = "<li>4 Stammtisch, 19 Uhr</li><li>5 Probe, 12 Uhr</li><li>30 Minuten Musik</li>"
    assert [start for _, start in told(f"<h2>März</h2><ul>{rows}</ul>")] == [
        "2027-03-04T19:00:00",
        "2027-03-05T12:00:00",
    ]


def test_a_bold_title_may_begin_the_sentence_that_tells_when() -> None:
    page = """<p><strong>Women in Docs drinks</strong> – Join us on Friday 5 March at 7pm at the Harbour Hub
    for an evening of conversation.</p>
    <p><b>Producers' breakfast.</b> We meet on Saturday, 6 March 2027, 9:30 am, in the Hotel Lux.</p>
    <p><b>Please note:</b> we are away on 8 March from 9 am on, all day.</p>"""
    assert told(page) == [
        ("Women in Docs drinks", "2027-03-05T19:00:00"),
        ("Producers' breakfast", "2027-03-06T09:30:00"),
    ]


def test_sentences_under_headings_tell_when() -> None:
    page = """<h1>Rencontres</h1>
    <h3>Apéro des monteuses</h3><p>Rendez-vous le vendredi 5 mars à 18h30 au bar du Palais pour un verre
    offert par la guilde.</p>
    <h3>Petit-déjeuner pro</h3><p>Nous vous attendons le samedi 6 mars à 9h dans le foyer pour un café avec
    les programmateurs.</p><h3>Bénévoles</h3><p>Nous cherchons encore des mains.</p>"""
    assert told(page) == [
        ("Apéro des monteuses", "2027-03-05T18:30:00"),
        ("Petit-déjeuner pro", "2027-03-06T09:00:00"),
    ]


def test_the_sentence_below_a_day_tells_its_hour() -> None:
    page = """<h1>Treffen</h1>
    <h3>Stammtisch</h3><p><b>Freitag, 5. März 2027</b></p><p>Ab 19 Uhr treffen wir uns im Hinterzimmer, alle
    sind willkommen.</p>
    <h3>Frühstück</h3><p><b>Samstag, 6. März 2027</b></p><p>Ab 10 Uhr gibt es Kaffee im Foyer, und danach
    gehen alle gemeinsam ins Kino.</p>"""
    assert told(page) == [("Stammtisch", "2027-03-05T19:00:00"), ("Frühstück", "2027-03-06T10:00:00")]


def test_a_button_at_the_end_of_a_title_is_no_part_of_it() -> None:
    rows = "".join(
        f"<li><p>Rain barrels {day} <a href=/e{day}>Learn more</a></p><p>{day} March 2027, 18:00</p></li>"
        for day in (4, 5)
    )
    assert [title for title, _ in told(f"<ul>{rows}</ul>")] == ["Rain barrels 4", "Rain barrels 5"]


def test_the_dates_of_a_festival_over_a_programme_are_not_its_first_day() -> None:
    rows = "".join(f"<p>{hour}:00</p><p>Table {hour}</p>" for hour in (10, 11, 12))
    assert told(f"<h3>Harbour Shorts</h3><h4>4-6 March 2027, Port Ellen</h4>{rows}") == []


def test_a_long_title_without_a_full_stop_is_a_title() -> None:
    long = "Harbour and the Guild present: advanced showing of 'The Lamp' and questions to Ada Lovelace Byron"
    page = f"<h1>festival week 2027</h1><h3>Monday, March 8th</h3><p>4:00 PM</p><div>{long}</div>"
    page += "<p>7:00 PM</p><div>Closing drinks</div>"
    assert told(page) == [(long, "2027-03-08T16:00:00"), ("Closing drinks", "2027-03-08T19:00:00")]


def test_until_when_it_lasts_is_no_gathering_of_its_own() -> None:
    facts = "<tr><td>Beginn:</td><td>14.00 Uhr</td></tr><tr><td>Rückkehr:</td><td>ca. 16.00 Uhr</td></tr>"
    page = f"<h1>Ausflug</h1><h2>Kunstweg am 19.03.2027</h2><table>{facts}</table>"
    assert [start for _, start in told(page)] == ["2027-03-19T14:00:00"]


def test_a_moment_told_again_beside_the_address_is_one_gathering() -> None:
    page = """<h1>Makers' panel</h1><h2>Saturday / March 6 / 1:00 PM</h2><section><h3>Date</h3>
    <div>Saturday, March 6</div><div>1pm - 4pm</div><div>4318 Quay St, Port Ellen</div></section>"""
    assert told(page) == [("Makers' panel", "2027-03-06T13:00:00")]


def test_a_post_gone_by_beside_days_to_come_is_none() -> None:
    page = """<div><div class=meta>5 January 2027 The team</div></div>
    <ul><li>4 March 2027: Makers' circle</li><li>5 March 2027: Open table</li></ul>"""
    assert [start for _, start in told(page)] == ["2027-03-04", "2027-03-05"]


def test_a_presentation_is_a_gathering_and_a_deadline_is_none() -> None:
    page = """<ul><li>Safety Presentation, 4 March 2027, 7 pm</li><li>Coffee, 5 March 2027, 8 am</li></ul>
    <dl><dt>Deadline</dt><dd>6 March 2027</dd></dl>"""
    assert [title for title, _ in told(page)] == ["Safety Presentation", "Coffee"]


def test_a_remark_in_bold_words_is_no_title() -> None:
    remark = "This evening is a part of the cycle, held together with the school of the port"
    said = ("9 March 2027, 16h", "Free", remark, "10 March 2027, 18h", "POINT ZERO")
    said += ("11 March 2027, 18h", "THE CLOUD")
    page = "<h1>The guild shows “Five Houses”</h1>" + "".join(f"<p><b>{line}</b></p>" for line in said)
    assert "This evening" not in " ".join(title for title, _ in told(page))


def test_days_below_the_first_of_their_month_are_days_of_it() -> None:
    days = (("MAR. 11", "25"), ("APR. 8", "22"))
    rows = "".join(f"<tr><th>{first}</th><td>{second}</td></tr>" for first, second in days)
    page = f"<h1>Landmarks circle</h1><p>All meetings are held at 9:00 am.</p><table>{rows}</table>"
    assert [start[:10] for _, start in told(page)] == ["2027-03-11", "2027-03-25", "2027-04-08", "2027-04-22"]


def test_a_table_that_repeats_labelled_facts_tells_nothing_new() -> None:
    facts = "<p>Artista: Los Faroles</p><p>Escenario: Norte</p><p>Horario: 13:00 - 14:30</p>"
    head = "<tr><th>Hora</th><th>Escenario</th><th>Artista</th></tr>"
    row = "<tr><td>13:00 - 14:30</td><td>Norte</td><td>Los Faroles</td></tr>"
    table = f"<table><thead>{head}</thead>{row}</table>"
    day = f"<h3>Sábado 6 de marzo de 2027</h3><div>{facts}</div>{table}"
    assert told(f"<html lang=es><body>{day}") == [("Los Faroles", "2027-03-06T13:00:00")]
