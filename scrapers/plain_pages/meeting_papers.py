"""Days over the papers of meetings: what they or the line below call it is its title.

Public bodies list what is over as `June 8, 2027`, `Regular Meeting of the Board`, `Agenda (187KB)`, or name
it in its papers alone: `Special Council Meeting Minutes - 8 June 2027 (PDF, 840KB)`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.page_days.day_strips import LONGEST_DAY
from scrapers.programme_days.lone_days import ANY_DAY, day_alone, without_days
from scrapers.programme_lists.document_lines import is_file_link, is_link
from scrapers.programme_words.articles import without_paper_before
from scrapers.programme_words.meeting_names import names_gathering
from scrapers.programmes.lines import Line

FEWEST = 3
"""So many days with papers of meetings make a list of them."""

MOST_PAPERS = 40
"""Lines below a day that may be papers of its meeting."""

LONGEST_NAME = 160


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    agenda = (
        r"agendas?|minutes|tagesordnung|niederschrift|protokoll|ordre du jour|compte[- ]rendu|"
        r"procès[- ]verbal|orden del día|actas?|ordine del giorno|verbale|notulen|pautas?|atas?"
    )
    more = (
        r"packets?|recordings?|videos?|audio|slides|presentations?|materials|attachments?|addend(?:um|a)|backup|"
        r"transcripts?|notices?|documents?|recommendations?|announcements?|reports?|exhibits?|handouts?"
    )
    known = {
        "agenda": rf"(?<!\w)(?:{agenda})(?!\w)",
        "paper": rf"\W*(?:[\w.,&'-]+ ){{0,8}}(?:{agenda}|{more})(?!\w)[^.!?]{{0,80}}$",
        "kinds": rf"(?<!\w)(?:(?:approved|adopted|draft|final|revised) )*"
        rf"(?:{agenda}|{more})(?!\w)",
        "size": r"\(\s?(?:pdf|docx?|xlsx?)?\W*\d*(?:[.,]\d+)?\s?(?:[km]i?b)?\s?\)\W*$",
        "remark": r"\([^()]*\)",
        "edges": r"^[\s:,;|–—-]+|[\s:,;|–—-]+$",
        "of item": r"(?<!\w)(?:items?|attachments?|annex(?:es)?|appendix|anlagen?|annexes?|top)\s\d",
        "notice": r"\W*(?:public |special )?(?:announcement|notice|memo(?:randum)?)s?\W*",
    }
    return re.compile(known[name], re.IGNORECASE)


def with_names_of_meetings(lines: Sequence[Line]) -> list[Line]:
    """The lines, days over papers with the name of their meeting beside them, without the papers."""
    mended: dict[int, list[Line]] = {}
    blocks = _days_over_papers(lines)
    names = [_name_of(lines, block) for block in blocks]
    usual = _usual([title for title, _ in names])
    for block, (title, more) in zip(blocks, names, strict=True):
        day = lines[block[0]]
        title = title or (usual if _tell_day_again(lines, block) else "")
        if title:
            named = replace(day, text=f"{day.text}: {title}", links=())
            mended |= {at: [] for at in block} | {block[0]: [named, *more]}
        elif len(block) > 1 and _pattern("notice").fullmatch(lines[block[1]].text):
            mended |= {at: [] for at in block}
        elif _tell_day_again(lines, block):
            mended |= {at: [] for at in block} | {block[0]: [replace(day, head="Meeting", row=day.path[-1])]}
    return [one for at, line in enumerate(lines) for one in mended.get(at, [line])] if mended else list(lines)


def _usual(names: Sequence[str]) -> str:
    """What most meetings of a list are called, and those whose papers do not name them, too."""
    bare = [_pattern("remark").sub("", name).strip() for name in names if name]
    ((name, often),) = Counter(bare).most_common(1) or [("", 0)]
    return name if often >= FEWEST and often * 2 >= len(names) else ""


def _tell_day_again(lines: Sequence[Line], block: range) -> bool:
    """Whether an agenda or minutes below a day are of that day, and so are no post of it."""
    day = _day_of(lines[block[0]])
    papers = (lines[at].text for at in block[1:] if _is_agenda(lines[at]))
    return any(when.start_on == day for text in papers for when in find_whens(text, near=ANY_DAY))


def _days_over_papers(lines: Sequence[Line]) -> list[range]:
    """The lines of each day with its papers, where most of one make stand over some."""
    days = [
        at
        for at, line in enumerate(lines)
        if len(line.text) <= LONGEST_NAME and _day_of(line) and not _pattern("paper").match(line.text)
    ]
    ends = pairwise([*days, len(lines)])
    blocks = [range(at, _end(lines, at, after)) for at, after in ends]
    papered = [block for block in blocks if any(_is_agenda(lines[at]) for at in block[1:])]
    all_days = Counter(_make(lines, block) for block in blocks)
    lists = Counter(_make(lines, block) for block in papered)
    makes = {make for make, often in lists.items() if often >= FEWEST and often * 2 >= all_days[make]}
    return [block for block in blocks if makes and (_make(lines, block) in makes or block in papered)]


def _day_of(line: Line) -> date | None:
    """The day that is all a line says, but for a remark in brackets: `8 June 2027 (extraordinary)`."""
    text = _pattern("remark").sub("", line.text).strip()
    return day_alone(text) if len(text) <= LONGEST_DAY else None


def _make(lines: Sequence[Line], block: range) -> tuple[str, int]:
    return lines[block[0]].sign, lines[block[0]].level


def _end(lines: Sequence[Line], day: int, after: int) -> int:
    """Behind the last paper below a day: they follow one another, below a line that may name the meeting.

    In a block that holds an agenda, and not the day, all that leads on is a paper, whatever it is called.
    """
    end, block = day + 1, None
    for at in range(day + 1, min(after, day + MOST_PAPERS)):
        path = lines[at].path
        if _is_paper(lines[at]):
            end = at + 1
            apart = _is_agenda(lines[at]) and lines[day].path[: len(path) - 2] != path[:-2]
            block = path[:-2] if apart else block
        elif block and path[: len(block)] == block and is_link(lines[at]) and not find_times(lines[at].text):
            end = at + 1
        elif at > day + 1:
            break
    return end


def _is_paper(line: Line) -> bool:
    if len(line.text) > LONGEST_NAME or 0 < line.level < 7:
        return False
    sized = _pattern("size").search(line.text) is not None
    return sized or is_file_link(line) or _pattern("paper").match(line.text) is not None


def _is_agenda(line: Line) -> bool:
    return _is_paper(line) and _pattern("agenda").search(line.text) is not None


def _name_of(lines: Sequence[Line], block: range) -> tuple[str, list[Line]]:
    """What the meeting of a day is called, and what the line that says so tells besides."""
    if len(block) == 1:
        return "", []
    below = lines[block[1]]
    name, _, more = _bare(below.text).partition(" - ")
    if not _is_agenda(below) and names_gathering(name):
        return name, [replace(below, text=more)] if more else []
    papers = [lines[at].text for at in block[1:] if _is_agenda(lines[at])]
    papers = [text for text in papers if not _pattern("of item").search(text)]
    names = [name for text in papers for name in (_without_kind(text), _without_kind(text.split(" - ")[0]))]
    return next((name for name in names if names_gathering(_pattern("remark").sub("", name).strip())), ""), []


def _without_kind(text: str) -> str:
    """The name of a meeting in that of its paper: without kind, size and day."""
    words = _pattern("kinds").sub(" ", without_paper_before(" ".join(without_days(_bare(text)).split())))
    return _pattern("edges").sub("", " ".join(words.split()))


def _bare(text: str) -> str:
    return _pattern("size").sub("", text).strip()
