"""Pages as content systems and site builders set them: deadlines, accordions, ticket shops, cards."""

from __future__ import annotations

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told


def test_a_deadline_beside_a_hearing_is_not_its_name_and_remarks_are_none() -> None:
    rows = "".join(
        f"<tr><td>{filed}</td><td>{day}</td><td>{remark}</td></tr>"
        for filed, day, remark in (
            ("January 12, 2027", "February 4", ""),
            ("February 10", "March 4", "Work session follows"),
            ("March 10", "April 1", "CANCELED"),
            ("April 14", "May 6", ""),
            ("May 12", "June 3", "No petitions - meeting canceled"),
            ("June 9", "July 1", ""),
        )
    )
    head = "<tr><th>Application Deadline</th><th>Hearing</th><th>Notes</th></tr>"
    page = f"""<html lang=en><title>Rope Walk Appeals Panel</title><h1>Rope Walk Appeals Panel</h1>
    <ul><li>5:45 p.m.</li><li>First Thursday of the month</li><li>Quay Annex, 9 Mill St.</li></ul>
    <h3>2027 Meeting Schedule</h3><table>{head}{rows}</table>"""
    found = [one for one in read(page) if isinstance(one, Listing)]
    assert {(one.title, one.place and one.place.name) for one in found} == {
        ("Rope Walk Appeals Panel", "Quay Annex, 9 Mill St.")
    }
    assert [(str(one.start)[5:16], one.status == "cancelled") for one in found] == [
        ("02-04 17:45", False),
        ("03-04 17:45", False),
        ("04-01 17:45", True),
        ("05-06 17:45", False),
        ("06-03 17:45", True),
        ("07-01 17:45", False),
    ]


def test_papers_below_a_year_are_no_titles_and_a_month_may_have_none() -> None:
    rows = "".join(
        f"<tr><td>{day}</td><td><a href=/a{at}.pdf>Agenda</a></td><td>{minutes}</td></tr>"
        for at, (day, minutes) in enumerate(
            (
                ("January 6", "<a href=/m0.pdf>Minutes</a>"),
                ("February 3 - No quorum", ""),
                ("March 3", "Draft"),
                ("April - no meeting", ""),
                ("May 5", ""),
            )
        )
    )
    page = f"""<html lang=en><title>Ferry Board</title><aside><h2>Harbour Office</h2>
    <p><b>Office Hours</b><br>Apr 1 - Oct 15: Daily, 7:30 am - 4 pm</p></aside><h1>Ferry Board</h1>
    <p>The Board meets on the first Wednesday of each month at 6:15 PM in the Net Loft.</p>
    <h2>Agendas &amp; Minutes</h2><h3><button>2027</button></h3><table>{rows}</table>"""
    found = [one for one in read(page) if isinstance(one, Listing)]
    assert [(one.title, str(one.start)[5:16], one.status) for one in found] == [
        ("Ferry Board", "01-06 18:15", "confirmed"),
        ("Ferry Board", "02-03 18:15", "cancelled"),
        ("Ferry Board", "03-03 18:15", "confirmed"),
        ("Ferry Board", "05-05 18:15", "confirmed"),
    ]


def _shop(rows: str) -> str:
    return f"""<html lang=en><title>Ferry Lanterns – Book | Quayside</title><body><main>
    <h1>Ferry Lanterns</h1><p>9 – 26 March 2027</p><section><h2>Choose your date</h2><ul>{rows}</ul>
    <button disabled>No more dates</button></section><section><h2>About</h2>
    <p>Tickets went on general sale on 6 January 2027 at 10:00.</p><button aria-expanded=false>Read
    more</button></section></main>"""


