"""The columns that a schema gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.exports.columns import Column, Steps
from generator.records.model import KINDS
from generator.records.schema import Node, is_text, label
from generator.text.languages import LANGUAGES, language_name

KINDS_BY_FOLDER = {kind.folder: name for name, kind in KINDS.items()}


def columns_of(steps: Steps, node: Node) -> Iterator[Column]:
    """The columns of one field; a list or map of groups has none."""
    if is_group(node):
        return
    many = node.get("type") == "array"
    inner = node["items"] if many else node
    if is_text(inner):
        yield from (_text(steps, node, language, many) for language in LANGUAGES)
    elif not many and "x-ref" in inner:
        yield from reference(steps, node)
    else:
        yield _plain(steps, node, inner, many)


def fields(node: Node, steps: Steps = ()) -> Iterator[tuple[Steps, Node]]:
    """Fields of a schema object; fields of plain groups are flattened to their full path."""
    for name, below in node["properties"].items():
        if below.get("type") == "object" and "properties" in below:
            yield from fields(below, (*steps, name))
        else:
            yield (*steps, name), below


def is_group(node: Node) -> bool:
    """Whether a field is a list or a map of groups, which is a table of its own."""
    entry = node.get("items", node.get("additionalProperties"))
    return (
        node.get("type") in ("array", "object")
        and isinstance(entry, Mapping)
        and entry.get("type") == "object"
    )


def labels(node: Node) -> dict[str, str]:
    """What people call a field, by language."""
    return {language: label(node, language) or "" for language in LANGUAGES}


def reference(steps: Steps, node: Node) -> Iterator[Column]:
    """The columns of a reference; one to an edition is two, its exhibition and its key."""
    names, help, folder = labels(node), _help(node), node["x-ref"]
    name = "_".join(steps) or KINDS_BY_FOLDER.get(folder, "exhibition")
    if folder != "editions":
        yield Column(name, "string", names, help, steps, refers=(folder, "id"))
        return
    yield Column(name, "string", names, help, steps, refers=("exhibitions", "id"), part=0)
    yield Column("edition", "string", names, help, steps, part=1)


def _text(steps: Steps, node: Node, language: str, many: bool) -> Column:
    names = {its: f"{name} ({language_name(language, its)})" for its, name in labels(node).items()}
    column = "_".join((*steps, language))
    return Column(column, "string", names, _help(node), steps, language, many)


def _plain(steps: Steps, node: Node, inner: Node, many: bool) -> Column:
    written = inner.get("type", "string")
    return Column(
        "_".join(steps),
        "string" if many or not isinstance(written, str) else written,
        labels(node),
        _help(node),
        steps,
        many=many,
        words=inner.get("x-labels", {}),
        pattern="" if many else inner.get("pattern", ""),
    )


def _help(node: Node) -> dict[str, str]:
    english = node.get("x-en", {}).get("description", "")
    return {"ko": node.get("description", ""), "en": english}
