"""The scheme of what a task begins: the operator's own, asked for where there are several."""

from __future__ import annotations

from dataclasses import replace

from generator.build.forms.tasks import Task

GIVEN = "own"
"""What layouts write for it, since only the schemas of a portal say which it is."""


def of_own_scheme(task: Task, own: tuple[str, ...]) -> Task:
    """The task with its scheme in the place of ``own``, or among the fields that it asks first."""
    if task.given.get("scheme") != GIVEN:
        return task
    others = {name: value for name, value in task.given.items() if name != "scheme"}
    if len(own) == 1:
        return replace(task, given={**others, "scheme": own[0]})
    first, *rest = task.groups
    asked = replace(first, fields=("scheme", *first.fields))
    return replace(task, given=others, groups=(asked, *rest), like=("scheme", *task.like))
