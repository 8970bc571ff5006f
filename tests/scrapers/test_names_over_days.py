"""Months with several of their days, and names that stand each over days of their own."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

MONTHS = (("March", (4, 18)), ("April", (8, 22)), ("May", (6, 27)), ("June", (3, 17)))
MET = [f"2027-0{3 + at}-{day:02}" for at, (_, days) in enumerate(MONTHS) for day in days]


@pytest.mark.parametrize(
    "form",
    [
        "<li>{month}: {one}, {two}",
        "<li>{month} {one} &amp; {two}",
        "<li>{month} {one}th and {two}th",
        "<p>{month} – {one}, {two}</p>",
    ],
)
def test_each_day_behind_its_month_is_one(form: str) -> None:
    rows = "".join(form.format(month=month, one=days[0], two=days[1]) for month, days in MONTHS)
    assert [start for _, start in told(f"<h1>Harbour Board Meetings 2027</h1>{rows}")] == MET


@pytest.mark.parametrize("form", ["<td>{one}, {two}", "<td>{one}<td>{two}", "<td>{one}th &amp; {two}th"])
def test_each_day_beside_its_month_is_one(form: str) -> None:
    rows = "".join(f"<tr><td>{month}" + form.format(one=days[0], two=days[1]) for month, days in MONTHS)
    page = f"<h1>Harbour Board Meetings 2027</h1><p>All meetings start at 7pm.</p><table>{rows}</table>"
    assert [start for _, start in told(page)] == [f"{day}T19:00:00" for day in MET]


def test_numbers_behind_months_below_other_headings_are_no_days() -> None:
    rows = "".join(f"<li>{month}: {days[0]}, {days[1]}" for month, days in MONTHS)
    assert told(f"<h1>Rain and sun 2027</h1><ul>{rows}</ul>") == []
    rows = "".join(f"<li>{month}: {days[1]}, {days[0]}" for month, days in MONTHS)
    assert told(f"<h1>Harbour Board Meetings 2027</h1><ul>{rows}</ul>") == []


def sections(head: str, said: dict[str, str]) -> str:
    """A page of bodies, each over its days."""
    days = {"Planning Committee": (4, 11, 18), "Library Board": (5, 12, 19), "Town Council": (6, 13, 20)}
    return "<h1>Meeting Dates 2027</h1>" + "".join(
        f"{head.format(body)}{said.get(body, '')}" + "".join(f"<p>{day} May</p>" for day in found)
        for body, found in days.items()
    )


@pytest.mark.parametrize("head", ["<h2>{}</h2>", "<h3>{}</h3>", "<p><strong>{}</strong></p>"])
def test_the_last_day_below_a_name_is_not_that_of_the_next(head: str) -> None:
    found = told(sections(head, {}))
    assert found == [
        *(("Planning Committee", f"2027-05-{day:02}") for day in (4, 11, 18)),
        *(("Library Board", f"2027-05-{day:02}") for day in (5, 12, 19)),
        *(("Town Council", f"2027-05-{day:02}") for day in (6, 13, 20)),
    ]


def test_each_of_them_may_tell_its_own_hour_behind_a_label() -> None:
    hours = {"Planning Committee": 18, "Library Board": 19, "Town Council": 20}
    said = {body: f"<p>Time: {hour}:15. Venue: Quay Hall.</p>" for body, hour in hours.items()}
    found = told(sections("<h2>{}</h2>", said))
    assert {(title, start[11:]) for title, start in found} == {
        (body, f"{hour}:15:00") for body, hour in hours.items()
    }
    assert len(found) == 9


def test_months_and_houses_over_days_name_nothing() -> None:
    days = "<p>{} {month} 2027, 19:00</p><p>{} {month} 2027, 20:00</p>"
    page = "<h1>Low Ebb</h1>" + "".join(
        f"<p><strong>{head}</strong></p>{days.format(4, 5, month='May')}"
        for head in ("Quay Theatre", "Reed Hall")
    )
    assert {title for title, _ in told(page)} <= {"Low Ebb"}
    page = "<h1>Harbour Board Meetings</h1>" + "".join(
        f"<h2>{month} 2027</h2>{days.format(4, 5, month=month)}" for month in ("May", "June")
    )
    assert not {title for title, _ in told(page)} & {"May 2027", "June 2027"}
