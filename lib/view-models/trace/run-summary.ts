/**
 * One run in one sentence, for the live region: "Run finished: printed 2 lines, 1 key in the cache". Counts the keys that are
 * still served at the end; those that lie there expired are not the learner's any more.
 */
import type { RunRecord } from "#engine/run-record";
import { stateAt } from "#engine/trace";
import { placeWords } from "#view-models/words/place-words";

export function runSummary(record: RunRecord): string {
  const facts = [printedWords(record.stdout), keysWords(liveKeys(record))];
  if (record.error) {
    const where = placeWords(record.error);
    return `Run failed${where === null ? "" : ` on ${where}`}: ${record.error.lastLine}; ${facts.join(", ")}`;
  }
  return `Run finished: ${facts.join(", ")}`;
}

function liveKeys(record: RunRecord): number {
  const { stores } = stateAt(record.events, record.events.length);
  let count = 0;
  for (const entries of stores.values()) {
    for (const { expiresAtMs } of entries.values()) if (expiresAtMs === null || expiresAtMs > record.endMs) count++;
  }
  return count;
}

function printedWords(stdout: string): string {
  if (stdout === "") return "printed nothing";
  const lines = stdout.split("\n").length - (stdout.endsWith("\n") ? 1 : 0);
  return lines === 1 ? "printed 1 line" : `printed ${lines} lines`;
}

const keysWords = (count: number): string =>
  count === 0 ? "no keys in the cache" : count === 1 ? "1 key in the cache" : `${count} keys in the cache`;