def test_what_one_presses_to_book_is_no_title() -> None:
    rows = "".join(
        f"<li><div><span class=m>Mar</span><span class=d>{day}</span></div>"
        f"<div><span class='sc-a q'>{when}</span>{note}</div>"
        f"<div><span>{price}</span><a role=button class=sc-g href=/book/{day}>{button}</a></div></li>"
        for day, when, note, price, button in (
            (9, "Tuesday · 19:30 · doors 18:45", "<span class=sc-b>First night with the Brass Pilots</span>",
             "from £14.50", "Reserve a berth"),
            (13, "Saturday · 15:00 · doors 14:30", "<span class=sc-b>Matinée</span>", "from £9",
             "Reserve a berth"),
            (20, "Saturday · 20:00 · doors 19:00", "", "Low availability", "Reserve a berth"),
            (25, "Thursday · 20:00", "<span class=sc-b>Cancelled – refunds are automatic</span>", "",
             "Tell me more"),
            (26, "Friday · 19:00 – 23:30 · doors 18:00", "", "Sold out", "Put me down"),
        )
    )  # fmt: skip
    assert told(_shop(rows)) == [
        ("First night with the Brass Pilots", "2027-03-09T19:30:00"),
        ("Ferry Lanterns", "2027-03-13T15:00:00"),
        ("Ferry Lanterns", "2027-03-20T20:00:00"),
        ("Ferry Lanterns", "2027-03-25T20:00:00"),
        ("Ferry Lanterns", "2027-03-26T19:00:00"),
    ]


def test_films_that_one_presses_keep_their_names() -> None:
    rows = "".join(
        f"<li><span class=t>{hour}:00</span> <a class='btn btn-film' href=/f/{hour}>{film}</a></li>"
        for hour, film in ((14, "Salt Roads"), (17, "The Net Menders"), (20, "Ebb"))
    )
    page = f"<html lang=en><body><h1>Harbour Kino</h1><h2>Friday 5 March 2027</h2><ul>{rows}</ul>"
    assert [title for title, _ in told(page)] == ["Salt Roads", "The Net Menders", "Ebb"]


def test_a_row_kept_for_a_script_is_not_there() -> None:
    film = "<div class='item{}'{}><h3>{}</h3><ul><li>{} <span>20.15 Uhr</span></li></ul></div>"
    page = "".join(
        (
            film.format("", "", "Ebbe", "Fr 5.3.2027"),
            film.format("", "", "Salz", "Sa 6.3.2027"),
            film.format(" d-none", " aria-hidden=true", "Titel hier", "Fr 1.1.2027"),
        )
    )
    assert [title for title, _ in told(f"<html lang=de><body><h1>Programm</h1>{page}")] == ["Ebbe", "Salz"]


def test_a_month_between_its_neighbours_heads_a_grid_whose_cells_may_have_names() -> None:
    on = {9: "18:00 Taller de redes", 18: "20:00 Cine: «Salinas»", 19: "11:30 Paseo por el muelle"}
    cells = [
        f"<td><span class=n>{day}</span>"
        + {1: "<em>Día del Faro</em>", 19: "<em>San José</em>"}.get(day, "")
        + (f"<ul><li><a href=/a/{day}>{on[day]}</a></li></ul></td>" if day in on else "</td>")
        for day in range(1, 32)
    ]
    cells += [f"<td class=otro><span class=n>{day}</span></td>" for day in range(1, 5)]
    rows = "".join(f"<tr>{''.join(cells[at : at + 7])}</tr>" for at in range(0, 35, 7))
    page = f"""<html lang=es><body><h1>Agenda del muelle</h1>
    <nav class=cal-nav><a href=?m=2>« febrero</a> <b>Marzo 2027</b> <a href=?m=4>abril »</a></nav>
    <table class=calendario><thead><tr>{"".join(f"<th>{day}</th>" for day in "LMXJVSD")}</tr></thead>{rows}
    </table>"""
    assert told(page) == [
        ("Taller de redes", "2027-03-09T18:00:00"),
        ("Cine: «Salinas»", "2027-03-18T20:00:00"),
        ("Paseo por el muelle", "2027-03-19T11:30:00"),
    ]


