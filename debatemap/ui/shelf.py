"""The samples that the gallery and the menu offer."""

from debatemap.services.samples import Kind, Sample, samples


def shelf() -> tuple[Sample, ...]:
    """Return the key debates, then the course, then the maps that no key debate shows."""
    offered = samples()
    key = {map for one in offered if one.kind is Kind.KEY for map in one.maps}
    return tuple(one for one in offered if one.kind is not Kind.MAP or one.id not in key)
