"""Settings: `festmeet.toml` for festivals and sources, `FESTMEET_…` variables for secrets and deployment.

A mistake stops the start with file, line, what is wrong and the nearest right word.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from scrapers import registry
from scrapers.contract import Lineage, ScraperError, Source
from setting_values import Address, Key, MailServerAddress, Platform, Secret, Sender, Zone, is_port, nearest
from toml_places import place

PREFIX = "FESTMEET_"
DEFAULT_FILE = Path("festmeet.toml")


class SettingsError(ScraperError):
    """A setting that cannot be understood; `where` is file and line, or the variable."""

    code = "settings"


class Strict(BaseModel):
    """Unknown keys are mistakes; values do not change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Festival(Strict):
    """One edition of a festival. Dates are inclusive local days; `lat`/`lon` in degrees.

    Without dates its sources are visited once a day, as those of a guild.
    """

    key: Key
    name: str
    starts_on: date | None = None
    ends_on: date | None = None
    timezone: Zone
    city: str | None = None
    country: str | None = None
    lat: Annotated[float, Field(ge=-90, le=90)] | None = None
    lon: Annotated[float, Field(ge=-180, le=180)] | None = None
    url: Address | None = None
    hashtags: tuple[str, ...] = ()

    @model_validator(mode="after")
    def ends_after_start(self) -> Festival:
        """A festival that ends before it starts is a slip of the pen, and so is half of its dates."""
        if self.starts_on is None or self.ends_on is None:
            if self.starts_on is not self.ends_on:
                raise ValueError("starts_on and ends_on are given together, or neither")
            return self
        if self.ends_on < self.starts_on:
            raise ValueError(f"ends_on {self.ends_on} is before starts_on {self.starts_on}")
        return self


class Filter(Strict):
    """Which listings of a source are wanted; everything else is passed over."""

    title_contains: tuple[str, ...] = ()
    title_lacks: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    starts_from: date | None = None
    starts_to: date | None = None


class SourceEntry(Strict):
    """One place to follow. `options` are the platform's own keys; `filter` narrows what is kept."""

    key: Key
    platform: Platform
    url: Address
    name: str | None = None
    festival: str | None = None
    timezone: Zone | None = None
    lineage: Lineage = "platform"
    language: str | None = None
    enabled: bool = True
    options: dict[str, Any] = Field(default_factory=dict)
    filter: Filter = Filter()


class Service(Strict):
    """How this installation runs; each key can also be a variable, `FESTMEET_<KEY>`."""

    database: str = "sqlite:///festmeet.db"
    base_url: Address = "http://127.0.0.1:8000"
    contact: str = "https://github.com/festmeet/festmeet"
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65535)] = 8000
    outbox: str = "outbox"
    smtp: MailServerAddress | None = None
    mail_from: Sender = "festmeet <festmeet@localhost>"
    secret: Secret | None = None
    operator_token: str | None = None
    allow_private: tuple[str, ...] = ()
    pause_seconds: Annotated[float, Field(ge=0, le=600)] = 2.0
    tick_seconds: Annotated[float, Field(gt=0, le=3600)] = 30.0
    visit_every_seconds: Annotated[float, Field(gt=0)] | None = None
    at_once: Annotated[int, Field(ge=1, le=256)] = 24

    @model_validator(mode="before")
    @classmethod
    def reached_where_it_listens(cls, said: Any) -> Any:
        """Unless an address is said, people reach it on this machine, at its port."""
        if not isinstance(said, dict) or "base_url" in said or not is_port(said.get("port")):
            return said
        return {**said, "base_url": f"http://127.0.0.1:{said['port']}"}


class Settings(Strict):
    """Everything the operator said."""

    service: Service = Service()
    festival: tuple[Festival, ...] = ()
    source: tuple[SourceEntry, ...] = ()
    path: Path | None = None


