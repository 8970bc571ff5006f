"""The documentation describes what is there, and what is there does what the documentation says."""

from __future__ import annotations

import warnings
from typing import Any

import pytest

from api import parameters
from tests.api.planting import Planted

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import schemathesis
    from hypothesis import HealthCheck, given, settings
    from hypothesis import strategies as st


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


def reads(schema: Any) -> list[tuple[str, list[dict[str, Any]]]]:
    return [
        (path, operation["get"].get("parameters", []))
        for path, operation in schema["paths"].items()
        if "get" in operation and path not in ("/metrics", "/readyz")
    ]


@pytest.mark.slow
def test_answers_agree_with_the_schema(shared: Planted) -> None:
    """Generated requests, good and bad, and schemathesis' judgement of each answer."""
    loaded = schemathesis.openapi.from_asgi("/openapi.json", shared.client.app)
    seen: list[int] = []
    for result in loaded.get_all_operations():
        operation = result.ok()
        if operation.method.upper() != "GET" or operation.path in ("/metrics", "/readyz"):
            continue

        @settings(max_examples=12, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy(), twist=st.sampled_from(["", "kind", "limit"]))
        def check(case: Any, twist: str) -> None:
            if twist and case.query is not None:
                case.query[twist] = "nonsense"
            answer = case.call()
            seen.append(answer.status_code)
            assert answer.status_code < 500, answer.text
            case.validate_response(answer, checks=[
                schemathesis.checks.not_a_server_error, schemathesis.checks.status_code_conformance,
                schemathesis.checks.content_type_conformance, schemathesis.checks.response_schema_conformance,
            ])  # fmt: skip

        check()
    assert {200, 400} <= set(seen)
