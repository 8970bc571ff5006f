"""Dates as festivals print them. The fixed day they are read on is Friday, 15 January 2027."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.dates import month_once, words
from scrapers.dates.days import find_days
from scrapers.dates.printed import find_whens, read_when
from scrapers.dates.times import find_times
from scrapers.dates.when import NotRead, When
from scrapers.dates.words import fold

NEAR = date(2027, 1, 15)


def told(text: str, **known: object) -> list[str]:
    """Each date as `start/end`, seconds left out, `!` where the weekday disagrees."""
    found = find_whens(text, near=NEAR, **known)  # type: ignore[arg-type] # the caller names real parameters
    return [
        f"{written(w.start)}{'/' + written(w.end) if w.end else ''}{'!' * (w.weekday_agrees is False)}"
        for w in found
    ]


def written(moment: datetime | date) -> str:
    return moment.strftime("%Y-%m-%d %H:%M%z") if isinstance(moment, datetime) else moment.isoformat()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Friday, 12 February 2027, 6:00 pm – 8:00 pm", "2027-02-12 18:00/2027-02-12 20:00"),
        ("12 February at 6:30 p.m: drinks", "2027-02-12 18:30"),
        ("12 February, 5: 30 PM", "2027-02-12 17:30"),
        ("Sat 6 Nov 14:45", "2027-11-06 14:45"),
        ("12.02.2027, 18 Uhr", "2027-02-12 18:00"),
        ("le vendredi 12 février à 18h30", "2027-02-12 18:30"),
        ("13 de septiembre, lunes, a las 16h", "2027-09-13 16:00"),
        ("No dia 13 de setembro, segunda-feira, às 16h", "2027-09-13 16:00"),
        ("venerdì 12 febbraio, dalle 18.30 alle 20", "2027-02-12 18:30/2027-02-12 20:00"),
        ("fredag d. 12. februar kl. 19.30", "2027-02-12 19:30"),
        ("perjantai 12. helmikuuta klo 18", "2027-02-12 18:00"),
        ("pt. 12 lutego, godz. 18:00", "2027-02-12 18:00"),
        ("vrijdag 12 februari om 20.00 uur", "2027-02-12 20:00"),
        ("divendres 12 de febrer a les 19 h", "2027-02-12 19:00"),
        ("2027年2月12日 19:00", "2027-02-12 19:00"),
        ("17. júla 2027 o 18:00", "2027-07-17 18:00"),
        ("nedelja, 5. septembra 2027 ob 19.00", "2027-09-05 19:00"),
        ("Laupäev, 13. veebruar 2027 kell 18.00", "2027-02-13 18:00"),
        ("12 de xullo de 2027, 20:00", "2027-07-12 20:00"),
        ("Nos Sadwrn 4 Medi 2027, 7pm", "2027-09-04 19:00"),
        ("July 30-August 2", "2027-07-30/2027-08-02"),
        ("Feb 27-Mar 1, 2027", "2027-02-27/2027-03-01"),
        ("i år är det den 29:e juli och börjar klockan 19:00", "2027-07-29 19:00"),
        ("Film am 13. Dez. 27 um 19 Uhr", "2027-12-13 19:00"),
        ("Mar. 13/07 LA BARCA", "2027-07-13"),
        ("Feb 12-14", "2027-02-12/2027-02-14"),
        ("Programação de 12 a 18 de fevereiro", "2027-02-12/2027-02-18"),
        ("Sex 12 a Dom 14 de fevereiro", "2027-02-12/2027-02-14"),
        ("26 de fevereiro a 4 de março", "2027-02-26/2027-03-04"),
        ("30. ledna a 2. února", "2027-01-30/2027-02-02"),
        ("12–14 February 2027", "2027-02-12/2027-02-14"),
        ("30 Sept – 2 Oct 2027", "2027-09-30/2027-10-02"),
        ("September 30 - October 2, 2027", "2027-09-30/2027-10-02"),
        ("30 December – 2 January 2028", "2027-12-30/2028-01-02"),
        ("12.–14.02.2027", "2027-02-12/2027-02-14"),
        ("12.02. - 14.02.2027", "2027-02-12/2027-02-14"),
        ("Fri 12 – Sun 14 Feb, 10am–5pm", "2027-02-12 10:00/2027-02-14 17:00"),
        ("12 Feb 2027 18:00 – 13 Feb 2027 02:00", "2027-02-12 18:00/2027-02-13 02:00"),
        ("Fri 12 Feb 10pm-2am", "2027-02-12 22:00/2027-02-13 02:00"),
        ("7pm on Friday 12 Feb", "2027-02-12 19:00"),
        ("Friday 12 Feb @ 7:30 pm: drinks", "2027-02-12 19:30"),
        ("Friday 12 Feb, 19:00: drinks", "2027-02-12 19:00"),
        ("18:00 Uhr, 12.02.2027", "2027-02-12 18:00"),
        ("MARCH 13th / 11 am", "2027-03-13 11:00"),
        ("September 9 @ 7:00 pm - 9:00 pm", "2027-09-09 19:00/2027-09-09 21:00"),
        ("see 2027-02-12T19:00:00+01:00 ok", "2027-02-12 19:00+0100"),
        ("Dec 31, 2026 9 PM EST", "2026-12-31 21:00-0500"),
        ("June 3, 2027, 9 PM EST", "2027-06-03 21:00-0400"),
        ("1 – 4 pm, June 3", "2027-06-03 13:00/2027-06-03 16:00"),
        ("June 3, 11-1pm", "2027-06-03 11:00/2027-06-03 13:00"),
        ("June 3, 12:00-1:30", "2027-06-03 12:00/2027-06-03 13:30"),
        ("June 3, noon to 2pm", "2027-06-03 12:00/2027-06-03 14:00"),
        ("Fr 12.2., 20 Uhr", "2027-02-12 20:00"),
        ("Friday 12 February at the Kino Bar, 7pm", "2027-02-12 19:00"),
        ("Friday 12th February\nDoors 7.30pm", "2027-02-12 19:30"),
        ("12 Feb 2027 24:00", "2027-02-13 00:00"),
        ("12.02.2027: Konzert", "2027-02-12"),
    ],
)
def test_one_date(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "12 March Street", "Rua 25 de Março, 100", "Tel. +49 30 12.02.20", "£12.50 – 90 min – 24/7",
        "12 out of 20 films",
        "5 may attend", "October 2026", "29.2.2027", "1984", "Every Monday 7pm", "version 1.2.3",
        "IP 10.0.0.12", "",
        "1/2 price", "Programm Januar-Juni 27", "Score 3-2", "31 February 2027",
    ],
)  # fmt: skip
def test_no_date(text: str) -> None:
    assert told(text) == []
    assert isinstance(read_when(text, near=NEAR), NotRead)


def test_separate_days_and_times_are_separate() -> None:
    assert told("12, 13 & 14 Feb") == ["2027-02-12", "2027-02-13", "2027-02-14"]
    assert told("Fri 12 Feb 18:00 / 20:30") == ["2027-02-12 18:00", "2027-02-12 20:30"]
    assert told("18:00 Fri 12 Feb / 19:00 Sat 13 Feb") == ["2027-02-12 18:00", "2027-02-13 19:00"]
    assert told("Fri 12 Feb 18:00, Sat 13 Feb 19:00") == ["2027-02-12 18:00", "2027-02-13 19:00"]
    assert told("Date 12/02/2027 Price £33.54 Time 19:00 Age 16+") == ["2027-02-12 19:00"]
    assert told("Feb, 12 2027 05:25 pm") == ["2027-02-12 17:25"]
    assert told("Fri 12 Feb 8:30:PM") == ["2027-02-12 20:30"]
    assert told("Fri 12 Feb, 7:50pm Sat 13 Feb, 645PM") == ["2027-02-12 19:50", "2027-02-13 18:45"]


def test_months_and_weekdays_in_other_letters() -> None:
    assert told("Пт, 12 Февраля 18:00") == ["2027-02-12 18:00"]
    assert told("13 мая 2027, 19:30") == ["2027-05-13 19:30"]
    assert told("Παρασκευή 12 Φεβρουαρίου, 20:00") == ["2027-02-12 20:00"]


def test_an_a_between_two_days_leads_to_the_last_of_them_and_is_an_and_in_czech() -> None:
    assert told("12. a 19. února") == ["2027-02-12", "2027-02-19"]
    assert told("12 a 19 de fevereiro") == ["2027-02-12/2027-02-19"]


def test_a_colon_ends_an_hour_that_bears_its_unit() -> None:
    for line in ("15h: O Rio", "14h45: O Rio", "3 pm: The River", "15 Uhr: Der Fluss", "15:00: The River"):
        assert len(find_times(line)) == 1, line
    assert find_times("15: 30 guests") == []


def test_a_missing_year_is_found_by_weekday_then_edition_then_nearness() -> None:
    assert told("Sat 12 Feb") == ["2028-02-12"] or told("Sat 12 Feb") == ["2027-02-12!"]
    assert told("Thu 12 Feb") == ["2026-02-12"]
    assert told("3 January") == ["2027-01-03"]
    assert told("3 July") == ["2027-07-03"]
    edition = (date(2025, 5, 10), date(2025, 5, 20))
    assert told("12 May", dates=edition) == ["2025-05-12"]
    assert "year" in find_whens("12 May", near=NEAR)[0].guessed
    assert not find_whens("12 May", near=NEAR, dates=edition)[0].guessed


def test_day_and_month_are_told_apart_by_whatever_helps() -> None:
    assert told("2/12/2027", day_first=True) == ["2027-12-02"]
    assert told("2/12/2027", day_first=False) == ["2027-02-12"]
    assert told("13/2/2027") == told("2/13/2027") == ["2027-02-13"]
    assert told("Fri 2/12/2027") == ["2027-02-12"]
    assert told("2/12/2027", language="en-US") == ["2027-02-12"]
    assert told("2/12/2027", timezone="America/New_York") == ["2027-02-12"]
    assert told("2/12/2027", language="fr") == ["2027-12-02"]
    assert told("2/12/2027", dates=(date(2027, 2, 10), date(2027, 2, 15))) == ["2027-02-12"]
    assert find_whens("2/12/2027", near=NEAR)[0].guessed == {"order"}
    assert told("2.12.2027", language="en-US") == ["2027-12-02"]


def test_what_is_said_is_kept_apart_from_what_is_guessed() -> None:
    when = read_when("Thursday 12 February 2027", near=NEAR)
    assert isinstance(when, When)
    assert (when.weekday_agrees, when.year_stated, when.time_stated, when.all_day) == (
        False,
        True,
        False,
        False,
    )
    assert find_whens("May 5 at 7.", near=NEAR)[0].guessed >= {"time"}
    assert find_whens("12 Feb 2027, all day", near=NEAR)[0].all_day


def test_a_language_that_is_wrong_does_no_harm() -> None:
    assert told("vendredi 12 février 2027", language="de") == ["2027-02-12"]
    assert told("12 out 2027", language="pt-BR") == ["2027-10-12"]


def test_times_alone() -> None:
    assert [clock.start for clock in find_times("14:00 Shorts, 7pm Mixer, room 12, 12.50 €")] == [840, 1140]


@settings(max_examples=200)
@given(
    day=st.dates(date(2026, 6, 1), date(2027, 6, 1)),
    hour=st.integers(0, 23),
    minute=st.integers(0, 59),
    shape=st.sampled_from(
        [
            "%A, %d %B %Y, %H:%M",
            "%Y-%m-%d %H:%M",
            "%d.%m.%Y %H:%M Uhr",
            "%b %d, %Y %I:%M %p",
            "%a %d %b %H:%M",
        ]
    ),
)
def test_what_is_printed_is_read_back(day: date, hour: int, minute: int, shape: str) -> None:
    moment = datetime(day.year, day.month, day.day) + timedelta(hours=hour, minutes=minute)  # noqa: DTZ001 - wall time
    (when,) = find_whens(moment.strftime(shape), near=day)
    assert when.start == moment


@settings(max_examples=200)
@given(st.text(alphabet=st.sampled_from("0123456789 .:/-–,apmhUSatFebMärz年月日\n"), max_size=60))
def test_any_text_is_read_without_surprise(text: str) -> None:
    for when in find_whens(text, near=NEAR):
        assert 0 <= when.span[0] < when.span[1] <= len(text)


@given(st.text(max_size=60))
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_a_megabyte_of_numbers_is_soon_done() -> None:
    assert find_whens("12.2. - " * 130_000, near=NEAR) is not None


@pytest.mark.parametrize(
    "language",
    ["en", "fr", "es", "de", "it", "pt", "nl", "sv", "da", "no", "pl", "cs", "fi", "ca", "ro", "hu", "tr"],
)
def test_a_language_has_seven_weekdays_and_twelve_months(language: str) -> None:
    assert {number for numbers in words.weekdays(language).values() for number in numbers} == set(range(7))
    assert set(words.months(language).values()) == set(range(1, 13))


def test_thursday_in_portuguese() -> None:
    assert words.weekdays("pt")["quinta-feira"] == {3}
    assert words.weekdays("pt")["domingo"] == {6}


PIECES = (
    *(
        "Samstag, den",
        "Wednesday the",
        "bis Sonntag,",
        "September",
        "Sept.",
        "of",
        "de",
        "from",
        "and 5",
        ",",
    ),
    *("4", "4.", "12.-14.02.", "2/12", "07.11.27", "2027-02-11", "2027", "at 7 pm", "doors 19:30", "\n"),
    "a long walk along the river and over the old bridge",
)


@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_days_are_sought_only_where_they_can_be_and_none_is_missed(pieces: list[str]) -> None:
    text = " ".join(pieces)
    folded = fold(text)
    with pytest.MonkeyPatch.context() as patch:
        found = find_days(folded, text, None, None)
        patch.setattr(month_once, "BEFORE", len(text))
        patch.setattr(month_once, "BEHIND", len(text))
        assert found == find_days(folded, text, None, None)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("Sabato 6 marzo, ore 22 Festa", 22),
        ("Sabato 6 marzo, ore 18: Brindisi", 18),
        ("6. März um 19 Treffen", 19),
        ("6 marzo alle 21 Cena", 21),
        ("6 March, at 7 Main Street", None),
        ("6. März um 20 Euro", None),
    ],
)
def test_words_that_only_hours_follow(text: str, hour: int | None) -> None:
    when = read_when(text, near=date(2027, 1, 20))
    assert isinstance(when, When)
    assert (when.start.hour if isinstance(when.start, datetime) else None) == hour


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("ore 18.00 e 21.15", [1080, 1275]),
        ("18:30 und 20:45 Uhr", [1110, 1245]),
        ("7pm and 9pm", [1140, 1260]),
        ("18h30 et 21h", [1110, 1260]),
        ("between 6pm and 8pm", [1080]),
        ("entre 18h et 20h", [1080]),
        ("6 and 8pm", [1080, 1200]),
        ("between the hours of 6 and 8pm", [1080]),
    ],
)
def test_two_hours_with_and_between_them_are_two_beginnings(text: str, starts: list[int]) -> None:
    assert [clock.start for clock in find_times(text)] == starts


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [("cs", "So 3. 10. 19:00", 3), ("cs", "so 3.10. v 19:00", 3), ("de", "So 4.10. 19:00", 4)],
)
def test_a_short_weekday_before_a_day_in_figures_is_of_the_language(
    language: str, text: str, day: int
) -> None:
    """`So` is a Saturday to Czechs and a Sunday to Germans; read as the other, it moves the year."""
    found = find_whens(text, near=date(2026, 9, 20), language=language)
    assert [when.start.isoformat() for when in found] == [f"2026-10-0{day}T19:00:00"]


@pytest.mark.parametrize(
    "text",
    [
        "Fri 31 Oct and Sun 2 Nov 2025", "Fr. 31.10.25 & So. 2.11.25", "ven 31 oct. et dim 2 nov. 2025",
        "vie 31 oct y dom 2 nov 2025", "31 Oct & 2 Nov 2025",
    ],
)  # fmt: skip
def test_two_days_that_lie_apart_are_no_span_of_three(text: str) -> None:
    assert told(text) == ["2025-10-31", "2025-11-02"]
