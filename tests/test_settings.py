"""Settings: what is written is what is meant, and a slip of the pen is answered with line and right word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from settings import SettingsError, load, parse, source_of

GOOD = """\
[service]
port = 8080

[[festival]]
key = "farol-2027"
name = "Farol 2027"
starts_on = 2027-02-11
ends_on = 2027-02-21
timezone = "Europe/Lisbon"
hashtags = ["farol27"]

[[source]]
key = "farol-site"
platform = "website"
url = "https://farol.example/industry/"
festival = "farol-2027"
lineage = "festival"

[source.filter]
title_contains = ["mixer"]

[[source]]
key = "guild"
platform = "icalendar"
url = "webcal://guild.example/all.ics"
timezone = "Europe/Berlin"
"""


def wrong(text: str, **environ: str) -> str:
    with pytest.raises(SettingsError) as caught:
        parse(text, Path("festmeet.toml"), environ)
    return str(caught.value)


def test_a_source_inherits_its_festivals_zone_dates_and_hashtags() -> None:
    settings = parse(GOOD, None, {})
    site, guild = (source_of(entry, settings, {}) for entry in settings.source)
    assert (site.timezone, site.starts_on, site.hashtags) == (
        "Europe/Lisbon",
        date(2027, 2, 11),
        ("farol27",),
    )
    assert (guild.timezone, guild.url, guild.festival) == (
        "Europe/Berlin",
        "https://guild.example/all.ics",
        None,
    )


@pytest.mark.parametrize(
    ("change", "to", "line", "says"),
    [
        ("port = 8080", "prot = 8080", 2, "did you mean 'port'?"),
        ("port = 8080", "port = 99999", 2, "less than or equal to 65535"),
        ('timezone = "Europe/Lisbon"', 'timezone = "Europe/Lisboa"', 9, "did you mean 'Europe/Lisbon'?"),
        ("ends_on = 2027-02-21", "", 4, "given together"),
        ("ends_on = 2027-02-21", "ends_on = 2027-02-01", 4, "before starts_on"),
        ("ends_on = 2027-02-21", 'ends_on = "soon"', 8, "date"),
        ('platform = "icalendar"', 'platform = "icalender"', 24, "did you mean 'icalendar'?"),
        ('festival = "farol-2027"', 'festival = "farol-2026"', 16, "did you mean 'farol-2027'?"),
        ("title_contains", "title_contain", 20, "did you mean 'title_contains'?"),
        ('lineage = "festival"', 'lineage = "festval"', 17, "festival"),
        ('key = "guild"', 'key = "farol-site"', 23, "used twice"),
        ('key = "guild"\n', "", 22, "'key' is missing"),
        ("webcal://guild.example/all.ics", "ftp://guild.example", 25, "https://"),
        ("[service]", "[servise]", 1, "did you mean 'service'?"),
    ],
)
def test_a_mistake_names_file_line_and_right_word(change: str, to: str, line: int, says: str) -> None:
    sentence = wrong(GOOD.replace(change, to, 1))
    assert sentence.startswith(f"festmeet.toml:{line} "), sentence
    assert says in sentence


def test_broken_toml_names_its_line() -> None:
    assert "line 2" in wrong("[service]\nport = = 1\n")


def test_a_variable_wins_over_the_file_and_a_mistyped_one_is_noticed() -> None:
    assert parse(GOOD, None, {"FESTMEET_PORT": "9000"}).service.port == 9000
    assert "did you mean 'FESTMEET_PORT'?" in wrong(GOOD, FESTMEET_PROT="9000")
    assert wrong(GOOD, FESTMEET_PORT="nine").startswith("FESTMEET_PORT: ")


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such file"):
        load(tmp_path / "nowhere.toml", {})
