/**
 * `stateAt` for a cursor that is moved about: copies of the state are kept along the trace, so that any cursor is a short way from one.
 * A trace never changes, so its checkpoints belong to it for good; they go when it goes.
 */
import type { Change, TraceEvent } from "#engine/event";
import { advance, firstState, type State } from "#engine/trace";

const SHORTEST_STRIDE = 128;
/** Each checkpoint is as large as the stores: a long trace gets longer strides, not more of them. */
const MOST_CHECKPOINTS = 48;

const checkpointsOf = new WeakMap<readonly TraceEvent[], State[]>();

/** What `stateAt` says, in a time that hardly depends on the cursor once it has been there. `start`: always the same for a trace. */
export function stateNear(events: readonly TraceEvent[], cursor: number, start: readonly Change[] = []): State {
  const stride = Math.max(SHORTEST_STRIDE, Math.ceil(events.length / MOST_CHECKPOINTS));
  const wanted = Math.floor(Math.max(0, Math.min(cursor, events.length)) / stride);
  const checkpoints = checkpointsOf.get(events) ?? [firstState(start)];
  checkpointsOf.set(events, checkpoints);
  for (let at = checkpoints.length; at <= wanted; at++)
    checkpoints.push(advance(copyOf(checkpoints[at - 1] as State), events, (at - 1) * stride, at * stride));
  return advance(copyOf(checkpoints[wanted] as State), events, wanted * stride, cursor);
}

const copyOf = ({ nowMs, stores, tables, stdout }: State): State => ({
  nowMs,
  stdout,
  stores: copyOfMaps(stores),
  tables: copyOfMaps(tables),
});

const copyOfMaps = <Key, Value>(maps: Map<string, Map<Key, Value>>): Map<string, Map<Key, Value>> =>
  new Map([...maps].map(([name, map]) => [name, new Map(map)]));
