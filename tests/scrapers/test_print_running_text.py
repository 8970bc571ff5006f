"""Prints that are no programme: moments in running text are told of something and announce nothing."""

from __future__ import annotations

import pytest

from tests.scrapers.prints import told_text

STATUTE = """Statute of the Harbour Guild

In its session of 14 March 2027 the board has passed the statute that stands below,
which replaces the one in the version of 17 December 2020 with all that was added to it
in later years and takes force on 1 June 2027 for every member of the guild and also for
those who have asked to become one before the day on which the board has met about it.

The yearly fee is due in four parts, which members pay until 15 February 2027 and
later on the days that the treasurer names; whoever has not paid by 1 July 2027 at noon is
reminded once, in writing, and loses the vote at the meeting of that year if nothing is
paid within a month of the reminder or if the letter cannot be delivered where they live.
"""

DIARY = """A journey to the islands

In the morning of 10 October 2027 at 7:30 am the bell woke us, a sign that the long
planned journey was to begin, and we were on the road before the sun had risen over the
harbour, where at 9 am the boat lay ready with our friends from the guild on board and a
breakfast that lasted until we saw the first of the islands in the mist of the forenoon.
"""


@pytest.mark.parametrize("text", [STATUTE, DIARY])
def test_running_text_tells_no_gathering(text: str) -> None:
    assert told_text(text) == []


def test_german_text_is_known_though_half_of_its_words_begin_large() -> None:
    text = """Satzung der Hafengilde

Auf Grund der Ordnung der Gilde hat der Vorstand in seiner Sitzung am 14. März 2027
die Satzung beschlossen, die unten steht und die bisherige in der Fassung vom 1. Mai
2020 ersetzt, soweit sie nicht schon früher außer Kraft getreten ist oder von der
Versammlung der Mitglieder in ihrer Sitzung vom 3. Juni 2027 um 19 Uhr geändert wird.
"""
    assert told_text(text) == []


def test_a_blurb_leaves_the_showing_above_it_alone() -> None:
    text = """Harbour Nights 2027

Night Ferry
Friday 12 March, 19:30, Pier Cinema
A young captain inherits the last ferry of the bay and has to decide within one night
whether she sells it to the company that has bought all the others or sails it once more
to the island where her mother was born and where on 3 May 1988 everything had begun for
the family that now waits for her on the quay with their bags and very little patience.

Salt
Saturday 13 March, 21:00, Pier Cinema
The women who work on the salt pans tell of winters when the sea froze and of the summer
in which the owners came back after twenty years and wanted to know whose the land is.
"""
    assert told_text(text) == [
        ("Night Ferry", "2027-03-12T19:30", "Pier Cinema"),
        ("Salt", "2027-03-13T21:00", "Pier Cinema"),
    ]


def test_sections_are_no_days() -> None:
    rows = "\n\n".join(
        f"{number}. Part {number}\n{number}.1. Members of the guild {number}\n{number}.2. Their rights"
        for number in range(1, 6)
    )
    assert told_text(f"Rules of the guild, 2027\n\n{rows}\n") == []


def test_what_is_left_of_a_sentence_without_its_hour_is_no_title() -> None:
    text = """Letters from the islands

10 October 2027
7.30   Breakfast on board
9.00   we lay ready with all our friends and the bags of the guild
11.00  the first of the islands
"""
    assert [title for title, _, _ in told_text(text)] == ["Breakfast on board", "the first of the islands"]
