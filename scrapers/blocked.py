"""Is this answer the site's content, or a guard's challenge, perhaps with status 200? Blocked is a state."""

from __future__ import annotations

import re
from collections.abc import Mapping

import httpx

_SMALL = 20_000  # guards' pages are small; scripts of the same guards sit in honest pages too
_HOSTS = re.compile(r"(?:^|\.)(?:queue-it\.net|captcha-delivery\.com|validate\.perfdrive\.com)$")
_SIGN_IN = re.compile(r"^accounts\.google\.com$|^login\.(?:microsoftonline|live|yahoo)\.com$")
_MARKS: tuple[tuple[str, re.Pattern[bytes]], ...] = (
    ("Cloudflare", re.compile(
        rb"<title>\s*(?:Just a moment|Attention Required)|/cdn-cgi/challenge-platform/\S*orchestrate", re.I)),
    ("Incapsula", re.compile(
        rb"_Incapsula_Resource[^>]{0,400}(?:incident_id|xinfo)|Request unsuccessful\. Incapsula", re.I)),
    ("Sucuri", re.compile(rb"sucuri_cloudproxy_js|<title>\s*Sucuri WebSite Firewall", re.I)),
    ("DataDome", re.compile(rb"geo\.captcha-delivery\.com|\bdd=\{'rt':'", re.I)),
    ("PerimeterX", re.compile(rb"window\._pxAppId[\s\S]{0,2000}px-captcha", re.I)),
    ("a captcha", re.compile(
        rb"<title>\s*(?:Human Verification|Verify you are human|Are you a robot|Pardon Our Interr)", re.I)),
)  # fmt: skip


def guard_of(url: httpx.URL, headers: Mapping[str, str], body: bytes) -> str | None:
    """Who stands in the way, `None` when this is the site's own answer.

    `url` is the final address; `headers` have lower-case names; `body` may be its beginning.
    """
    if headers.get("cf-mitigated"):
        return "Cloudflare"
    if headers.get("x-amzn-waf-action") in ("challenge", "captcha"):
        return "AWS WAF"
    if _HOSTS.search(url.host):
        return url.host
    if _SIGN_IN.search(url.host):
        return "a sign-in page"
    if len(body) > _SMALL or b"<" not in body[:200]:
        return None
    return next((name for name, mark in _MARKS if mark.search(body)), None)
