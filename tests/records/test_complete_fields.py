"""Fields and references of a record in one pass are those that two passes find."""

from __future__ import annotations

from generator.records import files
from generator.records.complete_fields import complete_fields
from generator.records.document import Document
from generator.records.schema import Schema, complete, references
from generator.records.yaml_source import parse
from generator.rules.unknown_file import address
from tests.support import ROOT


def test_one_pass_finds_what_two_find(schemas: dict[str, Schema]) -> None:
    pointing = 0
    for file, source in files.read_sources(ROOT).items():
        addressed = address(file)
        assert isinstance(source, bytes)
        read = parse(source, file)
        if not isinstance(addressed, tuple) or not isinstance(read, Document):
            continue
        schema = schemas[addressed[0].kind]
        fields, found = complete_fields(schema, read.data)
        assert repr(fields) == repr(complete(read.data, schema.root))  # in the same order too
        assert found == list(references(schema.root, read.data))
        pointing += len(found)
    assert pointing > 500


def test_what_no_schema_knows_stays_as_it_is() -> None:
    root = {
        "properties": {"a": {"x-ref": "calls"}, "b": {"items": {"x-ref": "calls"}}, "c": {}},
        "additionalProperties": {"properties": {"d": {"x-ref": "calls"}, "e": {}}},
    }
    data = {"z": {"d": "x", "f": [1]}, "a": "y", "b": ["v", {"a": 1}], "c": [{"d": "u"}, [1]]}
    fields, found = complete_fields(Schema("call", root), data)
    assert repr(fields) == repr(complete(data, root))
    assert found == list(references(root, data))


def test_a_group_that_lacks_nothing_is_held_once() -> None:
    name = {"properties": {"ko": {}, "en": {}}}
    root = {"properties": {"full": name, "turned": name, "short": name}}
    one, other = {"ko": "가", "en": "a"}, {"en": "b", "ko": "나"}
    data = {"full": one, "turned": other, "short": {"ko": "다"}}
    fields, _ = complete_fields(Schema("call", root), data)
    assert fields["full"] is data["full"]
    assert repr(fields["turned"]) == "{'ko': '나', 'en': 'b'}"  # as its schema has it
    assert data["short"] == {"ko": "다"}
