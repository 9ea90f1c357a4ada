/* Where on the row of stages a record stands. */

/**
 * The number of the stage it is in; between two where it is past one and not yet in the next, and
 * -1 where the dates do not tell.
 * @param {string[]} stages
 * @param {string} state
 * @param {string | undefined} before the state it had last
 */
export function stageAt(stages, state, before) {
  if (["event_over", "reported"].includes(state)) return stages.findIndex(isEvent) + 0.5;
  if (state.startsWith("ended_")) return stages.indexOf(before ?? "") + 0.5;
  return stages.indexOf(state);
}

/**
 * Whether a stage is the event itself, abroad or in Korea.
 * @param {string} stage
 */
const isEvent = (stage) => ["dispatch", "at_home"].includes(stage);