def test_words_beside_some_showings_of_one_film_are_no_titles() -> None:
    hours = {"5": (("4:30 PM", ""), ("7:10 PM", "Q&amp;A")), "6": (("1:15 PM", ""), ("4:00 PM", ""))}
    hours |= {"7": (("10:45 AM", "Prams Welcome"), ("2:30 PM", ""), ("6:20 PM", ""), ("9:00 PM", ""))}
    days = "".join(
        f"<div class=day><h3><span>{name}</span>, <span>March {day}</span></h3><ul>"
        + "".join(
            f"<li><a class=show href=/c/{day}{at}><span class=t>{hour}</span><span class=s>Screen {at}</span>"
            + (f"<span class=tag>{tag}</span>" if tag else "")
            + "</a></li>"
            for at, (hour, tag) in enumerate(hours[day])
        )
        + "</ul></div>"
        for name, day in (("Fri", "5"), ("Sat", "6"), ("Sun", "7"))
    )
    page = f"""<html lang=en><title>The Salt Garden | Quay Kino</title><body><main><h1>The Salt Garden</h1>
    <ul><li>1h 52m</li><li>PG-13</li></ul><section><h2>Sessions this week</h2>{days}</section></main>"""
    assert [title for title, _ in told(page)] == ["The Salt Garden"] * 8


def test_a_club_that_says_once_when_it_shows_films() -> None:
    films = (
        ("The Lighthouse Boy (PG)", "Thursday 4", "th", "February"),
        ("Knots (U)", "Thursday 18", "th", "February"),
        ("Grand Banks (12)", "Thursday 4", "th", "March"),
        ("Members’ night", "Wednesday 31", "st", "March"),
    )
    shown = "".join(
        f"<h2><span class=C9>{title}</span></h2><p><span class=C9>{day}</span><span class=C9 "
        f"style='vertical-align:super'>{letters}</span><span class=C9> {month}</span></p>"
        f"<p><span class=C9>Norway, 9{at} mins. A film about weather.</span></p>"
        for at, (title, day, letters, month) in enumerate(films)
    )
    page = f"""<html lang=en-GB><body><main><h1>Season Programme</h1><p><span>We show films on </span>
    <span class=bold>Thursdays at 7.45pm in St Olave’s Church Hall</span><span>, Mill Lane (bar from
    7).</span></p>{shown}<h3>Already shown this season</h3>
    <ul><li>The Cooper – 5 November (scored 4.1)</li></ul></main>"""
    found = [one for one in read(page) if isinstance(one, Listing)]
    assert [(one.title, str(one.start)[5:16], one.place and one.place.name[:9]) for one in found] == [
        (title, day, "St Olave’")
        for title, day in zip(
            [*(film[0] for film in films), "The Cooper"],
            ["02-04 19:45", "02-18 19:45", "03-04 19:45", "03-31 19:45", "11-05 19:45"],
            strict=True,
        )
    ]


def test_a_weekday_by_its_number_is_no_hour() -> None:
    cards = "".join(
        f"<div class=card><div><p>{weekday}ª feira</p><p>{day} mar 2027</p></div><div><h3>{title}</h3>"
        f"<p>{hour} · Cozinha</p></div></div>"
        for weekday, day, title, hour in (
            (2, 1, "Café de boas-vindas", "9h00 – 10h30"),
            (5, 4, "Oficina de redes", "18h30 – 20h00"),
            (6, 12, "Noite de jogos", "20h – 2h"),
        )
    )
    assert told(f"<html lang=pt><body><h1>Março no Cais</h1><section>{cards}</section>") == [
        ("Café de boas-vindas", "2027-03-01T09:00:00"),
        ("Oficina de redes", "2027-03-04T18:30:00"),
        ("Noite de jogos", "2027-03-12T20:00:00"),
    ]


