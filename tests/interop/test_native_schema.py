"""The JSON Schema says what reading accepts."""

import json
from typing import Any

from debatemap.domain.fields import fields_of
from debatemap.domain.kinds import ClaimType
from debatemap.domain.model import KINDS, kind_name
from debatemap.interop.native import native_schema
from debatemap.interop.native.shape import lists, nests, owner_field, plural

SCHEMA: dict[str, Any] = json.loads(native_schema())


def test_the_schema_names_its_dialect_and_every_list() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert set(SCHEMA["properties"]) == {"format", "version", "about", *(plural(kind) for kind in lists())}
    assert SCHEMA["required"] == ["format", "version", "about"]
    assert SCHEMA["additionalProperties"] is False


def test_every_field_of_every_kind_is_in_the_schema_once() -> None:
    for kind in KINDS:
        owner = owner_field(kind)
        left_out = owner.name if owner is not None and nests(kind) else None
        known = set(SCHEMA["$defs"][kind.__name__]["properties"])
        assert {field.name for field in fields_of(kind)} - known == {left_out} - {None}


def test_every_kind_is_listed_somewhere() -> None:
    listed = {name for definition in (SCHEMA, *SCHEMA["$defs"].values()) for name in definition.get("properties", {})}

    assert {plural(kind) for kind in KINDS if kind_name(kind) != "about"} <= listed


def test_closed_lists_and_patterns_are_in_the_schema() -> None:
    assert SCHEMA["$defs"]["ClaimType"]["enum"] == [one.value for one in ClaimType]
    assert SCHEMA["$defs"]["Claim"]["properties"]["horizon"]["pattern"].startswith("^(\\d{4}")
