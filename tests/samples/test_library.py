"""What holds of the library as a whole, of each map as it is written, and of the files made from it."""

import json
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from debatemap import paths
from debatemap.domain.debate import dangling
from debatemap.domain.kinds import Polarity
from debatemap.domain.model import Argument, Claim, Excerpt, Map, Question, Source, SourceText, Step
from debatemap.domain.relations import maps
from debatemap.domain.validity import faults
from debatemap.figure.look import Look
from debatemap.figure.picture import picture
from debatemap.services import formats
from debatemap.services.samples import Kind, sample_at, samples
from debatemap.services.samples.composing import library
from debatemap.services.samples.forms import MapFile
from debatemap.services.samples.inferences import Key, inferences
from debatemap.services.samples.sayings import sayings
from debatemap.services.samples.sources import SourceForm
from tests.samples.library import runs, sample, seeds

LIBRARY = library()
SCREEN = (1280, 720)
KEYS = ("animals-or-ghosts", "growth-curve", "tesla-or-waymo")

SOURCES = LIBRARY.common.sources.values()

every_digest = pytest.mark.parametrize(
    ("source", "language"),
    [(one, language) for one in SOURCES for language in one.digests],
    ids=lambda one: getattr(one, "id", one),
)
every_map = pytest.mark.parametrize("map", LIBRARY.maps, ids=lambda one: one.id)


def test_the_gallery_begins_with_the_key_debates_and_the_course() -> None:
    kinds = [one.kind for one in samples()]

    assert kinds[:4] == [Kind.KEY, Kind.KEY, Kind.KEY, Kind.COURSE]
    assert set(kinds[4:]) == {Kind.MAP}


def test_the_gallery_tells_in_both_languages_what_each_sample_is_good_for() -> None:
    shown = samples()

    assert len({one.id for one in shown}) == len(shown)
    for one in shown:
        assert one.level in {"introductory", "intermediate", "advanced"}
        assert 2 <= len(one.discuss) <= 3
        for text in (one.title, one.teaser, one.use, *one.discuss):
            assert text.languages == ("en", "zh-Hans")


def test_there_are_25_maps_three_key_debates_and_the_course() -> None:
    assert [one.number for one in LIBRARY.maps] == list(range(1, 26))
    assert Counter(one.kind for one in samples()) == {Kind.MAP: 25, Kind.KEY: 3, Kind.COURSE: 1}


@every_map
def test_the_file_of_a_map_opens_as_its_debate(map: MapFile) -> None:
    path = paths.samples() / "maps" / f"{map.number:02}-{map.id}.json"

    assert formats.read(path).digest == sample(map.id).digest


def test_no_other_file_is_taken_for_a_map(tmp_path: Path) -> None:
    assert sample_at(tmp_path / "01-animals-or-ghosts.json") is None
    assert sample_at(paths.samples() / "maps" / "99-not-there.json") is None


@pytest.mark.parametrize("path", sorted(paths.samples().rglob("*.json")), ids=lambda path: path.stem)
def test_no_field_is_written_twice(path: Path) -> None:
    def once(fields: list[tuple[str, object]]) -> dict[str, object]:
        assert len(dict(fields)) == len(fields), [name for name, _ in fields]
        return dict(fields)

    json.loads(path.read_text("utf-8"), object_pairs_hook=once)


def test_a_claim_is_written_in_one_map_only() -> None:
    homes = Counter(entry.id for one in LIBRARY.maps for entry in one.claims if any(entry.text))

    assert [claim for claim, count in homes.items() if count > 1] == []


@every_map
def test_a_map_names_only_claims_that_are_written_and_on_it(map: MapFile) -> None:
    here = {entry.id for entry in map.claims}

    assert here <= set(LIBRARY.claims)
    assert _named(map) <= here


@every_map
def test_every_record_is_sound(map: MapFile) -> None:
    debate = sample(map.id)

    assert not list(dangling(debate))
    assert [(record, wrong) for record in debate if (wrong := faults(record))] == []


@every_map
def test_both_sides_are_argued_on_a_map_of_a_size_to_read(map: MapFile) -> None:
    polarities = Counter(one.polarity for one in sample(map.id)[Argument])

    assert min(polarities[Polarity.SUPPORT], polarities[Polarity.ATTACK]) >= 3
    assert 10 <= len(sample(map.id)[Claim]) <= 40


@every_map
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_map_fits_a_screen_at_half_its_size(map: MapFile, language: str) -> None:
    debate = sample(map.id)
    (drawn,) = debate[Map]

    bounds = picture(debate, drawn.id, Look(language=language)).bounds
    assert bounds.width <= 2 * SCREEN[0]
    assert bounds.height <= 2 * SCREEN[1]


