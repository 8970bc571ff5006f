"""Days with their weekday and without a year, on pages that were made long before the visit."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

ROWS = (
    ("Friday, October 21", "Opening drinks"),
    ("Sunday, October 23", "Gallery walk"),
    ("Monday, October 24", "Creative lunch"),
)


def page(rows: tuple[tuple[str, str], ...] = ROWS) -> str:
    return "<h1>Events</h1>" + "".join(
        f"<div><p>{day}</p><h2>{title}</h2><p>1:00 PM</p></div>" for day, title in rows
    )


def days(markup: str, address: str = "https://week.example/events/") -> list[str]:
    return [start[:10] for _, start in told(markup, address)]


def test_the_weekdays_tell_a_year_long_ago() -> None:
    assert days(page()) == ["2022-10-21", "2022-10-23", "2022-10-24"]


def test_the_address_tells_which_of_several_years_it_is() -> None:
    assert days(page(), "https://2016.week.example/events/") == ["2016-10-21", "2016-10-23", "2016-10-24"]


def test_weekdays_of_a_near_year_or_of_none_change_nothing() -> None:
    near = (("Thursday, October 21", "Opening drinks"), *ROWS[1:])
    assert days(page(near))[0] == "2027-10-21"
    assert days(page((("Tuesday, October 21", "Opening drinks"), *ROWS[1:])))[0][:4] in ("2026", "2027")


def test_a_year_that_is_printed_holds() -> None:
    assert days(page() + "<p>Tickets until 1 October 2027</p>")[0] != "2022-10-21"


GAMES = "<h1>{}: online games</h1><ul><li>Round 1: 30 March, 19:00</li><li>Round 2: 6 April, 19:00</li></ul>"
FOOT = "<p>Quay Camp {} is run by the ferry club</p>"


def test_the_code_of_an_edition_in_title_and_address_tells_the_year() -> None:
    page = GAMES.format("QC26") + FOOT.format("2026")
    assert days(page, "https://quay.example/qc26/games") == ["2026-03-30", "2026-04-06"]
    assert days(page, "https://qc26.example/games") == ["2026-03-30", "2026-04-06"]


def test_a_number_in_a_name_is_no_year() -> None:
    ahead = ["2027-03-30", "2027-04-06"]
    assert days(GAMES.format("QC26"), "https://quay.example/qc26/games") == ahead  # no line prints the year
    assert days(GAMES.format("QC26") + FOOT.format("2026"), "https://quay.example/games") == ahead
    assert days(GAMES.format("Pier54") + FOOT.format("2054"), "https://pier54.example/games") == ahead


ONE = "<h1>Net menders' night</h1><h2>{} / October 27 / 6:00 PM</h2><p>Bring a needle and some twine.</p>"


def test_one_weekday_is_enough_where_the_address_tells_the_year() -> None:
    assert days(ONE.format("Thursday"), "https://2016.week.example/events/nets") == ["2016-10-27"]
    assert days(ONE.format("Wednesday"), "https://2016.week.example/events/nets") == ["2027-10-27"]
    assert days(ONE.format("Thursday"), "https://week.example/events/nets") != ["2016-10-27"]


def test_the_day_in_an_address_is_that_from_which_days_are_told() -> None:
    said = (
        "<p>The quay turns three on 20 February!</p><p>See you on Thursday 20 February at 17:00, Pier 4.</p>"
    )
    page = f"<h1>Happy birthday to the quay</h1>{said}"
    assert set(days(page, "https://quay.example/news/2014/02/06/birthday")) == {"2014-02-20"}


def test_an_address_that_keeps_an_old_year_does_not_date_what_is_on_from_today() -> None:
    rows = "".join(
        f"<div><h2>Salt Quartet {day}</h2><h4>February {day}/5:30 pm - 8:00 pm</h4></div>"
        for day in range(1, 25, 3)
    )
    old = "<title>Events 2025</title>" + rows
    found = days(old, "https://bar.example/events-2025/")
    assert found[:2] == ["2027-02-01", "2027-02-04"]
    assert len(found) == 8
    later = old.replace("February", "June")
    assert days(later, "https://bar.example/events-2025/")[0] == "2025-06-01"


def test_the_year_of_a_sentence_is_that_of_the_weekdays_below_it() -> None:
    said = (
        "<p>The second week of its kind takes place October 21st-24th, 2016 (Friday-Monday), at the Quay.</p>"
    )
    rows = "".join(f"<h3>{day}</h3><p>13:00</p><p>{title}</p>" for day, title in ROWS)
    assert days(f"<h1>Quay week</h1>{said}{rows}") == ["2016-10-21", "2016-10-23", "2016-10-24"]
