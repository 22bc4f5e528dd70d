"""The models that reading validates with, one per record kind, made from the records' declarations."""

import json
from enum import StrEnum
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, create_model
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from debatemap.domain.fields import Day, Json, Moment, Order, per_kind
from debatemap.domain.fields import Field as Declared
from debatemap.domain.model import About, Record
from debatemap.domain.text import UNKNOWN, Text
from debatemap.domain.validity import PATTERNS
from debatemap.interop.native.shape import gist, listed_in, lists, own_fields, plural


class Form(BaseModel):
    """A record as it is written; what is not given follows from its place or is the default."""

    model_config = ConfigDict(extra="forbid", strict=True)


class TextForm(BaseModel):
    """A text: a string per language tag, the tag it was first said in if not the first, the tags still unchecked."""

    model_config = ConfigDict(extra="allow", strict=True, title="Text")
    __pydantic_extra__: dict[str, str]

    first: str | None = None
    unchecked: list[str] = []


def document() -> type[Form]:
    """Return the model of a whole file."""
    return _document(About)


def schema() -> str:
    """Return the JSON Schema of a whole file."""
    made = document().model_json_schema(schema_generator=_Schema)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(head | made, ensure_ascii=False, indent=2) + "\n"


class _Schema(GenerateJsonSchema):
    """Say nothing of defaults that only mean that nothing is given."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        made = super().default_schema(schema)
        return {name: value for name, value in made.items() if name != "default" or value not in (None, [])}


@per_kind
def _document(about: type[Record]) -> type[Form]:
    head: dict[str, Any] = {
        "format": (Literal["debatemap"], ...),
        "version": (Literal[1], ...),
        "about": (_form(about), ...),
    }
    listed: dict[str, Any] = {plural(kind): (list[_form(kind)], []) for kind in lists()}  # type: ignore[misc]
    return create_model(
        "Debate",
        __base__=Form,
        __doc__="A debate: its title block and a list of records of each kind.",
        **head,
        **listed,
    )


@per_kind
def _form(kind: type[Record]) -> type[Form]:
    fields: dict[str, Any] = {"id": (str, ...) if kind is About else (str, None)}
    fields |= {one.name: (_type(one), ... if one.required else _default(one)) for one in own_fields(kind)}
    fields |= {plural(child): (list[_listed(child)], []) for child in listed_in(kind)}  # type: ignore[misc]
    return create_model(kind.__name__, __base__=Form, __doc__=kind.__doc__, **fields)


@per_kind
def _listed(kind: type[Record]) -> Any:
    form, named = _form(kind), gist(kind)
    if named is None:
        return form

    def spelt_out(value: Any) -> Any:
        return {named.name: value} if isinstance(value, str) else value

    return Annotated[form, BeforeValidator(spelt_out, json_schema_input_type=str | form)]


def _default(field: Declared) -> Any:
    return field.default if isinstance(field.default, str | int | float) and field.type is not Order else None


def _type(field: Declared) -> Any:
    if field.many:
        return list[str]
    bare = _SPECIAL.get(field.type) or _plain(field.type)
    return bare | None if field.optional else bare


def _plain(kind: Any) -> Any:
    return Annotated[kind, Field(strict=False)] if issubclass(kind, StrEnum) else kind


def _matching(kind: Any) -> Any:
    return Annotated[str, Field(json_schema_extra={"pattern": f"^{PATTERNS[kind].pattern}$"})]


def _in_languages(value: Any) -> Any:
    return {UNKNOWN: value} if isinstance(value, str) else value


_SPECIAL: Final[dict[Any, Any]] = {
    Text: Annotated[TextForm, BeforeValidator(_in_languages, json_schema_input_type=str | TextForm)],
    Json: Any,
    Day: _matching(Day),
    Moment: _matching(Moment),
    Order: _matching(Order),
}
