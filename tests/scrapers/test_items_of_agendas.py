"""Days in items of agendas and in enclosures are those of other papers; what most meetings are called."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

DAYS = ("January 14, 2027", "December 10, 2026", "November 12, 2026", "October 8, 2026", "September 10, 2026")
DAYS += ("August 13, 2026", "July 9, 2026")


def _minutes(day: str) -> str:
    return f"<li><a href='/{day[:3]}.pdf'>{day} Ferry Committee Meeting Minutes</a></li>"


def _meeting(day: str, before: str, *, named: bool = True) -> str:
    name = "Ferry Committee Meeting" if named else "Ferry Committee"
    papers = f"<li><a href='/{day[:3]}-agenda.pdf'>{day} {name} Agenda</a></li>"
    papers += f"<li><a href='/video/{day[:3]}'>{day} {name} Video</a></li>"
    items = f"<p>Agenda Item 1 Consider Approving the {before} Ferry Committee Meeting Minutes</p>"
    items += f"<ul>{_minutes(before)}</ul><p>Agenda Item 2 Report of the Pier Warden</p>"
    return f"<h2>{day}</h2><ul>{papers}</ul>{items}"


def _page(*named: bool) -> str:
    pairs = zip(DAYS, DAYS[1:], named, strict=False)
    meetings = "".join(_meeting(day, before, named=one) for day, before, one in pairs)
    return f"<title>Ferry Committee</title><h1>Ferry Committee</h1>{meetings}"


def test_minutes_that_are_approved_make_no_posts_of_the_meetings() -> None:
    found = told(_page(*[True] * 6))
    assert {title for title, _ in found} == {"Ferry Committee Meeting"}
    assert [start for _, start in found][::5] == ["2027-01-14", "2026-08-13"]


def test_meetings_whose_papers_leave_out_the_name_are_called_as_most() -> None:
    found = told(_page(False, True, True, True, True, False))
    assert {title for title, _ in found} == {"Ferry Committee Meeting"}
    assert len(found) == 6


@pytest.mark.parametrize(
    "item",
    [
        "Approval of the minutes of the meeting of 14 January 2027, 7 pm",
        "Genehmigung des Protokolls der Sitzung vom 14. Januar 2027, 19 Uhr",
        "Approbation du procès-verbal de la séance du 14 janvier 2027 à 19h",
        "Aprobación del acta de la sesión del 14 de enero de 2027, 19:00",
        "Approvazione del verbale della seduta del 14 gennaio 2027, ore 19",
        "Aprovação da ata da reunião de 14 de janeiro de 2027, 19h",
        "Vaststelling van de notulen van 14 januari 2027, 19.00 uur",
    ],
)
def test_the_day_of_minutes_is_none_of_the_meeting(item: str) -> None:
    page = "<h1>Council</h1><h2>Ferry Council Meeting</h2><p>4 March 2027, 19:00</p>"
    assert told(f"{page}<h3>Agenda</h3><ol><li>{item}</li><li>Ferry</li></ol>") == [
        ("Ferry Council Meeting", "2027-03-04T19:00:00")
    ]


@pytest.mark.parametrize("word", ["Appendix", "Anlage", "Annexe", "Anexo", "Allegato", "Bijlage"])
def test_days_of_enclosures_are_those_of_papers(word: str) -> None:
    page = "<h1>Council</h1><h2>Ferry Council Meeting</h2><p>4 March 2027, 19:00</p>"
    items = "".join(
        f"<li>{word} {letter} – {name}, {day} March 2027</li>"
        for letter, name, day in (
            ("A", "Opinion on eels", 9),
            ("B", "Letter of the pilots", 11),
            ("C", "Map", 12),
        )
    )
    assert told(f"{page}<ul>{items}</ul>") == [("Ferry Council Meeting", "2027-03-04T19:00:00")]


@pytest.mark.parametrize(
    "line",
    [
        "14. März 2027, 19 Uhr: Jahresversammlung mit Genehmigung des Protokolls",
        "Please consider arriving 15 minutes early on 14 March 2027, 7 pm: Annual meeting",
    ],
)
def test_a_meeting_that_approves_minutes_keeps_its_day(line: str) -> None:
    rows = f"<ul><li>{line}</li><li>21 March 2027, 7 pm: Knot workshop</li></ul>"
    assert [start for _, start in told(f"<h1>Harbour club</h1><h2>Meetings</h2>{rows}")] == [
        "2027-03-14T19:00:00",
        "2027-03-21T19:00:00",
    ]


def test_one_exhibit_may_be_what_is_shown() -> None:
    rows = (
        "<li>Exhibit A – Harbour Lights, 14 March 2027, 7 pm</li><li>Knot workshop, 21 March 2027, 7 pm</li>"
    )
    assert len(told(f"<h1>Harbour club</h1><ul>{rows}</ul>")) == 2
