"""Old addresses: each former id that nobody bears today."""

from __future__ import annotations

from generator.views.redirects import redirects
from tests.support.bare import names, registry


def test_every_former_id_leads_to_the_record_unless_another_bears_it() -> None:
    world = registry(
        "# calls/a\nformerly: [x, y]\n---\n# calls/y\n---\n# organizations/b\nformerly: [x]\n---\n"
        "# consortia/2025/c"
    )
    found = list(redirects(world))
    assert [(r.old, r.link.name) for r in found] == [
        *(("calls/x", "calls/a"), ("organizations/x", "organizations/b"))
    ]
    assert [names(r.inputs) for r in found] == [["calls/a"], ["organizations/b"]]
