"""Years, and words that mean something elsewhere, in the titles of lists: they are those of one row."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

ROWS = (
    ("5 February", "19:30", "Best of 2025: Ports"),
    ("9 February", "20:00", "Low Tide"),
    ("11 February", "18:00", "The Tuner"),
    ("12 February", "21:00", "Night Bus"),
)
WITHOUT_YEAR = [
    ("Low Tide", "2027-02-09T20:00:00"),
    ("The Tuner", "2027-02-11T18:00:00"),
    ("Night Bus", "2027-02-12T21:00:00"),
]


@pytest.mark.parametrize(
    "row",
    [
        "<p>{day}, {hour} – {title}</p>",
        "<div><span>{day}</span> <span>{hour}</span><h4>{title}</h4></div>",
        "<h3>{title}</h3><p>{day}, {hour}</p>",
    ],
)
def test_the_year_of_a_title_holds_for_no_other_row(row: str) -> None:
    rows = "".join(row.format(day=day, hour=hour, title=title) for day, hour, title in ROWS)
    assert told(f"<h1>Upcoming events</h1>{rows}")[-3:] == WITHOUT_YEAR


def test_the_year_of_a_title_gives_way_to_the_weekday() -> None:
    rows = "".join(
        f"<li>{day}, 19:30 – {title}</li>"
        for day, title in (
            ("Fri 5 Feb", "Best of 2025: Ports"),
            ("Sat 6 Feb", "Low Tide"),
            ("Sun 7 Feb", "The Tuner"),
        )
    )
    assert [start[:10] for _, start in told(f"<h1>Events</h1><ul>{rows}</ul>")] == [
        "2027-02-05", "2027-02-06", "2027-02-07",
    ]  # fmt: skip


def test_a_year_over_its_meetings_holds_for_them() -> None:
    rows = "".join(f"<li>{month} 12, 7 p.m.</li>" for month in ("January", "February", "March"))
    assert [
        start[:4] for _, start in told(f"<h1>Harbour Board</h1><h2>2026 Meetings</h2><ul>{rows}</ul>")
    ] == ["2026"] * 3


def test_a_film_may_be_called_past() -> None:
    page = "<h1>Past Tides</h1><h3>Friday 5, February</h3><p>4:15 PM</p><p>8:40 PM</p>"
    assert told(page) == [("Past Tides", "2027-02-05T16:15:00"), ("Past Tides", "2027-02-05T20:40:00")]


def test_a_few_titles_that_read_like_houses_are_titles() -> None:
    names = ("Low Tide", "The Tuner", "Ash Street Blues", "Alumni Rooftop", "Night Bus")
    rows = "".join(
        f"<tr><td>{day} March 2027</td><td>20:00</td><td>{name}</td></tr>"
        for day, name in enumerate(names, 3)
    )
    assert [title for title, _ in told(f"<h1>Upcoming events</h1><table>{rows}</table>")] == list(names)


def test_bold_names_below_a_moment_with_a_sentence_behind_them() -> None:
    rows = "".join(
        f"<dt>March {day}, 6:30 p.m.</dt><dd><b>{name}</b> Come early, seats are few.</dd>"
        for day, name in ((4, "Producers Brunch"), (8, "Alumni Toast"), (9, "Market Drinks"))
    )
    assert [title for title, _ in told(f"<h1>Upcoming events</h1><dl>{rows}</dl>")] == [
        "Producers Brunch", "Alumni Toast", "Market Drinks",
    ]  # fmt: skip


def test_terms_over_their_day_and_house_are_titles() -> None:
    rows = "".join(
        f"<dt>{name}</dt><dd>{day} March, 18:30<br>{house}</dd>"
        for day, name, house in (
            (4, "Producers Brunch", "The Old Market"), (8, "Shorts Night", "Café Fin"),
            (9, "Pitch Clinic", "Studio Nine"), (11, "Crew Social", "The Glass Yard"),
        )
    )  # fmt: skip
    assert [title for title, _ in told(f"<h1>Events</h1><dl>{rows}</dl>")] == [
        "Producers Brunch", "Shorts Night", "Pitch Clinic", "Crew Social",
    ]  # fmt: skip


def test_hours_of_a_day_in_one_line_each_with_its_name() -> None:
    page = "<h1>Weekend programme, February 2027</h1><p>FRI 5: 7:00 pm – The Arrival, 8:30 pm – Night Bus</p>"
    page += "<p>SAT 6: 3:00 pm – Small Talk, 8:30 pm – Night Bus</p>"
    assert told(page) == [
        ("The Arrival", "2027-02-05T19:00:00"),
        ("Night Bus", "2027-02-05T20:30:00"),
        ("Small Talk", "2027-02-06T15:00:00"),
        ("Night Bus", "2027-02-06T20:30:00"),
    ]


def test_meetings_with_both_their_papers() -> None:
    rows = "".join(
        f"<p>{day}, 2027 <a href=a.pdf>Agenda</a> | <a href=m.pdf>Minutes</a></p>"
        for day in ("January 25", "January 11")
    )
    page = f"<h1>Commission Meetings</h1><p>February 22, 2027 <a href=b.pdf>Agenda</a></p>{rows}"
    assert [start for _, start in told(page)] == ["2027-02-22", "2027-01-25", "2027-01-11"]