@every_map
def test_short_titles_tell_claims_apart(map: MapFile) -> None:
    for language in ("en", "zh-Hans"):
        titles = Counter(one.short.shown(language) for one in sample(map.id)[Claim])
        assert [title for title, count in titles.items() if count > 1] == []


def test_an_argument_on_two_maps_has_the_same_premises() -> None:
    found: dict[Key, set[tuple[str, ...]]] = defaultdict(set)
    for one in (inference for map in LIBRARY.maps for inference in inferences(map)):
        found[one.key].add(tuple(premise.id for premise in one.premises))

    assert [key for key, premises in found.items() if len(premises) > 1] == []


def test_the_key_maps_are_presented_step_by_step() -> None:
    for key in KEYS:
        assert len(sample(f"key-{key}")[Step]) >= 5


def test_the_course_holds_what_every_map_holds() -> None:
    course = sample("course")

    for one in LIBRARY.maps:
        debate = sample(one.id)
        assert [record for record in debate if record != debate.about and course.find(record.id) != record] == []


def test_the_course_lists_the_maps_in_order() -> None:
    assert [one.title.shown("en") for one in maps(sample("course"))] == [one.short[0] for one in LIBRARY.maps]


def test_every_map_stands_below_its_question() -> None:
    course = sample("course")

    for map in course[Map]:
        assert map.roots
        assert map.roots[0] in course[Question]


def test_every_source_is_told_in_both_languages() -> None:
    course = sample("course")

    told = {(one.source, one.language) for one in course[SourceText]}
    assert told == {(source.id, language) for source in course[Source] for language in ("en", "zh-Hans")}


@every_digest
def test_a_digest_goes_through_all_headings_at_a_length_to_read(source: SourceForm, language: str) -> None:
    one = source.digests[language]

    assert list(one.sections) == list(source.headings)
    assert 4_000 <= sum(span.end - span.start for span in one.passages.values()) <= 8_000


@every_digest
def test_a_digest_is_in_our_own_words(source: SourceForm, language: str) -> None:
    one, copied = source.digests[language], runs(seeds())

    for span in one.passages.values():
        assert not runs(one.text[span.start : span.end]) & copied


def test_quotations_are_anchored_where_the_digest_quotes_them() -> None:
    course = sample("course")
    texts = {one.id: one.text for one in course[SourceText]}
    quoted = [one for one in course[Excerpt] if one.quote]

    assert quoted
    for one in quoted:
        assert one.source_text is not None, one.quote
        assert texts[one.source_text][one.start : one.end] == one.quote


@pytest.mark.parametrize("source", LIBRARY.common.sources)
def test_every_heading_of_a_source_is_used_by_some_map(source: str) -> None:
    used = {part for one in LIBRARY.maps for heading in _headings(one) for part in _upwards(heading)}

    assert [id for id in LIBRARY.common.sources[source].headings if id not in used] == []


def test_nothing_shared_is_idle() -> None:
    common, entries = LIBRARY.common, LIBRARY.claims.values()
    said = [one for entry in entries for one in sayings(entry)]
    themes = {tag for entry in entries for tag in entry.tags} | {one["theme"] for one in common.quotations.values()}

    assert set(common.participants) - {one.participant for one in said} == set()
    assert set(common.quotations) - {one.place for one in said} == set()
    assert set(common.themes) - themes == set()
    assert set(common.schemes) - {entry.scheme for one in LIBRARY.maps for entry in one.claims} == set()
    assert set(common.terms) - {term for one in LIBRARY.maps for term in one.terms} == set()


def _named(map: MapFile) -> set[str]:
    above = {claim for one in map.claims for claim in (one.supports, one.attacks, one.joins, one.undercuts)}
    shown = {claim for step in map.steps for claim in step.claims}
    gathered = {claim for group in map.groups for claim in group.members}
    return (above | shown | gathered | {claim for one in map.contradictions for claim in one[:2]}) - {""}


def _headings(map: MapFile) -> set[str]:
    common = LIBRARY.common
    places = {one.place for entry in map.claims for one in sayings(LIBRARY.claims[entry.id])}
    listed = {common.quotations[place].get("listed", "") for place in places & set(common.quotations)} - {""}
    return {common.heading_of(place) for place in places} | {common.terms[term]["at"] for term in map.terms} | listed


def _upwards(heading: str) -> list[str]:
    parts = heading.split(".")
    return [".".join(parts[: length + 1]) for length in range(1, len(parts))]
