"""Pages of one event whose facts stand below headings or behind labels: neither is its title."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

DAY = "Saturday, 6 March 2027"


AGENDA = "".join(f"<div><p>1{hour}:30 – 1{hour}:55</p><p>Fold number {hour}</p></div>" for hour in (4, 5))


def facts(*pairs: tuple[str, str], rank: str = "h3") -> str:
    rows = "".join(f"<div><{rank}>{label}</{rank}><p>{value}</p></div>" for label, value in pairs)
    head = "<html lang=en><body><h1>Paper boats for beginners</h1><p>We fold.</p>"
    return f"{head}<section>{rows}</section><h2>Agenda</h2><section>{AGENDA}</section>"


@pytest.mark.parametrize(
    "page",
    [
        facts(
            ("Date & time", f"{DAY}</p><p>14:00 – 16:00"),
            ("Location", "Quay Convention Centre</p><p>747 Mill St, Elmford, CA 94103"),
            ("Organiser", "Folders' Association"),
        ),
        facts(
            ("When?", f"{DAY}</p><p>14:00 – 16:00"),
            ("Where?", "Studio, Mill Lane 3"),
            ("How much?", "20 zł"),
            rank="h5",
        ),
    ],
)
def test_headings_that_ask_for_facts_and_what_tells_them_are_no_titles(page: str) -> None:
    assert told(page)[0] == ("Paper boats for beginners", "2027-03-06T14:00:00")


def test_headings_of_that_make_which_ask_for_nothing_are_titles() -> None:
    rows = "".join(
        f"<div><h3>{name}</h3><p>{6 + at} March 2027, 14:00</p></div>"
        for at, name in enumerate(("Kite day", "Oar day"))
    )
    facts = "<h3>When</h3><p>In March</p><h3>Where</h3><p>Quay Hall</p>"
    page = f"<html lang=en><body><h1>Quay Club</h1>{facts}{rows}"
    assert [title for title, _ in told(page)] == ["Kite day", "Oar day"]


def cells(label: str) -> str:
    rows = ((label, "<b>Opening of the school year</b>"), ("Data:", "06/03/2027"), ("Orario:", "ore 20.30"))
    table = "".join(f"<tr><td>{name}</td><td>{value}</td></tr>" for name, value in rows)
    return f"<html lang=it><body><h1>Scheda informativa</h1><table>{table}</table>"


def test_what_a_label_calls_a_title_is_one_on_a_page_named_otherwise() -> None:
    assert told(cells("Titolo:")) == [("Opening of the school year", "2027-03-06T20:30:00")]


def test_bold_words_behind_another_label_are_none() -> None:
    assert [title for title, _ in told(cells("Note:"))] == ["Scheda informativa"]


def site(title: str, heading: str) -> str:
    return (
        f"<html lang=en><head><title>{title}</title></head><body><div><h3>{heading}</h3></div>"
        f"<div><div><h3>{DAY}, 8:00 am</h3></div><h3>(Save to calendar)</h3><p>We paddle.</p></div>"
    )


def test_a_window_may_say_its_site_first() -> None:
    page = site("Quay Paddlers - Night paddle, Elm Lake", "Night paddle, Elm Lake [G]")
    assert told(page) == [("Night paddle, Elm Lake [G]", "2027-03-06T08:00:00")]


def test_what_no_heading_says_is_not_what_a_window_is_called() -> None:
    page = site("Quay Paddlers - Upcoming events", "Upcoming events")
    assert [title for title, _ in told(page)] == ["Quay Paddlers"]
