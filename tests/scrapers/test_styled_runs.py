"""Lines that an editor cut into runs of one look each: the cuts part no words."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

LOOK = 'style="font-family: Oswald, Arial; font-weight: 400"'
ROWS = (
    (("Fri", "day Feb ", "1", "2th"), "Kriel & Slavin", ("7", "-", "10 P.M")),
    (("Tuesday Feb 1", "6th"), "Blues with Sam", ("7-10 P.M",)),
    (("Sun", "day Feb 21st"), "Ada Reed", ("6 - 8 P.M",)),
)


def runs(parts: tuple[str, ...]) -> str:
    return "".join(f"<span {LOOK}>{part}</span>" for part in parts)


def test_runs_of_one_look_are_one_line() -> None:
    rows = "".join(f"<p>{runs(day)}</p><p>{title}</p><p>{runs(hours)}</p>" for day, title, hours in ROWS)
    assert told(f"<html lang=en><body><h1>Live shows</h1>{rows}") == [
        ("Kriel & Slavin", "2027-02-12T19:00:00"),
        ("Blues with Sam", "2027-02-16T19:00:00"),
        ("Ada Reed", "2027-02-21T18:00:00"),
    ]


def test_elements_that_are_boxes_part_words_whatever_their_look() -> None:
    box = 'style="display: block; color: red"'
    page = f"<h1>Quay Mixer</h1><p><span {box}>10</span><span {box}>March 2027</span>, 7 pm</p>"
    assert told(f"<html lang=en><body>{page}") == [("Quay Mixer", "2027-03-10T19:00:00")]
