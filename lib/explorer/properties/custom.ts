/** The learner's or the lesson's own: a function of how it ended (in the runtime, a Python function). */
import type { End, Property } from "#explorer/property";

export interface CustomProperty {
  name: string;
  title: string;
  kind: Property["kind"];
  /** What is wrong (`always`) or came about (`sometimes`), in words; null = nothing. */
  judge(end: End): string | null;
}

/** Remembers verdicts: many ends are alike to a predicate over results and cache. */
export function custom({ name, title, kind, judge }: CustomProperty): Property {
  const known = new Map<string, string | null>();
  return {
    name,
    title,
    kind,
    atEnd: (end) => {
      const key = JSON.stringify([end.returns, end.cache]);
      let verdict = known.get(key);
      if (verdict === undefined) {
        verdict = judge(end);
        known.set(key, verdict);
      }
      return verdict;
    },
  };
}
