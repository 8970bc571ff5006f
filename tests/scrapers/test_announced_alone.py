"""Pages about one gathering whose day stands in the heading, beside it or in a sentence, without an hour."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read
from tests.scrapers.test_list_evidence import told

TEXT = "<p>Bring a lamp and a friend, all are welcome at the quay.</p>"


def page(title: str, body: str, heading: str | None = None) -> str:
    """A page about one thing."""
    return f"<title>{title} | Reed Club</title><article><h1>{heading or title}</h1>{body}{TEXT}</article>"


@pytest.mark.parametrize(
    "body",
    [
        "<p>34th edition • Friday 5 March</p>",
        "<p>5 March 2027 • The Old Bakery</p>",
        "<p>5 March 2027, Reed Lane</p>",
        "<span>5 March 2027</span><span>The Old Bakery</span>",
        "<p>Posted on 3 January 2027</p><p>The Reed Fair takes place on 5 March 2027 at the quay.</p>",
        "<p>Posted on 3 January 2027</p><p>It will be held on Friday 5 March.</p>",
    ],
)
def test_a_day_to_come_beside_the_heading_is_that_of_the_page(body: str) -> None:
    assert told(page("Reed Fair", body)) == [("Reed Fair", "2027-03-05")]


@pytest.mark.parametrize(
    "body", ["<p>{}</p><h1>Reedcamp</h1>", "<p>{}</p><div class=intro-heading>Reedcamp</div>"]
)
@pytest.mark.parametrize("day", ["5 March 2027 / Quay Hall", "5–6 March 2027", "Friday 5 March 2027"])
def test_a_day_to_come_right_above_the_title_is_that_of_the_page(body: str, day: str) -> None:
    rest = "<section><h2>Call for talks</h2><p>We are looking for talks on reed.</p></section>"
    page = f"<title>Reedcamp</title><header>{body.format(day)}</header>{rest}"
    assert told(page) == [("Reedcamp", "2027-03-05")]


@pytest.mark.parametrize("above", ["5 January 2027", "Closes on 5 March 2027", "From 5 March 2027"])
def test_other_days_above_the_title_are_none(above: str) -> None:
    assert told(f"<title>New prices</title><p>{above}</p><h1>New prices</h1>{TEXT}") == []


def test_several_days_right_below_the_heading_are_those_of_the_page() -> None:
    for days in ("Friday 5 – Sunday 7 March 2027 • Quay Hall", "5, 6 and 7 March 2027, Quay Hall"):
        assert told(page("Reed Fair", f"<p>{days}</p>"))[:1] == [("Reed Fair", "2027-03-05")]


@pytest.mark.parametrize(
    ("heading", "start"),
    [
        ("Reed Fair – Friday 5 March 2027, 7.00pm", "2027-03-05T19:00:00"),
        ("Reed Fair on Friday 5 March", "2027-03-05"),
        ("Reed Fair | 5 March 2027", "2027-03-05"),
        ("Reed Fair, 5 March 2027", "2027-03-05"),
    ],
)
def test_a_heading_with_its_day_to_come_announces_what_it_names(heading: str, start: str) -> None:
    assert told(page(heading, "")) == [("Reed Fair", start)]


@pytest.mark.parametrize(
    "heading",
    [
        "Newsletter 5 March 2027", "New prices from 5 March 2027", "Office closed – Friday 5 March 2027",
        "Registration opens, 5 March 2027", "Neue Öffnungszeiten – 5. März 2027", "Results 5 March 2027",
        "Reed Fair on 5 March 2026", "Menu – 5 March 2027", "Fees 5 March 2027", "Agenda 5 March 2027",
    ],
)  # fmt: skip
def test_a_heading_with_the_day_of_something_else_announces_nothing(heading: str) -> None:
    assert told(page(heading, "")) == []


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("New membership rates", "<p>From 5 March 2027</p>"),
        ("Road closed", "<p>5 March 2027, Reed Lane</p>"),
        ("A walk in the fog", "<p>5 January 2027 • Mira Quay</p>"),
        ("A walk in the fog", "<p>Mira Quay • 5 January 2027</p>"),
        ("Membership", "<p>The membership year runs from 1 April 2027 to 31 March 2028.</p>"),
        ("Membership", "<p>Subscriptions are due on 1 October 2027.</p>"),
    ],
)
def test_what_begins_to_hold_or_was_written_is_no_gathering(title: str, body: str) -> None:
    assert told(page(title, body)) == []


def test_what_lasts_for_years_is_an_office() -> None:
    terms = (("Mira Quay", 2026, 2029), ("Jo Bell", 2025, 2028), ("Ines Prado", 2027, 2028))
    rows = "".join(f"<tr><td>{name}<td>8 May {one} – 30 April {two}" for name, one, two in terms)
    assert told(f"<title>Board</title><h1>Board</h1><table>{rows}</table>") == []


@pytest.mark.parametrize(
    "labels",
    [
        ("Soumission des articles", "Notification aux auteurs", "Version finale"),
        ("Invio degli abstract", "Notifica agli autori", "Versione finale"),
        ("Submissão de artigos", "Notificação de Autores", "Versão final"),
        ("Envío de artículos", "Notificación a los autores", "Versión final"),
        ("Indienen van artikelen", "Bericht aan auteurs", "Definitieve versie"),
        ("Einreichung der Beiträge", "Benachrichtigung der Autoren", "Endfassung"),
    ],
)
def test_what_authors_send_in_and_hear_is_no_gathering(labels: tuple[str, ...]) -> None:
    rows = "".join(f"<tr><td>{label}<td>{3 + at}.{3 + at}.2027" for at, label in enumerate(labels))
    assert told(f"<title>Dates</title><h1>Dates</h1><table>{rows}</table>") == []
    parted = "".join(f"<dt>{label}<dd>2027-03-{3 + at:02}" for at, label in enumerate(labels))
    assert told(f"<title>Dates</title><h1>Dates</h1><dl>{parted}</dl>") == []


@pytest.mark.parametrize("name", ["Ata", "Compte rendu", "Verbale", "Protokoll"])
def test_links_to_minutes_are_none(name: str) -> None:
    rows = "".join(f"<li>{day} January 2027 – <a href='/{day}.pdf'>{name} (PDF)</a>" for day in (4, 11, 18))
    assert told(f"<title>{name}</title><h1>{name}</h1><ul>{rows}</ul>") == []


@pytest.mark.parametrize(
    "names",
    [
        ("Autumn term", "Half term", "Spring term"), ("Herbstferien", "Osterferien", "Sommerferien"),
        ("Vacances de Noël", "Vacances d'automne", "Vacances de printemps"),
        ("Refuse", "Recycling", "Garden waste"),
        ("Restmüll", "Papiertonne", "Gelber Sack"), ("Restafval", "Papier", "GFT"),
    ],
)  # fmt: skip
def test_terms_holidays_and_what_is_collected_are_no_gatherings(names: tuple[str, ...]) -> None:
    rows = "".join(f"<tr><td>{name}<td>{3 + at}.{3 + at}.2027" for at, name in enumerate(names))
    assert told(f"<title>Calendar</title><h1>Calendar</h1><table>{rows}</table>") == []


def test_one_such_word_among_other_titles_is_on() -> None:
    names = ("Refuse", "Low Ebb", "Reed Fair", "Salt Songs")
    rows = "".join(f"<tr><td>{name}<td>{3 + at}.{3 + at}.2027" for at, name in enumerate(names))
    assert len(told(f"<title>Events</title><h1>Events</h1><table>{rows}</table>")) == len(names)


@pytest.mark.parametrize(
    ("heading", "closed"),
    [
        ("Opening hours", "closed"),
        ("Öffnungszeiten", "geschlossen"),
        ("Openingstijden", "gesloten"),
        ("Horario", "cerrado"),
    ],
)
def test_hours_of_single_days_among_those_of_the_week_are_no_gatherings(heading: str, closed: str) -> None:
    open_at = "<li>{}.3.2027: 10:00 – 14:00<li>{}.3.2027: {closed}"
    days = open_at.format(10, 11, closed=closed) + open_at.format(12, 13, closed=closed)
    assert told(f"<title>{heading}</title><h1>{heading}</h1><ul>{days}</ul>") == []


@pytest.mark.parametrize(
    "heading", ["Programme Assistant wanted", "Open letter", "Wasserabschaltung", "Power outage"]
)
def test_vacancies_letters_and_notices_are_no_gatherings(heading: str) -> None:
    told_so = "<p>We tell it here, with thanks to all who asked about it in these weeks.</p>"
    assert told(f"<title>{heading}</title><h1>{heading}</h1><p>6 March 2027</p>{told_so}") == []
    assert told(f"<title>{heading}</title><h1>{heading}: 6 March 2027</h1>{told_so}") == []


@pytest.mark.parametrize("heading", ["Love Letters", "Wanted: a night of heists"])
def test_titles_that_hold_such_words_are_on(heading: str) -> None:
    assert [title for title, _ in told(f"<title>{heading}</title><h1>{heading}</h1><p>6 March 2027</p>")] == [
        heading
    ]


@pytest.mark.parametrize(
    ("title", "day", "house"),
    [
        ("Jornadas de la Sal", "Del 10 al 12 de junio de 2027", "Teatro La Bahía, Cádiz"),
        ("Mostra do Sal", "10 a 12 de junho de 2027", "Cine Teatro Aveirense"),
        ("Giornate del Sale", "10-12 giugno 2027", "Cineteca Azzurra"),
        ("Journées du Sel", "10–12 juin 2027", "Cinémathèque de Guérande"),
    ],
)
@pytest.mark.parametrize("tag", ["p", "h2"])
def test_a_house_below_the_days_of_a_page_is_its_place(title: str, day: str, house: str, tag: str) -> None:
    body = f"<title>{title}</title><h1>{title}</h1><{tag}>{day}</{tag}><{tag}>{house}</{tag}>{TEXT}"
    found = [one for one in read(body) if isinstance(one, Listing)]
    assert [(one.title, one.place and one.place.name) for one in found] == [(title, house)]
