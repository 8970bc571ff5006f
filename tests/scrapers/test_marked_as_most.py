"""Lists whose titles only a name in the markup tells from who supports and what is remarked at an hour."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

ACTS = (
    ("OWL PARADE", "REEDS/MUD"),
    ("TIN KITES", "SALT MILL"),
    ("LONG JETTY", "DJ PELL"),
    ("GREY BUOYS", "PIA ROTH/ADA/MIR"),
)
DAYS = ("TUESDAY MARCH 2", "THURSDAY MARCH 4", "MONDAY MARCH 8", "FRIDAY MARCH 12")


def night(day: str, act: str, support: str) -> str:
    heads = "".join(f"<h1 class=day>{part}</h1>" for part in day.split("/"))
    more = "".join(f"<p class=support>{one}</p>" for one in support.split("/"))
    return f"<div>{heads}<p class=head>{act}</p>{more}<p class=door>8:PM</p></div>"


def nights(*others: str) -> str:
    more = [f"{weekday} MARCH {day}" for weekday, day in (("MONDAY", 15), ("WEDNESDAY", 17), ("FRIDAY", 19))]
    acts = [*ACTS, ("NINE LAMPS", "ELM"), ("BARGE CHOIR", "ANA RUIZ/DJ KO/LI"), ("THE OARS", "TOM OK")]
    usual = [night(day, *one) for day, one in zip([*DAYS, *more], acts, strict=True)]
    return f"<html lang=en><body><div>{''.join([*usual, *others])}</div>"


@pytest.mark.parametrize(
    ("day", "act"),
    [
        ("SATURDAY MARCH 20", "HOTEL LANTERN"),
        ("SATRUDAY/MARCH 20", "PAPER BOATS"),
    ],
)
def test_an_act_that_looks_like_a_house_or_stands_below_a_misspelt_weekday_is_a_title(
    day: str, act: str
) -> None:
    assert (act, "2027-03-20T20:00:00") in told(nights(night(day, act, "THE REEDS")))


def test_a_round_letter_for_a_nought_is_one_beside_its_month() -> None:
    assert ("PAPER BOATS", "2027-04-05T20:00:00") in told(
        nights(night("MONDAY/APRIL/o5", "PAPER BOATS", "REEDS"))
    )


def test_a_letter_beside_another_word_is_no_nought() -> None:
    assert "PAPER BOATS" not in dict(told(nights(night("MONDAY/ROOM/o5", "PAPER BOATS", "REEDS"))))


def film(name: str, *hours: str) -> str:
    rows = "".join(f"<div class=hour>{hour}</div>" for hour in hours)
    return f"<div><div class=film><a href=/film>{name}</a></div><div>Duration: 98 min.</div>{rows}</div>"


NOTE = "11:00 Baby show: only for those who come with a child under one year old."


def films(*others: str) -> str:
    named = ("Low Ebb", "Seven Salts", "Kites", "Grain", "Two Lanterns", "Nightjar", "Ropewalk")
    usual = [film(name, f"1{at}:30", "20:45") for at, name in enumerate(named)]
    return f"<html lang=en><body><h2>Friday 5 March 2027</h2><div>{''.join([*usual, *others])}</div>"


def test_a_remark_beside_an_hour_is_no_title_where_all_films_are_marked() -> None:
    found = told(films(film("The Long Oar", NOTE, "18:15")))
    assert [title for title, at in found if at in ("2027-03-05T11:00:00", "2027-03-05T18:15:00")] == [
        "The Long Oar"
    ] * 2


def test_a_note_that_opens_below_its_hour_is_no_title() -> None:
    note = "This show has subtitles"
    found = told(films(film("The Long Oar", "18:15", f"20:15 {note}", note)))
    assert [title for title, at in found if at == "2027-03-05T20:15:00"] == ["The Long Oar"]


def test_what_few_rows_are_called_after_stays_what_it_is() -> None:
    rows = "".join(
        f"<li class=hour>1{at}:00 A talk about the harbour and what it does to us.</li>" for at in range(6)
    )
    found = told(films(f"<div><p class=film>House news</p><ul>{rows}</ul></div>"))
    assert ("House news", "2027-03-05T13:00:00") not in found
