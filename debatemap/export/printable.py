"""Strings as other programs accept them in titles, metadata and alternative texts."""

import re

_SPACES = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
"""Controls, lone surrogates and what is no character: XML and PDF text strings hold none; what turns text around."""


def printable(text: str) -> str:
    """Return a text on one line, with placeholders for characters that cannot stand in XML or UTF-16."""
    return _UNFIT.sub("\ufffd", _SPACES.sub(" ", text))
