"""How the titles of a printed agenda go on in the line below them."""

from __future__ import annotations

from scrapers.prints.title_lines import goes_on, ran_out, whole_end
from scrapers.programmes.lines import Line


def a_line(text: str, room: float = 0.0, weight: int = 700, left: float = 80.0) -> Line:
    return Line(text, (1, 1), size=11, weight=weight, left=left, width=5.0 * len(text), room=room)


def test_small_letters_of_another_weight_go_on_where_a_line_had_no_room_for_them() -> None:
    """The last words of a title share their line with who speaks, set lighter."""
    title, rest = "Old salt roads and what they carried to northern", "markets - Ada Reed, Delta College"
    assert goes_on(a_line(title, room=20), title, a_line(rest, weight=400))
    assert not goes_on(a_line(title, room=120), title, a_line(rest, weight=400))
    assert not goes_on(a_line(title, room=20), title, a_line("Markets of the north", weight=400))


def test_a_mark_behind_the_last_word_makes_it_none_the_less_a_word() -> None:
    title = "Myths about old tide tables, which of them are told"
    assert ran_out(a_line(title, room=8), title, a_line("by sailors?", weight=700))
    assert not ran_out(a_line(title, room=8), title, a_line("by Ada Reed", weight=700))


def test_a_comma_at_the_end_of_a_line_stays_before_what_goes_on() -> None:
    assert whole_end("Reading tide tables - Ada Reed", "10:00 Reading tide tables - Ada Reed,").endswith(
        "Reed,"
    )
    assert whole_end("Reading tide tables", "10:00 Reading tide tables (en)") == "Reading tide tables"
