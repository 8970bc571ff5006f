"""Hours in elements that themes for blogs name like those of posts."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

NIGHTS = (("Fr. 05", "Salt roads"), ("Sa. 06", "Paper boats"), ("So. 07", "Quiet rooms"))


def nights(kind: str, meta: str) -> str:
    cards = "".join(
        f"<article class='{kind}'><div><span>{day}</span></div><div>{meta}</div><h3>{title}</h3></article>"
        for day, title in NIGHTS
    )
    return f"<html lang=de><body><h2>März 2027</h2>{cards}"


@pytest.mark.parametrize(
    ("kind", "meta"),
    [
        ("post-7 type-event hcalendar", "<div class='entry-meta'><span>20:00</span> <span>Tanz</span></div>"),
        ("veranstaltung", "<p class='post-meta'>20 Uhr</p>"),
        ("event-card", "<div class='article-meta'>Halle · 20.00 Uhr</div>"),
    ],
)
def test_the_hour_over_the_title_of_a_gathering_is_its_own(kind: str, meta: str) -> None:
    assert told(nights(kind, meta)) == [
        ("Salt roads", "2027-03-05T20:00:00"),
        ("Paper boats", "2027-03-06T20:00:00"),
        ("Quiet rooms", "2027-03-07T20:00:00"),
    ]


@pytest.mark.parametrize(
    ("kind", "meta"),
    [
        ("post type-post", "<div class='entry-meta'>20:00 <span>Tanz</span></div>"),
        ("type-event", "<div class='entry-meta'>20:00 <a href='/author/ada'>Ada</a></div>"),
        ("type-event", "<div class='entry-meta'>Veröffentlicht um 20:00</div>"),
        ("type-event", "<div class='entry-meta'><time datetime=2027-01-02>20:00</time></div>"),
        ("type-event", "<div class='entry-meta'>1.2. 20:00</div>"),
    ],
)
def test_the_hour_of_a_post_is_none(kind: str, meta: str) -> None:
    assert not any(start.endswith("T20:00:00") for _, start in told(nights(kind, meta)))


def test_a_tuesday_may_be_short_in_catalan() -> None:
    days = "".join(
        f"<article class='type-event'><div><span>{day}</span></div><div class='entry-meta'>20:00</div>"
        f"<h3>{title}</h3></article>"
        for day, title in (("Dm. 02", "Camins de sal"), ("Dj. 04", "Vaixells de paper"))
    )
    assert told(f"<html lang=ca><body><h2>Març 2027</h2>{days}") == [
        ("Camins de sal", "2027-03-02T20:00:00"),
        ("Vaixells de paper", "2027-03-04T20:00:00"),
    ]


def test_marks_are_no_tuesdays() -> None:
    assert told("<html lang=de><body><h2>März 2027</h2><p>Eintritt: DM 20, 19:00</p>") == []
