"""Pages that clubs, musicians and small societies write by hand."""

from __future__ import annotations

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told


def _concerts(*rows: tuple[str, str, str]) -> str:
    return "".join(f"<h4>{when}</h4><p>{where}<br>{what}</p>" for when, where, what in rows)


FOLDED = (
    ("14 mei · 20.30 uur", "Lantaarnkerk, Utterdam", "Orgelconcert met werken van Franck"),
    ("3 juni · 17.00 uur", "Kadezaal, Molendrecht", "Zomerconcert"),
    ("9 juli · 15.00 uur", "Lantaarnkerk, Utterdam", "Nieuwe muziek voor fluit"),
    ("2 augustus · 19.30 uur", "Havenkerk, Utterdam", "Improvisaties bij een stomme film"),
)


def test_what_is_hidden_below_a_plain_heading_stays_hidden() -> None:
    page = f"<main><h1>Agenda</h1><h2>2027</h2><div style='display:none'>{_concerts(*FOLDED)}</div></main>"
    assert read(page) == []


def test_the_foot_of_an_article_that_tells_its_hour_is_read() -> None:
    rows = (("Le 14 mai 2027", "Quartet Mouette"), ("Le 28 mai 2027", "Trio des Quais"))
    page = "".join(
        f"<article><header>{day}</header>{who}<footer>au Café du Port à 20 h 30, entrée libre</footer>"
        "</article><br>"
        for day, who in rows
    )
    assert told(f"<html lang=fr><body><div class=agenda>{page}</div>") == [
        ("Quartet Mouette", "2027-05-14T20:30:00"),
        ("Trio des Quais", "2027-05-28T20:30:00"),
    ]


def test_a_link_within_a_title_does_not_cut_it() -> None:
    page = (
        "<html lang=en><body><ul><li>14 May 2027, 20:30<br>Evening of works by <a href=/b>Ana Lund</a></li>"
        "<li>21 May 2027, 20:30<br>Songs for two voices</li>"
        "<li>28 May 2027, 20:30<br>Farewell party</li></ul>"
    )
    assert told(page)[0] == ("Evening of works by Ana Lund", "2027-05-14T20:30:00")


def test_a_day_may_stand_over_a_title_that_outranks_it() -> None:
    rows = (
        ("🗓️ Mardi 4 mai - 19h30", "Concert de Ana Lund", "Pianiste et chanteuse du port."),
        ("🗓️ Vendredi 7 mai - 20h", "✨ Nuit des phares ✨", "Une soirée entre mer et ciel."),
        ("🗓️ Mercredis 12 et 26 mai - 10h30", "🪷 Initiation au tissage", "Prévoyez de la laine."),
        ("🗓️ Vendredi 14 mai - 18h", "🎤 Karaoké", "En solo ou à plusieurs."),
    )
    page = "".join(f"<h3>{when}</h3><h2>{what}</h2><p>{more}</p>" for when, what, more in rows)
    page = f"<html lang=fr><body><article><h1>Le mois de mai</h1><p>Bonjour !</p>{page}</article>"
    assert [(title.strip("✨🪷🎤 "), start) for title, start in told(page)] == [
        ("Concert de Ana Lund", "2027-05-04T19:30:00"),
        ("Nuit des phares", "2027-05-07T20:00:00"),
        ("Initiation au tissage", "2027-05-12T10:30:00"),
        ("Initiation au tissage", "2027-05-26T10:30:00"),
        ("Karaoké", "2027-05-14T18:00:00"),
    ]


