/**
 * The learner's or the lesson's own: a function of how it ended (in the runtime, a Python function). It may also look at the rows of the
 * database and at the slow work that was done on the way (work-diary.ts).
 */
import type { Row } from "#engine/row";
import { type WorkDiary, workDiary } from "#explorer/properties/work-diary";
import type { End, Property } from "#explorer/property";

interface SeenAtEnd {
  returns: End["returns"];
  cache: End["cache"];
  rows?: Readonly<Record<string, readonly Row[]>>;
  work?: WorkDiary;
}

export interface CustomProperty {
  name: string;
  title: string;
  kind: Property["kind"];
  looksAt?: { rows: boolean; work: boolean };
  /** What is wrong (`always`) or came about (`sometimes`), in words; null = nothing. */
  judge(seen: SeenAtEnd): string | null;
}

/** Remembers verdicts: many ends are alike to a predicate over results and cache. */
export function custom({ name, title, kind, looksAt, judge }: CustomProperty): Property {
  const known = new Map<string, string | null>();
  const property: Property = {
    name,
    title,
    kind,
    atEnd: (end, shared) => {
      const seen: SeenAtEnd = { returns: end.returns, cache: end.cache };
      if (looksAt?.rows) seen.rows = rowsOf(end);
      if (looksAt?.work) seen.work = shared as WorkDiary;
      const key = JSON.stringify(seen);
      let verdict = known.get(key);
      if (verdict === undefined) {
        verdict = judge(seen);
        known.set(key, verdict);
      }
      return verdict;
    },
  };
  return looksAt?.work ? { ...property, monitor: workDiary } : property;
}

const rowsOf = ({ world }: End): Record<string, Row[]> =>
  Object.fromEntries([...world.database.contents()].map(([table, rows]) => [table, [...rows.values()]]));
