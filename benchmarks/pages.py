"""Made-up event pages, the same ones on every run: 30 of 50 to 420 KB with everything around the events that
real pages have, navigation, scripts, styles, pictures, tables and cards.

JSON-LD alone, in lists and in graphs, microdata, both, and pages with nothing but Open Graph. Two carry JSON
that is broken as in the wild.
"""

from __future__ import annotations

import json
import random
from typing import Any

VOWELS, CONSONANTS = "aeiou", "bcdfghklmnprstvw"
KINDS = ("one", "many", "graph", "microdata", "both", "none")
SIZES = (50, 60, 80, 110, 150, 200, 280, 400)


def pages() -> list[bytes]:
    """The pages, as fetched."""
    return [page(number) for number in range(30)]


def page(number: int) -> bytes:
    """One page; the number decides kind, size and words."""
    dice = random.Random(number)
    kind = KINDS[number % len(KINDS)]
    count = {
        "one": 1,
        "many": dice.randint(5, 40),
        "graph": 3,
        "microdata": dice.randint(1, 20),
        "both": 4,
        "none": 1,
    }
    events = [event(dice, number) for _ in range(count[kind])]
    head = (
        f"<title>{events[0]['name']}</title><meta charset=utf-8>"
        + open_graph(events[0])
        + scripts(kind, events, number)
    )
    body = "".join(microdata(one) for one in events) if kind in ("microdata", "both") else articles(events)
    menu = (
        "<nav><ul>"
        + "".join(f'<li class="item-{i}"><a href="/p/{i}">{word(dice)}</a></li>' for i in range(80))
        + "</ul></nav>"
    )
    filling: list[str] = []
    missing = dice.choice(SIZES) * 1024 - len(head) - len(body) - 2 * len(menu)
    while missing > 0:
        filling.append(furniture(dice))
        missing -= len(filling[-1])
    half = len(filling) // 2
    around = "".join(filling[:half]), "".join(filling[half:])
    body = f"<body>{menu}{around[0]}{body}{around[1]}{menu}</body>"
    return f"<!doctype html><html lang=en><head>{head}</head>{body}</html>".encode()


def word(dice: random.Random) -> str:
    """A word of two or three syllables."""
    return "".join(dice.choice(CONSONANTS) + dice.choice(VOWELS) for _ in range(dice.randint(2, 3)))


def words(dice: random.Random, least: int, most: int) -> str:
    """A row of words."""
    return " ".join(word(dice) for _ in range(dice.randint(least, most)))


def event(dice: random.Random, number: int) -> dict[str, Any]:
    """One schema.org event with all the usual properties."""
    day = f"2027-0{dice.randint(1, 9)}-{dice.randint(10, 28)}"
    return {
        "@context": "https://schema.org",
        "@type": dice.choice(["Event", "MusicEvent", "Festival", ["Event", "SocialEvent"]]),
        "name": words(dice, 3, 8).title(),
        "startDate": f"{day}T{dice.randint(10, 19)}:30:00+02:00",
        "endDate": f"{day}T23:00:00+02:00",
        "description": f"{words(dice, 40, 160)} &amp; “{words(dice, 3, 9)}”",
        "url": f"https://festival{number}.example/e/{dice.randint(1, 99999)}?a=1&b=2",
        "image": [f"https://cdn.example/{number}/{at}.jpg" for at in range(dice.randint(1, 4))],
        "eventStatus": "https://schema.org/EventScheduled",
        "location": place(dice),
        "organizer": {
            "@type": "Organization",
            "name": words(dice, 2, 3).title(),
            "url": "https://org.example/",
        },
        "performer": [{"@type": "Person", "name": words(dice, 1, 3)} for _ in range(dice.randint(0, 5))],
        "offers": [{"@type": "Offer", "price": "12.50", "priceCurrency": "EUR", "availability": "InStock"}],
    }


