"""The sample library: maps in reviewable text that become debates of one map, of a key debate, or of the whole course.

A map is written once, in ``samples/maps``, with short ids that all maps share; people, sources, terms and quotations
lie in ``samples/shared``, the digests of the sources in ``samples/digests``. A claim that two maps name is one
record, the same in every file made from the library, so that merging two of them is a union.
"""

from debatemap.services.samples.catalogue import Kind, Sample, sample, sample_at, samples

__all__ = ["Kind", "Sample", "sample", "sample_at", "samples"]