def test_a_club_that_sets_one_paragraph_a_night() -> None:
    page = """<html lang=en><body><main><h1>Gigs</h1><p>Doors 7pm, first act 7.45pm unless it says
    otherwise.</p>
    <h2>MARCH</h2><p>Thurs 4th – <strong>Salt, The Coopers, Pearl Harbour Cafe</strong> – £7</p>
    <p>Weds 10th – <strong>Comedy Hold:</strong> Ria Sand, Nish Keel + open spots – starts 8.15pm – £5</p>
    <p>Thurs 11th – <strong><s>The Moorings</s></strong> – cancelled, van trouble, all money back</p>
    <p>Fri 12th + Sat 13th – <strong>ROPEFEST</strong> – ten bands – 6pm – £25 weekend / £15 night</p>
    <p>Sun 14th – <strong>Sunday Jazz Roast</strong> with the Alf Keel Trio – 1pm-4pm</p>
    <p>Sat 20th – TBC</p><p>Sat 27th – Cellar 10th Birthday Do – 8pm til late – cake at midnight</p>
    <figure><figcaption>Mind your head. Photo from Ropefest 5, 19 October 2026</figcaption></figure></main>"""
    found = [one for one in read(page) if isinstance(one, Listing)]
    assert [(one.title, str(one.start)[5:16], one.status) for one in found] == [
        ("Salt, The Coopers, Pearl Harbour Cafe", "03-04 19:45", "confirmed"),
        ("Comedy Hold: Ria Sand, Nish Keel + open spots", "03-10 20:15", "confirmed"),
        ("The Moorings", "03-11 19:45", "cancelled"),
        ("ROPEFEST", "03-12 18:00", "confirmed"),
        ("ROPEFEST", "03-13 18:00", "confirmed"),
        ("Sunday Jazz Roast with the Alf Keel Trio", "03-14 13:00", "confirmed"),
        ("Gigs", "03-20 19:45", "confirmed"),
        ("Cellar 10th Birthday Do – cake at midnight", "03-27 20:00", "confirmed"),
    ]


def test_a_table_of_a_fiscal_year_goes_on_behind_december() -> None:
    rows = "".join(
        f"<tr><td>{month}</td><td>{day}</td><td>{title}</td><td>{note}</td></tr>"
        for month, day, title, note in (
            ("September", 8, "Regular Board Meeting", ""),
            ("November", 10, "Special Board Meeting", "Noon, by telephone only"),
            ("December", 8, "Regular Board Meeting", ""),
            ("January", 12, "Regular Board Meeting", "Election of officers"),
            ("March", 9, "Regular Board Meeting", ""),
        )
    )
    page = f"""<html lang=en><body><h1>Board Meetings, Fiscal Year 2026–27</h1>
    <p>Unless shown otherwise, meetings begin at <b>6:00 p.m.</b> at the Pump House, 27 Mill Road.</p><table>
    <tr><th>Month</th><th>Day</th><th>Type</th><th>Notes</th></tr>{rows}</table>
    <p>Schedule adopted by the Board on May 12, 2026. Table last revised 9/29/2026.</p>"""
    assert told(page) == [
        ("Regular Board Meeting", "2026-09-08T18:00:00"),
        ("Special Board Meeting", "2026-11-10T12:00:00"),
        ("Regular Board Meeting", "2026-12-08T18:00:00"),
        ("Regular Board Meeting", "2027-01-12T18:00:00"),
        ("Regular Board Meeting", "2027-03-09T18:00:00"),
    ]


def test_a_row_that_begins_with_day_and_hour_may_go_on_in_sentences() -> None:
    page = """<html lang=en><body><h1>Harbour Tinkerers</h1><h3>Repair days</h3><ul>
    <li><b>Saturday, 6 March 2027</b>, 10 AM to 4 PM, Public Library, basement. Bring your toaster and a lead.
    <li><b>Saturday, 3 April 2027</b>, 10 AM to 4 PM, Net Loft. There will be soup for all who come.</ul>"""
    assert [start for _, start in told(page)] == ["2027-03-06T10:00:00", "2027-04-03T10:00:00"]


def test_a_struck_title_over_a_struck_day_that_is_put_off() -> None:
    page = """<html lang=en><body><h1>Board Meetings</h1><h4>Ropes Committee</h4>
    <p>Tuesday, March 9, 2027 – 1:30 PM</p><h4><del>Audit Committee</del></h4>
    <p><del>Wednesday, March 17, 2027 – 2:00 PM</del><br><b>Postponed. New date TBD.</b></p>
    <h4><s>Bell Board</s></h4><p><s>Friday, March 19, 2027 – 2:00 PM</s><br>Saturday, March 20 – 3 PM</p>"""
    found = [one for one in read(page) if isinstance(one, Listing)]
    assert [(one.title, str(one.start)[:16], one.status) for one in found][:2] == [
        ("Ropes Committee", "2027-03-09 13:30", "confirmed"),
        ("Audit Committee", "2027-03-17 14:00", "postponed"),
    ]
    assert str(found[-1].start)[:16] == "2027-03-20 15:00"


