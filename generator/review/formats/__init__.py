"""The formats of a review: one module each, all made from the same :class:`Told`."""

from collections.abc import Callable, Mapping

from generator.review.formats import as_json, github, markdown, plain, printed
from generator.review.told import Told

FORMATS: Mapping[str, Callable[[Told], str]] = {
    "markdown": markdown.render,
    "json": as_json.render,
    "github": github.render,
    "print": printed.render,
    "text": plain.render,
}
