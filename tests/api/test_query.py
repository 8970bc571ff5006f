"""An address either means exactly one search, or says which parameter cannot be understood."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aggregator.model import Near, Query
from api import parameters
from api.moments import clock, instant, span
from api.problems import BadQuery, ParamError
from api.query import Asked, Known, choice, encoded, read

NOW = datetime(2027, 2, 10, 22, 30, tzinfo=UTC)
KNOWN = Known(
    {"harbourfest-2027": "Harbourfest 2027", "nightfest": "Nightfest"}, {"harbourfest-2027": "Europe/Berlin"}
)


def asked(text: str, **options: Any) -> Asked:
    return read(parse_qsl(text, keep_blank_values=True), KNOWN, NOW, **options)


def refused(text: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    with pytest.raises(BadQuery) as caught:
        asked(text)
    return {error.param: (error.message, error.allowed) for error in caught.value.errors}


def test_nothing_said_means_what_is_to_come() -> None:
    found = asked("")
    assert found.query == Query(from_at=NOW)
    assert found.defaults["from"] == "now"
    assert found.defaults["status"] == ["scheduled", "moved", "postponed", "cancelled"]
    assert found.defaults["tz"] == "UTC"
    assert found.defaults["confidence"] == ["confirmed", "likely", "lead"]


def test_every_parameter_reaches_the_query() -> None:
    text = (
        "q=cut&festival=nightfest&kind=niche&kind=alumni&role=editor&genre=horror&access=open&cost=free&mode=online"
        "&from=2027-02-11&to=2027-02-12&after=17:00&before=02:00&near=52.5,13.4&radius=1500&city=Berlin&country=DE"
        "&source=site&lineage=social&confidence=lead&status=moved&updated_since=2027-02-01T00:00:00%2B01:00"
        "&tz=America/Toronto&sort=distance&limit=5&cursor=abc&facets=kind,day&facets=city"
    )
    assert asked(text).query == Query(
        q="cut", festival=("nightfest",), kind=("alumni", "niche"), role=("editor",), genre=("horror",),
        access=("open",), cost=("free",), mode=("online",), from_at=datetime(2027, 2, 11, 5, tzinfo=UTC),
        to_at=datetime(2027, 2, 13, 5, tzinfo=UTC), after=time(17), before=time(2),
        near=Near(52.5, 13.4, 1500.0), city="Berlin", country="DE", source=("site",), lineage=("social",),
        confidence=("lead",), status=("moved",),
        updated_since=datetime(2027, 1, 31, 23, tzinfo=UTC), tz="America/Toronto", sort="distance", limit=5,
        cursor="abc", facets=("city", "day", "kind"),
    )  # fmt: skip


def test_the_festivals_zone_reads_bare_dates() -> None:
    query = asked("festival=harbourfest-2027&from=today&to=today").query
    assert (query.from_at, query.to_at) == (
        datetime(2027, 2, 9, 23, tzinfo=UTC) + timedelta(0),
        datetime(2027, 2, 10, 23, tzinfo=UTC),
    )
    assert query.tz == "Europe/Berlin"


def test_what_a_form_leaves_empty_is_not_said() -> None:
    assert asked("q=&kind=&near=&radius=").query == Query(from_at=NOW)


@pytest.mark.parametrize(
    ("text", "param", "words"),
    [
        ("knd=niche", "knd", "did you mean 'kind'?"),
        ("kind=nich", "kind", "did you mean 'niche'?"),
        ("festival=nightfst", "festival", "did you mean 'nightfest'?"),
        ("role=gaffer", "role", "unknown"),
        ("near=52,13", "radius", "go together"),
        ("radius=100", "near", "go together"),
        ("near=north&radius=5", "near", "lat,lon"),
        ("near=91,0&radius=5", "near", "lat,lon"),
        ("near=nan,0&radius=5", "near", "lat,lon"),
        ("near=1,2&radius=0", "radius", "metres"),
        ("near=1,2&radius=inf", "radius", "metres"),
        ("limit=0", "limit", "from 1 to 100"),
        ("limit=101", "limit", "from 1 to 100"),
        ("limit=٣", "limit", "from 1 to 100"),
        ("from=yesterdayish", "from", "RFC 3339"),
        ("from=2027-02-30", "from", "RFC 3339"),
        ("from=0001-01-01", "from", "between"),
        ("from=2027-02-12&to=2027-02-10", "to", "after from"),
        ("after=25:00", "after", "17:00"),
        ("after=٠٩:00", "after", "17:00"),
        ("tz=Europe/Berln", "tz", "did you mean 'Europe/Berlin'?"),
        ("tz=../../etc/passwd", "tz", "no zone"),
        ("sort=distance", "sort", "needs near"),
        ("sort=relevance", "sort", "needs q"),
        ("sort=best", "sort", "unknown"),
        ("q=a&q=b", "q", "more than once"),
        ("q=" + "a" * 201, "q", "longer"),
        ("q=%00", "q", "NUL"),
        ("facets=kind,colour", "facets", "unknown"),
    ],
)
def test_what_cannot_be_meant_is_named(text: str, param: str, words: str) -> None:
    errors = refused(text)
    assert words in errors[param][0]


def test_all_mistakes_are_told_at_once_with_what_is_allowed() -> None:
    errors = refused("kind=x&cost=y&limit=z")
    assert set(errors) == {"kind", "cost", "limit"}
    assert errors["cost"][1] == ("free", "paid", "unknown")


def test_one_search_has_one_spelling() -> None:
    first, second = (
        asked("kind=niche&kind=alumni&q=a b&limit=3"),
        asked("q=a+b&kind=niche&kind=alumni&cursor=x"),
    )
    assert first.canonical == second.canonical == "kind=alumni&kind=niche&q=a%20b"
    assert encoded(first.said, without=("q",), cursor="c") == "cursor=c&kind=alumni&kind=niche&limit=3"


def test_relative_windows_are_known_as_such() -> None:
    assert asked("").is_relative
    assert asked("from=today").is_relative
    assert asked("from=2027-01-01&to=%2B7d").is_relative
    assert not asked("from=2027-01-01&to=2027-02-01").is_relative


def test_a_route_reads_its_own_parameters() -> None:
    found = asked("alarm=PT1H&kind=niche", extra=parameters.CALENDAR, upcoming=False)
    assert found.extra == {"alarm": ("PT1H",)}
    assert found.query == Query(kind=("niche",))
    assert choice({"cancelled": ("drop",)}, parameters.BY_NAME["cancelled"]) == "drop"
    with pytest.raises(BadQuery, match="did you mean 'keep'"):
        choice({"cancelled": ("keeep",)}, parameters.BY_NAME["cancelled"])


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("now", NOW),
        ("+7d", NOW + timedelta(days=7)),
        (" 7d", NOW + timedelta(days=7)),  # a plus sign, decoded
        ("-3h", NOW - timedelta(hours=3)),
        ("2027-02-12T18:30:00+01:00", datetime(2027, 2, 12, 17, 30, tzinfo=UTC)),
        ("2027-02-12T18:30:00 01:00", datetime(2027, 2, 12, 17, 30, tzinfo=UTC)),
        ("2027-02-12t18:30z", datetime(2027, 2, 12, 18, 30, tzinfo=UTC)),
        ("2027-02-12T18:30", datetime(2027, 2, 12, 18, 30, tzinfo=UTC)),
    ],
)
def test_moments(said: str, meant: datetime) -> None:
    assert instant(said, UTC, NOW) == meant


def test_clocks_and_spans() -> None:
    assert clock("09:05") == time(9, 5)
    assert [span(text) for text in ("PT1H", "pt15m", "P1D")] == [
        timedelta(hours=1),
        timedelta(minutes=15),
        timedelta(days=1),
    ]
    for wrong in ("P", "PT0M", "P99D", "1 hour", "PT1S"):
        with pytest.raises(ValueError, match="duration"):
            span(wrong)


NAMES = st.sampled_from([parameter.name for parameter in parameters.SEARCH])


@given(st.lists(st.tuples(NAMES, st.text(max_size=30)), max_size=6))
@settings(max_examples=200)
def test_any_text_is_either_a_query_or_a_named_mistake(pairs: list[tuple[str, str]]) -> None:
    errors: tuple[ParamError, ...] = ()
    try:
        canonical = read(pairs, KNOWN, NOW).canonical
    except BadQuery as problem:
        errors = problem.errors
    if errors:
        assert all(error.param in parameters.BY_NAME for error in errors)
    else:
        assert read(parse_qsl(canonical), KNOWN, NOW).canonical == canonical