def test_a_term_of_films_told_by_month_and_number() -> None:
    rows = "".join(
        f"<tr><td>{day}</td><td>{film}</td><td>{by}</td></tr>"
        for day, film, by in (
            ("1/25", "<em>Salt Roads</em>", "Ada Reed, 1934"),
            ("2/8", "<em>Ebb</em>", "Ingmar Quay, 1957"),
            ("2/15", "No screening &ndash; Founders’ Day", ""),
            (
                "2/23* (Tues.)",
                "<em>Rope and Canvas</em><br>6:30 p.m., 176 minutes plus intermission",
                "Lin, 1976",
            ),
            ("3/8", "Spring break", ""),
            ("3/22", "TBA (by audience vote)", ""),
        )
    )
    page = f"""<html lang=en><body><main><h1>Spring 2027 Film Series: “At Sea”</h1>
    <p>Mondays at 7:30 p.m. in Brig Hall 120, except as marked with an asterisk (*). Free to all.</p>
    <table><thead><tr><th>Date</th><th>Film</th><th>Director, year</th></tr></thead>{rows}</table></main>"""
    assert told(page) == [
        ("Salt Roads", "2027-01-25T19:30:00"),
        ("Ebb", "2027-02-08T19:30:00"),
        ("Rope and Canvas", "2027-02-23T18:30:00"),
        ("Spring 2027 Film Series: “At Sea”", "2027-03-22T19:30:00"),
    ]


def test_months_among_other_words_head_their_lists() -> None:
    page = """<html lang=fr><body><h1>Programme du trimestre</h1><p>Les séances ont lieu le
    <b>vendredi à 20h30</b> à la <b>MJC du Port, 5 quai Sel</b>. Adhésion : 10 €.</p>
    <h3>Mars : portes closes</h3><dl>
    <dt>Vendredi 5</dt><dd><b>Douze marins</b>, Ada Reed (USA, 1957, 1h35, VOST)</dd>
    <dt>Vendredi 12</dt><dd><b>Le Phare</b>, J. L. Quay (GB, 1972, 2h18).
    <em>Attention, début à 20h précises.</em></dd></dl><h3>Avril : Jean Sel</h3><dl><dt>Vendredi 2</dt>
    <dd><b>Remous</b> (France, 1941, 1h21)</dd>
    <dt>Samedi 10 à 14h30</dt><dd><b>Atelier d'analyse</b>, animé par Hervé Noix. Sur inscription.</dd>
    <dt>Vendredi 16</dt><dd>Pas de séance (vacances)</dd></dl><h2>Vos commentaires</h2>
    <ul><li><p>Le 9 mars 2027 à 18:02, par Colette</p><p>Bravo !</p></li></ul>"""
    assert told(page) == [
        ("Douze marins", "2027-03-05T20:30:00"),
        ("Le Phare", "2027-03-12T20:00:00"),
        ("Remous", "2027-04-02T20:30:00"),
        ("Atelier d'analyse", "2027-04-10T14:30:00"),
    ]


def test_a_post_with_the_days_of_a_month() -> None:
    films = ((6, "Vidas no Cais", "Nelson Prado, 1963, 103 min"), (13, "Maré", "Ruy Sal, 1964, 80 min"))
    rows = "".join(f"<b>Dia {day} - {film}</b> ({by})<br><br>" for day, film, by in films)
    page = f"""<html lang=pt><body><h1><a href=/>Cineclube do Cais</a></h1><div class=date-outer>
    <h2 class=date-header>segunda-feira, 22 de fevereiro de 2027</h2><div class=post>
    <h3 class=post-title>Programação de março: mês do mar</h3><div class=post-body>Em março revemos clássicos.
    As sessões são <b>aos sábados, às 16h</b>, no <b>Salão da Biblioteca</b>.<br>{rows}</div></div></div>"""
    assert told(page) == [("Vidas no Cais", "2027-03-06T16:00:00"), ("Maré", "2027-03-13T16:00:00")]