def place(dice: random.Random) -> dict[str, Any]:
    """A place with address and degrees."""
    address = {
        "@type": "PostalAddress",
        "streetAddress": words(dice, 2, 3),
        "addressLocality": word(dice).title(),
    }
    degrees = {"@type": "GeoCoordinates", "latitude": round(dice.uniform(36, 60), 5), "longitude": "12.3"}
    return {"@type": "Place", "name": words(dice, 2, 4).title(), "address": address, "geo": degrees}


def scripts(kind: str, events: list[dict[str, Any]], number: int) -> str:
    """The JSON-LD of a page; that of pages 6 and 13 needs mending."""
    blocks: list[str] = []
    if kind == "one":
        blocks = [json.dumps(events[0], indent=2, ensure_ascii=False)]
        if number == 6:
            blocks = [blocks[0].replace(" &amp; ", "\n").replace('"organizer"', '\n\t"organizer"')]
    elif kind == "many":
        blocks = [json.dumps(events)] if number % 2 else [json.dumps(one) for one in events]
        if number == 13:
            blocks = [f"/*<![CDATA[*/{block}/*]]>*/" for block in blocks]
    elif kind == "graph":
        graph = [{"@type": "WebSite", "@id": "#site", "name": "x"}, *events]
        blocks = [json.dumps({"@context": "https://schema.org", "@graph": graph})]
    elif kind == "both":
        blocks = [json.dumps(one) for one in events[:2]]
    return "".join(f'<script type="application/ld+json">{block}</script>' for block in blocks)


def open_graph(one: dict[str, Any]) -> str:
    """Open Graph, which carries no event but is on every page."""
    return f'<meta property="og:title" content="{one["name"]}"><meta property="og:type" content="website">'


def microdata(one: dict[str, Any]) -> str:
    """The event as microdata."""
    at = one["location"]
    return (
        f'<div itemscope itemtype="https://schema.org/Event" class="card"><h2 itemprop="name">'
        f'<a itemprop="url" href="{one["url"].replace("&", "&amp;")}">{one["name"]}</a></h2>'
        f'<time itemprop="startDate" datetime="{one["startDate"]}">soon</time>'
        f'<meta itemprop="endDate" content="{one["endDate"]}">'
        f'<div itemprop="location" itemscope itemtype="https://schema.org/Place">'
        f'<span itemprop="name">{at["name"]}</span>'
        f'<div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">'
        f'<span itemprop="streetAddress">{at["address"]["streetAddress"]}</span> '
        f'<span itemprop="addressLocality">{at["address"]["addressLocality"]}</span></div></div>'
        f'<div itemprop="description">{one["description"]}</div></div>'
    )


def articles(events: list[dict[str, Any]]) -> str:
    """The events without markup."""
    return "".join(
        f"<article><h1>{one['name']}</h1><p>{one['description']}</p></article>" for one in events[:20]
    )


def furniture(dice: random.Random) -> str:
    """A piece of what else is on a page."""
    kind = dice.random()
    if kind < 0.3:
        lines = (
            f'window.s{at}={{"{word(dice)}":{dice.random()},"h":"<div>{at}<\\/div>"}}' for at in range(60)
        )
        return f"<script>{';'.join(lines)}</script>"
    if kind < 0.42:
        rules = (f".c-{dice.randint(1, 9999)}>a:hover{{margin:{at}px auto}}" for at in range(80))
        return f"<style>{''.join(rules)}</style>"
    if kind < 0.5:
        strokes = " ".join(
            f"M{dice.randint(0, 99)},{dice.randint(0, 99)}l{dice.random():.3f}" for _ in range(80)
        )
        return f'<svg viewBox="0 0 24 24"><path d="{strokes}"/></svg><!-- {"x" * 100} -->'
    if kind < 0.56:
        cells = "".join("<tr>" + "".join(f"<td>{word(dice)}" for _ in range(6)) for _ in range(15))
        return f"<table>{cells}</table>"
    return "".join(
        f'<div class="col card shadow" data-id="{at}"><div class="inner"><a href="/e/{at}">'
        f'<img src="/i/{at}.webp" alt="{word(dice)}" loading=lazy></a><p>{words(dice, 25, 25)}</p>'
        f"<span>{at}&nbsp;km</span></div></div>"
        for at in range(12)
    )
