"""Instagram (experimental, from the documentation): recent media of a hashtag, by the Graph API.

The key is `user-id:token` of a professional account whose app has passed review. At most 30 different
hashtags in seven days, so only the first `MOST_TAGS` are asked for. Instagram does not say who wrote a post,
answers for the last 24 hours only, and cannot be asked which posts were deleted. Option of a source: `api`.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

from scrapers.contract import Finding, Page, Request, Source
from scrapers.fetching.keys import api_of, ask_api, bearer, missing_key
from scrapers.page_kinds import host_is, host_of, starts_as_json

platform = "instagram"
credential_setting = "FESTMEET_INSTAGRAM"
credential_help = "developers.facebook.com → app with Instagram Public Content Access; write user-id:token"
min_interval = 3600

API = "https://graph.facebook.com/v21.0"
MOST_TAGS = 6


def recognise(page: Page) -> float:
    """Media by their permalinks, or a search for the id of a hashtag."""
    head = page.body[:50_000]
    media = b"instagram.com/" in head and b'"permalink"' in head
    ours = media or "ig_hashtag_search" in page.url or host_is(page.url, "graph.instagram.com")
    return 0.9 if ours and starts_as_json(page) else 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The id of each hashtag first."""
    from scrapers.posts.hashtags import hashtags_of

    if not source.credential:
        raise missing_key(source, credential_setting, credential_help)
    for tag in hashtags_of(source)[:MOST_TAGS]:
        asked = {"user_id": _user(source), "q": tag.lower()}
        yield _ask(source, f"{api_of(source, API)}/ig_hashtag_search?{urlencode(asked)}", "tag")


def read(page: Page, source: Source) -> Iterator[Finding]:
    """A hashtag's id leads to its media; media are posts."""
    from scrapers.json_data.answers import answered
    from scrapers.json_data.events import text_at
    from scrapers.posts.meta_post import post_of

    island, records = answered(page, "data", alone=lambda told: "permalink" in told)
    if page.role == "tag":
        asked = {"user_id": _user(source), "fields": "id,caption,media_type,permalink,timestamp", "limit": 50}
        for record in records[:1]:
            url = f"{api_of(source, API)}/{text_at(record, 'id')}/recent_media?{urlencode(asked)}"
            yield _ask(source, url, "media")
        return
    yield from (post_of(record, f"data[{number}]") for number, record in enumerate(records))
    yield from island.missing()
    following = text_at(island.value, "paging.next") or ""
    if host_of(following) and records:
        yield _ask(source, following, "media")


def _user(source: Source) -> str:
    return (source.credential or "").partition(":")[0]


def _ask(source: Source, url: str, role: str) -> Request:
    token = (source.credential or "").partition(":")[2]
    return ask_api(url, api_of(source, API), bearer(token), role=role)
