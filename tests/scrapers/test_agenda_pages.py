"""A page that is the agenda of one meeting, and hours that tell how one went."""

from __future__ import annotations

import pytest

from scrapers.programme_words.items_of_agendas import kind_of_item
from scrapers.programme_words.meeting_ends import tells_course
from tests.scrapers.test_list_evidence import told

ITEMS = ("ROLL CALL", "APPROVAL OF MINUTES", "PUBLIC COMMENTS", "ADJOURNMENT")


def _page(*head: str, items: tuple[str, ...] = ITEMS) -> str:
    lines = "".join(f"<div>{line}</div>" for line in head)
    rows = "".join(f"<tr><td>{at}.</td><td>{item}</td></tr>" for at, item in enumerate(items, 1))
    return f"<html><body>{lines}<table>{rows}</table></body></html>"


HOUSE = (
    "Tide Gauge Room 107",
    "Harbour International Terminal",
    "1 Quay Way, Elmford",
    "Internet at www.tide.example",
)
WHEN = "Thursday, March 4, 2027 at 10:00 am"


def test_the_head_of_an_agenda_names_its_meeting() -> None:
    page = _page(*HOUSE, "Matters to come before the board", "PILOTS SPECIAL MEETING", "AGENDA", WHEN)
    assert told(page) == [("PILOTS SPECIAL MEETING", "2027-03-04T10:00:00")]


def test_agenda_behind_the_name_of_a_meeting_is_no_part_of_it() -> None:
    assert told(_page(*HOUSE, "REGULAR MEETING AGENDA", WHEN)) == [("REGULAR MEETING", "2027-03-04T10:00:00")]


def test_days_of_items_are_none_of_an_agenda() -> None:
    items = (*ITEMS, "Report on nets, 9 March 2027", "Survey of eels, 11 March 2027")
    assert len(told(_page(*HOUSE, "PILOTS SPECIAL MEETING", "AGENDA", WHEN, items=items))) == 1


def test_a_concert_at_a_terminal_keeps_its_name() -> None:
    page = _page("Ada Reed Trio", "A meeting of the Salt Club", WHEN, items=("Doors", "Opening", "Supper"))
    assert [title for title, _ in told(page)] == ["Ada Reed Trio"]


@pytest.mark.parametrize(
    ("kind", "items"),
    [
        (0, ("1. Roll Call", "Feststellung der Beschlussfähigkeit", "Appel nominal", "Lista de asistencia")),
        (
            2,
            (
                "II. Approval of Minutes",
                "TOP",
                "2. Genehmigung des Protokolls vom 3.2.",
                "Aprobación del acta",
            ),
        ),
        (2, ("Approvazione del verbale", "Aprovação da ata da reunião anterior", "Vaststelling notulen")),
        (
            5,
            ("Adjournment", "Schluss der Sitzung", "Levée de la séance", "Chiusura della seduta", "Sluiting"),
        ),
    ],
)
def test_items_of_agendas(kind: int, items: tuple[str, ...]) -> None:
    assert {kind_of_item(item) for item in items} - {None} == {kind}


HEADED = "<h1>Harbour Council</h1><h2>Meeting of March 4, 2027</h2>"


def test_hours_of_the_course_of_a_meeting_are_none() -> None:
    rows = ("REGULAR MEETING AT 6:00 PM", "ADJOURNMENT OF THE REGULAR MEETING AT 8:40 PM")
    rows += ("CLOSED SESSION AT 5:00 PM", "The meeting was recessed from 7:50 p.m. to 8:00 p.m.")
    found = told(HEADED + "".join(f"<p><b>{row}</b></p>" for row in rows))
    assert {title for title, _ in found} == {"REGULAR MEETING", "CLOSED SESSION"}


@pytest.mark.parametrize(
    "words",
    [
        "Meeting adjourned",
        "Schluss der Sitzung",
        "Levée de la séance",
        "Cierre de la sesión",
        "Chiusura della seduta",
        "Encerramento da sessão",
        "Sluiting van de vergadering",
    ],
)
def test_words_that_end_a_meeting(words: str) -> None:
    assert tells_course(words)


@pytest.mark.parametrize("words", ["Adjourned Regular Meeting", "Closing Session", "Schlusssitzung"])
def test_meetings_that_sound_like_an_end(words: str) -> None:
    assert not tells_course(words)


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("Board of Pilots Meeting of {}, 7 pm", "Board of Pilots Meeting"),
        ("PILOTS MEETING ON {} AT 7 PM", "PILOTS MEETING"),
        ("Best of, {}, 7 pm", "Best of"),
    ],
)
def test_what_joins_a_title_to_its_day_is_no_part_of_it(row: str, title: str) -> None:
    rows = "".join(f"<li>{row.format(day)}</li>" for day in ("4 March 2027", "8 April 2027"))
    assert [one for one, _ in told(f"<h1>Harbour</h1><ul>{rows}</ul>")] == [title] * 2
