"""Programmes that tell each hour in the zones of several places, a column for each."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

SLOTS = (
    ("16:00", "Welcome"),
    ("16:10", "First Light"),
    ("16:50", "Grain and Noise"),
    ("17:30", "Sound Walk"),
)


def _later(hour: str, hours: int) -> str:
    at, minutes = hour.split(":")
    return f"{(int(at) + hours) % 24}:{minutes}"


def _page(heads: tuple[str, ...], apart: tuple[int, ...], cell: str = "th", slots: object = SLOTS) -> str:
    assert isinstance(slots, tuple)
    over = "".join(f"<{cell}>{head}</{cell}>" for head in (*heads, "Session"))
    rows = "".join(
        f"<tr>{''.join(f'<td><p>{_later(hour, by)}</p></td>' for by in apart)}<td><p>{title}</p></td></tr>"
        for hour, title in slots
    )
    table = f"<table><tr>{over}</tr>{rows}</table>"
    return (
        f"<html lang=en><title>Light Days</title><h1>Programme</h1><h2>Wednesday 20 October 2027</h2>{table}"
    )


def test_each_hour_is_told_once_in_the_zone_of_the_first_column() -> None:
    assert told(_page(("BST", "EDT", "PDT"), (0, -5, -8))) == [
        (title, f"2027-10-20T{hour}:00+01:00") for hour, title in SLOTS
    ]


@pytest.mark.parametrize("cell", ["th", "td"])
def test_columns_under_the_names_of_towns_are_zones_where_rows_would_overlap(cell: str) -> None:
    assert told(_page(("Berlin", "Canb", "NYC"), (0, 9, -6), cell)) == [
        (title, f"2027-10-20T{hour}:00") for hour, title in SLOTS
    ]


def test_beginnings_and_ends_at_one_distance_are_no_zones() -> None:
    slots = (
        ("15:00", "Welcome"),
        ("16:00", "First Light"),
        ("17:00", "Grain and Noise"),
        ("18:00", "Sound Walk"),
    )
    found = told(_page(("Start", "End"), (0, 1), slots=slots))
    assert [title for title, _ in found] == [title for _, title in slots]
    assert [start[11:16] for _, start in found] == [hour for hour, _ in slots]


def test_an_hour_below_a_day_keeps_the_zone_that_is_printed_behind_it() -> None:
    rows = "".join(f"<li>{hour} CET – {title}</li>" for hour, title in SLOTS)
    assert told(f"<html lang=en><h1>Programme</h1><h2>20 January 2027</h2><ul>{rows}</ul>") == [
        (title, f"2027-01-20T{hour}:00+01:00") for hour, title in SLOTS
    ]


def test_a_beginning_with_a_zone_may_stand_beside_an_end_without_one() -> None:
    row = (
        "<tr><td>{0}</td><td class=start>5 March 2027, {1} CET</td><td class=end>5 March 2027, {2}</td></tr>"
    )
    rows = row.format("Welcome", "18:00", "19:00") + row.format("Sound Walk", "20:00", "21:30")
    assert told(f"<html lang=en><h1>Programme</h1><table>{rows}</table>") == [
        ("Welcome", "2027-03-05T18:00:00+01:00"),
        ("Sound Walk", "2027-03-05T20:00:00+01:00"),
    ]


def test_hours_of_one_day_may_be_told_with_a_zone_and_without() -> None:
    hours = ("18:00 CET", "18:30", "19:00 CET", "19:30", "20:00")
    rows = "".join(f"<li>{hour}</li>" for hour in hours)
    found = told(f"<html lang=en><h1>Film Lab</h1><p>5 March 2027</p><ul>{rows}</ul>")
    assert [start[11:16] for _, start in found] == [hour[:5] for hour in hours]
    assert [start[19:] for _, start in found] == ["+01:00", "", "+01:00", "", ""]


def test_hours_of_other_places_above_a_table_are_none_of_its_rows() -> None:
    def session(day: str, zones: str, *slots: tuple[str, str]) -> str:
        rows = "".join(f"<tr><td>{hour}</td><td>Ada Reed</td><td>{title}</td></tr>" for hour, title in slots)
        head = f"<tr><th colspan=3><h2>{day} · Kites · 09:30–11:00 (Oslo)</h2></th></tr>"
        names = "<tr><th>Time</th><th>Presenter</th><th>Theme</th></tr>"
        return f"<table>{head}<tr><td colspan=3><em>{zones}</em></td></tr>{names}{rows}</table>"

    slots = (("09:30 – 10:00", "Kites of silk"), ("10:00 – 11:00", "Kites of paper"))
    days = ("Dec 10, 2027", "Dec 11, 2027")
    zones = ("Time zones: Lima 21:30–23:00", "Time zones: Lima 21:30–23:00")
    body = "".join(session(day, zone, *slots) for day, zone in zip(days, zones, strict=True))
    assert told(f"<html lang=en><h1>Kite Days</h1>{body}") == [
        (title, f"2027-12-{day}T{hour}:00")
        for day in (10, 11)
        for hour, title in (("09:30", "Kites of silk"), ("10:00", "Kites of paper"))
    ]