def load(path: Path | None = None, environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of a file and the environment; raises `SettingsError`.

    `path` wins over `FESTMEET_CONFIG`, which wins over `festmeet.toml` here; without any, the defaults.
    """
    chosen = path or (Path(environ[f"{PREFIX}CONFIG"]) if f"{PREFIX}CONFIG" in environ else None)
    if chosen is not None and not chosen.is_file():
        raise SettingsError("there is no such file", str(chosen))
    chosen = chosen or (DEFAULT_FILE if DEFAULT_FILE.is_file() else None)
    return parse(text_of(chosen) if chosen else "", chosen, environ)


def text_of(path: Path) -> str:
    """The words of a settings file; raises `SettingsError` for one in another encoding than UTF-8."""
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SettingsError("is not written in UTF-8; save it as UTF-8", f"{path}:{line}") from error


def parse(text: str, path: Path | None, environ: Mapping[str, str]) -> Settings:
    """The settings written in `text`, with the variables laid over `[service]`."""
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(str(error), str(path)) from None
    if "path" in said:  # where the file is, nobody sets in it
        raise unread("path", Settings, place(text, path or DEFAULT_FILE, ("path",)))
    overrides = service_variables(environ)
    service = said.get("service")
    if overrides and isinstance(service, dict | None):
        said["service"] = {**(service or {}), **overrides}
    try:
        settings = Settings.model_validate({**said, "path": path})
    except ValidationError as error:
        raise explained(error, text, path, overrides) from None
    check_references(settings, text, path)
    return settings


def service_variables(environ: Mapping[str, str]) -> dict[str, Any]:
    """The `FESTMEET_…` variables that are keys of `[service]`; a variable nobody reads is a mistake.

    An empty one is not given: `compose.yaml` hands on what the machine does not set.
    """
    found: dict[str, Any] = {}
    known = {f"{PREFIX}{name.upper()}": name for name in Service.model_fields}
    others = {f"{PREFIX}CONFIG", *credential_settings()}
    for name, value in environ.items():
        if name in known and value:
            field = known[name]
            found[field] = tuple(value.split()) if field == "allow_private" else value
        elif name.startswith(PREFIX) and name not in {*known, *others}:
            raise SettingsError(f"nothing reads this variable; {nearest(name, {*known, *others})}", name)
    return found


def credential_settings() -> dict[str, str]:
    """The variables that hold platforms' keys, and the platform of each."""
    found = {}
    for name in registry.names():
        setting = getattr(registry.adapter(name), "credential_setting", None)
        if setting:
            found[setting] = name
    return found


def check_references(settings: Settings, text: str, path: Path | None) -> None:
    """Keys are used once, a source's festival exists and its options are read; raises `SettingsError`."""
    festivals = {festival.key for festival in settings.festival}
    for index, entry in enumerate(settings.source):
        if entry.festival is not None and entry.festival not in festivals:
            hint = nearest(entry.festival, festivals)
            at = place(text, path or DEFAULT_FILE, ("source", index, "festival"))
            raise SettingsError(f"no festival has the key {entry.festival!r}; {hint}", at)
        for name in entry.options:
            known = registry.options(entry.platform)
            if name not in known:
                at = place(text, path or DEFAULT_FILE, ("source", index, "options", name))
                why = f"the platform {entry.platform} reads no option {name!r}; {nearest(name, known)}"
                raise SettingsError(why, at)
    for name in ("festival", "source"):
        seen: set[str] = set()
        for index, entry in enumerate(getattr(settings, name)):
            if entry.key in seen:
                raise SettingsError(
                    f"the key {entry.key!r} is used twice",
                    place(text, path or DEFAULT_FILE, (name, index, "key")),
                )
            seen.add(entry.key)


def explained(
    error: ValidationError, text: str, path: Path | None, overrides: Mapping[str, Any]
) -> SettingsError:
    """The first mistake pydantic found, as file, line, sentence and hint."""
    first = error.errors()[0]
    where = tuple(part for part in first["loc"] if isinstance(part, str | int))
    if len(where) == 2 and where[0] == "service" and where[1] in overrides:
        return SettingsError(first["msg"], f"{PREFIX}{str(where[1]).upper()}")
    at = place(text, path or DEFAULT_FILE, where)
    if first["type"] == "tuple_type" and len(where) == 1:
        return SettingsError(f"is one of several: write [[{where[0]}]], in two brackets", at)
    if first["type"] == "extra_forbidden":
        return unread(str(where[-1]), model_at(where[:-1]), at)
    if first["type"] == "missing":
        return SettingsError(f"the key {where[-1]!r} is missing", at)
    return SettingsError(first["msg"].removeprefix("Value error, "), at)


def unread(key: str, model: type[BaseModel], at: str) -> SettingsError:
    """A key that means nothing in the table of that model."""
    hint = nearest(key, model.model_fields.keys() - {"path"})
    return SettingsError(f"nothing reads the key {key!r}; {hint}", at)


def model_at(where: tuple[str | int, ...]) -> type[BaseModel]:
    """The model that holds the table at this place."""
    tables: dict[str, type[BaseModel]] = {
        "service": Service,
        "festival": Festival,
        "source": SourceEntry,
        "source.filter": Filter,
    }
    return tables.get(".".join(part for part in where if isinstance(part, str)), Settings)


def source_of(entry: SourceEntry, settings: Settings, environ: Mapping[str, str] = os.environ) -> Source:
    """What the scrapers are told of a configured source, its festival's dates and zone filled in."""
    festival = next((one for one in settings.festival if one.key == entry.festival), None)
    setting = getattr(registry.adapter(entry.platform), "credential_setting", None)
    return Source(
        key=entry.key,
        platform=entry.platform,
        url=re.sub(r"^webcals?://", "https://", entry.url),
        festival=entry.festival,
        timezone=entry.timezone or (festival.timezone if festival else None),
        lineage=entry.lineage,
        language=entry.language,
        hashtags=festival.hashtags if festival else (),
        starts_on=festival.starts_on if festival else None,
        ends_on=festival.ends_on if festival else None,
        options=entry.options,
        credential=environ.get(setting) if setting else None,
    )


def followed(settings: Settings) -> list[dict[str, Any]]:
    """What the store keeps of each enabled source, as the fields of `aggregator.reports.Followed`."""
    return [
        {
            "key": entry.key,
            "platform": entry.platform,
            "url": entry.url,
            "name": entry.name or entry.key,
            "festival": entry.festival,
            "lineage": entry.lineage,
            "timezone": entry.timezone,
            "min_interval": getattr(registry.adapter(entry.platform), "min_interval", 0),
        }
        for entry in settings.source
        if entry.enabled
    ]
