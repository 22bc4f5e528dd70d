"""The native text form of a debate: JSON that people review and write by hand.

``{"format": "debatemap", "version": 1, "about": {…}, "maps": […], "claims": […], …}``: a list per record kind in the
order of the file. A record that lives in another one (a premise in its argument, an excerpt in its source) is listed
there; one that would only name another record is written as that name. Defaults are left out, and so are ids and order
keys that follow from the place in the list. Short ids may be used by hand: they stand for UUIDs derived from the
debate's own id, the same at each reading.
"""

import re

from debatemap.interop.native.reading import read_native
from debatemap.interop.native.writing import write_native

__all__ = ["is_native", "native_schema", "read_native", "write_native"]


def is_native(content: bytes) -> bool:
    """Tell whether a file claims to be in this form: its first name says so."""
    return re.match(rb'(\xef\xbb\xbf)?\s*\{\s*"format"\s*:\s*"debatemap"', content) is not None


def native_schema() -> str:
    """Return the JSON Schema (2020-12) of the text form, made from the models that reading validates with."""
    from debatemap.interop.native.forms import schema

    return schema()
