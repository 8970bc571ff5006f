"""Feeds that are broken, hostile, or say things only in words; the dialects are in the samples."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scrapers.contract import LayoutChanged, Listing, Page, Place, ScraperError, Source, Unreadable
from scrapers.feeds import read_feed
from scrapers.platforms import feed

AT = datetime(2027, 1, 20, tzinfo=UTC)


def rss(*items: str, language: str = "en") -> bytes:
    inner = "".join(f"<item>{item}</item>" for item in items)
    head = f'<rss version="2.0"><channel><title>F</title><language>{language}</language>'
    return f"{head}{inner}</channel></rss>".encode()


def item(title: str, text: str = "", more: str = "<pubDate>Fri, 15 Jan 2027 10:00:00 GMT</pubDate>") -> str:
    return f"<title>{title}</title><link>https://f.example/{abs(hash(title))}</link>{more}<description><![CDATA[{text}]]></description>"


def read(body: bytes, **known: object) -> list[Listing | Unreadable]:
    source = Source(key="f", platform="feed", url="https://f.example/feed", **known)  # type: ignore[arg-type] # by name
    found = list(feed.read(Page(source.url, body, AT), source))
    return [one for one in found if isinstance(one, Listing | Unreadable)]


def starts(*items: str) -> list[str]:
    return [one.start.isoformat() for one in read(rss(*items)) if isinstance(one, Listing)]


def test_the_day_it_was_published_is_not_the_day_it_happens() -> None:
    assert (
        starts(
            item("We are looking for volunteers"), item("The jury", "They met on 3 January 2027 at 19:00.")
        )
        == []
    )


def test_a_date_in_a_sentence_counts_only_when_it_is_an_appointment() -> None:
    assert starts(item("Mixer", "Join us on Friday 12 February at 7pm in the foyer.")) == [
        "2027-02-12T19:00:00"
    ]
    assert starts(item("Deadline", "Submissions close some time after 12 February.")) == []


def test_a_date_in_the_title_is_taken_out_of_it() -> None:
    (found,) = read(rss(item("Fri 12 Feb, 7pm – Editors' drinks")))
    assert isinstance(found, Listing)
    assert (found.title, found.start.isoformat()) == ("Editors' drinks", "2027-02-12T19:00:00")


def test_several_dates_of_one_entry_are_a_series() -> None:
    found = [
        one
        for one in read(rss(item("Speed meeting", "12, 13 and 14 February 2027")))
        if isinstance(one, Listing)
    ]
    assert len({one.origin_id for one in found}) == 3
    assert len({one.series for one in found}) == 1


def test_an_element_that_calls_the_wall_time_utc_is_corrected_by_the_words() -> None:
    more = (
        '<ev:startdate xmlns:ev="http://purl.org/rss/1.0/modules/event/">2027-02-12T19:00:00Z</ev:startdate>'
    )
    assert starts(item("Mixer", "Friday, February 12, 7:00 pm", more)) == ["2027-02-12T19:00:00"]
    assert starts(item("Mixer", "Friday, February 12, 8:00 pm", more)) == ["2027-02-12T19:00:00+00:00"]


def test_entities_are_not_expanded_and_nothing_is_opened(tmp_path: object) -> None:
    secret = f"{tmp_path}/secret.txt"
    with open(secret, "w") as file:
        file.write("opened")
    bomb = f'<!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file://{secret}">]>'.encode()
    read_back = read_feed(b'<?xml version="1.0"?>' + bomb + rss("<title>&b;&f; Mixer</title>"))
    assert "boom" not in read_back.entries[0].title
    assert "opened" not in read_back.entries[0].title


def test_elements_without_end_are_refused() -> None:
    with pytest.raises(LayoutChanged, match="never closed"):
        read_feed(b"<rss>" + b"<a>" * 100_000)


def test_an_address_as_body_is_not_fetched() -> None:
    with pytest.raises(LayoutChanged):
        read_feed(b"http://127.0.0.1:9/feed")


@pytest.mark.parametrize("body", [b"", b"<html><title>Sign in</title></html>", b'{"items": []}'])
def test_what_is_no_feed_is_said_to_be_none(body: bytes) -> None:
    with pytest.raises(LayoutChanged):
        read(body)
    assert feed.recognise(Page("https://f.example/", body, AT)) == 0.0


def test_a_broken_entry_costs_only_itself() -> None:
    body = rss(
        item("A & B", "12 February 2027, 7pm"), "<title>Broken <b</title>", item("C", "13 February 2027, 7pm")
    )
    assert {"A & B", "C"} <= {one.title for one in read(body) if isinstance(one, Listing)}


WHOLE = rss(item("Mixer", "12 February 2027, 7pm"), item("Late", "13 February 2027, 10pm"))


@settings(max_examples=60)
@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=4))
def test_truncated_and_soiled_bytes_raise_only_our_own_errors(cut: int, dirt: bytes) -> None:
    assume(not (WHOLE[:cut] + dirt).startswith(WHOLE))  # what was cut off may come back as dirt
    try:
        found = read(WHOLE[:cut] + dirt)
    except ScraperError:
        return
    assert any(isinstance(one, Unreadable) for one in found)


@pytest.mark.parametrize(
    ("text", "start", "end", "place"),
    [
        ("Library<br />Friday, February 12, 2027, 2&ndash;3&nbsp;PM", "02-12T14:00", "02-12T15:00", None),
        ("When: Fri Feb 12, 2027 7pm to Sat Feb 13, 1am<br>Where: Bar", "02-12T19:00", "02-13T01:00", "Bar"),
        ("Du vendredi 12 février au dimanche 14 février", "02-12", "02-14", None),
        ("12.02.27 | 20:00 Uhr | Kino Lampe", "02-12T20:00", None, "Kino Lampe"),
        ("12 fev 2027 – sexta – 20h", "02-12T20:00", None, None),
        ("Date: 02/13/2027 Time: 7:00 PM - 9:00 PM", "02-13T19:00", "02-13T21:00", None),
        ("Freitag, 12. Februar 2027<br/>19:30 - 21:00", "02-12T19:30", "02-12T21:00", None),
        ("<b>Wann:</b> Fr, 12.02.2027, 19:00<br/><b>Wo:</b> Kino", "02-12T19:00", None, "Kino"),
        (
            "<table><tr><td>Date</td><td>12 February 2027</td></tr><tr><td>Time</td><td>19:00</td></tr>"
            "<tr><td>Venue</td><td>Kino Klub</td></tr></table>",
            "02-12T19:00", None, "Kino Klub",
        ),
        ("日時：2027年2月12日（金）19:00～21:00<br>会場：ホール", "02-12T19:00", "02-12T21:00", "ホール"),
        ("Kiedy: 12 lutego 2027, godz. 19.00<br>Gdzie: Kino", "02-12T19:00", None, "Kino"),
    ],
)  # fmt: skip
def test_date_lines_and_labels(text: str, start: str, end: str | None, place: str | None) -> None:
    (found,) = read(rss(item("Mixer", text)))
    assert isinstance(found, Listing)
    assert found.start.isoformat().startswith(f"2027-{start}")
    assert (found.end.isoformat()[5 : 5 + len(start)] if found.end else None) == end
    assert (found.place.name if found.place else None) == place


@pytest.mark.parametrize("title", ["Call for entries", "Deadline for shorts", "New opening hours"])
def test_a_deadline_is_no_gathering(title: str) -> None:
    assert starts(item(title, "Monday 1 March 2027, 23:59")) == []


@pytest.mark.parametrize(
    ("title", "rest", "start", "place"),
    [
        ("Quiz night — Fri Feb 12, 7:00 PM — The Lamb", "Quiz night", "2027-02-12T19:00:00", "The Lamb"),
        ("Quiz - until 9pm — Fri Feb 12, 7:00 PM — The Lamb", "Quiz - until 9pm",
         "2027-02-12T19:00:00", "The Lamb"),
        ("Quiz night — Fri Feb 12", "Quiz night", "2027-02-12", None),
        ("Film: Bus · 12 February · 21:00 · Rialto", "Film: Bus", "2027-02-12T21:00:00", "Rialto"),
        ("Book fair | Feb 12 - Feb 14", "Book fair", "2027-02-12", None),
        ("Friday 2/12 @ 7pm: Open table", "Open table", "2027-02-12T19:00:00", None),
        ("Quiz @ The Lamb, Fri Feb 12 8pm", "Quiz @ The Lamb", "2027-02-12T20:00:00", "The Lamb"),
        ("Quiz night 2027-02-12T19:00", "Quiz night", "2027-02-12T19:00:00", None),
    ],
)  # fmt: skip
def test_a_title_in_parts(title: str, rest: str, start: str, place: str | None) -> None:
    # The text names another day, which is not the one announced.
    (found,) = read(rss(item(title, "Sign up before Monday, 8 February 2027 at 18:00.")))
    assert isinstance(found, Listing)
    assert (found.title, found.start.isoformat()) == (rest, start)
    assert (found.place.name if found.place else None) == place


def test_what_lasts_until_a_day_is_not_announced_for_it() -> None:
    assert starts(item("Passes", "Save a fifth until February 12, 2027.")) == []
    assert starts(item("Passes", "Nur bis zum 12. Februar 2027.")) == []


def test_a_link_is_made_whole_by_the_address_of_the_feed() -> None:
    body = rss("<title>Mixer: 12 February 2027, 7pm</title><link>/mixer?id=3</link>")
    (found,) = read(body)
    assert isinstance(found, Listing)
    assert found.url == "https://f.example/mixer?id=3"


def test_titles_that_begin_with_the_day_of_publication() -> None:
    more = (
        "<pubDate>Sat, 13 Feb 2027 00:30:00 GMT</pubDate>"
        '<dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2027-02-12T19:30:00-05:00</dc:date>'
    )
    told = [item(f"Feb 12, 2027: {name}", "", more) for name in ("Choir", "Study night")]
    assert starts(*told) == ["2027-02-12T19:30:00-05:00"] * 2
    # One of many is chance.
    assert starts(told[0], item("News"), item("More news")) == ["2027-02-12"]


def test_livewhale_publishes_at_the_start() -> None:
    kind = "<livewhale:type>events</livewhale:type><livewhale:timezone>Europe/Berlin</livewhale:timezone>"
    when = "<pubDate>Thu, 11 Feb 2027 23:00:00 +0000</pubDate>"
    day = item("Open day", "", f"{when}{kind}<livewhale:all_day>1</livewhale:all_day>")
    news = item("News", "", f"{when}<livewhale:type>news</livewhale:type>")
    body = rss(item("Party", "", when + kind), day, news).replace(
        b"<rss ", b'<rss xmlns:livewhale="http://www.livewhale.com/ns/" '
    )
    assert [one.start.isoformat() for one in read(body) if isinstance(one, Listing)] == [
        "2027-02-12T00:00:00+01:00",
        "2027-02-12",
    ]


def test_the_branch_where_no_room_is_named() -> None:
    more = "<libcal:date>2027-02-12</libcal:date><libcal:campus>North Library</libcal:campus>"
    body = rss(item("Story time", "", more)).replace(b"<rss ", b'<rss xmlns:libcal="https://libcal.com/ns" ')
    (found,) = read(body)
    assert isinstance(found, Listing)
    assert found.place is not None
    assert found.place.name == "North Library"


WEEK = (
    "<h3>Cinema da Praça</h3><p>5 a 11 de março</p><p>15h: O Rio<br>"
    "19h: Encontro de realizadores (exceto dia 6/3)<br>Dia 6 de março às 19h: Sessão com debate</p>"
    "<p>*Não há sessões nas segundas-feiras</p><p>Meia-entrada às quintas.</p>"
)


def test_a_weeks_programme_is_every_row_on_each_of_its_days() -> None:
    found = [
        one for one in read(rss(item("Estreias de março", WEEK), language="pt")) if isinstance(one, Listing)
    ]
    days = {
        title: [one.start.strftime("%d %H") for one in found if one.title == title]
        for title in {one.title for one in found}
    }
    assert days == {
        "O Rio": ["05 15", "06 15", "07 15", "09 15", "10 15", "11 15"],
        "Encontro de realizadores": ["05 19", "07 19", "09 19", "10 19", "11 19"],
        "Sessão com debate": ["06 19"],
    }
    assert len({one.origin_id for one in found}) == len(found)
    assert {one.series for one in found} == {found[0].series}


@pytest.mark.parametrize(
    ("lines", "name", "address"),
    [
        (
            "<p>Cinema da Praça</p><p>Rua das Flores, 12 – Centro</p>",
            "Cinema da Praça",
            "Rua das Flores, 12 – Centro",
        ),
        (
            "<p>Kino am Markt</p><p>Marktstraße 4, 10115 Berlin</p>",
            "Kino am Markt",
            "Marktstraße 4, 10115 Berlin",
        ),
        ("<p>Tickets cost 12.</p><p>The Lamp, 12 Harbour Street</p>", None, "The Lamp, 12 Harbour Street"),
    ],
)
def test_a_weeks_programme_is_in_the_house_whose_address_it_tells(
    lines: str, name: str | None, address: str
) -> None:
    week = f"<p>5–6 March 2027</p><p>15:00: The River</p><p>19:00: Filmmakers' meetup</p>{lines}"
    places = {one.place for one in read(rss(item("This week", week))) if isinstance(one, Listing)}
    assert places == {Place(name=name, address=address)}


@pytest.mark.parametrize(
    "note",
    [
        "No screenings on Mondays",
        "montags keine Vorstellung",
        "pas de séance le lundi",
        "no hay funciones los lunes",
        "closed Monday",
        "lunedì chiuso",
    ],
)
def test_a_weekday_on_which_there_is_nothing_is_left_out(note: str) -> None:
    week = f"<p>5–11 March 2027</p><p>3 pm: The River</p><p>7 pm: Filmmakers' meetup</p><p>{note}</p>"
    found = [
        one.start.strftime("%d") for one in read(rss(item("This week", week))) if isinstance(one, Listing)
    ]
    assert "08" not in found
    assert len(found) == 12


@pytest.mark.parametrize(
    "text",
    [
        "<p>5–11 March 2027</p><p>7 pm: Filmmakers' meetup</p>",
        "<p>5 March – 11 June 2027</p><p>3 pm: The River</p><p>7 pm: Filmmakers' meetup</p>",
        "<p>5–6 March 2027</p><p>3 pm: The River</p><p>7 pm: The Lake</p><p>3 pm: The Sea</p>",
        "<p>We are closed 5–11 March 2027 for repairs</p><p>3 pm: The River</p><p>7 pm: The Lake</p>",
    ],
)
def test_one_row_a_season_or_a_sentence_is_no_weeks_programme(text: str) -> None:
    assert len(read(rss(item("News", text)))) <= 1


def test_two_rows_of_one_hour_are_two_listings() -> None:
    week = "<p>5–6 March 2027</p><p>7 pm: The River</p><p>7 pm: Filmmakers' meetup</p>"
    found = [one for one in read(rss(item("This week", week))) if isinstance(one, Listing)]
    assert len({one.origin_id for one in found}) == 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "<p>Two films for you.</p><p>The Tin Moon (1973) - FRIDAY (05-03-2027) Director: Ana Prado</p>",
            ["The Tin Moon (1973)|2027-03-05"],
        ),
        (
            "<p>Le Phare — vendredi 5 mars à 20h</p><p>Quiz Night | Sat 06.03.2027 | 19:00 | Hall 2</p>",
            ["Le Phare|2027-03-05T20:00:00", "Quiz Night|2027-03-06T19:00:00"],
        ),
        (
            "<p>Open Table (Friday 5 March, 7 pm)</p><p>Late Walk: Saturday 6 March, 9 pm</p>",
            ["Open Table|2027-03-05T19:00:00", "Late Walk|2027-03-06T21:00:00"],
        ),
    ],
)
def test_lines_that_name_what_is_on_and_its_day_are_as_many_gatherings(
    text: str, expected: list[str]
) -> None:
    found = [one for one in read(rss(item("March 2027, Week 1", text))) if isinstance(one, Listing)]
    assert [f"{one.title}|{one.start.isoformat()}" for one in found] == expected
    assert len({one.origin_id for one in found}) == len(found)


def test_the_first_and_last_day_of_what_a_title_names_are_its_own() -> None:
    days = "<p>Vernissage – Friday 5 March, 7 pm</p><p>Finissage – Saturday 6 March, 7 pm</p>"
    found = [one for one in read(rss(item("Ana Prado: Nets", days))) if isinstance(one, Listing)]
    assert {one.title for one in found} == {"Ana Prado: Nets"}


@pytest.mark.parametrize(
    "line",
    [
        "Posted by Ana - Friday (05-03-2027)",
        "The Tin Moon (1973) - Thursday (05-03-2027)",  # it is no Thursday
        "The Tin Moon (1973) - 05-03-2027",
        "The Tin Moon - Friday, 5 November 2027",
        "Deadline - Friday, 5 March 2027",
        "We met there. Later we sang - Friday, 5 March 2027",
    ],
)
def test_lines_of_other_days_are_none(line: str) -> None:
    words = "and more of what was said there, at length, by all of us, in words that go on and on and on"
    assert read(rss(item("News", f"<p>{line} {words}</p>"))) == []
