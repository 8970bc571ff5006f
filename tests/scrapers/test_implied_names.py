"""Events of hCalendar that mark their moment and house and leave their heading unmarked."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from scrapers.structured_data.microformats import read_microformats
from scrapers.structured_data.thing import Thing
from tests.scrapers.test_list_evidence import told

START = "<time class=dtstart datetime='2027-03-{:02}T19:00'>at seven</time>"
HOUSE = "<span class='location vcard'><a class='url fn org' href=/quay>Quay House</a></span>"


def test_the_name_of_a_house_is_not_that_of_the_event() -> None:
    event = f"<section class=vevent>{START.format(5)} @ {HOUSE}</section>"
    page = f"<article><header><h2><a href=/1>Fifteen years of knots</a></h2></header>{event}</article>"
    assert told(f"<html lang=en><body>{page}") == [("Fifteen years of knots", "2027-03-05T19:00:00")]


def test_a_heading_inside_the_event_is_nearer() -> None:
    event = f"<div class=vevent>{HOUSE}<h4>Splices</h4>{START.format(5)}</div>"
    assert told(f"<html lang=en><body><div><h2>Events</h2>{event}</div>")[0][0] == "Splices"


def test_each_event_of_a_list_is_called_as_its_own_item() -> None:
    event = "<p class='details vevent'>{1} @ <a href=/q>Quay</a></p>"
    item = f"<li><h3><a href=/{{0}}>Evening {{0}}</a></h3>{event}</li>"
    body = "".join(item.format(day, START.format(day)) for day in (5, 12, 19))
    found = told(f"<html lang=en><body><ul>{body}</ul>")
    assert [title for title, _ in found] == ["Evening 5", "Evening 12", "Evening 19"]


def test_a_heading_over_several_events_names_none_of_them() -> None:
    events = "".join(f"<p class=vevent>{START.format(day)} {HOUSE}</p>" for day in (5, 12))
    tree = LexborHTMLParser(f"<div><h2>Quay evenings</h2>{events}</div>")
    things = [one for one in read_microformats(tree) if isinstance(one, Thing)]
    assert [one.properties["name"] for one in things] == [[], []]
