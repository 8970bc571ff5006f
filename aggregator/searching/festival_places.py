"""In which city and country a search finds a gathering whose venue names none: those of its festival.

What is shown stays what sources said; only what is searched and counted takes the festival's place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, select, update

from aggregator.reports import Festival
from aggregator.storing.rows import place_key
from aggregator.tables import table

EVENTS, FESTIVALS, STATE = table("events"), table("festivals"), table("state")


def with_festival_places(connection: Connection, rows: Iterable[dict[str, Any]]) -> None:
    """Give columns of events (`rows.event_columns`) without a city that of their festival, in place.

    Nothing is given to what is online only, nor a city in another country than the venue's.
    """
    placeless = [
        row for row in rows if row["festival"] and row["city_key"] is None and row["mode"] != "online"
    ]
    wanted = {row["festival"] for row in placeless}
    if not wanted:
        return
    found = select(FESTIVALS.c.key, FESTIVALS.c.city, FESTIVALS.c.country).where(FESTIVALS.c.key.in_(wanted))
    places = {key: (place_key(city), place_key(country)) for key, city, country in connection.execute(found)}
    for row in placeless:
        city, country = places.get(row["festival"], (None, None))
        if row["country_key"] is None or row["country_key"] == country:
            row["city_key"], row["country_key"] = city, row["country_key"] or country


def move_festivals(connection: Connection, festivals: Sequence[Festival]) -> None:
    """Before festivals are stored: let the events of those that settings place elsewhere be found there."""
    known = connection.execute(select(FESTIVALS.c.key, FESTIVALS.c.city, FESTIVALS.c.country)).all()
    before = {key: (city, country) for key, city, country in known}
    for one in festivals:
        if before.get(one.key, (one.city, one.country)) != (one.city, one.country):
            _move(connection, one)


def _move(connection: Connection, festival: Festival) -> None:
    """Those whose venue names neither city nor country are where the festival is."""
    placeless = (
        EVENTS.c.festival == festival.key,
        EVENTS.c.city.is_(None),
        EVENTS.c.country.is_(None),
        EVENTS.c.mode != "online",
    )
    place = {"city_key": place_key(festival.city), "country_key": place_key(festival.country)}
    connection.execute(update(EVENTS).where(*placeless).values(**place))
    connection.execute(update(STATE).values(events=STATE.c.events + 1))  # kept answers are old now


def festival_cities(connection: Connection) -> dict[str, str]:
    """Each city a festival is in as settings write it, by the key it is searched by."""
    cities = connection.execute(select(FESTIVALS.c.city).where(FESTIVALS.c.city.is_not(None))).scalars()
    return {key: city for city in cities if (key := place_key(city))}
