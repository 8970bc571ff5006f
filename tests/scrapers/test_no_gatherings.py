"""Pages that tell moments and no gathering: articles, forums, changelogs, contents, court papers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import drupal, showings
from tests.scrapers.test_list_evidence import told

LINK = "<p>Ada Reed writes about boats, and about those who film them from the quay in all weathers.</p>"


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>New camera shown in Lund</h1><div>Boats January 20, 2027 13:42</div>{LINK}",
        f"<h1>Le port change</h1><div class=author-infos-date>01 juin 2026 à 15h35</div>{LINK}",
        f"<div class=doc_header__publish_time>14.01.2027, 20:25</div><h1>The tide</h1>{LINK}",
        f"<h1>Legal notice</h1><p>ada 2027-01-04T20:05:53+00:00</p>{LINK}",
        f"<h1>Avís</h1><span class='updated rich-snippet-hidden'>2027-03-04T20:05:00+00:00</span>{LINK}",
        f"<h1>Måling</h1><div>Offentliggjort torsdag 28. jan 2027 17:25</div>{LINK}",
    ],
)
def test_an_article_with_the_moment_it_was_written(page: str) -> None:
    assert told(page, "https://paper.example/a/12") == []


def test_a_forum_with_the_moments_of_its_last_posts() -> None:
    rows = "".join(
        f"<tr><td><a href=/t{at}>Thread about lenses {at}</a></td><td>{12 * at}</td>"
        f"<td>2027-01-{at + 10} {moment} by jo</td></tr>"
        for at, moment in enumerate(("03:10", "01:36", "00:24", "17:55", "20:02"))
    )
    assert told(f"<h1>Forum</h1><table>{rows}</table>") == []


def test_a_programme_keeps_its_odd_minutes_where_it_goes_on() -> None:
    rows = "".join(
        f"<p>{day} February 2027, {hour} – Low Tide</p>"
        for day, hour in ((1, "18:59"), (2, "20:44"), (3, "19:01"))
    )
    assert [start[11:16] for _, start in told(f"<h1>Quay Cinema</h1>{rows}")] == ["18:59", "20:44", "19:01"]


def test_versions_of_a_program() -> None:
    parts = "".join(
        f"<h2>{version}</h2><p>Tagged.</p><ul><li>Faster.</li></ul>"
        for version in ("2.2.28", "2.2.27", "2.2.26", "2.1.8")
    )
    assert told(f"<h1>Changelog</h1>{parts}") == []


def test_a_table_of_contents_with_the_numbers_of_its_sections() -> None:
    lines = "<br>".join(f"12.{at}. Part {at} ........................ {at + 11}" for at in range(1, 6))
    assert told(f"<h1>A memo on stores</h1><pre>{lines}</pre>") == []


def test_what_came_out_on_the_day_of_the_visit() -> None:
    cards = "".join(
        f"<li><a href=/n{at}>Harbour bank opens branch {at}</a> <span>01.02.2027</span></li>"
        for at in range(4)
    )
    assert told(f"<h1>The tide</h1>{LINK}<ul>{cards}</ul>") == []


def test_opinions_of_a_court_on_drupal() -> None:
    rows = "".join(
        f"<tr><td class='views-field views-field-field-date'>"
        f"<time datetime='2027-02-0{day}T00:00:00Z'>02/0{day}/2027</time></td>"
        f"<td class='views-field views-field-title'><a href='/files/{number}.pdf'>{words}</a></td></tr>"
        for day, number, words in ((3, "25-371", "25-371"), (4, "23-758", "PDF"), (5, "a", "Board meeting"))
    )
    head = "<meta name=Generator content='Drupal 10'>"
    page = (
        f"<html><head>{head}</head><body><div class=view-content><table><tbody>{rows}</tbody></table></div>"
    )
    address = "https://court.example/opinions"
    found = drupal.read(
        Page(address, page.encode(), datetime(2027, 2, 1, tzinfo=UTC), "text/html"),
        Source(key="court", platform="drupal", url=address),
    )
    assert [one.title for one in found if isinstance(one, Listing)] == ["Board meeting"]


def test_the_day_of_a_release_in_an_infobox() -> None:
    box = "<table class='infobox vevent'><tr><th class=summary>Ebb</th></tr>"
    box += "<tr><td><span class='bday dtstart published updated'>"
    assert told(f"<h1>Ebb (language)</h1>{box}2026-06-14</span></td></tr></table>{LINK}") == []


def test_days_that_attributes_carry_for_a_script_beside_no_names() -> None:
    rows = "".join(
        f"<tr><td>Jo {at}</td><td data-time='2026-0{at}-11T00:00:00'>{at} months</td></tr>"
        for at in range(1, 10)
    )
    page = f"<html><body><h1>Alumni</h1><h2><a href=/join>Let us begin!</a></h2><table>{rows}</table>"
    address = "https://club.example/alumni"
    found = showings.read(
        Page(address, page.encode(), datetime(2027, 2, 1, tzinfo=UTC), "text/html"),
        Source(key="club", platform="showings", url=address),
    )
    assert not [one for one in found if isinstance(one, Listing)]


def test_points_of_an_agenda_below_a_chapter_are_no_days() -> None:
    points = "".join(f"<p>4.{number}. Ada Reed on nets, part {number}</p>" for number in range(1, 6))
    agenda = f"<p>3. Welcome</p><p>4. New books on nets</p>{points}<p>5. Tea</p>"
    day = "<h2>Meeting on Saturday, 6 March 2027, 10 am</h2>"
    page = f"<html lang=en><body><h1>Net menders</h1>{day}"
    assert len(told(page + agenda)) == 1
    firsts = "".join(f"<p>4.{number}. Netzabend am Kai</p>" for number in range(3, 8))
    assert (
        len(told(f"<html lang=de><body><h1>Termine 2027</h1>{firsts}", "https://club.example/termine")) == 5
    )


@pytest.mark.parametrize("heading", ["JSON Quay Releases", "Bylaws", "Changelog"])
def test_versions_and_bylaws_are_no_gatherings(heading: str) -> None:
    rows = "".join(f"<h3>2026-0{month}-12</h3><ul><li>Mend the gate</li></ul>" for month in (3, 6, 9))
    assert told(f"<h1>{heading}</h1>{rows}") == []
