/* Hits -> what the page shows: the best of any kind, and the others by kind. */
const BEST = 3,
  FIRST = 7;

export function grouped(ids, known) {
  const kinds = new Set(ids.map((id) => known.group(id)));
  if (kinds.size < 2 || ids.length <= BEST) return byKind(ids, known);
  const best = { name: "best", ids: ids.slice(0, BEST), shown: BEST };
  return [best, ...byKind(ids.slice(BEST), known)];
}

/* In the order of each kind's best hit; the first few are shared out among them. */
function byKind(ids, known) {
  const groups = new Map();
  for (const id of ids) {
    const group = known.group(id);
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  const shown = new Map([...groups.keys()].map((group) => [group, 0]));
  for (let left = Math.min(FIRST, ids.length), at = 0; left > 0; at++) {
    const group = [...groups.keys()][at % groups.size];
    if (shown.get(group) === groups.get(group).length) continue;
    shown.set(group, shown.get(group) + 1);
    left -= 1;
  }
  return [...groups].map(([name, its]) => ({ name, ids: its, shown: shown.get(name) }));
}