def test_two_days_of_one_course_begin_at_the_hour_of_their_row() -> None:
    rows = "".join(
        f"<tr><td>{course}</td><td>{days}</td><td>{hours}</td></tr>"
        for course, days, hours in (
            ("Knots", "March 6 & 13", "8 AM - 1:30 PM"),
            ("Sails", "March 20", "10 AM - 5 PM"),
            ("Tides", "April 3", "9 AM - noon"),
        )
    )
    page = f"<html lang=en><body><h1>Training</h1><table><tr><th>Course<th>Dates<th>Hours</tr>{rows}</table>"
    assert told(page)[:2] == [("Knots", "2027-03-06T08:00:00"), ("Knots", "2027-03-13T08:00:00")]


def test_a_cinema_that_prints_a_clock_of_twelve() -> None:
    days = (
        ("TUES &amp; WED &bull; MARCH 2 &amp; 3", ("7:00", "THE LONG EBB"), ("9:15", "NIGHT TIDE")),
        ("FRI &bull; MARCH 5", ("7:30", "CHIMES AT MIDNIGHT")),
        ("SAT &bull; MARCH 6", ("2:00", "THE RED BUOY"), ("5:00 (9:40)", "PLAYGROUND"), ("7:30", "TRAWLER")),
        ("WED &bull; MARCH 10", ("8:00", "TRIVIA NIGHT")),
    )
    page = "".join(
        f"<div><h3>{day}</h3><p>"
        + "<br>".join(f"<b>{hour}</b> – <b>{film}</b> (1973, Ada Reed) [35mm]" for hour, film in films)
        + "</p></div>"
        for day, *films in days
    )
    found = told(f"<html lang=en><body><h2>March Calendar</h2>{page}")
    assert sorted((start[5:16], film) for film, start in found) == [
        ("03-02T19:00", "THE LONG EBB"),
        ("03-02T21:15", "NIGHT TIDE"),
        ("03-03T19:00", "THE LONG EBB"),
        ("03-03T21:15", "NIGHT TIDE"),
        ("03-05T19:30", "CHIMES AT MIDNIGHT"),
        ("03-06T14:00", "THE RED BUOY"),
        ("03-06T17:00", "PLAYGROUND"),
        ("03-06T19:30", "TRAWLER"),
        ("03-06T21:40", "PLAYGROUND"),
        ("03-10T20:00", "TRIVIA NIGHT"),
    ]


def test_a_morning_stays_a_morning() -> None:
    rows = "".join(f"<li>{row}</li>" for row in ("9:30 Coffee", "10:15 Panel", "1:30 Talk", "3:00 Drinks"))
    page = f"<html lang=en><body><h1>Harbour Forum</h1><h2>Friday, March 5, 2027</h2><ul>{rows}</ul>"
    assert [start[11:16] for _, start in told(page)] == ["09:30", "10:15", "13:30", "15:00"]


def test_bold_days_with_their_films_begin_paragraphs() -> None:
    films = (("4", "Salt Roads", "(Ada Reed, 1973). We open with the quietest film about salt."),
             ("11", "Ebb", "(Lin Quay, 1960). Bring a coat. This one starts late, at 10 p.m., in the loft."),
             ("18", "Rope", "(Jo Marsh, 1966). Bring something that you can lose at sea."))  # fmt: skip
    rows = "".join(
        f"<p><strong>Thursday, March {day} — <em>{film}</em></strong> {words}</p>"
        for day, film, words in films
    )
    page = f"""<html lang=en><body><main><h1>Spring at the Net Loft</h1><p>All screenings start at 7 p.m. in
    the Net Room (Shed C) and are free.</p><h2>The program</h2>{rows}</main>"""
    assert told(page) == [
        ("Salt Roads", "2027-03-04T19:00:00"),
        ("Ebb", "2027-03-11T22:00:00"),
        ("Rope", "2027-03-18T19:00:00"),
    ]
