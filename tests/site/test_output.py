"""Files without a template: what is known of one whose bytes are no longer held."""

from __future__ import annotations

from hashlib import sha256

from generator.site.output import Export


def test_a_file_that_is_given_up_is_as_it_was() -> None:
    made: list[bytes] = []

    def write() -> bytes:
        made.append(b"a,b\n1,2\n")
        return made[-1]

    file = Export("data/a.csv", write)
    content = file.content
    file.give_up()
    assert (file.size, file.checksum) == (len(content), sha256(content).hexdigest())
    assert len(made) == 1  # neither needs it made again
    assert file.content == content
    assert len(made) == 2
