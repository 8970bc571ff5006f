"""Days and hours in forms that only their page explains, and what stands beside them that is no title."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.dates.printed import find_whens
from tests.scrapers.test_list_evidence import told


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("03.10. / 17.30 – 20.30 Uhr", "2027-10-03 17:30:00", "2027-10-03 20:30:00"),
        ("01.10.2026-30.06.2027", "2026-10-01", "2027-06-30"),
        ("1/5/2027-31/7/2027", "2027-05-01", "2027-07-31"),
    ],
)
def test_spans_without_blanks_and_hours_behind_a_stroke(words: str, start: str, end: str) -> None:
    (when,) = find_whens(words, near=date(2027, 8, 1), language="de")
    assert (str(when.start), str(when.end)) == (start, end)


def test_a_number_behind_a_year_is_no_day() -> None:
    assert find_whens("Order 1.10.2026-30", near=date(2027, 8, 1), language="de") == []


def test_years_of_two_figures_where_a_page_prints_several() -> None:
    rows = "".join(
        f"<div><a href=/{at}>{title}</a><div>{days}</div></div>"
        for at, (title, days) in enumerate(
            (
                ("Face to Face", "17 Oct 26 - 17 Dec 27"),
                ("Minton Tiles", "03-18 Aug 27"),
                ("Harpists", "12 Sep 27"),
            )
        )
    )
    assert told(f"<h1>What's on</h1><h4>Current and forthcoming events</h4>{rows}") == [
        ("Face to Face", "2026-10-17"), ("Minton Tiles", "2027-08-03"), ("Harpists", "2027-09-12"),
    ]  # fmt: skip


def test_numbers_of_days_below_this_month() -> None:
    rows = "".join(
        f"<tr><th>{day}</th><td>{band}</td></tr>"
        for day, band in (("5th", "Loose Reeds"), ("12th", "Cajun Night"), ("19th", "The Quay Trio"))
    )
    assert told(f"<h1>What's on this month</h1><table>{rows}</table>") == [
        ("Loose Reeds", "2027-02-05"), ("Cajun Night", "2027-02-12"), ("The Quay Trio", "2027-02-19"),
    ]  # fmt: skip
    assert told(f"<h1>Our bands</h1><table>{rows}</table>") == []


def test_a_page_about_its_one_day_to_come_though_it_stands_among_news() -> None:
    page = "<h1>Anchor presents Low Tide</h1><p>Happening on Saturday 10 October 2027</p><p>On sale now.</p>"
    address = "https://pub.example/news-and-events/low-tide"
    assert told(page, address) == [("Anchor presents Low Tide", "2027-10-10")]
    past = page.replace("Saturday 10 October 2027", "Saturday 10 October 2026")
    assert told(past, address) == []


def test_facts_with_labels_below_a_heading_of_no_name() -> None:
    page = (
        "<h1>Grading for beginners</h1><p>For all who cut.</p><h3>How to join</h3>"
        "<p>First come, first served, as the room is small. Book online for both of the evenings.</p>"
        "<ul><li>Dates: Mondays, 8 and 15 February</li><li>Time: 6.30-8.30pm</li><li>Ages: 18-25</li>"
        "<li>Location: Quay Studios</li><li>Price: £10</li></ul>"
    )
    assert told(page) == [
        ("Grading for beginners", "2027-02-08T18:30:00"), ("Grading for beginners", "2027-02-15T18:30:00"),
    ]  # fmt: skip


def test_a_column_whose_class_names_a_menu() -> None:
    told_of_it = "Een middag voor iedereen die graag speelt, ook voor wie de regels niet kent. " * 3
    rows = "".join(
        f"<li><h3>{title}</h3><p>{day} februari (14.00 uur tot 16.00 uur)</p><p>{told_of_it}</p></li>"
        for title, day in (("Spelletjesmiddag", 10), ("Digihulp", 17), ("Boekencafé", 24))
    )
    menu = "".join(f"<li><a href=/{at}>Afdeling {at} van de bibliotheek</a></li>" for at in range(40))
    body = f"<div class=top>{menu * 3}</div><div class='column nav'><h2>Agenda</h2><ul>{rows}</ul></div>"
    assert told(f"<html lang=nl><body>{body}") == [
        ("Spelletjesmiddag", "2027-02-10T14:00:00"), ("Digihulp", "2027-02-17T14:00:00"),
        ("Boekencafé", "2027-02-24T14:00:00"),
    ]  # fmt: skip
