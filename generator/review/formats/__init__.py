"""The formats of a review: one module each, all made from the same :class:`Report`."""

from collections.abc import Callable, Mapping

from generator.review.formats import as_json, github, markdown, plain, printed
from generator.review.report_model import Report

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "markdown": markdown.render,
    "json": as_json.render,
    "github": github.render,
    "print": printed.render,
    "text": plain.render,
}
