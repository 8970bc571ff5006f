"""What is called off: a badge beside its moment, a sentence in small letters, a notice on its page."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from scrapers.status import status_from_notice, status_from_remark, status_from_title
from tests.scrapers.test_blocks import read

CARD = "<li><h3>{0}</h3><span>{1} March 2027, 6pm</span><span class=badge>{2}</span></li>"


def found(body: str) -> list[tuple[str, str, str | None]]:
    return [
        (one.title, one.status, one.place.name if one.place else None)
        for one in read(body)
        if isinstance(one, Listing)
    ]


def test_a_badge_behind_a_moment() -> None:
    cards = (("Reed Walk", 5, "Cancelled"), ("Net Talk", 6, "Free"), ("Tar Night", 7, "Postponed"))
    page = "<h1>Events</h1><ul>" + "".join(CARD.format(*card) for card in cards) + "</ul>"
    assert [status for _, status, _ in found(page)] == ["cancelled", "confirmed", "postponed"]


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Netze entfällt!", "cancelled"),
        ("Der Kurs fällt leider aus", "cancelled"),
        ("The reed walk has been cancelled", "cancelled"),
        ("The reed walk is postponed", "postponed"),
        ("Nettenavond gaat niet door", "cancelled"),
        ("La serata è annullata", "cancelled"),
        ("The Wedding Is Cancelled", "confirmed"),
        ("Was nie entfällt: Lieder", "confirmed"),
        ("What is cancelled culture", "confirmed"),
    ],
)
def test_sentences_as_titles(title: str, status: str) -> None:
    assert status_from_title(title) == status


@pytest.mark.parametrize(
    ("notice", "status"),
    [
        ("This lecture has been cancelled. Tickets will be refunded.", "cancelled"),
        ("We are sorry that this talk had to be postponed.", "postponed"),
        ("Dieser Vortrag wurde leider abgesagt.", "cancelled"),
        ("Cette séance est annulée.", "cancelled"),
        ("La función ha sido suspendida.", "cancelled"),
        ("Questo spettacolo è stato annullato.", "cancelled"),
        ("A sessão foi adiada.", "postponed"),
        ("De voorstelling is geannuleerd.", "cancelled"),
        ("Bookings may be cancelled up to two days before.", "confirmed"),
        ("Last year this walk was wet.", "confirmed"),
    ],
)
def test_notices_on_the_page_of_one_gathering(notice: str, status: str) -> None:
    assert status_from_notice(notice) == status
    page = f"<h1>Reed and Tide</h1><p>5 March 2027, 18:00, Quay Hall</p><div class=notice>{notice}</div>"
    assert [one[1] for one in found(page)] == [status]


def test_a_notice_beside_a_list_is_about_none_of_its_rows() -> None:
    rows = "<li>5 March 2027, 6pm – Reed Walk</li><li>6 March 2027, 6pm – Net Talk</li>"
    page = f"<h1>Events</h1><p>This event has been cancelled.</p><ul>{rows}</ul>"
    assert [status for _, status, _ in found(page)] == ["confirmed", "confirmed"]


@pytest.mark.parametrize(
    "remark", ["Postponed until further notice", "Verschoben auf den 20. März", "Reporté au 20 mars"]
)
def test_until_when(remark: str) -> None:
    assert status_from_remark(remark) == "postponed"


def test_what_is_off_is_no_place() -> None:
    rows = "".join(
        f"<tr><td>0{day}.03.2027, 19:00</td><td>{title}</td><td>{house}</td></tr>"
        for day, title, house in (
            (5, "Vortrag", "Entfällt!"),
            (6, "Teerkurs", "Saal 1"),
            (7, "Seile", "Saal 2"),
        )
    )
    head = "<tr><th>Datum</th><th>Was</th><th>Ort</th></tr>"
    assert found(f"<html lang=de><h1>Termine</h1><table>{head}{rows}</table>") == [
        ("Vortrag", "cancelled", None),
        ("Teerkurs", "confirmed", "Saal 1"),
        ("Seile", "confirmed", "Saal 2"),
    ]


def test_a_name_before_a_colon_is_no_house() -> None:
    page = "<h1>Regular nights</h1><p>Quiz: every Tuesday, 8pm</p><p>Film club: Sunday 7 March 2027, 4pm</p>"
    assert [house for _, _, house in found(page)] == [None]
    page = "<h1>Ember Trio</h1><p>Quay Hall: Sunday 7 March 2027, 4pm</p>"
    assert found(page) == [("Ember Trio", "confirmed", "Quay Hall")]
