"""Tables in a text: calendars and spreadsheets exported as CSV."""

from __future__ import annotations

from datetime import datetime

import pytest

from scrapers import registry
from scrapers.contract import LayoutChanged, Listing, Page, Source
from tests.scrapers.moments import NOON

URL = "https://harbour.example/table"


def read(body: str) -> list[str]:
    page = Page(URL, body.encode(), NOON)
    adapter = registry.recognise(page)
    assert adapter.platform == "json_list"
    found = [one for one in adapter.read(page, Source("s", "json_list", URL)) if isinstance(one, Listing)]
    return [_line(one) for one in found]


def _line(one: Listing) -> str:
    end = f" to {one.end:%d %H:%M}" if isinstance(one.end, datetime) else ""
    return f"{one.title}|{one.start.isoformat()}{end}|{one.place.line() if one.place else ''}"


LATE = "Mixer|2027-02-11T22:00:00 to 12 01:00"
AT_SEVEN = "Mixer|2027-02-11T19:00:00|Roof"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["Date,Start,End,Event,Room", "2027-02-11,22:00,01:00,Mixer,Roof"], f"{LATE}|Roof"),
        (["title\tstart\tend", "Mixer\t2027-02-11T22:00\t2027-02-12T01:00"], f"{LATE}|"),
        (["Event;Datum;Beginn;Ende;Ort", "Mixer;11.02.27;22:00;01:00;Roof"], f"{LATE}|Roof"),
        (["Name,When,Where", 'Mixer,"Thursday, February 11, 2027 at 7 pm",Roof'], AT_SEVEN),
        (["Subject,Start Date,Start Time,Location", "Mixer,2/11/2027,7:00 PM,Roof"], AT_SEVEN),
        (["Event,Date,Time,Venue", "Mixer,11/02/2027,19:00,Roof", "Lunch,13/02/2027,12:00,Bar"], AT_SEVEN),
        (["Event,Date,Time,Venue", "Mixer,02/11/2027,19:00,Roof", "Lunch,02/13/2027,12:00,Bar"], AT_SEVEN),
        (
            ["Harbour days 2027,,,", "Date,Time,Title,Venue", "2027-02-11,10 PM - 1 AM,Mixer,Roof"],
            f"{LATE}|Roof",
        ),
        (
            [
                "EVENT NAME,EVENT VENUE NAME,EVENT START DATE,EVENT START TIME",
                "Mixer,Roof,2027-02-11,19:00:00",
            ],
            AT_SEVEN,
        ),
        (["Naam;Startdatum;Begintijd;Locatie", "Mixer;2027-02-11;19:00;Roof"], AT_SEVEN),
        (["Titolo;Data inizio;Ora inizio;Luogo", "Mixer;11.02.2027;19:00;Roof"], AT_SEVEN),
        (["Nazwa;Data rozpoczęcia;Godzina;Miejsce", "Mixer;2027-02-11;19:00;Roof"], AT_SEVEN),
        (["eventName,startDate,startTime,venueName", "Mixer,2027-02-11,19:00,Roof"], AT_SEVEN),
        (
            [
                "Session Title,Date,Time Start,Time End,Room/Location",
                "Mixer,02/11/2027,10:00 PM,1:00 AM,Roof",
                "Lunch,02/13/2027,1:00 PM,2:00 PM,Bar",
            ],
            f"{LATE}|Roof",
        ),
    ],
)
def test_a_table_of_gatherings_is_read(rows: list[str], expected: str) -> None:
    assert read("\n".join(rows))[0] == expected


@pytest.mark.parametrize(
    "body",
    [
        "name,email,start_date\nAna,ana@harbour.example,2027-02-11\n",
        "title,published,author\nNews,2027-02-11,Ana\n",
        "Dear all, the next event, its date and its place, are not settled yet.\n",
    ],
)
def test_other_tables_and_letters_are_none(body: str) -> None:
    with pytest.raises(LayoutChanged, match="no platform"):
        registry.recognise(Page(URL, body.encode(), NOON))
