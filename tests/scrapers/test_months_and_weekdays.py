"""Bare days under the name of a month, beside weekdays, hours and numbers that look like something else."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told


def test_a_weekday_that_is_a_month_elsewhere_is_one_under_another_month() -> None:
    page = """<html lang=it><body><h1>Programma</h1><h2>Dicembre 2027</h2>
    <p>8 Mer 21:00 Notte dei corti</p><p>14 Mar 18:30 Incontro con la regista</p></body>"""
    assert told(page) == [
        ("Notte dei corti", "2027-12-08T21:00:00"),
        ("Incontro con la regista", "2027-12-14T18:30:00"),
    ]


def test_a_column_of_weekdays_holds_no_months() -> None:
    rows = "".join(
        f"<tr><td>{day}</td><td>{name}</td><td>{title}</td><td>19:00</td></tr>"
        for day, name, title in (
            (12, "Gio", "12 uomini"),
            (17, "Mar", "Il giardino"),
            (22, "Dom", "Il porto"),
        )
    )
    page = f"<html lang=it><body><p><b>Agosto</b></p><table>{rows}</table></body>"
    assert told(page) == [
        ("12 uomini", "2027-08-12T19:00:00"),
        ("Il giardino", "2027-08-17T19:00:00"),
        ("Il porto", "2027-08-22T19:00:00"),
    ]


def test_the_hour_may_stand_right_behind_the_bare_day_of_a_named_weekday() -> None:
    page = """<html lang=en><body><h1>Calendar</h1><h2>April</h2><p>Fri 9 20:00 Quay Quiz</p>
    <p>Tue 13 9:30pm Late Pitch</p><h2>May</h2><p>Thu 6 6pm Guild Tea</p></body>"""
    assert told(page) == [
        ("Quay Quiz", "2027-04-09T20:00:00"),
        ("Late Pitch", "2027-04-13T21:30:00"),
        ("Guild Tea", "2027-05-06T18:00:00"),
    ]


def test_two_numbers_without_a_weekday_are_no_day_and_hour() -> None:
    page = """<html lang=en><body><h1>Results</h1><h2>October</h2><p>12 20:31 Ada Moor</p>
    <p>14 21:02 Ben Hale</p></body>"""
    assert told(page) == []


@pytest.mark.parametrize("month", ["May", "May 2027"])
def test_may_is_a_month_over_a_row_that_begins_with_its_day(month: str) -> None:
    page = f"""<html lang=en><body><h1>Events</h1><div>{month}</div><p>7 Open Data Night 2:15 pm</p>
    <p>9 Map Hour 8:00 pm</p></body>"""
    assert told(page) == [
        ("Open Data Night", "2027-05-07T14:15:00"),
        ("Map Hour", "2027-05-09T20:00:00"),
    ]


def test_a_rank_in_a_table_is_no_month() -> None:
    page = """<html lang=en><body><h1>Officers</h1><table>
    <tr><td>President</td><td>MAJ</td><td>Ana Quill</td></tr>
    <tr><td>1st Vice President</td><td>MAJ</td><td>Ben Hale</td></tr>
    <tr><td>2nd Vice President</td><td>CPT</td><td>Cy Moor</td></tr></table></body>"""
    assert told(page) == []


def test_an_ordinal_before_tag_and_a_dutch_looking_thursday() -> None:
    page = """<html lang=de><body><h1>Programm</h1><h2>Februar 2027</h2><p>4. Do 21:00 Filmfrühstück</p>
    <p>15. Tag der offenen Tür</p><p>20 Repair-Café 14:00</p></body>"""
    assert told(page) == [
        ("Filmfrühstück", "2027-02-04T21:00:00"),
        ("Tag der offenen Tür", "2027-02-15"),
        ("Repair-Café", "2027-02-20T14:00:00"),
    ]


def test_words_of_an_english_title_are_no_weekdays_of_other_languages() -> None:
    page = """<html lang=en><body><h1>Gigs</h1><h2>June 2027</h2><p>4 DJ Reef 11:30</p>
    <p>6 Choir of Man 18:15</p></body>"""
    assert told(page) == [
        ("DJ Reef", "2027-06-04T11:30:00"),
        ("Choir of Man", "2027-06-06T18:15:00"),
    ]


def test_a_film_named_by_a_fraction_and_a_tour_of_a_lounge() -> None:
    page = """<html lang=en><body><h1>Events</h1><div><h3>8½</h3><p>7 May 2027, 18:00</p></div>
    <div><h3>VR Lounge Tour</h3><p>8 May 2027, 18:00</p></div>
    <p>9 May 2027, 20:00 Lamp Lounge Talk</p></body>"""
    assert [title for title, _ in told(page)] == ["8½", "VR Lounge Tour", "Lamp Lounge Talk"]


@pytest.mark.parametrize("months", [("March 2027", "April 2027"), ("March", "April"), ("MARCH", "APRIL")])
@pytest.mark.parametrize("tag", ["b", "h3"])
def test_the_month_that_begins_below_is_no_name_of_the_row_above(months: tuple[str, str], tag: str) -> None:
    first, second = (f"<div><{tag}>{month}</{tag}></div>" for month in months)
    rows = "<div><b>{}</b></div>Spring seminar - 9:00 to 12:00<div><b>{}</b></div>County evening - 7:00pm"
    page = f"<h1>Reed Gardeners</h1>{first}{rows.format('Saturday, March 13', 'Thursday, March 25')}"
    page += f"{second}{rows.format('Saturday, April 10', 'Thursday, April 22')}"
    assert told(page) == [
        ("Spring seminar", "2027-03-13T09:00:00"),
        ("County evening", "2027-03-25T19:00:00"),
        ("Spring seminar", "2027-04-10T09:00:00"),
        ("County evening", "2027-04-22T19:00:00"),
    ]


def test_a_film_may_be_called_as_a_month_is() -> None:
    rows = "<h3>{}</h3><p>{} March 2027, 19:00</p>"
    films = (("October", 3), ("Reed Song", 4), ("Low Water", 5))
    page = "<h1>Harbour Cinema</h1>" + "".join(rows.format(title, day) for title, day in films)
    assert [title for title, _ in told(page)] == ["October", "Reed Song", "Low Water"]
