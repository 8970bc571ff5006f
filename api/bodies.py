"""What is sent to us: the bodies of requests that write, checked before anything is done."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from api.schemas import Exact


class SubscriptionBody(BaseModel):
    """What somebody asks for by mail, or at a webhook. `query` is a search as a query string."""

    model_config = ConfigDict(extra="forbid")

    email: str = Field("", max_length=320, examples=["ines@reader.example"])
    webhook: str = Field("", max_length=2000, description="Instead of `email`: an https address to post to.")
    query: str = Field("", max_length=2000, examples=["festival=harbourfest-2027&role=editor"])
    frequency: str = Field("daily", pattern="^(daily|weekly|festival)$")
    hour: int = Field(7, ge=0, le=23, description="Local hour.")
    weekday: int | None = Field(None, ge=0, le=6, description="For weekly letters; 0 is Monday.")
    timezone: str | None = Field(None, max_length=64, examples=["Europe/Berlin"])
    language: str = Field("en", pattern="^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=20)
    leads: bool = False
    website: str = Field("", max_length=200, description="Leave empty: whoever fills it is no person.")


class CorrectionBody(Exact):
    """A field of the event, or `is_meetup`, and its right value. Moments carry their offset."""

    field: str = Field(max_length=40, examples=["kind"])
    value: Any = Field(examples=["niche"])


class WithBody(Exact):
    """The other event."""

    other: str = Field(alias="with", max_length=64, examples=["7h2k9m4x0a"])


class SplitBody(Exact):
    """One listing: its source's key and its id there."""

    source: str = Field(max_length=64, examples=["harbour-site"])
    origin_id: str = Field(max_length=400, examples=["https://harbour.example/4711"])


class JudgementBody(SplitBody):
    """One part of a listing's judgement: is_meetup, kind, roles, genres, access or cost."""

    field: str = Field(max_length=40, examples=["is_meetup"])
    value: Any = Field(examples=[True])


class ErasureBody(Exact):
    """What to remove: a link, an author's handle, a reader's e-mail address, or all of them."""

    link: str | None = Field(None, max_length=2000, examples=["https://social.example/@ines/1"])
    handle: str | None = Field(None, max_length=200, examples=["@ines@social.example"])
    address: str | None = Field(None, max_length=320, examples=["ines@reader.example"])


class SubmissionBody(BaseModel):
    """Word of mouth: a gathering (`title`, `day`, …) or, with `kind=source`, an address to follow."""

    model_config = ConfigDict(extra="forbid")

    kind: str = Field("event", pattern="^(event|source)$")
    title: str = Field("", max_length=300, examples=["Editors' coffee"])
    day: str = Field("", max_length=10, examples=["2027-02-12"])
    at: str = Field("", max_length=8, description="Local start.", examples=["18:30"])
    until: str = Field("", max_length=8, description="Local end.", examples=["20:00"])
    timezone: str = Field("", max_length=64, examples=["Europe/Berlin"])
    festival: str = Field("", max_length=64, examples=["harbourfest-2027"])
    where: str = Field("", max_length=300, examples=["Café Anker"])
    address: str = Field("", max_length=300)
    city: str = Field("", max_length=120)
    access: str = Field("unknown", max_length=10)
    cost: str = Field("unknown", max_length=10)
    url: str = Field("", max_length=2000, description="Where it is announced; for a source, what to follow.")
    description: str = Field("", max_length=4000)
    organiser: str = Field("", max_length=300)
    contact: str = Field("", max_length=300, description="For the moderator's questions; never published.")
    website: str = Field("", max_length=200, description="Leave empty: whoever fills it is no person.")


class ReportBody(BaseModel):
    """What is wrong with an event: time, full, cancelled or other."""

    model_config = ConfigDict(extra="forbid")

    what: str = Field(pattern="^(time|full|cancelled|other)$")
    words: str = Field("", max_length=1000)
    contact: str = Field("", max_length=300)
    website: str = Field("", max_length=200, description="Leave empty: whoever fills it is no person.")


class LinkBody(BaseModel):
    """An address or a post's text to be read."""

    model_config = ConfigDict(extra="forbid")

    url: str = Field("", max_length=2000, examples=["https://lu.example/editors-coffee"])
    text: str = Field("", max_length=5000)
    festival: str = Field("", max_length=64)
