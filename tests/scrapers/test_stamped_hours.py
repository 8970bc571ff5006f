"""Hours that only the markup of a day tells."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

CARD = '<article><time datetime="{}">{}</time><h2>{}</h2><p>{}</p></article>'


def cards(*rows: tuple[str, str, str], more: str = "A quiet evening") -> str:
    return "<h1>Programme</h1>" + "".join(CARD.format(*row, more) for row in rows)


def test_hours_of_the_markup_are_those_of_days_to_come() -> None:
    page = cards(
        ("2027-03-04T20:15:00+01:00", "Thu 4 Mar", "Ebb"),
        ("2027-03-05T20:30:00+01:00", "Fri 5 Mar", "Oasis"),
        ("2027-03-09T19:00:00+01:00", "Tue 9 Mar", "Salt"),
    )
    assert told(page)[0] == ("Ebb", "2027-03-04T20:15:00+01:00")


def test_hours_at_which_posts_were_sent_are_none() -> None:
    page = cards(
        ("2027-01-14T10:22:13+01:00", "14 January 2027", "Salt wins a prize"),
        ("2027-01-09T17:41:02+01:00", "9 January 2027", "We moved"),
        ("2027-01-05T08:03:44+01:00", "5 January 2027", "Happy new year"),
    )
    assert told(page) == []


def test_hours_that_a_page_shows_outdo_those_of_its_markup() -> None:
    rows = [(f"2027-03-{day:02}T18:00:00+01:00", f"{day} Mar 2027", f"Night {day}") for day in (4, 5, 9)]
    assert [start for _, start in told(cards(*rows, more="Doors 19:00"))] == [
        f"2027-03-{day:02}T19:00:00" for day in (4, 5, 9)
    ]


def test_midnights_and_utc_say_no_hour() -> None:
    rows = [(f"2027-03-{day:02}T12:00:00Z", f"{day} Mar 2027", f"Night {day}") for day in (4, 5, 9)]
    assert {start for _, start in told(cards(*rows))} == {"2027-03-04", "2027-03-05", "2027-03-09"}


def test_an_element_with_its_content_tells_the_hour_as_a_time_does() -> None:
    card = (
        '<article><h5>{}</h5><ul><li><a href="/e"><span content="{}">{}</span>'
        '<meta content="{}"></a></ul></article>'
    )
    rows = [
        (f"Night {day}", f"2027-03-{day:02}T19:30", f"{day} Mar 2027", f"2027-03-{day:02}T21:00")
        for day in (4, 5, 9)
    ]
    page = "<h1>Programme</h1>" + "".join(card.format(*row) for row in rows)
    assert told(page) == [(f"Night {day}", f"2027-03-{day:02}T19:30:00") for day in (4, 5, 9)]


def test_a_content_that_is_no_moment_tells_nothing() -> None:
    card = '<article><h5>Night {}</h5><p content="2027-03-99T19:30">{} Mar 2027</p></article>'
    page = "<h1>Programme</h1>" + "".join(card.format(day, day) for day in (4, 5, 9))
    assert {start[10:] for _, start in told(page)} == {""}
