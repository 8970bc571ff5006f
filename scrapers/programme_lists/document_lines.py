"""Links to agendas, minutes and recordings: dates and hours in them are those of the gathering beside them.

Lists of public bodies hang five documents on each meeting, each named by its day. The meeting is told by the
heading or the cell above them; "02/04: Slides (PDF)" is no second one, and "Attachment 2A" no hour.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import cache

from scrapers.dates.when import When
from scrapers.programme_lists.agenda_items import without_days_of_items
from scrapers.programme_words.gathering_words import calls_gatherings, may_name_list
from scrapers.programme_words.meeting_names import names_gathering
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Told

SHORTEST = 3
"""So many days make a list of meetings."""

NEAREST = 2
"""Lines above its minutes in which the day of a meeting stands, another paper between."""

LONGEST_SPAN = 10
"""Days of a meeting that goes on."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    kinds = (
        r"agendas?|minutes|recordings?|webcasts?|transcripts?|captions?|captioning|slides|presentations?|handouts?|"
        r"materials|packet|addend(?:um|a)|attachments?|flyers?|fliers?|save the date|livestream|"
        r"regist(?:er|ration)(?: link| here)?|tagesordnung|protokoll|niederschrift|einladung|unterlagen|"
        r"ordre du jour|compte[- ]rendu|procès[- ]verbal|convocation|orden del día|acta|convocatoria|"
        r"ordine del giorno|verbale|convocazione|notulen|stukken|ata|pauta|edital"
    )
    known = {
        "file": r"\.(?:pdf|docx?|pptx?|xlsx?|odt|rtf|zip|mp3|mp4)(?:$|[?#])",
        "minutes": r"\W*(?:[\divxa-z]{1,4}[.)]\s*)?(?:minutes|approv(?:al of|e)(?: the)?(?: meeting)? "
        r"minutes|minutes for approval|genehmigung (?:des|der) protokolle?s?)\W*",
        "attached": r"(?:^|[\s_-])(?:documents?|attachments?|downloads?|anlagen?|dokumente?)[_-]+"
        r"(?:title|name|item|link|label)(?=$|[\s_-])",
        "kind": rf"(?<!\w)(?:{kinds}|pdf)(?!\w)",
        "kind last": rf"(?<!\w)(?:{kinds})\W*(?:\([^()]*\)\W*)?(?:coming soon\W*)?$|"
        r"\(\s?(?:pdf|docx?|pptx?|xlsx?|youtube|vimeo|webex|zoom|gotowebinar|gotomeeting|"
        r"teams|dropbox|mp3)\s?\)\W*(?:coming soon\W*)?$",
        "to come": r"\(\s?(?:pdf|docx?)\s?\)\W{0,9}coming soon\W{0,9}$",
        "remark": r"\s?\([^()]{0,40}\)\W{0,9}(?:coming soon\W{0,9})?$",
    }
    return re.compile(known[name], re.IGNORECASE)


def is_file(address: str) -> bool:
    """Whether a link leads to a file that one reads rather than to a page."""
    return _pattern("file").search(address) is not None


def without_documents(told: Sequence[Told]) -> list[Told]:
    """The lines; those of documents tell no moment where a day of theirs is told by another line."""
    told = without_days_of_items(told)
    told = _without_attached(_without_sheets(_without_approvals(told)))
    makes = {one.line.sign for one in told if one.whens and not is_file_link(one.line)}
    documents = [
        is_document(one.line) or (is_file_link(one.line) and one.line.sign not in makes) for one in told
    ]
    if not any(documents):
        return list(told)
    days = {
        day
        for one, is_one in zip(told, documents, strict=True)
        if not is_one
        for when in one.whens
        for day in _days_of(when)
    }
    listed = len(days) >= SHORTEST
    return [
        Told(one.line, prose=True) if is_one and (_is_told(one, days) or (listed and _is_paper(one))) else one
        for one, is_one in zip(told, documents, strict=True)
    ]


