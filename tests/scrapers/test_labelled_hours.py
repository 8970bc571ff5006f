"""Labels of doors and ends in lines of their own, above or below their hours."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrapers.contract import Listing, Page
from scrapers.document import Document
from scrapers.page_days.labelled_hours import with_labelled_hours
from scrapers.plain_pages.page_lines import page_lines
from tests.scrapers.test_blocks import read, told

VISIT = datetime(2027, 2, 1, tzinfo=UTC)
HEAD = "<h1>Ember</h1><div>Friday 5 March 2027</div>"
PAIRS = {
    "list": ("<dl>{}</dl>", "<dt>{label}</dt><dd>{hour}</dd>"),
    "boxes": ("<div>{}</div>", "<div><div>{label}</div><div>{hour}</div></div>"),
    "below": ("<div>{}</div>", "<div><div>{hour}</div><div>{label}</div></div>"),
    "table": ("<table>{}</table>", "<tr><th>{label}</th><td>{hour}</td></tr>"),
}


def page(facts: list[tuple[str, str]], form: str = "boxes") -> str:
    around, pair = PAIRS[form]
    return HEAD + around.format("".join(pair.format(label=label, hour=hour) for label, hour in facts))


def times(markup: str) -> list[tuple[str, str, str | None]]:
    found = [one for one in read(markup) if isinstance(one, Listing) and isinstance(one.start, datetime)]
    ends = [one.end if isinstance(one.end, datetime) else None for one in found]
    return [
        (one.title, f"{one.start:%H:%M}", f"{end:%H:%M}" if end else None)
        for one, end in zip(found, ends, strict=True)
    ]


@pytest.mark.parametrize("form", PAIRS)
def test_when_doors_open_is_no_start_whatever_stands_apart(form: str) -> None:
    facts = [("Doors", "7:00 pm"), ("Show", "8:00 pm")]
    assert told(page(facts, form)) == [("Ember", "2027-03-05T20:00:00")]


@pytest.mark.parametrize(
    ("doors", "start", "end"),
    [
        ("Doors open", "Start", "Expected end"),
        ("Einlass", "Beginn", "Ende"),
        ("Ouverture des portes", "Début", "Fin prévue"),
        ("Apertura de puertas", "Inicio", "Fin"),
        ("Apertura porte", "Inizio", "Fine prevista"),
        ("Abertura de portas", "Início", "Término"),
        ("zaal open", "aanvang", "verwachte eindtijd"),
    ],
)
def test_doors_start_and_end_below_their_labels_are_one_evening(doors: str, start: str, end: str) -> None:
    facts = [(doors, "19:00"), (start, "20:00"), (end, "22:15")]
    assert times(page(facts)) == times(page(facts, "list")) == [("Ember", "20:00", "22:15")]


def test_the_head_of_a_column_is_no_label_of_its_first_row() -> None:
    rows = "<tr><td>19:00</td><td>Low Ebb</td></tr><tr><td>21:15</td><td>Rope</td></tr>"
    for around in (
        "<table><tr><td>What</td><td>Doors</td></tr>{}</table>",
        "<table><thead><th>End</th></thead>{}</table>",
    ):
        lines = page_lines(
            Document(Page("https://q.example/", around.format(rows).encode(), VISIT, "text/html"))
        )
        assert with_labelled_hours(lines) == lines


def test_doors_without_a_start_are_when_it_begins() -> None:
    assert times(page([("Doors", "7:00 pm"), ("Tickets", "£12")])) == [("Ember", "19:00", None)]


def test_an_end_is_no_start_beside_the_hour_of_the_doors() -> None:
    assert times(page([("Doors", "7:00 pm"), ("Curfew", "10:30 pm")])) == [("Ember", "19:00", "22:30")]
