"""Programmes as office and layout programs set them: rows around their hours, cards, folded leaflets."""

from __future__ import annotations

import pytest

from scrapers.prints.covered import uncovered
from scrapers.prints.headings import in_one_line
from scrapers.prints.pdf_text import OUTLINE, Rule
from scrapers.programmes.lines import Line
from tests.scrapers.prints import Placed, a_pdf, boxes, told


def centred(top: float, hours: str, name: str, title: list[str]) -> list[Placed]:
    """A row of a table, 13 points from line to line, hour and name in the middle of it."""
    middle = top - 13 * (len(title) - 1) / 2
    lines = [(200.0, top - 13.0 * at, text) for at, text in enumerate(title)]
    return [(24, middle, hours), (110, middle, name), *lines]


def test_hours_in_the_middle_of_rows_without_lines() -> None:
    page: list[Placed] = [
        (24, 560, "Thursday, 13 May 2027", 14),
        *centred(530, "14.00 - 14.30", "Ada Quill", ["Opening of the Reef"]),
        *centred(500, "14.30 - 15.00", "Sam Weir", ["Nets and Knots along the", "Northern Coast"]),
        *centred(455, "15.00 - 15.30", "Ida Marsh", ["Three Ways to", "Mend a Sail", "before Dawn"]),
        *centred(395, "15.30 - 16.00", "Tom Holt", ["What the Tide Tables", "Never Said"]),
        *centred(350, "16.00 - 16.30", "Eva Lind", ["Closing Words"]),
    ]
    assert [(title, start[11:16]) for title, start, _ in told(a_pdf([page]))] == [
        ("Ada Quill Opening of the Reef", "14:00"),
        ("Sam Weir Nets and Knots along the Northern Coast", "14:30"),
        ("Ida Marsh Three Ways to Mend a Sail before Dawn", "15:00"),
        ("Tom Holt What the Tide Tables Never Said", "15:30"),
        ("Eva Lind Closing Words", "16:00"),
    ]


def test_the_ground_of_a_web_page_printed_on_several_is_no_cell() -> None:
    rows: list[Placed] = [(24, 560, "Thursday, 13 May 2027", 14)]
    rows += [(24, 530.0 - 30 * at, f"{14 + at}.00  Reef Talk {at}") for at in range(4)]
    ground = boxes((10, -2000, 400, 2590), grey=1.0) + boxes((24, 552, 380, 1), grey=0.5)
    assert [title for title, _, _ in told(a_pdf([rows], drawn=[ground]))] == [
        f"Reef Talk {at}" for at in range(4)
    ]


def test_a_line_is_seen_where_no_box_was_painted_over_it() -> None:
    fold, card = Rule((0, 100, 400, 100.5), 5), Rule((50, 20, 150, 180), 7)
    assert uncovered([fold, card]) == [
        Rule((0, 100, 50, 100.5), 5), Rule((150, 100, 400, 100.5), 5), card
    ]  # fmt: skip
    assert uncovered([card, fold]) == [card, fold]
    border = Rule((50, 180, 150, 180), OUTLINE)
    assert uncovered([border, card]) == [border, card]


def a_card(left: float, top: float, *lines: tuple[str, int]) -> list[Placed]:
    return [(left + 10, top - 20.0 - 16 * at, text, size) for at, (text, size) in enumerate(lines)]