def _without_approvals(told: Sequence[Told]) -> list[Told]:
    """The lines, those of meetings whose minutes an agenda has for approval without their days.

    Minutes below one day after the other are the papers of each, linked or still to come.
    """
    heads = {at for at, one in enumerate(told) if _heads_minutes(one.line)}
    papers = {at for at in heads if any(one.dated for one in told[max(0, at - NEAREST) : at])}
    heads -= papers if len(papers) >= SHORTEST else set()
    kept, minutes = [], False
    for at, one in enumerate(told):
        minutes = at in heads or (minutes and one.dated)
        past = minutes and one.dated and not any(when.time_stated for when in one.whens)
        kept.append(Told(one.line, prose=True) if past else one)
    return kept


def _without_sheets(told: Sequence[Told]) -> list[Told]:
    """The lines, those of days alone that lead to files under one heading: issues of what it names.

    `Notice sheets`, `10th October`, `3rd October`; what a heading calls gatherings are such.
    """
    lists: dict[int, list[int]] = defaultdict(list)
    heading = -1
    for at, one in enumerate(told):
        if 0 < one.line.level < 7:
            heading = at
        elif heading >= 0 and one.dated and not one.line.head and one.rest == "" and is_file_link(one.line):
            lists[heading].append(at)
    sheets = {
        at
        for heading, days in lists.items()
        if len(days) >= SHORTEST and not _calls_meetings(told[heading].line.text)
        for at in days
    }
    return [Told(one.line, prose=True) if at in sheets else one for at, one in enumerate(told)]


def _calls_meetings(text: str) -> bool:
    return calls_gatherings(text) or names_gathering(text) or may_name_list(text)


def _without_attached(told: Sequence[Told]) -> list[Told]:
    """The lines, those that are named documents or attachments below a day that is told otherwise."""
    attached = [_pattern("attached").search(one.line.names) is not None for one in told]
    first = next((at for at, one in enumerate(told) if one.dated and not attached[at]), len(told))
    return [
        Told(one.line, prose=True)
        if is_one and at > first and not one.clocks and not any(when.time_stated for when in one.whens)
        else one
        for at, (one, is_one) in enumerate(zip(told, attached, strict=True))
    ]


def _heads_minutes(line: Line) -> bool:
    of_table = line.row or line.sign.endswith("/th")
    return not line.links and not of_table and _pattern("minutes").fullmatch(line.text) is not None


def _is_told(one: Told, days: set[date]) -> bool:
    if one.whens:
        return all(when.start_on in days for when in one.whens)
    return bool(one.clocks) and bool(days)


def _is_paper(one: Told) -> bool:
    """Whether a link to a file tells a day and no hour: that of the paper, beside a list of meetings."""
    return bool(one.whens) and is_file_link(one.line) and not any(when.time_stated for when in one.whens)


def _days_of(when: When) -> Iterator[date]:
    last = when.end.date() if isinstance(when.end, datetime) else when.end or when.start_on
    for number in range(min((last - when.start_on).days, LONGEST_SPAN) + 1):
        yield when.start_on + timedelta(days=number)


def is_file_link(line: Line) -> bool:
    """Whether a line is nothing but a link to a file."""
    return is_link(line) and all(is_file(address) for _, address in line.links)


def is_link(line: Line) -> bool:
    linked = sum(len(said) for said, _ in line.links)
    return bool(line.links) and linked * 10 >= len(line.text) * 7


def is_link_to_all(line: Line) -> bool:
    """Whether all that a line says leads on, but for what kind of file it is: `Slides (PDF)`."""
    words = _pattern("remark").sub("", line.text)
    linked = sum(len(said) for said, _ in line.links)
    return bool(line.links) and linked * 10 >= len(words) * 7


def is_document(line: Line) -> bool:
    """Whether a line is nothing but a link to a document, as its target and its words say.

    One that is still to come has no link yet: `Agenda (PDF) - Coming Soon!`
    """
    if not line.links and _pattern("to come").search(line.text):
        return True
    if not is_link_to_all(line):
        return False
    if any(is_file(address) for _, address in line.links) and _pattern("kind").search(line.text):
        return True
    return _pattern("kind last").search(line.text) is not None
