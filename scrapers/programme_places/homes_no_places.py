"""Who gives a talk, and where they are from, is not where the talk is: `Ada Reed (Lund University)`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_places.speakers_no_places import is_speaker_at_home
from scrapers.programme_titles.known_people import is_of_talks
from scrapers.programme_words.people_names import names_at_end
from scrapers.programme_words.talk_words import names_part_of_day
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told


def without_homes_as_places(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries of a page of talks, without who speaks and where they are from in place of a room."""
    if not is_of_talks(told):
        return list(entries)
    return [replace(one, place=None) if _is_home(one, told) else one for one in entries]


def _is_home(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether a place is a speaker with a home, or such a home: what stands in brackets behind a name.

    `Poster session (Foyer)` is made like `Ada Reed (Lund)`, and parts of a conference are nobody's names.
    """
    if not entry.place:
        return False
    if is_speaker_at_home(entry.place):
        return not names_part_of_day(entry.place)
    texts = (told[at].line.text for at in {entry.line, entry.title_line} if at >= 0)
    before = (text.partition(f" ({entry.place})") for text in texts)
    names = [names_at_end(head) for head, found, _ in before if found]
    return any(name and not names_part_of_day(name) for name in names)
