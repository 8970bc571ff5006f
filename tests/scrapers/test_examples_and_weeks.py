"""Days of examples, hours of a week, years that an address tells."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrapers.page_days.joined_hours import with_hours_of_weekdays
from scrapers.plain_pages.no_gatherings import without_what_is_none
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programmes.lines import Entry, Line
from tests.scrapers.test_list_evidence import told


def test_commands_tell_no_days() -> None:
    page = (
        "<h1>quay-cli</h1><h2>Quickstart</h2><p>Create an event</p>"
        '<p>quay events create --title "Reed Fair" --date "Jun 15 2027 8pm" --at "My Place"</p>'
    )
    assert told(page) == []


def test_two_dashes_in_a_row_are_no_command() -> None:
    page = "<h1>Programme</h1>" + "".join(
        f"<p>{day} June 2027, 8 pm --posters --with {words}</p>"
        for day, words in ((5, "Reed soup"), (12, "Weir soup"), (19, "Kiln soup"))
    )
    assert len(told(page)) == 3


OPEN = "".join(
    f"<div class=day><div>{day}</div><div>Pomeriggio</div><div>16:30 – 19:30</div></div>"
    for day in ("Martedì", "Venerdì")
)


def test_hours_called_by_weekdays_say_when_a_house_is_open() -> None:
    event = (
        "<h2>Prossimi eventi</h2><div><div>15 marzo 2027</div><p>Letture al molo</p><p>Ore 16:30</p></div>"
    )
    found = told(f"<html lang=it><h1>Biblioteca</h1>{event}<div>Orari</div><div>{OPEN}</div>")
    assert [title for title, _ in found] == ["Letture al molo"]


def test_a_film_may_be_called_by_a_weekday() -> None:
    entries = [Entry(title, datetime(2027, 3, 5, 20, tzinfo=UTC)) for title in ("Friday", "Weir Road")]
    assert without_what_is_none(entries, [Line("Films")]) == entries
    entries.append(Entry("Sunday", datetime(2027, 3, 5, 10, tzinfo=UTC)))
    assert [one.title for one in without_what_is_none(entries, [Line("Films")])] == ["Weir Road"]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Πέμ.-Τετ.: 21.10", "Πέμ.-Τετ.: 21:10"),
        ("Saal 1 Do-Mi: 18.10/ 21.05", "Saal 1 Do-Mi: 18:10/ 21:05"),
        ("Do-Mi: 18.10.", "Do-Mi: 18.10."),
        ("Saal-Bar: 18.10", "Saal-Bar: 18.10"),
        ("Fr: 18.10", "Fr: 18.10"),
    ],
)
def test_behind_days_of_a_week_stand_hours(said: str, meant: str) -> None:
    assert [line.text for line in with_hours_of_weekdays([Line(said)])] == [meant]


DAYS = "".join(
    f"<h2>{day}</h2><p>{hour} {title}</p>"
    for day, hour, title in (
        ("Wednesday, March 24", "7:00 PM", "Supper on the quay"),
        ("Thursday, March 25", "8:00 AM", "Talk on reeds"),
        ("Friday, March 26", "9:00 AM", "Talk on weirs"),
    )
)


def _years(head: str, address: str) -> set[str]:
    return {start[:4] for _, start in told(f"<html lang=en><h1>{head}</h1>{DAYS}", address)}


def test_the_year_of_an_address_that_a_line_tells_too_is_that_of_the_weekdays() -> None:
    assert _years("Quay Meeting 2021 Programme", "https://quay.example/2021/programme.html") == {"2021"}


def test_a_year_that_the_page_does_not_tell_or_the_weekdays_contradict_is_none() -> None:
    assert _years("Quay Meeting", "https://quay.example/2021/programme.html") == {"2027"}
    assert "2020" not in _years("Quay Meeting 2020", "https://quay.example/2020/programme.html")


def test_details_are_no_title() -> None:
    assert is_generic("Trochę szczegółów")
    assert not is_generic("Diabeł tkwi w szczegółach")


def _item(number: int, said: str, told: str) -> str:
    return f"<p>Item {number}: {said}</p><h4>Background</h4><p>{told}</p>"


def test_a_label_over_many_items_is_no_title() -> None:
    said = ("Fence", "Weir", "Kiln", "Reeds", "Barge", "Ropes")
    items = "".join(_item(number, words, "It is due.") for number, words in enumerate(said, 1))
    page = f"<h1>Agenda</h1>{items}{_item(7, 'Fair', 'Doors, 11 April 2027, 9:00')}"
    assert "Background" not in [title for title, _ in told(page)]


def test_a_title_that_comes_again_with_its_days_is_one() -> None:
    page = "<h1>Programme</h1>" + "".join(
        f"<div><h3>Drag Show</h3><p>{day} April 2027, 9:00</p></div>" for day in range(5, 12)
    )
    assert len(told(page)) == 7


def test_the_number_of_a_file_names_no_gathering() -> None:
    entries = [Entry(title, datetime(2027, 3, 5, 20, tzinfo=UTC)) for title in ("File No. E27-8", "Case #39")]
    more = [Entry("Case 39", datetime(2027, 3, 5, 20, tzinfo=UTC))]
    assert without_what_is_none([*entries, *more], [Line("Agenda")]) == more
