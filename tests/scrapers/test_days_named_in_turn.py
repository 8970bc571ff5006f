"""Several days in one line, each behind its weekday, and what is said once of lists of them."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.dates.printed import find_whens
from tests.scrapers.test_blocks import told


@pytest.mark.parametrize(
    ("words", "language", "days"),
    [
        ("Thursday 2, Friday 3 and Saturday 4 July", "en", (2, 3, 4)),
        ("terça-feira 7, quarta-feira 8 e quinta-feira 9 de julho", "pt", (7, 8, 9)),
        ("lunedì 6, martedì 7 e mercoledì 8 luglio", "it", (6, 7, 8)),
        ("Samstag, 4. und Sonntag, 5. Juli 2026", "de", (4, 5)),
        ("le samedi 4 et le dimanche 5 juillet", "fr", (4, 5)),
        ("viernes 3, sábado 4 y domingo 5 de julio de 2026", "es", (3, 4, 5)),
    ],
)
def test_each_day_of_a_list_is_behind_its_own_weekday(
    words: str, language: str, days: tuple[int, ...]
) -> None:
    whens = find_whens(f"{words}, 20:00", near=date(2026, 6, 20), language=language)
    assert [str(when.start) for when in whens] == [f"2026-07-{day:02} 20:00:00" for day in days]
    assert all(when.weekday_agrees for when in whens)


ALL = "<p>All meetings start at 7pm.</p>"


def test_days_named_one_by_one_are_each_at_the_hour_of_all() -> None:
    row = "<li><b>Reed Choir</b> – 4, 5 and 6 March 2027</li><li><b>Quay Choir</b> – 12 March 2027</li>"
    assert told(f"<h1>Meetings</h1>{ALL}<ul>{row}</ul>") == [
        *(("Reed Choir", f"2027-03-0{day}T19:00:00") for day in (4, 5, 6)),
        ("Quay Choir", "2027-03-12T19:00:00"),
    ]  # fmt: skip
    spans = row.replace("4, 5 and 6", "4–6")
    assert ("Reed Choir", "2027-03-04T19:00:00") not in told(f"<h1>Meetings</h1>{ALL}<ul>{spans}</ul>")


@pytest.mark.parametrize("joint", ["; ", ", "])
def test_the_hour_behind_the_last_day_is_that_of_all(joint: str) -> None:
    days = joint.join(("Mon 1 March", "Thu 11 March", "Tue 16 March"))
    rows = f"<li><b>Reed Choir</b> – {days} at 7pm</li><li><b>Quay Choir</b> – Fri 12 March at 8pm</li>"
    found = told(f"<h1>Events 2027</h1><ul>{rows}</ul>")
    assert found[:3] == [("Reed Choir", f"2027-03-{day:02}T19:00:00") for day in (1, 11, 16)]


LONG = "; ".join(f"Monday {day} {month} 2027, 7pm" for day, month in (
    (1, "March"), (5, "April"), (3, "May"), (7, "June"), (5, "July"), (6, "September"),
    (4, "October"), (1, "November"),
))  # fmt: skip


def test_a_long_line_of_nothing_but_moments_is_no_prose() -> None:
    assert len(told(f"<h1>Harbour Board Meetings</h1><p>{LONG}</p>")) == 8
    prose = LONG.replace("; ", ", when the harbour board heard about the new quay and the old mill; ")
    assert told(f"<h1>The harbour</h1><p>{prose}.</p>") == []


def test_a_line_that_ends_in_a_colon_holds_its_year() -> None:
    days = "<p>6 Oct, 7pm; 18 Nov, 7pm; 16 Dec, 7pm</p>"
    found = told(f"<h1>Harbour Board Meetings</h1><p>The dates for 2026 are as follows:</p>{days}")
    assert [start[:4] for _, start in found] == ["2026"] * 3


def test_labels_right_below_a_list_hold_for_all_of_it() -> None:
    days = "".join(f"<p>{day} March 2027</p>" for day in (3, 10, 17))
    below = "<p>Time: 6.30pm. Venue: Old School House.</p>"
    found = told(f"<h1>Harbour Board Meetings</h1><div>{days}</div>{below}")
    assert [start for _, start in found] == [f"2027-03-{day:02}T18:30:00" for day in (3, 10, 17)]
    timed = days.replace("3 March 2027", "3 March 2027, 5pm")
    found = told(f"<h1>Harbour Board Meetings</h1><div>{timed}</div>{below}")
    assert "T18:30:00" not in "".join(start for _, start in found)