def test_sentences_that_begin_with_an_hour_are_rows_of_the_day_above_them() -> None:
    page = (
        "<html lang=es><body><h2>Programa</h2><h3>Lunes 3 de mayo</h3><ul>"
        "<li>A las 22:00h, concierto de la banda municipal en la plaza del puerto.</li></ul>"
        "<h3>Martes 4 de mayo</h3><ul>"
        "<li>A partir de las 17:00h, los gigantes recorrerán las calles de la villa.</li>"
        "<li>A las 18:15h, merienda para todos los niños y niñas del barrio.</li></ul>"
        "<h3>Miércoles 5 de mayo</h3><ul>"
        "<li>A las 10:00h, carrera popular con salida desde el faro viejo.</li>"
        "<li>A las 12:30h, misa cantada por el coro de la parroquia.</li>"
        "<li>A las 20:30h, gran baile de clausura con la orquesta Marina.</li></ul>"
    )
    assert told(page) == [
        ("concierto de la banda municipal en la plaza del puerto", "2027-05-03T22:00:00"),
        ("los gigantes recorrerán las calles de la villa", "2027-05-04T17:00:00"),
        ("merienda para todos los niños y niñas del barrio", "2027-05-04T18:15:00"),
        ("carrera popular con salida desde el faro viejo", "2027-05-05T10:00:00"),
        ("misa cantada por el coro de la parroquia", "2027-05-05T12:30:00"),
        ("gran baile de clausura con la orquesta Marina", "2027-05-05T20:30:00"),
    ]


def test_reports_below_some_rows_are_no_titles() -> None:
    page = "<html lang=de><body><h2>Vergangene Termine</h2>"
    page += "<details open><summary>2027</summary><ul>"
    page += "<li>Sa, 2. Januar 2027, 20 Uhr: Trommelnacht im Speicher</li>"
    page += "<li>Bericht: <a href=/b1>Ein heiterer Abend am Hafen</a></li>"
    page += "<li>So, 17. Januar, 17 Uhr: Kirchenkonzert mit dem Deichchor</li>"
    page += "<li>Sa, 23. Januar, 20 Uhr: Sommerfest der Werft</li>"
    page += "<li>Bericht: <a href=/b2>Volles Haus bei bester Laune</a></li>"
    page += "<li>Sa, 30. Januar: Schlagwerk und Orgel</li></ul></details>"
    page += "<details><summary>2026</summary><ul>"
    page += "<li>Sa, 5. Dezember 2026, 19 Uhr: Adventsmusik am Kai</li>"
    page += "<li>Fr, 13. November 2026: Laternenumzug mit Musik</li></ul></details>"
    assert [title for title, _ in told(page)] == [
        "Trommelnacht im Speicher",
        "Kirchenkonzert mit dem Deichchor",
        "Sommerfest der Werft",
        "Schlagwerk und Orgel",
        "Adventsmusik am Kai",
        "Laternenumzug mit Musik",
    ]


def test_headings_of_stages_with_one_row_are_no_titles() -> None:
    days = (
        ("4. května 2027", (("Hlavní stage", ("17:30 Modrák", "19:30 Kotva")), ("Dílny", ("19:00 Tkaní",)))),
        ("5. května 2027", (("Dílny", ("10:00 Provazy",)), ("Hlavní stage", ("18:00 Přístav", "20:00 Vor")))),
    )
    page = "".join(
        f"<h2>{day}</h2>"
        + "".join(f"<h4>{stage}</h4>" + "".join(f"<p>{row}</p>" for row in rows) for stage, rows in stages)
        for day, stages in days
    )
    assert [title for title, _ in told(f"<html lang=cs><body><h1>Program</h1><div>{page}</div>")] == [
        "Modrák",
        "Kotva",
        "Tkaní",
        "Provazy",
        "Přístav",
        "Vor",
    ]


def test_an_hour_of_every_tuesday_is_not_that_of_other_days() -> None:
    page = (
        "<html lang=fr><body><h1>Le mois</h1><p>Le bar est ouvert tous les mardis de 18h à 22h.</p>"
        "<h2>Les mardis</h2><ul><li>Cueillette tous les mardis (14h-18 h)</li>"
        "<li>11 mai : Yoga avec Ana</li><li>18 mai : Concert Mouette</li><li>25 mai : Chorale</li></ul>"
    )
    assert [(title, start) for title, start in told(page)] == [
        ("Yoga avec Ana", "2027-05-11"),
        ("Concert Mouette", "2027-05-18"),
        ("Chorale", "2027-05-25"),
    ]


