"""Cards with a day in a badge, whose texts speak of other days, ask questions, and name what they hold."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

CARD = (
    '<div class="{names}"><div class=when><time>{day}</time> <div>{weekday}, <time>{hour}</time></div></div>'
    "<div class=what><h3><a href=/{number}>{title}</a></h3><div class=text>{text}</div>"
    "<p><a href=/{number}>Read more</a></p></div></div>"
)
PARKING = (
    "<p>We watch your bike while you watch films.</p><p>All days of the festival (3 June until 19 July):</p>"
    "<ul><li>Lower Quay</li></ul><p>Premiere days (12 June, 17 June):</p><p>Old Town</p>"
)
ANSWERS = "<h4>What does it cost?</h4><p>Nothing.</p><h4>Do I need a lock?</h4><p>No.</p>"
ROWS = (
    ("3 July", "Sat", "12:30", "Bike Watch", PARKING + ANSWERS),
    ("4 July", "Sun", "10:00", "Repair Table", "<p>Bring your tools.</p>"),
    ("4 July", "Sun", "12:30", "Bike Watch", PARKING + ANSWERS),
    ("8 July", "Thu", "16:00", "Repair Table", "<p>Bring your tools.</p>"),
)
WANTED = [
    ("Bike Watch", "2027-07-03T12:30:00"),
    ("Repair Table", "2027-07-04T10:00:00"),
    ("Bike Watch", "2027-07-04T12:30:00"),
    ("Repair Table", "2027-07-08T16:00:00"),
]


def _page(names: str = "card") -> str:
    cards = "".join(
        CARD.format(
            names=names, number=at, day=day, weekday=weekday, hour=hour, title=title, text=text
        )
        for at, (day, weekday, hour, title, text) in enumerate(ROWS)
    )  # fmt: skip
    return f"<html lang=en><h1>Events</h1><p>Summer 2027</p><main>{cards}</main>"


def test_days_that_a_card_speaks_of_are_not_its_own() -> None:
    assert told(_page()) == WANTED


def test_a_card_behind_questions_and_answers_is_no_answer() -> None:
    page = _page().replace(PARKING, "")
    assert told(page) == WANTED


def test_a_class_that_says_what_a_card_has_makes_it_no_foot() -> None:
    page = _page("card card-has-footer card-has-menu").replace(PARKING, "").replace(ANSWERS, "")
    assert told(page) == WANTED
    assert told(page.replace("card-has-footer", "card_footer").replace("card-has-menu", "site-footer")) == []
