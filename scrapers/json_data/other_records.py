"""Records that have a title and a start and are no gatherings: by what they also tell, and what holds them.

{"title": "v1.0", "start_date": "2027-02-01", "due_date": "2027-03-01"}      a milestone
{"name": "build", "started_at": "2027-02-01T10:00:00Z", "finished_at": …}    a machine's work
"""

from __future__ import annotations

import re
from typing import Any

_WORK = (
    "duedate originboardid completedate sprintid milestoneid headbranch headsha pipelineid"
    " queuedat buildnumber exitcode resolvedat acknowledgedat postmortembody"
    " percentcomplete predecessorlink storypoints"
)
_LIVES = "employer jobtitle studytype salary currentposition fieldofstudy hiredate birthdate dateofbirth"
_MONEY = (
    "valuetype usagelimit discounttype billingcycle currentperiodstart"
    " currentperiodend trialend invoiceid accountnumber budgetamount dailybudget lifetimebudget"
)
_EARTH = "rent mag magnitude temperature shortforecast windspeed humidity precipitation"
_HEARD = "viewercount gamename episodenumber seasonnumber tracknumber trackcount"
_JOURNEYS = "departuretime arrivaltime scheduleddeparture plannedwhen routeid flightnumber stopsequence"
_TELLS = frozenset(" ".join((_WORK, _LIVES, _MONEY, _EARTH, _HEARD, _JOURNEYS)).split())

_OTHER_LISTS = (
    "channels broadcasts"
    " polls milestones sprints jobs builds pipelines workflowruns incidents outages maintenances"
    " pricerules discounts coupons subscriptions invoices enrollmentterms terms semesters"
    " holidays publicholidays earthquakes forecasts forecast alerts episodes"
    " albums playlists departures arrivals flights stopovers work employment"
    " campaigns tasks todos issues pullrequests commits deployments"
    " timeentries banners experiments featureflags flags videos popups team staff announcementbars"
)
"""Lists that hold no gathering anywhere."""

_PART_LISTS = (
    "tickets tickettypes ticketclasses offers prices sales presales rates speakers organizers"
    " organisers hosts attendees users authors contributors images photos pictures"
    " posters videos categories tags media attachments files sponsors articles posts news logs"
    " comments promotions orders bookings shifts warnings periods plans"
)
"""Lists that a gathering may have and that are none themselves."""

_OTHERS, _PARTS = frozenset(_OTHER_LISTS.split()), frozenset(_PART_LISTS.split())
_BY_SOMEBODY = "author byline publishedat pubdate datepublished articlebody dategmt modifiedgmt"
_ARTICLE = frozenset(_BY_SOMEBODY.split())
_MEETS = re.compile(r"start|begin|end(?!er)|venue|time|ticket|doors|room|hall|stage", re.IGNORECASE)


def is_other(record: dict[str, Any]) -> bool:
    """Whether it tells what no gathering has, nor anything that lists them."""
    return not _TELLS.isdisjoint(map(_bare, record))


def is_article(record: dict[str, Any]) -> bool:
    """Whether it tells who wrote it or when it was published and nothing of a gathering."""
    return not _ARTICLE.isdisjoint(map(_bare, record)) and not any(map(_MEETS.search, record))


def holds_none(name: str) -> bool:
    """Whether a list of this name is of something else wherever it stands: `milestones`, `semesters`."""
    return _bare(name) in _OTHERS


def holds_others(name: str) -> bool:
    """Whether a list of this name is of something else, or a part of a gathering: `ticket_types`."""
    bare = _bare(name)
    return not _OTHERS.isdisjoint((bare, f"{bare}s")) or not _PARTS.isdisjoint((bare, f"{bare}s"))


def _bare(name: str) -> str:
    return re.sub(r"[^a-z]", "", name[:60].lower())