def test_a_column_of_descriptions_names_what_is_on_and_one_of_people_does_not() -> None:
    rows = (
        ("12h30", "Teatro do Cais", "Bruno Farias", "Quarteto de Flautas do Porto"),
        ("13h00", "Teatro do Cais", "Wilma Prado", "Leitura: O grão e a onda"),
        ("14h00", "Espaço das Marés", "Juca Nunes", "Roda de choro"),
    )
    heads = "".join(
        f"<td><p><b>{head}</b></p></td>" for head in ("Horário", "Local", "Responsavel", "Descrição")
    )
    cells = "".join("<tr>" + "".join(f"<td><p>{cell}</p></td>" for cell in row) + "</tr>" for row in rows)
    page = f"<tr><td colspan=4>18 de maio de 2027</td></tr>{cells}"
    listed = read(f"<html lang=pt><body><h2>Programação</h2><table><tr>{heads}</tr>{page}</table>")
    found = [one for one in listed if isinstance(one, Listing)]
    assert [(one.title, one.place.name if one.place else None) for one in found] == [
        ("Quarteto de Flautas do Porto", "Teatro do Cais"),
        ("Leitura: O grão e a onda", "Teatro do Cais"),
        ("Roda de choro", "Espaço das Marés"),
    ]


def test_the_one_day_that_a_page_speaks_of_is_that_of_its_rows() -> None:
    page = (
        "<html lang=pt><body><h1>Encontro Livre do Cais</h1><section><h2>Sobre</h2>"
        "<p>O grupo convida toda a comunidade para participar do encontro que acontece no sábado, 22 de maio "
        "de 2027, a partir das 8:30, no campus do porto.</p></section><section><h2>Atividades</h2><table>"
        "<tr><td><b>09:00</b></td><td>Abertura solene</td></tr>"
        "<tr><td><b>10:20</b></td><td>Redes sem fio em barcos</td></tr>"
        "<tr><td><b>11:10</b></td><td>Mapas abertos da costa</td></tr></table></section>"
    )
    assert told(page) == [
        ("Abertura solene", "2027-05-22T09:00:00"),
        ("Redes sem fio em barcos", "2027-05-22T10:20:00"),
        ("Mapas abertos da costa", "2027-05-22T11:10:00"),
    ]


def test_a_sentence_right_above_hours_tells_their_day() -> None:
    page = (
        "<html lang=it><body><h1>Concerto di primavera</h1>"
        "<p>Siamo lieti di invitarvi agli appuntamenti del prossimo 16 maggio presso il teatro del molo.</p>"
        "<ul><li>alle ore 10.30 aperitivo in musica con gli allievi;</li>"
        "<li>alle ore 17 concerto della banda comunale diretta da Ada Riva.</li></ul>"
        "<p>I posti si possono prenotare in sede da martedì 4 maggio fino a sabato 8 maggio compreso.</p>"
    )
    assert told(page) == [
        ("aperitivo in musica con gli allievi", "2027-05-16T10:30:00"),
        ("concerto della banda comunale diretta da Ada Riva", "2027-05-16T17:00:00"),
    ]


def test_the_heading_of_a_page_tells_its_day_and_a_sentence_the_hour() -> None:
    page = (
        "<h1>Annie's Lifeboat Quiz – 15th May</h1><p>The quiz starts at 7:30pm and we will open the doors "
        "at 6:30pm; soup is served before it.</p><h2>What do you have to do?</h2><p>Tell us who comes.</p>"
    )
    assert told(page) == [("Annie's Lifeboat Quiz", "2027-05-15T19:30:00")]


def test_a_page_below_its_name_and_the_days_it_takes_is_one_gathering() -> None:
    page = "<h1>Lantern Dance Camp</h1><h2>May 14-16, 2027</h2><p>Food and huts are included in the fee.</p>"
    assert told(page) == [("Lantern Dance Camp", "2027-05-14")]


def test_labels_beside_those_of_day_and_place_are_no_titles() -> None:
    page = (
        "<title>RepairFest - Harbour Users' Group</title><main><article><h2>RepairFest</h2><dl><dt>When</dt>"
        "<dd>2027-05-08 10:30 am to 4:30 pm</dd><dt>Speaker</dt><dd>None</dd><dt>Location</dt>"
        "<dd>Quay School, Room 4</dd></dl><p>WHEN: Saturday, May 8 - 10:30AM - 4:30PM</p>"
        "<p>WHERE: Quay School</p><p>WHO: Anyone with a broken radio</p></article></main>"
    )
    assert told(page) == [("RepairFest", "2027-05-08T10:30:00")]


