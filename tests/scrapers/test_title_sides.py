"""Titles before or behind their dates, directors with their years, words of filters that head nothing."""

from __future__ import annotations

from scrapers.programmes.line_words import is_facts
from tests.scrapers.test_list_evidence import told

TOUR = (
    ("Rain Film Days", ("Thursday, March 4th @ 2:45pm",), "The Capri, Lund"),
    ("Twin Towns Shorts", ("Saturday, March 6th @ 11:40am",), "Old Fire Station, Oslo"),
    ("Harbour Doc Week", ("Wednesday March 10th @ 3:45PM", "Friday March 12th @ 3:45PM"), "Public Library"),
    ("Woods Film Festival", ("Sunday, March 14th @ 5pm",), "Hampton Hall"),
)


def test_titles_right_above_dates_that_are_headings_are_theirs() -> None:
    page = "".join(
        f"<h2>{name}</h2>{''.join(f'<h3>{day}</h3>' for day in days)}<p>{place}</p><p>www.fest.example</p>"
        for name, days, place in TOUR
    )
    assert [title for title, _ in told(f"<h1>Screenings</h1>{page}")] == [
        "Rain Film Days", "Twin Towns Shorts", "Harbour Doc Week", "Harbour Doc Week", "Woods Film Festival",
    ]  # fmt: skip


def test_days_in_sections_stand_over_their_titles_all_the_same() -> None:
    def days(*numbers: int) -> str:
        day = "<h3>{0} March 2027</h3><p>7pm Night {0}</p><p>9pm Late {0}</p>"
        return "".join(map(day.format, numbers))

    page = f"<h2>First week</h2>{days(4, 5, 6)}<h2>Second week</h2>{days(11, 12)}"
    assert told(f"<h1>Programme</h1>{page}")[0] == ("Night 4", "2027-03-04T19:00:00")


def test_who_made_a_film_when_is_no_title() -> None:
    assert is_facts("LEE CHANG-DONG, 2002")
    assert is_facts("Ana Lund, Jo Bell, 2017.")
    assert not is_facts("Summer of 2027")
    assert not is_facts("Blade, 2049 and more")


def test_words_of_a_filter_head_no_rows_far_below() -> None:
    words = ("Cycle", "Course", "Film", "Date", "Book launch", "Seminar", "Round table", "Workshop")
    page = "".join(f"<p>{one}</p>" for one in words) + "<p>Whole week</p>" * 12
    page += "<h2>Thursday 4 March 2027</h2>"
    page += "".join(
        f"<p>{hour}:30</p><p><a href=/{title}>{title}</a></p><p>Film</p><p>Somebody Somewhere</p>"
        for hour, title in ((17, "Ebb"), (19, "Shadows"), (21, "Oasis"))
    )
    assert [title for title, _ in told(f"<h1>Agenda</h1>{page}")] == ["Ebb", "Shadows", "Oasis"]
