/** A request ends with an exception: its last look at what it failed on, what another did to it in between, and the end. */
import type { Commanded, TraceEvent } from "#engine/event";
import { failureOf } from "#engine/reply";
import { type Access, accessesOf, meets, rowsAsked } from "#explorer/races/trace/accesses";
import { ranOut } from "#explorer/races/trace/expiry";
import { commandsIn, type FindRace, isMiss, keysPut } from "#explorer/races/trace/race";
import type { Claim } from "#explorer/races/words/claims";

export const failedStep: FindRace = (events) => {
  const raised = events.find((event) => event.type === "raised" && event.killed !== true);
  if (!raised) return null;
  const last = events.findLast(
    (event) => event.task === raised.task && event.index < raised.index && touchedBy(event).length > 0,
  );
  const [touched] = last ? touchedBy(last) : [];
  if (!last || !touched) return null;
  const { what } = touched;
  const key = "key" in what ? what.key : "";
  const looked = events.findLast(
    (event) =>
      event.task === raised.task &&
      event.index < last.index &&
      accessesOf(event).some((access) => meets(access, touched)),
  );
  const change = events.findLast(
    (event) =>
      event.task !== raised.task &&
      event.index < last.index &&
      event.index > (looked?.index ?? -1) &&
      accessesOf(event).some((access) => meets(access, touched) && access.changes),
  );
  const put = commandsIn(events).findLast(
    (event: Commanded) => event.index < last.index && key !== "" && keysPut(event).includes(key),
  );
  // What it had stored itself was over before the other came: that comes first, whatever became of the other's.
  const own = commandsIn(events).findLast(
    (event) => event.task === raised.task && event.index < (change?.index ?? 0) && keysPut(event).includes(key),
  );
  const before = own && change ? ranOut(events, own, key, change.index) : null;
  const since = put && put.index >= (change?.index ?? -1) ? ranOut(events, put, key, last.index) : null;
  const over = before ?? since;
  const did = (step: number): Claim => ({ kind: "did", step });
  const claims = [
    ...(looked ? [did(looked.index)] : []),
    ...(before ? [before] : []),
    ...(change && change.index !== looked?.index ? [did(change.index)] : []),
    ...(since && !before ? [since] : []),
    did(last.index),
    did(raised.index),
  ];
  return {
    // Without a cause that is known it is told by its steps.
    kind: over ? "ran out in between" : change ? "changed in between" : "",
    // What it did last need not be why it failed.
    key: over || change || foundNothing(last) ? key : "",
    requests: change ? [change.task, raised.task] : [raised.task],
    window: looked && (change || over) ? { task: raised.task, from: looked.index, to: last.index } : null,
    claims,
  };
};

/** With the rows that it tried to change when the database refused. */
function touchedBy(event: TraceEvent): Access[] {
  if (event.type !== "queried" || failureOf(event.reply) === null || !("table" in event.action))
    return accessesOf(event);
  const { table } = event.action;
  return [{ id: `table ${table}`, rows: rowsAsked(event), what: { table }, looks: true, changes: false }];
}

const foundNothing = (event: TraceEvent): boolean =>
  event.type === "commanded" && (isMiss(event) || event.outcome === "absent");
