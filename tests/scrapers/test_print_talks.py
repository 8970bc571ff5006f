"""Printed agendas of talks that tell who speaks beside the hour, and what is said below or behind a dash."""

from __future__ import annotations

from scrapers.prints.talks_below_names import names_go_on
from tests.scrapers.prints import told_text

HEAD = "Rope Symposium 2027\n\nWednesday, 3 March 2027\n\n9:00 Registration\n\n"
TALKS = (
    ("9:30", "Ada Reed", "Salt roads of the north and what was carried on them"),
    ("10:00", "Jo Lund, Per Holm", "Reading old tide tables"),
    ("10:30", "Ana Ruiz (Delta College)", "Boats that steer themselves"),
    ("11:30", "Kofi Mensah", "What the quay remembers"),
)
TITLES = [title for *_, title in TALKS]


def titles(text: str) -> list[str]:
    return [title for title, *_ in told_text(text)]


def test_what_stands_below_names_is_the_title() -> None:
    rows = "\n".join(f"{hour} {names}\n      {title}\n" for hour, names, title in TALKS)
    assert titles(f"{HEAD}{rows}\n12:00 Lunch\n") == ["Registration", *TITLES, "Lunch"]


def test_names_may_stand_below_an_hour_that_stands_alone() -> None:
    rows = "\n".join(f"{hour}\n{names}\n{title}\n" for hour, names, title in TALKS)
    assert titles(f"{HEAD}{rows}\n12:00\nLunch\n") == ["Registration", *TITLES, "Lunch"]


def test_names_below_an_hour_alone_stay_where_nothing_is_said_below() -> None:
    rows = "\n".join(f"{hour}\n{names}\n" for hour, names, _ in TALKS)
    assert titles(f"{HEAD}{rows}\n12:00\nLunch\n")[1] == "Ada Reed"


def test_what_stands_behind_names_and_a_dash_is_the_title() -> None:
    rows = "\n".join(f"{hour} {names} – {title}\n" for hour, names, title in TALKS)
    assert titles(f"{HEAD}{rows}\n12:00 Lunch\n") == ["Registration", *TITLES, "Lunch"]


def test_names_alone_stay() -> None:
    rows = "\n".join(f"{hour} {names}\n" for hour, names, _ in TALKS)
    assert titles(f"{HEAD}{rows}\n12:00 Lunch\n")[1] == "Ada Reed"


def test_parts_of_a_conference_over_their_sessions_stay() -> None:
    parts = ("Parallel Streams", "Blue Stream", "Harbour Stream", "Mill Stream")
    rows = "\n".join(
        f"{hour} {part}\n      {title}\n" for (hour, _, title), part in zip(TALKS, parts, strict=True)
    )
    assert titles(f"{HEAD}{rows}\n12:00 Lunch\n")[1:5] == list(parts)


def test_names_of_authors_go_on_where_a_line_had_no_room() -> None:
    assert names_go_on("Ada Reed, Jo Lund, Per", "Holm")
    assert names_go_on("Ada Reed, Jo", "Lund – Salt roads")
    assert names_go_on("Ada Reed, Jo Lund and", "Per Holm")
    assert not names_go_on("Ada Reed, Jo Lund", "Reading old tide tables")
    assert not names_go_on("Blue Room", "Grand Ballroom")
