"""Fractional order keys: between any two keys there is another, so an insertion changes one record.

After David Greenspan, "Implementing Fractional Indexing" (2020), without integer parts: keys are digits after an
imagined "0." in base 62.
"""

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def between(before: str | None, after: str | None) -> str:
    """Return a key between two keys, None meaning no bound; ValueError when they are not in order."""
    low, high = before or "", after
    if high is not None and low >= high:
        raise ValueError(f"{low!r} does not sort before {high!r}")
    shared = _shared(low, high) if high is not None else 0
    if shared:
        assert high is not None
        return high[:shared] + between(low[shared:] or None, high[shared:])
    return _first_digit(low, high)


def spread(count: int) -> tuple[str, ...]:
    """Return a number of short keys in order, of one length and without a trailing zero."""
    width = 1
    while len(DIGITS) ** width < count + 1:
        width += 1
    step = len(DIGITS) ** width // (count + 1)
    return tuple(_written(step * place, width).rstrip(DIGITS[0]) for place in range(1, count + 1))


def _shared(low: str, high: str) -> int:
    length = 0
    while length < len(high) and (low[length] if length < len(low) else DIGITS[0]) == high[length]:
        length += 1
    return length


def _first_digit(low: str, high: str | None) -> str:
    start = DIGITS.index(low[0]) if low else 0
    end = DIGITS.index(high[0]) if high is not None else len(DIGITS)
    if end - start > 1:
        return DIGITS[start + 1] if high is None and low else DIGITS[(start + end) // 2]
    if high is not None and len(high) > 1:
        return high[0]
    return DIGITS[start] + between(low[1:] or None, None)


def _written(number: int, width: int) -> str:
    digits = []
    for _ in range(width):
        number, digit = divmod(number, len(DIGITS))
        digits.append(DIGITS[digit])
    return "".join(reversed(digits))
