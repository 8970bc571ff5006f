"""Meetings of councils over their agendas: the heads are the meetings, what lies below them is none."""

from __future__ import annotations

from scrapers.programme_days.row_clocks import items_of_agendas
from scrapers.programmes.lines import Line
from tests.scrapers.test_list_evidence import told

MEETINGS = ("26 January 2027", "15 December 2026", "24 November 2026", "27 October 2026")
ITEMS = "".join(
    f"<li>{item}</li>"
    for item in (
        "12.1 Harbour wall repairs",
        "12.2 Spending from 1 July to 30 September 2026",
        "12.9 Library opening",
        "12.10 Pavilion roof",
        "Notice of motion - Sailors' Day - 14 May 2027 - Councillor Bell",
    )
)


def test_meetings_that_are_heads_over_their_agendas() -> None:
    page = "".join(f"<article><h3>Council Meeting - {day}</h3><ul>{ITEMS}</ul></article>" for day in MEETINGS)
    page = f"<title>Agendas and minutes</title><h1>Agendas and minutes</h1>{page}"
    assert told(page) == [
        ("Council Meeting", day) for day in ("2027-01-26", "2026-12-15", "2026-11-24", "2026-10-27")
    ]


def test_a_heading_is_one_however_deep_its_words_lie() -> None:
    page = "".join(
        f"<div><h3><div><p>{day} Council Meeting</p></div></h3><p>Meeting 6 - Agenda - {day}</p></div>"
        for day in MEETINGS
    )
    assert [title for title, _ in told(f"<h1>Council meetings</h1>{page}")] == ["Council Meeting"] * 4


def test_the_day_that_a_meeting_was_moved_from_is_none_of_it() -> None:
    page = "<h1>Meetings</h1><ul><li>22 March 2027, 7pm Council (reschedule of the 21 March meeting)</li>"
    page += "<li>26 April 2027, 7pm Council Meeting</li><li>24 May 2027, 7pm Council Meeting</li></ul>"
    assert [start for _, start in told(page)] == [
        "2027-03-22T19:00:00",
        "2027-04-26T19:00:00",
        "2027-05-24T19:00:00",
    ]


def test_a_weekday_in_brackets_is_no_remark() -> None:
    page = "<h1>Meetings</h1><ul><li>Board Meeting (Mon 22 March 2027, 7pm)</li>"
    assert told(f"{page}<li>Board Meeting (Mon 26 April 2027, 7pm)</li></ul>") == [
        ("Board Meeting", "2027-03-22T19:00:00"),
        ("Board Meeting", "2027-04-26T19:00:00"),
    ]


def test_items_of_agendas_are_numbered_and_hours_are_not() -> None:
    def places(*texts: str) -> frozenset[int]:
        return items_of_agendas([Line(text, sign="ul/li") for text in texts])

    assert places("12.9 Library", "12.10 Pavilion", "Tea") == {0, 1}
    assert places("12.00 Lunch", "12.30 Pitches") == frozenset()
    assert places("9.30 Coffee", "12.9 km walk", "12.10 Lunch") == {1, 2}


def test_announcements_in_sentences_bear_the_name_they_begin_with() -> None:
    rows = (
        "20th Congress of Sound, Grand Hall, Lund, Sweden on March 15-18, 2027.",
        "2nd Meeting on Film Colour, Porto, Portugal on April 24-26, 2027.",
        "Nordic Foley Symposium will take place May 3-4, 2027, at the Old Mint in Oslo.",
    )
    listed = "".join(f"<li>{row}<br>For further information, please go to the website.</li>" for row in rows)
    assert told(f"<h1>Sound people</h1><h2>Upcoming events</h2><ul>{listed}</ul>") == [
        ("20th Congress of Sound", "2027-03-15"),
        ("2nd Meeting on Film Colour", "2027-04-24"),
        ("Nordic Foley Symposium", "2027-05-03"),
    ]


def test_a_page_of_one_day_on_the_day_itself() -> None:
    page = (
        "<title>Harbour Comedy Cellar</title><h1>Harbour Comedy Cellar</h1><p>Mon 1st Feb, 2027</p><p>£12</p>"
    )
    assert told(page) == [("Harbour Comedy Cellar", "2027-02-01")]


def test_a_calendar_that_calls_committees_by_their_letters_tells_them_again() -> None:
    rows = (("8", "Finance, Budget and Audit Committee"), ("15", "Executive Management Committee"))
    listed = "".join(f"<tr><td>{name}</td><td>3/{day}/2027</td><td>9:00 AM</td></tr>" for day, name in rows)
    grid = "".join(f"<td>3/{day}/2027<br>9:00 AM {name}</td>" for day, name in (("8", "FB&A"), ("15", "EMC")))
    page = f"<html lang=en-us><body><h1>Calendar</h1><table>{listed}</table><table><tr>{grid}</tr></table>"
    assert sorted(title for title, _ in told(page)) == sorted(name for _, name in rows)


def test_another_title_in_capitals_at_the_same_moment_stays() -> None:
    page = "<h1>Gigs</h1><ul><li>8 March 2027, 9pm – Finance, Budget and Audit</li>"
    page += "<li>8 March 2027, 9pm – ABBA</li><li>9 March 2027, 9pm – Ebb</li></ul>"
    assert {title for title, _ in told(page)} == {"Finance, Budget and Audit", "ABBA", "Ebb"}


def test_papers_and_arrows_are_no_part_of_a_meeting() -> None:
    boards = {"Pier Board": ("Dec 8, 2026", "Nov 10, 2026"), "Arts Council": ("Dec 9, 2026", "Nov 12, 2026")}
    head = "<tr><th>Agenda</th><th>Minutes</th><th>Download</th></tr>"
    page = "<h1>Agenda Center</h1>"
    for board, days in boards.items():
        files = "<div>Download ▼</div><ol><li><a href=/h>HTML</a></li><li><a href=/p>PDF</a></li></ol>"
        rows = "".join(
            f"<tr><td><h4>{day}</h4><p>{board} Meeting Agenda for {day}</p></td><td>{files}</td></tr>"
            for day in days
        )
        page += f"<h2>▼ {board}</h2><table><thead>{head}</thead><tbody>{rows}</tbody></table>"
    assert {title for title, _ in told(page)} == {"Pier Board", "Arts Council"}
