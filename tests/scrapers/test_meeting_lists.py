"""Lists of meetings as public bodies, clubs and libraries set them: documents, archives, places."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told


def test_documents_of_a_meeting_are_no_meetings() -> None:
    page = "".join(
        f"<h3>Harbour Fund {kind}: {day}</h3><ul>"
        + "".join(f"<li><a href=/docs/{at}.pdf>{words}</a></li>" for at, words in enumerate(documents))
        + "</ul>"
        for kind, day, documents in (
            ("Workshop", "March 3, 2027", ("03/03: Agenda (PDF)", "03/03: Attachment 2A - Rules (PDF)")),
            ("Meeting", "March 11 - 12, 2027", ("Materials of March 12th (PDF)", "March 11 Recording")),
            ("Meeting", "April 8, 2027", ("View April 8th Meeting Materials - Coming Soon",)),
        )
    )
    assert told(f"<html lang=en><body><h1>Workshops</h1>{page}") == [
        ("Harbour Fund Workshop", "2027-03-03"),
        ("Harbour Fund Meeting", "2027-03-11"),
        ("Harbour Fund Meeting", "2027-04-08"),
    ]


def test_a_link_to_a_file_names_no_meeting() -> None:
    rows = "".join(
        f"<tr><td><p>March {day}, 2027</p></td><td><p>Regular Board Meeting (7 pm)</p></td>"
        f"<td><p><a href=/a{day}.pdf>Agenda</a></p></td><td><p><a href=/b{day}.pdf>{more}</a></p></td></tr>"
        for day, more in ((3, "Info Packet"), (10, "Budget Draft"), (17, "Audit"))
    )
    assert [title for title, _ in told(f"<h3>Agendas</h3><table>{rows}</table>")] == [
        "Regular Board Meeting"
    ] * 3


@pytest.mark.parametrize(("first", "last"), [("(W)", "(TH)"), (" (Tue)", " (Wed)"), (" (Tue.)", "")])
def test_weekdays_in_brackets_do_not_end_a_date(first: str, last: str) -> None:
    page = "".join(
        f"<h3>Harbour Commission Meeting: {month} 12{first} - 13{last}, 2027 - Quay Pavilion</h3>"
        for month in ("May", "June", "October")
    )
    found = [one for one in read(f"<h1>Meetings</h1>{page}") if isinstance(one, Listing)]
    assert [(one.title, str(one.start), str(one.end)) for one in found] == [
        ("Harbour Commission Meeting", f"2027-{month}-12", f"2027-{month}-13") for month in ("05", "06", "10")
    ]
    assert [one.place.name for one in found if one.place] == ["Quay Pavilion"] * 3


def _schedule(title: str, *, years: tuple[int, ...]) -> str:
    days = ("January 21", "March 18", "May 20", "July 15", "September 16", "November 18")
    lists = "".join(
        f"<h2>{year}</h2><ul>" + "".join(f"<li>{day}, {year}</li>" for day in days) + "</ul>"
        for year in years
    )
    return f"<html lang=en><title>{title}</title><body><h1>{title}</h1>{lists}"


def test_a_long_archive_does_not_hide_the_schedule_of_the_year() -> None:
    starts = [start for _, start in told(_schedule("Harbour Board", years=(2027, *range(2026, 2000, -1))))]
    assert len(starts) == 6
    assert all(start.startswith("2027") for start in starts)


def test_a_page_of_minutes_may_hold_a_schedule() -> None:
    years = (2027, 2026, 2025)
    assert len(told(_schedule("Calendar and Minutes of the Board", years=years))) == 6
    assert told(_schedule("Calendar and Minutes of the Board", years=years[1:])) == []


def test_an_address_behind_a_day_is_where_it_is() -> None:
    rows = "".join(
        f"<p>{day}, 2027: 200 Rope St, {floor} floor conference room</p>"
        for day, floor in (("March 4", "9th"), ("April 1", "1st"), ("May 6", "1st"))
    )
    page = f"<html lang=en><body><h1>Board of Commissioners Calendar</h1>{rows}"
    found = [one for one in read(page) if isinstance(one, Listing)]
    assert {one.title for one in found} == {"Board of Commissioners"}
    assert [one.place.name for one in found if one.place] == [
        f"200 Rope St, {floor} floor conference room" for floor in ("9th", "1st", "1st")
    ]


def _posts(*days: str) -> str:
    return "".join(
        f"<div class=post><div class=published>{day}</div><h2><a href=/{at}>Evening no. {at}</a></h2></div>"
        for at, day in enumerate(days)
    )


def test_what_is_published_on_a_day_to_come_is_on_then() -> None:
    page = _posts("Fri, Mar 5, 2027", "Sat, Mar 6, 2027", "Sat, Mar 13, 2027")
    assert [start for _, start in told(page)] == ["2027-03-05", "2027-03-06", "2027-03-13"]
    assert told(_posts("Fri, Feb 5, 2027", "Sat, Feb 6, 2027", "Sat, Jan 9, 2027")) == []


def test_the_agenda_of_a_meeting_tells_no_second_one() -> None:
    page = """<html lang=en><title>Harbour Commission</title><body><h1>Harbour Commission</h1>
    <p>3 March 2027, 2:00 PM - 3:30 PM</p><div><p>TENTATIVE AGENDA</p>
    <p>Wednesday, March 3, 2027 – 2:00 P.M.<br>(Directions below)</p><p>1. Minutes</p>
    <p>*The conference begins at 2:00 PM Central Time on March 3, 2027</p></div>"""
    assert told(page) == [("Harbour Commission", "2027-03-03T14:00:00")]


def test_how_one_takes_part_is_no_title() -> None:
    rows = "".join(
        f"<h3>March {day}, 2027</h3><h4>{title}</h4><h4>Via Webinar</h4><p>1:00pm - 4:00pm</p>"
        "<h4>Via Webinar</h4><p>6:00pm - 7:00pm</p>"
        for day, title in ((3, "Grants Workshop"), (10, "Rules Workshop"))
    )
    assert not [title for title, _ in told(f"<html lang=en><body>{rows}") if title == "Via Webinar"]


def test_what_follows_in_french_is_no_room() -> None:
    rows = "".join(
        f"<li>Mercredi {day} mars 2027 (17h30-19h30) : {title}</li>"
        for day, title in ((3, "Atelier cuisine"), (10, "Suite des décorations"), (17, "Sortie"))
    )
    assert [title for title, _ in told(f"<html lang=fr><body><h1>Agenda</h1><ul>{rows}</ul>")] == [
        "Atelier cuisine",
        "Suite des décorations",
        "Sortie",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Public meetings commence at 11:00 AM in Room 117 of the Quay Building.",
        "The Harbour Board meets at 11 a.m. the second Thursday of most months in Room 117.",
        "Der Vorstand des Hafens tagt um 11 Uhr an jedem zweiten Donnerstag.",
    ],
)
def test_a_sentence_about_a_board_tells_the_hour_of_its_days(sentence: str) -> None:
    rows = "<br>".join(f"- Thursday, {day}, 2027" for day in ("March 4", "April 8", "May 13"))
    page = f"<html lang=en><body><h1>Harbour Board</h1><p>{sentence}</p><blockquote>{rows}</blockquote>"
    assert [start for _, start in told(page)] == [
        "2027-03-04T11:00:00",
        "2027-04-08T11:00:00",
        "2027-05-13T11:00:00",
    ]


def test_papers_below_that_sentence_have_no_hour() -> None:
    days = "".join(f"<li>{day}, 2027</li>" for day in ("March 4", "April 8", "May 13"))
    papers = "".join(
        f"<p><a href=/{at}.pdf>{words}</a></p>"
        for at, words in enumerate(
            (
                "Appendix A – Memorandum, December 22, 2026",
                "2027 Proposition 1A Plan",
                "Letter, March 9, 2027",
            )
        )
    )
    page = "<h1>Harbour Board</h1><p>All meetings begin at 10:00 a.m.</p>"
    starts = [start for _, start in told(f"<html lang=en><body>{page}<ul>{days}</ul>{papers}")]
    assert starts == ["2027-03-04T10:00:00", "2027-04-08T10:00:00", "2027-05-13T10:00:00"]


def test_past_meetings_is_the_name_of_a_list() -> None:
    page = """<h2>Past Meetings</h2><p>February 4, 2027</p><h4>Joint Meeting of the Boards</h4>
    <p>9:30am - 3:30pm</p>"""
    assert told(f"<html lang=en><body>{page}") == [("Joint Meeting of the Boards", "2027-02-04T09:30:00")]


def test_a_row_that_ends_in_a_full_stop_is_a_row() -> None:
    rows = "".join(
        f"<tr><td>3/{day}/2027 9:15 am : {title}</td></tr><tr><td>Location:</td><td>Room 105</td></tr>"
        for day, title in (
            (4, "Harbour Quality Technical Advisory Committee (HQTAC) Meeting."),
            (11, "Oil and Gas Technical Advisory Board (TAB) meeting"),
            (18, "Citizens Advisory Council (CAC) meeting"),
        )
    )
    assert told(f"<html lang=en><body><table>{rows}</table>")[0] == (
        "Harbour Quality Technical Advisory Committee (HQTAC) Meeting",
        "2027-03-04T09:15:00",
    )


def test_words_that_introduce_links_are_no_meeting() -> None:
    page = "<p><b>The registration links below are for the March 10, 2027, 7 pm meetings:</b></p>"
    rows = "".join(f"<li>March {day}, 2027, 8 pm – Guild night no. {day}</li>" for day in (12, 19, 26))
    assert len(told(f"<html lang=en><body>{page}<ul>{rows}</ul>")) == 3


def test_a_season_that_ends_ahead_is_no_archive() -> None:
    days = [
        f"{month} {day}, 2026"
        for month in ("July", "August", "September", "October")
        for day in (2, 9, 16, 23)
    ]
    rows = "".join(
        f"<h3>{day}</h3><p>Meeting of the Harbour Board</p>" for day in ["March 4, 2027", *days[::-1]]
    )
    assert len(told(f"<html lang=en><title>Harbour Board</title><body>{rows}")) == 17


def test_the_name_of_a_schedule_gives_way_to_that_of_its_meeting() -> None:
    days = ("March 4", "April 8", "May 13")
    rows = "<br>".join(f"{day}, 2027, 10 am" for day in days)
    below = "<h2>March 4, 2027, 10 am: Meeting on Dredging</h2><p>Room 5, Quay House</p>"
    page = (
        f"<title>Schedule &amp; Materials</title><body><h1>Schedule &amp; Materials</h1><p>{rows}</p>{below}"
    )
    assert [title for title, start in told(f"<html lang=en>{page}") if start.startswith("2027-03-04")] == [
        "Meeting on Dredging"
    ]


def test_a_schedule_in_two_columns_stands_beside_a_workshop_with_hours() -> None:
    pairs = (("January 14", "January 28"), ("February 11", "March 3"), ("March 10", "March 24"))
    rows = "".join(f"<tr><td class=even>{one}</td><td class=last>{two}</td></tr>" for one, two in pairs)
    head = "<tr><th>Regular Meeting</th><th>Adjourned Meeting</th></tr>"
    foot = "<tr><td class=even>Budget workshop April 10 (9 a.m.)</td></tr>"
    page = f"""<html lang=en><body><h1>Harbour Commission</h1><h2>Budget workshops</h2>
    <p>Saturday, March 6, 2027 – 9 a.m.</p><h2>2027 Meeting Schedule</h2><table>{head}{rows}{foot}</table>"""
    assert len(told(page)) == 8


def test_meetings_of_a_table_newest_first_are_no_posts() -> None:
    rows = "".join(
        f"<tr><td>{day}</td><td>Regular Board Meeting (7 pm)</td><td><a href=/{at}.pdf>Agenda</a></td></tr>"
        for at, day in enumerate(
            ("2/3/2027", "1/20/2027", "1/6/2027", "12/16/2026", "12/2/2026", "11/18/2026")
        )
    )
    assert len(told(f"<html lang=en><body><h1>Harbour Library Board</h1><table>{rows}</table>")) == 6


def test_a_link_of_every_row_is_a_button_whatever_it_is_called() -> None:
    rows = "".join(
        f"<tr><td>03/{day:02}/27 - {hour} a.m.</td><td>{title}</td><td><a href=/w{day}>Follow along</a></td>"
        f"<td><a href=/p{day}>Papers and places</a></td></tr>"
        for day, hour, title in (
            (2, 9, "Closed Session"),
            (3, 10, "Curriculum Committee"),
            (9, 9, "Regular Board Meeting"),
            (16, 11, "Regular Board Meeting"),
            (23, 9, "Special Board Meeting"),
        )
    )
    assert [title for title, _ in told(f"<html lang=en><body><table>{rows}</table>")] == [
        "Closed Session",
        "Curriculum Committee",
        "Regular Board Meeting",
        "Regular Board Meeting",
        "Special Board Meeting",
    ]


def test_the_day_on_which_an_agenda_was_amended_is_none() -> None:
    rows = "".join(
        f"<h2>{board}</h2><h4>Mar {day}, 2027 — Amended Mar {day - 1}, 2027 9:40 AM</h4>"
        for board, day in (("Airport Board", 4), ("City Art Board", 11), ("Parking Committee", 18))
    )
    assert told(f"<html lang=en><body>{rows}") == [
        ("Airport Board", "2027-03-04"),
        ("City Art Board", "2027-03-11"),
        ("Parking Committee", "2027-03-18"),
    ]


def test_of_two_headings_the_one_that_says_more_is_the_title() -> None:
    page = "<h1>Meeting Detail</h1><h2>Town Board</h2><h3>March Town Board Meeting</h3>"
    assert told(f"<html lang=en><body>{page}<p>March 10, 2027, 6:30 pm</p><p>Town Hall</p>") == [
        ("March Town Board Meeting", "2027-03-10T18:30:00")
    ]


@pytest.mark.parametrize(
    ("title", "many"),
    [("Town Board Meeting", 6), ("Vorstandssitzung", 6), ("Asamblea general", 6), ("Notice of Meeting", 0)],
)
def test_meetings_gone_by_are_named_as_such(title: str, many: int) -> None:
    rows = "".join(
        f"<li>{day}: <a href=/{at}>{title}</a></li>"
        for at, day in enumerate(
            ("2027-02-03", "2027-01-06", "2026-12-02", "2026-11-04", "2026-10-07", "2026-09-02")
        )
    )
    assert len(told(f"<html lang=en><body><h1>Harbour</h1><ul>{rows}</ul>")) == many


def test_meetings_whose_minutes_are_approved_are_over() -> None:
    page = """<title>Regular Agenda</title><h1>Regular Agenda</h1><p>The commission meets at 4 p.m.</p>
    <p>Thursday, March 4, 2027 at 9:00 a.m.</p><p><b>G. Approval of the Minutes</b></p>
    <ul><li>Regular Meeting of January 7, 2027</li><li>Regular Meeting of February 4, 2027</li></ul>"""
    assert [start for _, start in told(f"<html lang=en><body>{page}")] == ["2027-03-04T09:00:00"]


def test_what_a_table_and_the_sections_below_it_tell_is_one_meeting() -> None:
    talks = (("March 11th", "Ada Reed", "Panel parade"), ("April 8th", "Lin Berg", "Rope and canvas"))
    talks = (*talks, ("May 13th", "Jo Marsh", "Old maps"))
    head = "<tr><th>Date</th><th>Instructor</th><th>Topic</th></tr>"
    rows = "".join(f"<tr><td>{day}</td><td>{who}</td><td>{what}</td></tr>" for day, who, what in talks)
    below = "".join(f"<h3>{what} and more</h3><h4>{day}</h4><p>{who}</p>" for day, who, what in talks)
    page = "<h3>Meetings are held at 7:00PM on the second Thursday at First Quay Church</h3>"
    assert told(f"<html lang=en><body><h1>Guild</h1>{page}<table>{head}{rows}</table>{below}") == [
        ("Panel parade", "2027-03-11T19:00:00"),
        ("Rope and canvas", "2027-04-08T19:00:00"),
        ("Old maps", "2027-05-13T19:00:00"),
    ]


@pytest.mark.parametrize(
    ("language", "when"),
    [("it", "Martedì 9 marzo 2027 - alle ore 18,30"), ("de", "Dienstag, 9. März 2027, 18,30 Uhr")],
)
def test_hours_with_a_comma_are_hours_beside_the_word_for_them(language: str, when: str) -> None:
    page = f"<html lang={language}><title>Assemblea</title><body><h1>Assemblea</h1><p><b>{when}</b></p>"
    assert told(page) == [("Assemblea", "2027-03-09T18:30:00")]


def test_a_row_with_its_hours_in_brackets_may_be_a_sentence() -> None:
    rows = "".join(
        f"<li>Mardi {day} mars 2027 (19h15-20h) : {title}.</li>"
        for day, title in (
            (2, "Danse latino"),
            (9, "Rencontre autour du projet de jardin solidaire"),
            (16, "Jeux"),
        )
    )
    assert len(told(f"<html lang=fr><body><h1>Agenda</h1><ul>{rows}</ul>")) == 3


def test_who_answers_questions_is_no_title() -> None:
    page = """<html lang=en><title>Hiking Trails</title><body>
    <h1>Hiking Trails</h1><h2>Contact Information</h2>
    <p>W. M.</p><h2>Dates and Times of Three Meetings</h2><p>Sundays, 1:30-3:30pm</p>
    <ul><li>March 7</li><li>April 4</li><li>May 2</li></ul>"""
    assert {title for title, _ in told(page)} == {"Hiking Trails"}


def test_the_hours_to_hand_things_in_are_none() -> None:
    page = """<html lang=en><body><h1>Quilt Show</h1><ul><li>March 12, 2027, 10:00 am – Opening tea</li>
    <li>Drop Off Between 5:00 PM and 8:00 PM on March 10, 2027</li><li>March 13, 2027, 3:00 pm – Raffle</li>
    </ul>"""
    assert [start[:10] for _, start in told(page)] == ["2027-03-12", "2027-03-13"]


@pytest.mark.parametrize(
    ("remark", "status"),
    [
        ("Meeting canceled due to lack of quorum", "cancelled"),
        ("Canceled due to Lack of Quorum", "cancelled"),
        ("Meeting Canceled", "cancelled"),
        ("Annulé (aucun inscrit)", "cancelled"),
        ("Die Sitzung entfällt", "cancelled"),
        ("Meeting postponed", "postponed"),
        ("Cancellation by e-mail", "confirmed"),
        ("Cancelled Lives, a talk", "confirmed"),
    ],
)
def test_a_remark_beside_a_day_calls_its_meeting_off(remark: str, status: str) -> None:
    rows = "".join(
        f"<tr><td>March {day}, 2027, 4:00 p.m.</td><td>Ethics Board</td><td>{said}</td></tr>"
        for day, said in ((4, "Minutes"), (11, remark), (18, "Agenda"))
    )
    found = [one for one in read(f"<html lang=en><body><table>{rows}</table>") if isinstance(one, Listing)]
    assert [one.status for one in found] == ["confirmed", status, "confirmed"]


def test_words_in_brackets_are_a_remark_and_no_title() -> None:
    rows = "".join(
        f"<tr><td>4/{day}/27 - 9 a.m.<br>(Recessed from 4/{day - 1})</td><td>{title}</td></tr>"
        for day, title in ((7, "Finance Committee"), (14, "Harbour Committee"), (21, "Rope Committee"))
    )
    assert [title for title, _ in told(f"<html lang=en><body><table>{rows}</table>")] == [
        "Finance Committee",
        "Harbour Committee",
        "Rope Committee",
    ]


def test_a_table_of_agendas_and_minutes_tells_the_meetings_of_the_committee_nearest_above() -> None:
    row = "<tr><td><h3>{} — Posted Feb 20, 2027 9:12 AM</h3><p><a href=/a>Agenda</a></p></td><td></td></tr>"
    head = "<table><thead><tr><th>Agenda</th><th>Minutes</th></tr></thead><tbody>"
    page = "".join(
        f"<div><h2>{office}</h2><div><h3>{board}</h3><ul><li>2027</li><li>2026</li></ul>{head}"
        f"{row.format(day)}</tbody></table></div></div>"
        for office, board, day in (
            ("Harbour Planning Department and Services", "Quay Board", "Feb 2, 2027"),
            ("Libraries", "Reading Room Trustees", "Feb 9, 2027"),
        )
    )
    assert told(f"<html lang=en><h1>Agenda Center</h1>{page}") == [
        ("Quay Board", "2027-02-02"), ("Reading Room Trustees", "2027-02-09")
    ]  # fmt: skip


def test_meetings_gone_by_are_told_above_their_papers_by_the_name_of_each() -> None:
    meetings = {
        "December 6, 2026": "Regular Meeting of the Harbour Commission",
        "October 5, 2026 (Cancelled)": "Regular Meeting of the Harbour Commission",
        "June 7, 2026": "Special Called Meeting of the Harbour Commission",
        "May 3, 2026": "Regular Meeting of the Harbour Commission",
        "April 5, 2026": "Regular Meeting of the Harbour Commission",
    }
    papers = "<div>Backup (2.0MB)</div><div>Play video</div><div>Recommendation - Quay lights (251KB)</div>"
    rows = "".join(f"<div>{day}</div><div>{title}</div>{papers}" for day, title in meetings.items())
    found = told(f"<html lang=en><h1>Meetings</h1><h3>Papers are also there for:</h3>{rows}")
    assert [title for title, _ in found] == [*meetings.values()]


def test_a_column_of_recordings_names_no_meeting() -> None:
    rows = "".join(
        f"<tr><td>March {day} 5:30 PM</td><td><a href=/a>Agenda</a></td>"
        f"<td><a href=/v>Meeting Video{more}</a></td></tr>"
        for day, more in ((23, " Archive"), (16, " Archive"), (9, " Archive"), (2, ""))
    )
    page = f"<html lang=en><title>Council Agendas</title><h1>Council Agendas</h1><table>{rows}</table>"
    assert [title for title, _ in told(page)] == ["Council"] * 4


def test_papers_alone_name_the_meetings_of_their_days() -> None:
    item = "<li><a href=/{0}{1}.pdf>{2} {0} - {1} February 2027 (PDF, {1}MB)</a></li>"
    meetings = {
        22: "Council Meeting",
        15: "Special Council Meeting",
        8: "Council Meeting",
        1: "Council Meeting",
    }
    rows = "".join(
        f"<h3>{day} February 2027</h3><ul>"
        f"{item.format('Agenda', day, name)}{item.format('Minutes', day, name)}</ul>"
        for day, name in meetings.items()
    )
    assert told(f"<html lang=en><h1>2027 agendas and minutes</h1><h2>2027 agendas</h2>{rows}") == [
        (name, f"2027-02-{day:02}") for day, name in meetings.items()
    ]


def test_news_over_files_are_no_meetings() -> None:
    rows = "".join(
        f"<h3>{day} February 2026</h3><p>Lights mended</p><p><a href=/{day}.pdf>Release (PDF, 2MB)</a></p>"
        for day in (22, 15, 8, 1)
    )
    assert told(f"<html lang=en><h1>Newsroom</h1>{rows}") == []


def test_of_two_main_headings_the_page_is_about_the_one_its_title_begins_with() -> None:
    rows = "".join(f"<tr><td>Vie {day}/03, 18:45</td></tr>" for day in (5, 12, 19))
    page = f"<h1>Círculo del Puerto</h1><h1>Mar de fondo</h1><h3>Sesiones</h3><table>{rows}</table>"
    found = told(f"<html lang=es><title>Mar de fondo - Círculo</title>{page}")
    assert [title for title, _ in found] == ["Mar de fondo"] * 3


def test_a_dotted_hour_in_the_cell_behind_its_day_is_one() -> None:
    row = "<table><tr><td>Thu 4th Mar</td><td><a class=btn>19.00</a></td></tr></table>"
    assert told(f"<html lang=en><h1>Stage on screen: Rain</h1><p>Long text.</p>{row}") == [
        ("Stage on screen: Rain", "2027-03-04T19:00:00")
    ]


def test_days_that_are_links_to_agendas_are_meetings() -> None:
    days = ("29 June", "15 June", "1 June", "18 May", "4 May", "20 April")
    rows = "".join(f"<li><a href=/{at}.pdf>{day} 2026</a></li>" for at, day in enumerate(days))
    page = "<html lang=en-GB><title>Quay Board</title><h1>Quay Board</h1><h2>2026 {}</h2><ul>{}</ul>"
    found = told(page.format("Agendas", rows))
    assert [start for _, start in found] == [
        "2026-06-29", "2026-06-15", "2026-06-01", "2026-05-18", "2026-05-04", "2026-04-20"
    ]  # fmt: skip
    assert told(page.format("Letters", rows)) == []