def test_a_film_may_begin_in_the_last_minute_of_a_day() -> None:
    rows = (("2:30PM Saturday, May 15th", "Low Tide"), ("11:59PM Friday, May 21st", "The Attic"))
    rows = (*rows, ("2:30PM Saturday, May 29th", "Paper Boats"))
    page = "".join(f"<h1>{when}</h1><h2>{what}</h2><p>A print from the archive.</p>" for when, what in rows)
    assert told(f"<main><div>{page}</div></main>")[1] == ("The Attic", "2027-05-21T23:59:00")


def test_a_heading_far_above_heads_nothing_below_the_next_of_its_rank() -> None:
    links = "".join(f"<li><a href=/{at}>Page {at}</a></li>" for at in range(9))
    page = (
        f"<title>KNOTS -</title><body><h3>What is KNOTS?</h3><ul>{links}</ul><h3>About the evenings</h3>"
        "<p>They are for all.</p><h3>This Month's Meeting</h3><div><b>Splicing for Beginners</b><br>"
        "Wed., 12 May, 2027, 8 - 9:30 PM<br>Ana Lund<br></div><h3>General notes about meetings</h3>"
        "<p>Bring a rope.</p>"
    )
    assert told(page) == [("Splicing for Beginners", "2027-05-12T20:00:00")]


def test_films_gone_by_without_an_hour_are_those_of_their_list() -> None:
    timed = ("Ebbe", "Flut", "Anker", "Lotse", "Kutter")
    days = ("Boje", "Deich", "Watt", "Priel", "Düne")
    page = "".join(
        f"<h1>{name} am {20 - at}. Januar 2027 um 19 Uhr</h1><p>D 2016</p>" for at, name in enumerate(timed)
    )
    page += "<h1>Vergangene Filme im Speicherkino</h1>"
    page += "".join(f"<h1>{name} am {20 - at}. Mai 2026</h1><p>D 2011</p>" for at, name in enumerate(days))
    found = [title for title, _ in told(f"<html lang=de><body><div>{page}</div>")]
    assert found == [*timed, *days]


def test_few_words_alone_below_a_day_are_its_title() -> None:
    rows = [
        (f"Tuesday {day} 2027, 8pm", f"<h4>{what}</h4><p>A talk with slides.</p>")
        for day, what in (("16th March", "Lamps"), ("20th April", "Ropes"), ("18th May", "Sails"))
    ]
    rows.append(("Tuesday 15th June 2027, 8pm", "<p>Quiz Night and Supper.</p>"))
    page = "".join(f"<li><p class=date>{when}</p>{what}</li>" for when, what in rows)
    assert told(f"<h1>Programme</h1><ul>{page}</ul>")[-1] == ("Quiz Night and Supper", "2027-06-15T20:00:00")


def test_a_name_before_a_dash_and_its_day_is_a_title_whatever_sentence_follows() -> None:
    page = (
        "<article><h1>Parish News</h1><p>Do join us after the service for tea and cake in the hall.</p>"
        "<p>LANTERN CHOIR – Sunday 14th March 4pm. Come and sing with the choir of the school.</p>"
        "<p>GARDEN SERVICE - Good Friday 26th March 4pm. Children may come as shepherds and as sheep.</p>"
        "<p>SUNRISE MASS - Easter Sunday 28th March 5.30am</p></article>"
    )
    assert told(page) == [
        ("LANTERN CHOIR", "2027-03-14T16:00:00"),
        ("GARDEN SERVICE", "2027-03-26T16:00:00"),
        ("SUNRISE MASS", "2027-03-28T05:30:00"),
    ]


def test_what_goes_on_all_day_is_a_row_among_hours() -> None:
    page = (
        "<html lang=cs><body><h1>Program</h1><h2>Úterý 4. května 2027</h2><p>17:30 Modrák</p>"
        "<p>19:30 Kotva</p><p>celý den Dílna pro děti</p><h2>Středa 5. května 2027</h2><p>10:00 Přístav</p>"
        "<p>12:00 Vor</p><p>celý den Trh na hrázi</p>"
    )
    found = [one for one in read(page) if isinstance(one, Listing)]
    assert [(one.title, one.start.isoformat()) for one in found if one.all_day] == [
        ("Dílna pro děti", "2027-05-04"),
        ("Trh na hrázi", "2027-05-05"),
    ]
    assert len(found) == 6
