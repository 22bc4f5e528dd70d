"""The samples that the gallery and the menu offer."""

from debatemap.services.samples import Kind, Sample, samples


def shelf() -> tuple[Sample, ...]:
    """Return the key debates, then the maps that no key debate shows, then all of them in one file."""
    offered = samples()
    keys = tuple(one for one in offered if one.kind is Kind.KEY)
    shown = {map for one in keys for map in one.maps}
    maps = (one for one in offered if one.kind is Kind.MAP and one.id not in shown)
    return (*keys, *maps, *(one for one in offered if one.kind is Kind.COURSE))
