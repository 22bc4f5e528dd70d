"""What records declare about their fields."""

from debatemap.domain.fields import OnDelete, fields_of, references_of, targets
from debatemap.domain.model import KIND_BY_NAME, KINDS, Map, Placement, Position, Premise, View, kind_name
from debatemap.domain.naming import KIND_WORDS


def test_every_kind_begins_with_its_id_and_has_a_name_and_a_word() -> None:
    for kind in KINDS:
        assert fields_of(kind)[0].name == "id"
        assert KIND_BY_NAME[kind_name(kind)] is kind
        assert str(KIND_WORDS[kind])


def test_every_reference_is_to_a_kind_that_exists() -> None:
    kinds = {kind for one in KINDS for field in references_of(one) if field.reference for kind in field.reference.kinds}
    assert kinds <= {*KIND_BY_NAME, "anything"}


def test_a_required_reference_takes_its_record_along() -> None:
    for kind in KINDS:
        for field in references_of(kind):
            assert field.reference is not None
            if field.required:
                assert field.reference.on_delete is OnDelete.CASCADE


def test_a_declaration_tells_type_optionality_and_number() -> None:
    fields = {field.name: field for field in fields_of(View)}
    assert (fields["folded"].many, fields["folded"].optional, fields["folded"].type) == (True, False, str)
    assert (fields["focus"].many, fields["focus"].optional) == (False, True)
    assert [field.name for field in references_of(View)] == ["map", "folded", "focus"]
    assert {field.name: field.type for field in fields_of(Position)}["strength"] is int


def test_targets_are_the_ids_in_a_field() -> None:
    contention, roots = references_of(Map)
    assert targets(Map(id="m", roots=("a", "b")), roots) == ("a", "b")
    assert targets(Map(id="m"), contention) == ()
    assert targets(Premise(id="p", argument="x", claim="c"), references_of(Premise)[0]) == ("x",)
    assert [field.name for field in references_of(Placement)] == ["map", "item"]
