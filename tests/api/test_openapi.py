"""The documentation describes what is there, and what is there does what the documentation says."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from aggregator.store import Store
from api import parameters
from tests.api.planting import SITE, Planted, planted

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import schemathesis
    from hypothesis import HealthCheck, given, settings
    from hypothesis import strategies as st

TOKEN = "a-long-random-word-of-the-operator"
# What any answer must keep to, also that to a parameter which the schema does not know.
ANSWERS = [
    schemathesis.checks.not_a_server_error,
    schemathesis.checks.status_code_conformance,
    schemathesis.checks.content_type_conformance,
    schemathesis.checks.response_schema_conformance,
]


def test_every_search_parameter_is_documented_with_an_example(shared: Planted) -> None:
    schema = shared.client.get("/openapi.json").json()
    documented = {each["name"]: each for each in schema["paths"]["/api/v1/events"]["get"]["parameters"]}
    assert set(documented) == {parameter.name for parameter in parameters.SEARCH}
    assert all("example" in each and each["description"] for each in documented.values())


def test_documented_examples_work(shared: Planted) -> None:
    schema = shared.client.get("/openapi.json").json()
    needs = {"radius": {"near": "52.5,13.4"}, "near": {"radius": "500"}}
    for each in schema["paths"]["/api/v1/events"]["get"]["parameters"]:
        if not each["example"]:
            continue
        params: dict[str, Any] = {each["name"]: each["example"], **needs.get(each["name"], {})}
        answer = shared.client.get("/api/v1/events", params=params)
        assert answer.status_code == 200, (each["name"], answer.text)


def checks() -> list[Any]:
    """All that schemathesis knows but one: what our schema lets through may still name no festival here."""
    schemathesis.checks.load_all_checks()
    known = schemathesis.checks.CHECKS.get_all()
    return [check for check in known if check.__name__ != "positive_data_acceptance"]


@pytest.mark.slow
def test_answers_agree_with_the_schema(sealed: Planted) -> None:
    """Every route, asked as documented and with the operator's token; schemathesis judges each answer."""
    loaded = schemathesis.openapi.from_asgi("/openapi.json", sealed.client.app)
    seen: set[tuple[str, int]] = set()
    for result in loaded.get_all_operations():
        operation = result.ok()

        @settings(max_examples=12, database=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy(), twist=st.sampled_from(["", "kind", "limit"]))
        def check(case: Any, twist: str) -> None:
            if twist and case.query is not None and case.method.upper() == "GET":
                case.query[twist] = "nonsense"
            answer = case.call(headers={"Authorization": f"Bearer {TOKEN}"})
            seen.add((case.method.upper(), answer.status_code))
            judged = checks() if not twist else ANSWERS
            case.validate_response(answer, checks=judged)

        check()
    assert {("GET", 200), ("GET", 400), ("POST", 200), ("POST", 400), ("POST", 404)} <= seen


@pytest.fixture
def sealed(store: Store) -> Iterator[Planted]:
    """A store of its own, for erasures are among what is asked."""
    made = planted(store, replace(SITE, operator_token=TOKEN))
    yield made
    made.client.close()
