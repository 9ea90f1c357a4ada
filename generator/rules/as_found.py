"""Fields that keep the words of a source, which rules about how texts are written leave alone."""

AS_FOUND = frozenset(
    {"aliases", "note", "notes", "scheme_words", "sector_words", "sources", "waivers"}
)