def test_cards_of_a_leaflet_whose_folds_lie_behind_them() -> None:
    page = [
        *a_card(20, 560, ("QUAY", 14), ("CHOIR", 14), ("SA, 8. Mai - 20 Uhr", 10), ("Hafenburg, Nord", 9)),
        *a_card(220, 560, ("QUAY", 14), ("BRASS", 14), ("SO, 9. Mai - 14 Uhr", 10), ("Hafenburg, Nord", 9)),
        *a_card(20, 380, ("LANTERN", 14), ("WALK", 14), ("FR, 14. Mai - 21 Uhr", 10), ("Alter Turm", 9)),
        *a_card(220, 380, ("ROPE", 14), ("FAIR", 14), ("SA, 15. Mai - 11 Uhr", 10), ("Hanfwerk, Nord", 9)),
    ]
    folds = boxes((0, 500, 420, 0.5), (0, 325, 420, 0.5), grey=0.3)
    cards = boxes(
        (20, 420, 180, 150), (220, 420, 180, 150), (20, 240, 180, 150), (220, 240, 180, 150), grey=0.9
    )
    assert sorted((title, start[5:16]) for title, start, _ in told(a_pdf([page], drawn=[folds + cards]))) == [
        ("LANTERN WALK", "05-14T21:00"),
        ("QUAY BRASS", "05-09T14:00"),
        ("QUAY CHOIR", "05-08T20:00"),
        ("ROPE FAIR", "05-15T11:00"),
    ]


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (["The Long", "Way Out"], ["The Long Way Out", "small print", "smaller still"]),
        (["Kestrel", "7 May, 19:30"], ["Kestrel", "7 May, 19:30", "small print", "smaller still"]),
    ],
)
def test_large_letters_below_each_other_are_one_title(words: list[str], read: list[str]) -> None:
    lines = [Line(text, (1, at), size=18.0) for at, text in enumerate(words)]
    lines += [Line(text, (1, 5), size=9.0) for text in ("small print", "smaller still")]
    assert [line.text for line in in_one_line(lines)] == read


def test_a_house_and_its_room_in_brackets_behind_a_title() -> None:
    page: list[Placed] = [(24, 560, "Thursday, 13 May 2027", 14)]
    page += [
        (24, 530.0 - 15 * at, text)
        for at, text in enumerate(
            (
                "14.00  Opening (Reef University, lecture hall 23)",
                "15.00  The Lower Reef",
                "18.00  Welcome Party (Reef University, lecture hall 41A)",
            )
        )
    ]
    assert [(title, place) for title, _, place in told(a_pdf([page]))] == [
        ("Opening", "Reef University, lecture hall 23"),
        ("The Lower Reef", None),
        ("Welcome Party", "Reef University, lecture hall 41A"),
    ]


def test_a_card_of_a_society_with_one_room_for_all_but_what_says_another() -> None:
    lines = (
        ("All screenings begin at 8.15pm in the Quill Lecture Room unless otherwise stated.", 9),
        ("1st Week", 10),
        ("Tuesday 16 February", 9),
        ("Welcome Drinks, Junior Common Room, 7pm", 9),
        ("Sunday 21 February", 9),
        ("Night Ferry", 9),
        ("2nd Week", 10),
        ("Wednesday 24 February", 9),
        ("Committee Meeting, Room 4, 6pm", 9),
        ("Sunday 28 February", 9),
        ("Kestrel, starts at 7.30pm", 9),
        ("3rd Week", 10),
        ("Friday 5 March", 9),
        ("Quiz Night, The Anchor, 9pm", 9),
    )
    page: list[Placed] = [(24, 560, "Reef Film Society, Lent Term 2027", 14)]
    page += [(24, 530.0 - 13 * at, text, size) for at, (text, size) in enumerate(lines)]
    assert [(title, start[5:16], place) for title, start, place in told(a_pdf([page]))] == [
        ("Welcome Drinks", "02-16T19:00", "Junior Common Room"),
        ("Night Ferry", "02-21T20:15", "Quill Lecture Room"),
        ("Committee Meeting", "02-24T18:00", "Room 4"),
        ("Kestrel", "02-28T19:30", "Quill Lecture Room"),
        ("Quiz Night", "03-05T21:00", "The Anchor"),
    ]


def test_a_sentence_below_the_rows_of_a_day_is_none_of_them() -> None:
    page: list[Placed] = [(24, 560, "Saturday, 13 March 2027", 14)]
    rows = (
        "Welcome Table  11:15 AM - 11:45 AM",
        "Reef Show  11:45 AM - 12:30 PM",
        "Net Making  1:30 PM - 3:00 PM",
        "Finale: Reef Dance by Ada Quill  3:00 PM - 4:30 PM",
    )
    page += [(24, 530.0 - 13 * at, text) for at, text in enumerate(rows)]
    page.append((24, 440, "Soup will be served at 12:45 PM while supplies last, as every year."))
    assert [title for title, _, _ in told(a_pdf([page]))] == [
        "Welcome Table",
        "Reef Show",
        "Net Making",
        "Finale: Reef Dance by Ada Quill",
    ]
