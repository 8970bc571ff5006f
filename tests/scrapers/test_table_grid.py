"""Tables whose cells hold for several rows, and what their heads say over each column."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from scrapers.plain_pages.roles import tag_of
from scrapers.plain_pages.table_grid import MOST_CELLS, MOST_LEADING, MOST_REPEATED, grid_of
from tests.scrapers.test_blocks import told
from tests.scrapers.test_list_places import located

HEAD = "<tr><th>Jour</th><th>Heure</th><th>Rendez-vous</th><th>Lieu</th></tr>"


def test_a_day_beside_several_rows_holds_for_each() -> None:
    page = (
        f"<html lang=fr><body><table>{HEAD}"
        "<tr><td rowspan=2>Mardi 2 mars 2027</td><td>9h</td><td>Café des festivals</td>"
        "<td>Bar du Port</td></tr>"
        "<tr><td>18h30</td><td>Cocktail des régions</td><td rowspan=2>Plage Sud</td></tr>"
        "<tr><td>Mercredi 3 mars 2027</td><td>12h</td><td>Pique-nique</td></tr></table>"
    )
    assert told(page) == [
        ("Café des festivals", "2027-03-02T09:00:00"),
        ("Cocktail des régions", "2027-03-02T18:30:00"),
        ("Pique-nique", "2027-03-03T12:00:00"),
    ]
    assert [place for _, place in located(page)] == ["Bar du Port", "Plage Sud", "Plage Sud"]


def test_an_hour_beside_two_rows_holds_for_both() -> None:
    page = (
        "<h2>Tuesday 2 March 2027</h2><table>"
        "<tr><td rowspan=2>18:00</td><td>Guild Mixer</td></tr><tr><td>Crew Drinks</td></tr>"
        "<tr><td>20:00</td><td>Late Social</td></tr></table>"
    )
    assert sorted(told(page)) == [
        ("Crew Drinks", "2027-03-02T18:00:00"),
        ("Guild Mixer", "2027-03-02T18:00:00"),
        ("Late Social", "2027-03-02T20:00:00"),
    ]


def test_what_goes_on_for_two_rows_of_hours_is_told_once() -> None:
    page = (
        "<h2>Tuesday 2 March 2027</h2><table><tr><th>Time</th><th>Hall A</th><th>Hall B</th></tr>"
        "<tr><td>18:00</td><td rowspan=2>Long Mixer</td><td>Short Drinks</td></tr>"
        "<tr><td>19:00</td><td>Quiz Evening</td></tr></table>"
    )
    assert [title for title, _ in told(page)].count("Long Mixer") == 1


def test_columns_are_counted_as_a_table_lays_them_out() -> None:
    tree = LexborHTMLParser(
        "<table><tr><th colspan=2>When</th><th>What</th></tr><tr><td rowspan=2>Mon</td>"
        "<td>9</td><td>A</td></tr>"
        "<tr><td>10</td><td id=b>B<table><tr><td>x</td></tr></table></td></tr></table>"
    )
    table, cell = tree.css_first("table"), tree.css_first("#b")
    assert table is not None
    assert cell is not None
    grid = grid_of(table)
    assert grid.heads == ["When", "When", "What"]
    assert grid.head(cell) == "What"


def test_cells_are_repeated_a_bounded_number_of_times() -> None:
    rows = "<tr>" + "<td rowspan=1000>5 March</td>" * 1000 + "</tr>" + "<tr><td>b</td></tr>" * 1500
    table = LexborHTMLParser(f"<table>{rows}</table>").css_first("table")
    assert table is not None
    assert sum(map(len, grid_of(table).above.values())) < MOST_REPEATED + MOST_LEADING


def test_a_table_that_spans_without_end_is_bounded() -> None:
    rows = "<tr><td rowspan=99999 colspan=99999>x</td></tr>" * 50
    table = LexborHTMLParser(f"<table>{rows}</table>").css_first("table")
    assert table is not None
    assert len(grid_of(table).columns) <= MOST_CELLS


DRAWN = [
    {"table": 'role="table"', "tr": 'role="row"', "td": 'role="cell"', "th": 'role="columnheader"'},
    {
        "table": "class=divTable",
        "tr": "class=divTableRow",
        "td": "class=divTableCell",
        "th": "class=divTableHead",
    },
    {"table": "role=grid", "tr": "class=table-row", "td": "role=gridcell", "th": "role=columnheader"},
]


@pytest.mark.parametrize("names", DRAWN)
def test_a_table_built_of_boxes_is_a_table(names: dict[str, str]) -> None:
    page = (
        f"<html lang=fr><body><table>{HEAD}"
        "<tr><td>Mardi 2 mars 2027</td><td>9h</td><td>Café des festivals</td><td>Bar du Port</td></tr>"
        "<tr><td>Mercredi 3 mars 2027</td><td>12h</td><td>Pique-nique</td><td>Plage Sud</td></tr></table>"
    )
    for tag, name in names.items():
        page = page.replace(f"<{tag}>", f"<div {name}>").replace(f"</{tag}>", "</div>")
    assert located(page) == [("Café des festivals", "Bar du Port"), ("Pique-nique", "Plage Sud")]


def test_a_heading_by_role_is_a_heading() -> None:
    tree = LexborHTMLParser(
        '<div role="heading" aria-level="3"></div><span role="heading"></span><p role="heading"></p>'
        '<div role="heading" aria-level="9"></div><div class="table-responsive"></div>'
    )
    assert [tag_of(node) for node in tree.css("body *")] == ["h3", "h2", "p", "h6", "div"]


HEADS = "<tr><th>Meeting Date</th><th>Name</th><th>Type</th></tr>"


@pytest.mark.parametrize(
    "bar",
    [
        "<tr><td colspan=3><table><tr><td>3 records</td><td><a href=#>Export</a></td></tr></table></td></tr>",
        "<tr><th colspan=3>Season 2027</th></tr>",
    ],
)
def test_heads_below_a_bar_over_the_whole_table_are_heads(bar: str) -> None:
    row = "<tr><td>3/16/2027</td><td>Film Office Board</td><td>Regular</td></tr>"
    table = LexborHTMLParser(f"<table><thead>{bar}{HEADS}</thead><tbody>{row}</tbody></table>").css_first(
        "table"
    )
    assert table is not None
    assert grid_of(table).heads == ["Meeting Date", "Name", "Type"]


def test_a_cell_that_heads_its_row_names_no_column() -> None:
    table = LexborHTMLParser(
        "<table><tr><th colspan=2>Friday</th></tr><tr><th>19:00</th><td>Mixer</td></tr></table>"
    ).css_first("table")
    assert table is not None
    assert grid_of(table).heads == ["Friday", "Friday"]
