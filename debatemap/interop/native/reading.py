"""Read a debate from its native text form."""

from typing import TYPE_CHECKING, Any

from debatemap.domain.debate import Debate
from debatemap.domain.model import FORMAT
from debatemap.i18n import Message
from debatemap.interop.native.encoding import decoded
from debatemap.interop.native.places import Report
from debatemap.interop.native.problems import MalformedError, Problem, rejected, shortened
from debatemap.interop.native.scan import Object, scan

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


def read_native(content: str | bytes, name: str) -> Debate:
    """Return the debate of a text; UserError tells what is wrong, where, in which line of the file of that name."""
    text = decoded(content, name) if isinstance(content, bytes) else content.removeprefix("\ufeff")
    try:
        return _debate(scan(text))
    except MalformedError as malformed:
        raise rejected(name, text, malformed.problems) from None


def _debate(value: Any) -> Debate:
    from pydantic import ValidationError

    from debatemap.interop.native.building import built
    from debatemap.interop.native.forms import document

    _check_head(value)
    try:
        form = document().model_validate(value)
    except ValidationError as error:
        report = Report(value)
        for one in error.errors(include_url=False):
            report.add(one["loc"], _reason(one))
        report.stop_if_any()
        raise
    return built(form, value)


def _check_head(value: Any) -> None:
    if not isinstance(value, Object) or value.get("format") != "debatemap":
        raise MalformedError(Problem(0, (), Message("this is not the text form of a debate")))
    version = value.get("version")
    if type(version) is int and version > FORMAT:
        reason = Message("version {version} comes from a newer Debatemap than this one", version=version)
        raise MalformedError(Problem(value.offsets["version"], ("version",), reason))


def _reason(error: "ErrorDetails") -> Message:
    kind, last = error["type"], str(error["loc"][-1])
    if kind == "missing":
        return Message("“{field}” is missing", field=shortened(last))
    if kind == "extra_forbidden":
        return Message("“{field}” has no place here", field=shortened(last))
    if kind in ("enum", "literal_error"):
        given = shortened(error["input"])
        return Message("“{given}” is not one of {known}", given=given, known=_known(error["ctx"]["expected"]))
    if kind == "model_type" and error["ctx"]["class_name"] == "TextForm":
        kind = "string_type"
    return Message("{what} is expected", what=_EXPECTED.get(kind, Message("another value")))


def _known(expected: str) -> str:
    return expected.replace("'", "").replace(" or ", ", ")


_TEXT = Message("text in quotation marks")
_EXPECTED = {
    "string_type": _TEXT,
    "int_type": Message("a whole number"),
    "int_from_float": Message("a whole number"),
    "float_type": Message("a number"),
    "bool_type": Message("“true” or “false”"),
    "list_type": Message("a list"),
    "model_type": Message("an object"),
}
