"""Printed programmes of film festivals, written by us: columns, tables, titles over showings."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from scrapers.dates.printed import find_whens
from tests.scrapers.moments import NOON
from tests.scrapers.prints import Placed, a_pdf, told, told_text

BLURB = ("A fisherman returns to the island he left in 1987", "and finds that nobody remembers him.")


def shown(pages: Iterable[Iterable[Placed]]) -> list[tuple[str, str, str | None]]:
    return [(title, start[5:16], place) for title, start, place in told(a_pdf(pages))]


def stacked(left: float, top: float, lines: Iterable[tuple[str, int]]) -> list[Placed]:
    """Lines of type one below the other, a little white over those of 10 points and of 13 or more."""
    placed: list[Placed] = []
    for text, size in lines:
        top -= 8 if size == 10 or size > 12 else 0
        placed.append((left, top, text, size))
        top -= 1.3 * size
    return placed


def test_a_day_over_two_columns_of_places_with_titles_below_them() -> None:
    def column(left: float, *rows: tuple[str, str]) -> list[Placed]:
        lines = [line for row in rows for line in ((row[0], 10), (row[1], 12), *((one, 7) for one in BLURB))]
        return stacked(left, 530, lines)

    page: list[Placed] = [
        (24, 560, "Harbour Film Days 2027", 18),
        (24, 540, "FRIDAY 12 FEBRUARY", 14),
        *column(24, ("16:30 | Pier Cinema", "The Salt Road"), ("20:45 | Old Mill", "Night Ferry")),
        *column(
            230, ("14:00 | Old Mill", "Paper"), ("19:00 | Old Mill", "Kestrel"), ("22:00 | Old Mill", "Sea")
        ),
    ]
    assert shown([page]) == [
        ("The Salt Road", "02-12T16:30", "Pier Cinema"),
        ("Night Ferry", "02-12T20:45", "Old Mill"),
        ("Paper", "02-12T14:00", "Old Mill"),
        ("Kestrel", "02-12T19:00", "Old Mill"),
        ("Sea", "02-12T22:00", "Old Mill"),
    ]


def test_titles_over_their_showings_in_larger_type_with_prices_behind_the_hall() -> None:
    lines = [("Lantern Festival, February 2027", 16)]
    for title, day in (
        ("The Salt Road", "Friday 12"),
        ("Night Ferry", "Saturday 13"),
        ("Kestrel", "Sunday 14"),
    ):
        facts = ("Dir: Ada Quill | 2025 | 92 mins | 12A", 7)
        lines += [(title, 13), facts, (BLURB[0], 7), (f"{day} February, 6.15pm", 8), ("Hall A, $8/$6", 8)]
    assert shown([stacked(24, 560, lines)]) == [
        ("The Salt Road", "02-12T18:15", "Hall A"),
        ("Night Ferry", "02-13T18:15", "Hall A"),
        ("Kestrel", "02-14T18:15", "Hall A"),
    ]


def test_places_in_a_column_of_their_own_stay_in_the_rows_of_their_times() -> None:
    rows = [
        ("18:30", "The Salt Road", "Pier"),
        ("20:00", "Night Ferry", "Mill"),
        ("22:00", "Kestrel", "Pier"),
    ]
    rows += [("23:45", "Midnight Mess", "Mill")]
    page: list[Placed] = [(24, 540, "FRIDAY 12 FEBRUARY 2027", 14)]
    for row, cells in enumerate(rows):
        page += [(left, 510 - 16 * row, cell) for left, cell in zip((24, 80, 300), cells, strict=True)]
    assert shown([page]) == [(title, f"02-12T{time}", place) for time, title, place in rows]


def test_a_table_tells_its_day_in_the_first_row_of_the_day() -> None:
    text = """Lantern Film Days 2027

Date         Time     Film              Venue
Fri 12 Feb   18:30    The Salt Road     Pier
             21:00    Night Ferry       Mill
Sat 13 Feb   14:00    Paper Boats       Pier
             16:30    Kestrel           Mill
Sun 14 Feb   12:00    Glass Garden      Pier
"""
    assert told_text(text) == [
        ("The Salt Road", "2027-02-12T18:30", "Pier"),
        ("Night Ferry", "2027-02-12T21:00", "Mill"),
        ("Paper Boats", "2027-02-13T14:00", "Pier"),
        ("Kestrel", "2027-02-13T16:30", "Mill"),
        ("Glass Garden", "2027-02-14T12:00", "Pier"),
    ]


def test_a_table_of_titles_with_their_showings_beside_them() -> None:
    text = """Films of the Lantern Days 2027

The Salt Road    Fri 12 Feb 19:30 PC, Sun 14 Feb 14:00 RX     22
Night Ferry      Sat 13 Feb 21:00 PC                          31
Glass Garden     Fri 12 Feb 17:15 RX, Mon 15 Feb 20:00 PC     18
"""
    assert told_text(text) == [
        ("The Salt Road", "2027-02-12T19:30", "PC"),
        ("The Salt Road", "2027-02-14T14:00", "RX"),
        ("Night Ferry", "2027-02-13T21:00", "PC"),
        ("Glass Garden", "2027-02-12T17:15", "RX"),
        ("Glass Garden", "2027-02-15T20:00", "PC"),
    ]


def test_titles_below_hours_without_their_credits_and_places_below_titles() -> None:
    text = """Rassegna del Faro 2027

Venerdì 12 febbraio

ore 18.30
Il sentiero di sale
di Ada Quill, Norvegia 2025, 98’ v.o.

ore 21.00
Traghetto notturno
di Ben Moss, Francia 2025, 90’ v.o.

Sabato 13 febbraio

