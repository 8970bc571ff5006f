"""Records whose names are known word by word, in many languages, nestings and forms of moments."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scrapers import registry
from scrapers.contract import LayoutChanged, Listing, Page, Source
from tests.scrapers.moments import NOON

EVENING = "Mixer|2027-02-11T19:00:00"
DAY = "2027-02-11"


def listings(told: Any) -> list[Listing]:
    body = told.encode() if isinstance(told, str) else json.dumps(told).encode()
    page = Page("https://harbour.example/answer", body, NOON)
    adapter = registry.recognise(page)
    assert adapter.platform == "json_list"
    return [one for one in adapter.read(page, Source("s", "json_list", page.url)) if isinstance(one, Listing)]


def read(told: Any) -> list[str]:
    return [f"{one.title}|{one.start.isoformat()[:19]}" for one in listings(told)]


@pytest.mark.parametrize(
    "record",
    [
        {"Titel": "Mixer", "Datum": "11.02.2027", "Uhrzeit": "19 Uhr", "Ort": "Halle"},
        {"bezeichnung": "Mixer", "beginn": "11.02.2027 19:00"},
        {"naam": "Mixer", "startdatum": DAY, "begintijd": "19:00"},
        {"titre": "Mixer", "date_debut": f"{DAY}T19:00:00", "date_fin": f"{DAY}T21:00:00"},
        {"nombreEvento": "Mixer", "fechas": "11 de Febrero 19:00 Hrs.", "nombreRecinto": "Sala"},
        {"titolo": "Mixer", "data_inizio": DAY, "ora_inizio": "19.00"},
        {"nome": "Mixer", "dataInicio": f"{DAY} 19:00:00", "local": "Sala"},
        {"nazwa": "Mixer", "data_rozpoczęcia": f"{DAY} 19:00"},
        {"název": "Mixer", "začátek": f"{DAY}T19:00"},
        {"titel": "Mixer", "startdatum": DAY, "starttid": "19:00", "plats": "Sal"},
        {"etkinlikAdi": "Mixer", "baslangicTarihi": f"{DAY}T19:00:00", "mekan": "Salon"},
        {"EventName": "Mixer", "EventStartDate": "/Date(1802372400000)/"},
        {"Event Name": "Mixer", "Start Date": f"{DAY}T19:00:00Z"},
        {"subject": "Mixer", "start": {"dateTime": f"{DAY}T19:00:00.0000000", "timeZone": "UTC"}},
        {"displayName": "Mixer", "start": {"date": DAY, "time": "19:00:00", "datetime": f"{DAY}T19:00:00"}},
        {"title": "Mixer", "startDate": [2027, 2, 11, 19, 0], "venue": "Hall"},
        {"title": "Mixer", "start": {"date": f"{DAY} 19:00:00.000000", "timezone_type": 3}},
        {"title": "Mixer", "startDate": {"$date": f"{DAY}T19:00:00Z"}},
        {"title": "Mixer", "start": {"_seconds": 1802372400, "_nanoseconds": 0}},
        {"title": "Mixer", "date": {"start": {"date": DAY, "hour": "7", "minutes": "00", "ampm": "PM"}}},
        {"title": "Mixer", "date": "02/11/2027", "time": "7:00 PM", "venue": "Hall"},
        {"name": "Mixer", "dates": {"start": {"localDate": DAY, "localTime": "19:00:00"}}},
        {"title": "Mixer", "start_date": f"{DAY}T00:00:00", "start_time": "19:00"},
        {"title": "", "lineup": ["Mixer", "Trio"], "datetime": f"{DAY}T19:00:00", "venue": {"name": "Hall"}},
        {"name": {"fi": "Mixer", "sv": None}, "start_time": f"{DAY}T19:00:00"},
        {"Showtime": f"{DAY}T19:00:00", "ScheduledFilm": {"Title": "Mixer"}},
        {"Название": "Mixer", "Дата начала": "11.02.2027", "Время": "19:00", "Место": "Зал"},
        {"назва": "Mixer", "дата": f"{DAY}T19:00:00", "місце": "Зал"},
        {"イベント名": "Mixer", "開始日": DAY, "開始時間": "19:00", "場所名称": "会館"},
        {"活动名称": "Mixer", "开始时间": f"{DAY} 19:00:00", "地点": "会馆"},
        {"제목": "Mixer", "일시": f"{DAY} 19:00", "장소": "홀"},
        {"τίτλος": "Mixer", "ημερομηνία": DAY, "ώρα": "19:00", "χώρος": "Αίθουσα"},
        {"pavadinimas": "Mixer", "data": DAY, "laikas": "19:00", "vieta": "Salė"},
        {"titlu": "Mixer", "data_inceput": f"{DAY} 19:00", "locatie": "Sala"},
        {"judul": "Mixer", "tanggal_mulai": DAY, "jam_mulai": "19:00", "lokasi": "Aula"},
        {"titel": "Mixer", "datum_von": "11.02.2027", "uhrzeit_von": "19:00"},
        {"name": "Mixer", "startsOn": DAY, "startsAtTime": "19:00"},
        {"title": "Mixer", "showInfo": [{"time": "2027/02/11 19:00:00"}], "startDate": "2027/02/11"},
        {"post_title": "Mixer", "_event_start_date": DAY, "_event_start_time": "19:00"},
        {"date": "2026-12-01T10:00:00", "date_gmt": "2026-12-01T09:00:00", "title": {"rendered": "Mixer"},
         "acf": {"event_date": "20270211", "start_time": "19:00", "venue": "Hall"}},
    ],
)  # fmt: skip
def test_names_in_many_languages_and_moments_in_many_forms(record: dict[str, Any]) -> None:
    assert read([record, {"title": "Other", "note": "no moment"}]) == [EVENING]


@pytest.mark.parametrize(
    "told",
    [
        {DAY: [{"title": "Mixer", "start": "19:00", "room": "Hall"}]},
        {"schedule": {"20270211": {"Hall 2": [{"name": "Mixer", "startTime": "19:00"}]}}},
        {"days": [{"date": DAY, "sessions": [{"title": "Mixer", "startTime": "19:00"}]}]},
        {"results": [{"movie": {"title": "Mixer"}, "showtimes": {"dubbed": [{"startsAt": f"{DAY}T19:00"}]}}]},
        [{"name": "Mixer", "schedules": [{"place": "Hall", "performances": [{"ts": f"{DAY}T19:00"}]}]}],
        {"results": [{"title": "Mixer", "slots": [{"start": f"{DAY}T19:00", "room": {"en": "Hall"}}]}]},
        {"slots": [{"startTime": f"{DAY}T19:00:00", "sessions": [{"title": "Mixer"}]}]},
        {"dates": {DAY: {"films": [{"title": "Mixer", "times": ["19:00"]}]}}},
        {"movies": {"7": {"id": 7, "name": "Mixer"}}, "shows": [{"movieId": 7, "beginning": f"{DAY}T19:00"}]},
        {"Films": {"Film": [{"FilmId": 7, "Title": "Mixer"}]},
         "Performances": {"Performance": [{"FilmId": 7, "PerformDate": DAY, "StartTime": "19:00"}]}},
        [{"startDate": f"{DAY}T00:00:00", "movies": [{"name": "Mixer", "experiences": [
            {"types": ["2D"], "sessions": [{"showStartDateTime": f"{DAY}T19:00:00"}]}]}]}],
        [{"EventBodyName": "Mixer", "EventDate": f"{DAY}T00:00:00", "EventTime": "7:00 PM"}],
        [{"production_name": "Mixer", "performances": [{"performance_date": DAY, "show_time": "19:00"}]}],
        {"tracks": [{"name": "Rivers", "sessions": [{"titel": "Mixer", "beginn": f"{DAY}T19:00"}]}]},
        {"member": [{"naam": "Mixer", "aanvang": f"{DAY}T19:00"}]},
        {"range": "A1:C2", "values": [["Event", "Date", "Time"], ["Mixer", DAY, "19:00"]]},
        {"list": {"entry": [{"event": {"displayName": "Mixer", "start": {"date": DAY, "time": "19:00"}}}]}},
    ],
)  # fmt: skip
def test_a_record_takes_its_day_and_title_from_what_holds_it(told: Any) -> None:
    assert read(told) == [EVENING]


def test_each_hour_of_a_list_is_one_showing() -> None:
    film = {"titel": "Mixer", "datum": DAY, "tijden": [], "times": ["19:00", "21:15"]}
    assert read({"films": [film]}) == [EVENING, "Mixer|2027-02-11T21:15:00"]


def test_the_name_of_a_room_is_the_place_of_what_it_holds() -> None:
    [held] = listings({DAY: {"Hall 2": [{"titel": "Mixer", "beginn": "19:00", "ende": "01:00"}]}})
    assert held.place is not None
    assert held.place.name == "Hall 2"
    assert held.end is not None
    assert held.end.isoformat() == "2027-02-12T01:00:00"


def test_contributions_are_told_instead_of_their_conference() -> None:
    def moment(day: str, time: str) -> dict[str, str]:
        return {"date": day, "tz": "UTC", "time": time}

    talk = {"title": "Mixer", "startDate": moment(DAY, "19:00:00"), "endDate": moment(DAY, "19:30:00")}
    whole = {"title": "Days of Otters", "startDate": moment(DAY, "08:00:00"), "contributions": [talk]}
    assert read({"count": 1, "results": [whole]}) == [EVENING]
    assert read({"results": [{**whole, "contributions": [], "sessions": [talk]}]}) == [EVENING]


def test_the_same_talk_below_its_room_and_its_hour_is_told_once() -> None:
    talk = {"id": "1", "title": "Mixer", "startsAt": f"{DAY}T19:00:00"}
    rooms = [{"name": "Hall", "sessions": [talk]}]
    assert read([{"rooms": rooms, "timeSlots": [{"rooms": [{"session": talk}]}]}]) == [EVENING]


@pytest.mark.parametrize(
    "told",
    [
        [{"title": "v1.0", "start_date": DAY, "due_date": "2027-03-01"}],
        {"values": [{"name": "Sprint 4", "startDate": f"{DAY}T10:00:00", "originBoardId": 5}]},
        {"work": [{"name": "Mill", "position": "Clerk", "startDate": "2019-01-01"}]},
        {"jobs": [{"name": "build", "started_at": f"{DAY}T10:00:00Z"}]},
        {"incidents": [{"name": "Slow", "started_at": f"{DAY}T10:00:00Z"}]},
        {"price_rules": [{"title": "WINTER", "starts_at": f"{DAY}T10:00:00Z"}]},
        {
            "features": [
                {"properties": {"mag": 4.1, "place": "at sea", "time": 1802372400000, "title": "M 4"}}
            ]
        },
        {"articles": [{"title": "News", "date": DAY, "author": "J", "location": "Ghent"}]},
        {"data": [{"title": "Chess", "viewer_count": 5, "started_at": f"{DAY}T10:00:00Z"}]},
        {"periods": [{"name": "Tonight", "startTime": f"{DAY}T18:00:00", "temperature": 3}]},
        {"polls": [{"title": "Which way?", "start": f"{DAY}T10:00:00Z", "end": "2027-03-01T10:00:00Z"}]},
        {"garages": [{"name": "Garage", "time": f"{DAY}T10:00:00Z", "free": 3, "city": "Ghent"}]},
        {"inbox": [{"from": "Ana", "to": "Ben", "subject": "Lunch?", "date": f"{DAY}T10:00:00Z"}]},
        [{"event": "page_view", "timestamp": f"{DAY}T10:00:00Z", "user": 7}],
        {"name": "Shop", "items": [{"name": "Mug", "date": DAY}]},
        {"features": [{"properties": {"title": "Fire", "date": DAY}}]},
        {"services": [{"name": "web", "started": f"{DAY}T10:00:00Z", "state": "up"}]},
        {"channels": [{"name": "One", "programs": [{"title": "News", "start": f"{DAY}T19:00:00Z"}]}]},
        {"movies": [{"titre": "Otters", "date": DAY}]},
        {"enrollment_terms": [{"name": "Spring", "start_at": DAY}]},
        [{"date": DAY, "localName": "Neujahr", "name": "New Year", "countryCode": "DE"}],
        [{"name": "Talk", "published_at": DAY, "recorded_at": DAY, "released_at": DAY}],
        {"events": [{"titel": "Pool", "tickets": [{"name": "Early", "beginn": "11.02.2027"}]}]},
    ],
)
def test_work_weather_news_and_terms_are_no_gatherings(told: Any) -> None:
    with pytest.raises(LayoutChanged, match="title and a start"):
        read(told)


@pytest.mark.parametrize(
    "told",
    [
        {"events": [], "year": 2027},
        {"results": [], "copyright": "2027 Harbour", "pages": {"of": "2027"}},
        f'<?xml version="1.0"?><events generated="{DAY}"/>',
        f'<?xml version="1.0"?><programme><updated>{DAY}</updated><events/></programme>',
    ],
)
def test_a_list_with_nothing_in_it_is_empty_and_no_alarm(told: Any) -> None:
    assert read(told) == []


@pytest.mark.parametrize(
    "told",
    [
        {"year": 2027, "events": [{"name": "Mixer"}]},
        {"year": 2027, "events": [], "programme": [{"name": "Mixer"}]},
        f'<?xml version="1.0"?><events generated="{DAY}"><event><name>Mixer</name></event></events>',
    ],
)
def test_a_list_whose_records_tell_no_day_is_an_alarm(told: Any) -> None:
    with pytest.raises(LayoutChanged, match="title and a start"):
        read(told)


FILMS = f"""<?xml version="1.0"?><Schedule><PubDate>2027-02-01T00:00:00</PubDate><Shows>
<Show><ID>1</ID><dttmShowStart>{DAY}T19:00:00</dttmShowStart><dttmShowEnd>{DAY}T21:00:00</dttmShowEnd>
<SalesStart>2027-01-01T00:00:00</SalesStart><Title>Mixer</Title><Theatre>Hall 2</Theatre></Show>
</Shows></Schedule>"""


def test_an_xml_of_showings_is_read_by_its_names() -> None:
    [show] = listings(FILMS)
    assert (show.title, show.start.isoformat(), show.place and show.place.name) == (
        "Mixer",
        "2027-02-11T19:00:00",
        "Hall 2",
    )


@pytest.mark.parametrize(
    "told",
    [
        f'<events><event id="1" name="Mixer" start="{DAY}T19:00:00" venue="Hall"/></events>',
        f'<cinema><film title="Mixer"><performance date="{DAY}" time="19:00" screen="2"/></film></cinema>',
        "<Kalender><Veranstaltung><Titel>Mixer</Titel><Datum>11.02.2027</Datum><Beginn>19:00</Beginn></Veranstaltung></Kalender>",
        f'<r:list xmlns:r="http://x.example"><r:reservation><r:reservation_start_dt>{DAY}T19:00:00</r:reservation_start_dt>'
        "<r:event><r:event_name>Mixer</r:event_name></r:event></r:reservation></r:list>",
    ],
)  # fmt: skip
def test_attributes_elements_and_namespaces_of_xml(told: str) -> None:
    assert read(f'<?xml version="1.0" encoding="utf-8"?>\n{told}') == [EVENING]


@pytest.mark.parametrize("root", ["tv", "gpx", "urlset", "opml"])
def test_broadcasts_walks_and_maps_of_sites_are_left_alone(root: str) -> None:
    told = f'<programme start="{DAY}T19:00:00"><title>News</title></programme>'
    body = f'<?xml version="1.0"?><{root}>{told}</{root}>'
    page = Page("https://harbour.example/answer.xml", body.encode(), NOON)
    with pytest.raises(LayoutChanged):
        list(registry.recognise(page).read(page, Source("s", "json_list", page.url)))


def test_hostile_depth_and_names_end_soon() -> None:
    deep: Any = {"titel": "Mixer", "beginn": "19:00"}
    for _ in range(300):
        deep = {"schedule": [deep], "x" * 500: "date" * 200}
    with pytest.raises(LayoutChanged):
        read({DAY: deep})
