"""Rows as common sites make them: cells of spans and links, columns of blanks, dialogs, houses over lists."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told
from tests.scrapers.test_list_places import located


def test_a_start_and_an_end_with_their_days_in_cells_of_their_own() -> None:
    row = (
        "<div role=row><div data-field=start><div>2027-03-{0} 18:00</div></div>"
        "<div data-field=end><div>2027-03-{0} 20:00</div></div>"
        "<div data-field=title><a href=/{0}>{1}</a></div>"
        "<div data-field=place><div>{2}</div></div></div>"
    )
    page = row.format(11, "Orientation", "Hub / Room Ada") + row.format(18, "Budget night", "Webinar")
    assert located(f"{page}<p>Synced 2027-03-10 07:00</p>") == [
        ("Orientation", "Hub / Room Ada"), ("Budget night", "Webinar")
    ]  # fmt: skip


def test_elements_with_classes_of_their_own_are_the_cells_of_a_row() -> None:
    row = "<li class=row><a href=/{0}><span class=uhr>{0}</span><span class=titel>{1}</span>"
    row += "<span class=ort>{2}</span></a></li>"
    page = "<ul><li class=day>Donnerstag, 4. März 2027</li>"
    page += row.format("17:00", "Sprechstunde", "Künstlerhaus")
    page += row.format("19:30", "Autorenkino", "Kino im Hof") + "</ul>"
    assert located(page) == [("Sprechstunde", "Künstlerhaus"), ("Autorenkino", "Kino im Hof")]


def test_a_menu_called_news_hides_no_programme() -> None:
    page = "<header><ul><li>Pro</li><li>Noticias</li></ul></header><div><h1>Pro</h1></div>"
    page += (
        "<div><h3>4 March 2027</h3><p>10:00</p><p><b>Breakfast</b></p><p>12:00</p><p><b>Forum</b></p></div>"
    )
    assert [title for title, _ in told(page)] == ["Breakfast", "Forum"]


def test_a_day_in_two_languages_and_hours_behind_a_letter() -> None:
    block = "<div><p>giovedì {0} marzo / Thursday, March {0} — h {1}</p><p><b>{2}</b></p></div>"
    page = block.format(4, "18.30", "Aperitivo") + block.format(11, "15.00–17.30", "Incontri")
    assert told(f"<html lang=it><body><h1>Pro 2027</h1>{page}") == [
        ("Aperitivo", "2027-03-04T18:30:00"), ("Incontri", "2027-03-11T15:00:00")
    ]  # fmt: skip


def test_venues_over_their_lists_and_a_title_that_sounds_like_one() -> None:
    row = "<li><strong>{} March 2027</strong> – {}, {}</li>"
    page = "<h3>Picture Palace</h3><ul>" + row.format("Tue 2", "Film Quiz", "7.30pm")
    page += row.format("Fri 5", "Late Show", "11pm") + "</ul><h3>The Old Fire Station</h3><ul>"
    page += row.format("Sat 6", "Animation Day", "10am–4pm") + row.format("Sat 27", "Kino Cabaret", "8pm")
    page += "</ul><h3>Online</h3><ul>" + row.format("Mon 15", "Grant Surgery", "1pm") + "</ul>"
    assert located(page) == [
        ("Film Quiz", "Picture Palace"), ("Late Show", "Picture Palace"),
        ("Animation Day", "The Old Fire Station"), ("Kino Cabaret", "The Old Fire Station"),
        ("Grant Surgery", "Online"),
    ]  # fmt: skip


def test_no_meeting_is_none_and_the_first_day_no_place() -> None:
    row = "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>"
    page = row.format("<b>Datum</b>", "<b>Tijd</b>", "<b>Activiteit</b>", "<b>Plaats</b>")
    page += row.format("di 2 maart 2027", "20.00 – 22.00", "Clubavond", "Zaal 1")
    page += row.format("za 6 maart 2027", "13.00 – 17.00", "Buitenopname", "")
    page += row.format("di 9 maart 2027", "-", "Geen bijeenkomst", "-")
    assert located(f"<html lang=nl><body><table>{page}</table>") == [
        ("Clubavond", "Zaal 1"),
        ("Buitenopname", None),
    ]


def test_a_call_that_closes_at_midnight_and_a_sing_along() -> None:
    page = "<h4>Appel à films</h4><p>Clôture le 20 mars 2027 à minuit.</p>"
    page += "<h2>The 16mm sing-along</h2><p><b>Saturday 13 March 2027, 8pm, Cellar.</b> Ours is Ged.</p>"
    assert told(page) == [("The 16mm sing-along", "2027-03-13T20:00:00")]


def test_struck_out_days_and_blocks_above_the_footer() -> None:
    page = (
        "<div class='elements not-footer'><ul><li><h3>Clinic</h3><p><del>Thursday 4 March 2027, 7pm</del> "
        "<ins>Thursday 18 March 2027, 7pm</ins><br>Film City, Room 3</p></li>"
        "<li><h3>Ceilidh</h3><p>Saturday 10 April 2027, 8pm<br>St Bride's Hall</p></li></ul></div>"
    )
    assert told(page) == [("Clinic", "2027-03-18T19:00:00"), ("Ceilidh", "2027-04-10T20:00:00")]


def test_social_events_are_no_links_to_networks() -> None:
    event = (
        "<div class=social_events_layout><h2>{}</h2><p>Date: Monday, March {}</p><p>Time: 6-8:30 PM</p></div>"
    )
    page = "<p>March 1-9, 2027</p>" + event.format("Welcome", 1) + event.format("Pizza", 8)
    assert [title for title, _ in told(page)] == ["Welcome", "Pizza"]


def test_a_page_in_a_form_and_days_across_in_two_lines() -> None:
    grid = (
        "<table><tr><td></td><th>Quarta<br>3 mar</th><th>Quinta<br>4 mar</th></tr>"
        "<tr><th>10h00</th><td>Oficina</td><td>Conversa</td></tr>"
        "<tr><th>14h30</th><td>Painel</td><td></td></tr>"
        "</table>"
    )
    assert told(f"<html lang=pt><body><form><h1>Grelha 2027</h1>{grid}</form>") == [
        ("Oficina", "2027-03-03T10:00:00"), ("Conversa", "2027-03-04T10:00:00"),
        ("Painel", "2027-03-03T14:30:00"),
    ]  # fmt: skip


def test_a_scale_of_hours_beside_a_timetable() -> None:
    block = "<div><span class=t>{}</span><a class=n href=/{}>{}</a><span class=r>{}</span></div>"
    scale = "".join(f"<span>{hour:02}:00</span>" for hour in range(9, 24))
    page = "<div><h3>Friday 5 March 2027</h3>" + block.format("18:00–19:30", 1, "Reception", "Foyer")
    page += block.format("20:00–22:00", 2, "Tidal", "Screen 1") + f"<div class=hours>{scale}</div></div>"
    assert told(page) == [("Reception", "2027-03-05T18:00:00"), ("Tidal", "2027-03-05T20:00:00")]


def test_a_slanted_place_ends_a_row_and_deadlines_have_a_heading() -> None:
    row = "<li><b>{} de abril (martes), {}</b>: {}. <i>{}</i>.</li>"
    page = "<ul>" + row.format(6, "19h", "Asamblea de técnicas", "Local sindical, 1.º B")
    page += row.format(13, "de 18h a 20h", "Charla: convenio y horas", "Ateneo Popular")
    page += row.format(20, "14h", "Comida de hermandad", "Parque del Oeste") + "</ul>"
    page += "<h3>Plazos</h3><ul><li>Renta: del 8 de abril al 30 de junio</li></ul>"
    assert located(f"<html lang=es><body><h1>Primavera 2027</h1>{page}") == [
        ("Asamblea de técnicas", "Local sindical, 1.º B"), ("Charla: convenio y horas", "Ateneo Popular"),
        ("Comida de hermandad", "Parque del Oeste"),
    ]  # fmt: skip


def test_labels_that_ask_and_headings_of_labels() -> None:
    event = "<section><h2>{}</h2><p><b>Wanneer?</b> Woensdag {} maart 2027, 16.00 uur</p>"
    event += "<p><b>Waar?</b> {}</p></section>"
    page = event.format("Speeddaten", 10, "Pakhuis, 2e verdieping")
    page += event.format("Intro to 16mm", 17, "Werkplaats")
    assert located(f"<html lang=nl><body>{page}") == [
        ("Speeddaten", "Pakhuis, 2e verdieping"), ("Intro to 16mm", "Werkplaats")
    ]  # fmt: skip


def test_a_house_in_quotes_holds_for_the_days_below_and_a_garden_behind_an_hour() -> None:
    page = (
        "<h2>Stammtisch</h2><p>Wir treffen uns jeden Mittwoch ab 19 Uhr im Lokal „Zum Schnitt“, Ring 40:</p>"
        "<ul><li>Mi, 3. März 2027</li><li>Mi, 10. März 2027</li></ul>"
        "<h2>Sommerfest</h2><p>Samstag, 27. März 2027, 16 Uhr, Garten der Werkstatt. Salate erbeten!</p>"
    )
    assert located(f"<html lang=de><body>{page}") == [
        ("Stammtisch", "Zum Schnitt"), ("Stammtisch", "Zum Schnitt"), ("Sommerfest", "Garten der Werkstatt")
    ]  # fmt: skip


def test_signs_before_lines_tell_the_place_and_a_cell_that_sounds_like_one_is_a_title() -> None:
    page = "<h1>Brunch</h1><div>▣ Saturday, March 20, 2027</div><div>◷ 10:30 AM – 1:00 PM</div>"
    page += "<div>⌖ The Conservatory, 15 Court Square</div>"
    assert located(page) == [("Brunch", "The Conservatory, 15 Court Square")]


def test_a_beginning_and_an_end_with_a_word_between_them() -> None:
    row = "<tr><td><b>{}</b></td><td>{}<br>through <br>{}</td><td>Access Center, Patio</td></tr>"
    page = row.format("Orientation", "March 9th, 2027 6:00 PM", "7:30 PM")
    page += row.format("Potluck", "March 20th, 2027 12:00 PM", "3:00 PM")
    assert located(f"<table>{page}</table>") == [
        ("Orientation", "Access Center, Patio"), ("Potluck", "Access Center, Patio")
    ]  # fmt: skip


def test_days_that_labels_call_start_and_end_stand_beside_evenings() -> None:
    card = "<div class=box><h4 class=t><a href=/{0}>{1}</a></h4><ul>{2}</ul></div>"
    evening = "<li><label>When</label><div>{} March 2027</div></li><li><div><span>6:00 PM</span></div></li>"
    stay = "<li><label>Start</label><div>19 March 2027</div></li>"
    stay += "<li><label>End</label><div>21 March 2027</div></li>"
    page = "".join(card.format(day, f"Mixer {day}", evening.format(day)) for day in (9, 16, 23))
    page += card.format(19, "Retreat", stay)
    assert ("Retreat", "2027-03-19") in told(page)


def test_one_town_behind_every_name_tells_the_place() -> None:
    card = "<div><h5>{}</h5><div><div>{} mars 2027, 08:30</div><div>{}, Lyon</div></div></div>"
    page = card.format("Petit-déj", 5, "Grande Fabrique") + card.format("Soirée", 12, "La Marguerite")
    page += card.format("Salon", 19, "Girondins")
    assert [place for _, place in located(f"<html lang=fr><body>{page}")] == [
        "Grande Fabrique, Lyon", "La Marguerite, Lyon", "Girondins, Lyon"
    ]  # fmt: skip


def test_a_forum_and_a_blog_beside_a_list() -> None:
    posts = "<div><h3>{}</h3><ul><li><a href=/1>Old telephones</a> February 9, 2027 11:20 AM</li></ul></div>"
    page = "<h3>Upcoming events</h3><p>Nothing yet.</p>" + posts.format("Forum") + posts.format("Do blog")
    assert told(page) == []


def test_places_in_meta_of_events_in_screening_rooms_and_in_first_sentences() -> None:
    entry = "<article><h2>{}</h2><div>{} March 2027 21h30</div><div class='details event-entry-meta'>"
    entry += "<ul><li><b>Local:</b> <a href=/{}>{}</a></li></ul></div></article>"
    page = entry.format("Estreia", 5, 1, "Casa Allen") + entry.format("Encontro", 11, 2, "Progresso")
    assert [place for _, place in located(f"<html lang=pt><body>{page}")] == ["Casa Allen", "Progresso"]
    row = "<tr><td>{}</td><td>{}-Mar-2027</td><td>19:00</td><td>{}</td><td>j.ito</td></tr>"
    heads = "<tr><th>What</th><th>Date</th><th>Time</th><th>Room</th><th>Added by</th></tr>"
    rows = row.format("Nitrate Night", 12, "Screening Room") + row.format("Leaving Do", 19, "Vault")
    assert [place for _, place in located(f"<table>{heads}{rows}</table>")] == ["Screening Room", "Vault"]
    block = "<div><p>{}. März 2027, 18.00 Uhr</p><h3>{}</h3><p>{}. Anmeldung erwünscht.</p></div>"
    blocks = block.format(4, "Apéro", "Stadtgarten, Biel") + block.format(11, "Werkstatt", "Filmpodium")
    blocks += block.format(18, "Versammlung", "Progr, Bern, Raum 012")
    assert [place for _, place in located(f"<html lang=de><body>{blocks}")] == [
        "Stadtgarten, Biel", "Filmpodium", "Progr, Bern, Raum 012"
    ]  # fmt: skip


def test_whole_hours_behind_a_letter_and_noon_by_m() -> None:
    row = "<div><div><span>{} marzo 2027</span><br><span>{}</span></div><div><span>{}</span></div></div>"
    page = row.format(4, "h. 21", "Proiezione") + row.format(5, "h. 10-13", "Laboratorio")
    page += row.format(6, "12:00 m. a 5:00 p. m.", "Rueda")
    assert [start for _, start in told(f"<html lang=it><body>{page}")] == [
        "2027-03-04T21:00:00", "2027-03-05T10:00:00", "2027-03-06T12:00:00"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["Last date for admission forms extended to 20th March 2027, 1700 hrs", "Apertura: 2 marzo 2027, ore 12"],
)
def test_forms_and_funds_are_no_gatherings(line: str) -> None:
    assert told(f"<h1>Calls</h1><h2>Fund</h2><p>{line}</p>") == []


def test_a_log_of_changes_and_dates_of_commits_beside_a_list() -> None:
    rows = "".join(
        f"<li><b>{day} March 2027</b>, 18:00: <a href=/{day}>Night {day}</a></li>" for day in (9, 16, 23)
    )
    log = "<h2>Log</h2><ul><li>2027-01-29: moved the night</li><li>2027-01-02: page created</li></ul>"
    files = "<table><tr><th>Name</th><th>Last commit date</th></tr>"
    files += "<tr><td>README</td><td>Apr 21, 2027</td></tr></table>"
    page = f"{files}<h2>March</h2><ul>{rows}</ul>{log}"
    assert [title for title, _ in told(page)] == ["Night 9", "Night 16", "Night 23"]


def test_columns_set_by_blanks_or_empty_elements() -> None:
    gap = "\xa0" * 4
    blanks = f"<p><b>THURSDAY 4 MARCH 2027</b><br>5:30pm{gap}Burger{gap}Dora's Diner<br>"
    blanks += f"11:45pm{gap}Queue Party{gap}outside the Rialto<br>9:00pm{gap}BBQ{gap}River park</p>"
    assert [title for title, _ in told(blanks)] == ["Burger", "Queue Party", "BBQ"]
    line = "<div class=t>{}<span class=_> </span>{}<span class=_> </span>{}</div>"
    prints = "<div class=d>FRIDAY 5 MARCH 2027</div>" + line.format("18:00–19:30", "Drinks", "Gallery Bar")
    prints += line.format("20:00", "Film", "Auditorium 1") + line.format("22:30", "Party", "Basement")
    assert located(prints) == [("Drinks", "Gallery Bar"), ("Film", "Auditorium 1"), ("Party", "Basement")]


def test_a_slanted_place_ends_the_sentence_below_a_bold_day() -> None:
    item = "<p><b><span>{} mars 2027, 18h</span></b></p><p><span>{}, <i>{}</i>.</span></p>"
    page = item.format("3", "Pot de la section cinéma", "Hall des syndicats")
    page += item.format("10", "Réunion d'information", "Salle 3") + item.format(
        "17", "Déjeuner", "Chez Paulette"
    )
    assert located(f"<html lang=fr><body>{page}") == [
        ("Pot de la section cinéma", "Hall des syndicats"), ("Réunion d'information", "Salle 3"),
        ("Déjeuner", "Chez Paulette"),
    ]  # fmt: skip


def test_dialogs_in_their_veils_told_by_the_names_of_tiles() -> None:
    tile = "<li><button data-micromodal-trigger=m{0}><span>{1}</span></button></li>"
    veil = (
        "<div class=modal id=m{0} aria-hidden=true><div tabindex=-1><div role=dialog><h2>{1}</h2>"
        "<p>{2} March 2027</p><p>17:30–19:00</p><p>Pier End</p></div></div></div>"
    )
    page = "<h1>Socials</h1><ul>" + tile.format(1, "Welcome") + tile.format(2, "Afters") + "</ul>"
    assert told(page + veil.format(1, "Welcome", 3) + veil.format(2, "Afters", 4)) == [
        ("Welcome", "2027-03-03T17:30:00"), ("Afters", "2027-03-04T17:30:00")
    ]  # fmt: skip


def test_houses_in_rows_of_their_own_across_a_table() -> None:
    row = "<tr><td>Fri {} March 2027</td><td>18:30</td><td>{}</td></tr>"
    page = "<table><tr><th>Day</th><th>Time</th><th>What</th></tr><tr><th colspan=3>Cavern Club</th></tr>"
    page += row.format(5, "Pints") + row.format(12, "Afterparty")
    page += "<tr><th colspan=3>Festival Hub</th></tr>" + row.format(19, "Tea") + "</table>"
    assert located(page) == [("Pints", "Cavern Club"), ("Afterparty", "Cavern Club"), ("Tea", "Festival Hub")]


def test_kinds_dotted_days_and_the_midnight_of_a_name() -> None:
    row = "<tr><td class=k>{}</td><td class=q>ven {} — {}</td><td class=c>{}</td></tr>"
    page = row.format("INCONTRO", "5.3", "9.30", "Colazione con gli autori")
    page += row.format("FESTA", "12.3", "19.45", "Brindisi") + row.format(
        "WORKSHOP", "19.3", "15.00", "Scrivere"
    )
    head = "<h2>FAN MEETS AT MIDNIGHT SUN, 5-19 MARCH 2027</h2>"
    assert told(f"<html lang=it><body>{head}<table>{page}</table>") == [
        ("Colazione con gli autori", "2027-03-05T09:30:00"), ("Brindisi", "2027-03-12T19:45:00"),
        ("Scrivere", "2027-03-19T15:00:00"),
    ]  # fmt: skip


def test_a_link_of_three_cells_without_classes_and_numbers_beside_rows() -> None:
    tile = "<a class=blok href=/{0}><b>{0}</b><span>{1} uur</span><span>{2}</span></a>"
    page = "<div><h3>wo 3 maart 2027</h3>" + tile.format("Ontbijt", "09:30", "De Doelen")
    page += tile.format("Borrel", "17:00", "Café Floor") + "</div><div><h3>za 6 maart 2027</h3>"
    page += tile.format("Afscheidskoffie", "11:00", "Café Floor") + "</div>"
    assert [title for title, _ in told(f"<html lang=nl><body>{page}")] == [
        "Ontbijt",
        "Borrel",
        "Afscheidskoffie",
    ]


def test_a_word_alone_above_a_day_is_no_label_and_days_ahead_outweigh_an_hour() -> None:
    days = "".join(
        f"<h2>{day} March 2027</h2><ul><li>Night {day} The Garage</li></ul>" for day in range(1, 25)
    )
    page = f"<div>Close</div>{days}<h2>30 March 2027</h2><ul><li>A matinee at 3pm</li></ul>"
    assert told(page)[0] == ("Night 1 The Garage", "2027-03-01")
    assert len(told(page)) > 23


def test_lengths_are_no_titles_and_talk_is_no_place() -> None:
    row = "<tr><td>{} March 2027 18:00</td><td>00h 46m</td><td><a href=/{}>Council {}</a></td></tr>"
    page = "<table>" + row.format(3, 3, 3) + row.format(10, 10, 10) + "</table>"
    assert [title for title, _ in told(page)] == ["Council 3", "Council 10"]
    gig = "<div><h3>{}</h3><p>{} March 2027, 19:00</p><p>{}</p></div>"
    gigs = gig.format("Parlour", 4, "Admission will be via e-ticket.") + gig.format("Itch", 5, "Circuit Bar")
    gigs += gig.format("Gretel", 6, "The Old Hall")
    assert [place for _, place in located(gigs)] == [None, "Circuit Bar", "The Old Hall"]


def test_lengths_and_years_are_no_places() -> None:
    gig = "<div><h3>{}</h3><p>{} March 2027, 19:00</p><p>{}</p></div>"
    shows = gig.format("Metamorfosis", 4, "164 days")
    shows += gig.format("Papers", 5, "Conference Hall until August 2027")
    assert [place for _, place in located(shows)] == [None, None]
