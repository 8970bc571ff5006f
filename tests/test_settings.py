"""Settings: what is written is what is meant, and a slip of the pen is answered with line and right word."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from settings import SettingsError, load, parse, source_of
from signing import secret_of

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
        ('title_contains = ["mixer"]', "[source.options]\nfolow = false", 21, "did you mean 'follow'?"),
        (
            "[source.filter]",
            "options = {years = 2027}\n[source.filter]",
            19,
            "website reads no option 'years'",
        ),
        ("[service]", 'path = "x"\n[service]', 1, "nothing reads the key 'path'; known: festival, service"),
        ("port = 8080", 'smtp = "mail.example:25"', 2, "a mail server is smtp://host:port"),
        ("port = 8080", 'smtp = "smtp://mail.example:port"', 2, "smtp"),
        ("port = 8080", 'mail_from = "Us <us@x.example>\\nBcc: all@x.example"', 2, "a sender is like"),
        ("port = 8080", 'base_url = "http://[::1"', 2, "no address"),
        ("port = 8080", 'base_url = "http://x.example:99999"', 2, "no address"),
    ],
)
def test_a_mistake_names_file_line_and_right_word(change: str, to: str, line: int, says: str) -> None:
    sentence = wrong(GOOD.replace(change, to, 1))
    assert sentence.startswith(f"festmeet.toml:{line} "), sentence
    assert says in sentence


def test_a_single_table_where_several_may_stand_is_told_of_its_brackets() -> None:
    sentence = wrong('[service]\n\n[festival]\nkey = "x"\n')
    assert sentence == "festmeet.toml:3 (festival): is one of several: write [[festival]], in two brackets"


def test_files_of_other_programs_are_read_or_refused_by_line(tmp_path: Path) -> None:
    marked, latin = tmp_path / "marked.toml", tmp_path / "latin.toml"
    marked.write_bytes(b"\xef\xbb\xbf[service]\nport = 8001\n")
    assert load(marked, {}).service.port == 8001
    latin.write_bytes('[service]\nmail_from = "Café <a@b.example>"\n'.encode("latin-1"))
    with pytest.raises(SettingsError, match=r"latin\.toml:2: is not written in UTF-8"):
        load(latin, {})


def test_an_empty_variable_is_not_given() -> None:
    service = parse(GOOD, None, {"FESTMEET_PORT": "", "FESTMEET_SMTP": "", "FESTMEET_SECRET": ""}).service
    assert (service.port, service.smtp, service.secret) == (8080, None, None)


def test_a_secret_is_made_once_for_all_who_start_together(tmp_path: Path) -> None:
    settings = parse(f'[service]\noutbox = "{tmp_path / "outbox"}"\n', None, {})
    with ThreadPoolExecutor(16) as pool:
        made = set(pool.map(lambda _: secret_of(settings), range(64)))
    assert len(made) == 1
    (kept,) = tmp_path.iterdir()
    assert {kept.read_text()} == made
    assert kept.stat().st_mode & 0o077 == 0
    kept.write_text("")
    with pytest.raises(SettingsError, match="holds no secret"):
        secret_of(settings)


def test_broken_toml_names_its_line() -> None:
    assert "line 2" in wrong("[service]\nport = = 1\n")


def test_a_variable_wins_over_the_file_and_a_mistyped_one_is_noticed() -> None:
    assert parse(GOOD, None, {"FESTMEET_PORT": "9000"}).service.port == 9000
    assert "did you mean 'FESTMEET_PORT'?" in wrong(GOOD, FESTMEET_PROT="9000")
    assert wrong(GOOD, FESTMEET_PORT="nine").startswith("FESTMEET_PORT: ")


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such file"):
        load(tmp_path / "nowhere.toml", {})


@pytest.mark.parametrize(
    ("text", "environ", "reached"),
    [
        ("", {}, "http://127.0.0.1:8000"),
        ("[service]\nport = 8123\n", {}, "http://127.0.0.1:8123"),
        ("", {"FESTMEET_PORT": "8123"}, "http://127.0.0.1:8123"),
        ('[service]\nport = 8123\nbase_url = "https://meet.example"\n', {}, "https://meet.example"),
    ],
)
def test_unless_said_it_is_reached_where_it_listens(text: str, environ: dict[str, str], reached: str) -> None:
    assert parse(text, None, environ).service.base_url == reached


@pytest.mark.parametrize("port", ["no", "70000"])
def test_a_wrong_port_is_one_mistake(port: str) -> None:
    with pytest.raises(SettingsError) as wrong:
        parse("", None, {"FESTMEET_PORT": port})
    assert "base_url" not in str(wrong.value)