ore 20.45
Giardino di vetro
di Cleo Marsh, Italia 2025, 75’ v.o.
"""
    assert [title for title, _, _ in told_text(text)] == [
        "Il sentiero di sale",
        "Traghetto notturno",
        "Giardino di vetro",
    ]


def test_places_that_come_back_below_the_titles() -> None:
    rows = (
        ("10:00  Shorts", "Mill"),
        ("12:00  Kestrel", "Pier"),
        ("14:00  Boats", "Pier"),
        ("16:00  Sea", "Mill"),
    )
    lines = [("Harbour Days 2027", 16), ("Sat 13 February", 14)]
    for row, place in rows:
        lines += [(row, 13), (place, 9), ("Ben Moss, 2025, 88 mins", 7), (BLURB[0], 7)]
    assert [(title, place) for title, _, place in shown([stacked(24, 560, lines)])] == [
        ("Shorts", "Mill"),
        ("Kestrel", "Pier"),
        ("Boats", "Pier"),
        ("Sea", "Mill"),
    ]


@pytest.mark.parametrize("text", ["Thursday, June 13th, 5-6:30pm", "June 13, 5–6:30 pm"])
def test_an_hour_without_its_half_of_the_day_is_no_second_day(text: str) -> None:
    found = find_whens(text, near=NOON.date())
    assert [(when.start.isoformat()[5:16], when.end and when.end.isoformat()[5:16]) for when in found] == [
        ("06-13T17:00", "06-13T18:30")
    ]


def test_days_in_badges_at_the_margin_stand_over_their_rows() -> None:
    page: list[Placed] = [(24, 570, "Harbour Film Days 2027", 14)]
    top = 540
    for badge, rows in (
        (("FRI", "12", "FEB"), (("18:30", "Tides"), ("21:00", "Kestrel"))),
        (("SAT", "13", "FEB"), (("14:00", "Boats"), ("16:30", "Shorts"))),
    ):
        page += [(24, top - 14 * number, part) for number, part in enumerate(badge)]
        for number, (time, title) in enumerate(rows):
            page += [(90, top - 16 * number, time), (140, top - 16 * number, title)]
        top -= 70
    assert [(title, start) for title, start, _ in shown([page])] == [
        ("Tides", "02-12T18:30"),
        ("Kestrel", "02-12T21:00"),
        ("Boats", "02-13T14:00"),
        ("Shorts", "02-13T16:30"),
    ]


def test_a_week_of_films_with_hours_below_the_days() -> None:
    page: list[Placed] = [(24, 560, "Stadtkino, 11. bis 13. Februar 2027", 14)]
    page += [(150 + 80 * at, 530, day) for at, day in enumerate(("Do 11.2.", "Fr 12.2.", "Sa 13.2."))]
    week = {
        "Der Salzweg": ("18:00", "", "16:00"),
        "Kiesel": ("20:30", "21:00", ""),
        "Boote": ("", "15:00", "14:00"),
    }
    for row, (film, hours) in enumerate(week.items()):
        page.append((24, 505 - 20 * row, film))
        page += [(150 + 80 * at, 505 - 20 * row, hour) for at, hour in enumerate(hours) if hour]
    expected = [
        (film, f"02-{11 + at}T{hours[at]}") for at in range(3) for film, hours in week.items() if hours[at]
    ]
    assert sorted((title, start) for title, start, _ in shown([page])) == sorted(expected)


def test_chairs_and_kinds_in_further_columns_are_no_part_of_titles() -> None:
    rows = ["10:00  Tides  Ada Quill  Talk", "11:00  Kelp  Ada Quill  Lab", "12:00  Nets  Ada Quill  Talk"]
    text = "\n".join(["Guild Day, 12 February 2027", "", *(row.replace("  ", "      ") for row in rows), ""])
    assert [title for title, _, _ in told_text(text)] == ["Tides", "Kelp Lab", "Nets"]


def test_rows_under_weekdays_are_for_every_week_whatever_day_they_were_printed() -> None:
    week = [
        f"{day}\n\n10:00  Cutting Table\n19:00  Members at the Bar\n"
        for day in ("MONDAY", "TUESDAY", "FRIDAY")
    ]
    assert told_text("\n".join(["Guild House", "", *week, "", "02/01/2027", ""])) == []


def test_places_follow_their_moments_in_a_line_of_several_showings() -> None:
    lines = [("Lantern Days 2027", 16)]
    for title, hall in (("Kestrel", "Roxy"), ("Night Ferry", "Odeon"), ("Tides", "Roxy")):
        shows = (f"Fri 12 Feb, 19.30, {hall}; Sun 14 Feb, 14.00, Guildhall", 8)
        lines += [(title, 13), ("Ana Petrov, Bulgaria, 2025, 104'", 8), (BLURB[0], 8), shows]
    found = shown([stacked(24, 560, lines)])
    assert [(title, place) for title, _, place in found] == [
        ("Kestrel", "Roxy"),
        ("Kestrel", "Guildhall"),
        ("Night Ferry", "Odeon"),
        ("Night Ferry", "Guildhall"),
        ("Tides", "Roxy"),
        ("Tides", "Guildhall"),
    ]


def test_bars_part_the_cells_of_a_row() -> None:
    text = """Nordlicht Filmwoche 2027

Do 11.2. | 18:00 | Kino Roxy | Die letzte Platzanweiserin
Fr 12.2. | 19:30 | Kino Roxy | Wolfsstunde
Sa 13.2. | 11:00 | Stadthalle | Blauer Meridian
"""
    assert told_text(text) == [
        ("Die letzte Platzanweiserin", "2027-02-11T18:00", "Kino Roxy"),
        ("Wolfsstunde", "2027-02-12T19:30", "Kino Roxy"),
        ("Blauer Meridian", "2027-02-13T11:00", "Stadthalle"),
    ]
