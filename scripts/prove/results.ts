/** What one run of `npm run prove` has found, as a recording for the tests. */
import type { CourseRace } from "#tooling/prove/races";
import type { Versions } from "#tooling/prove/real-django";

export interface Recorded {
  name: string;
  kind: CourseRace["kind"];
  backend: string;
  /** Null = a good order. */
  violates: string | null;
  skipped: string | null;
  differs: string[];
  /** Why that is nothing to mend; null = it is. */
  why: string | null;
}

export interface Results {
  versions: Versions;
  cases: Recorded[];
}

/** A case a line; what agrees needs no more than its name. */
export function resultsText({ versions, cases }: Results): string {
  const lines = cases.map(({ skipped, differs, why, ...one }) =>
    JSON.stringify({ ...one, ...(skipped !== null && { skipped }), ...(differs.length > 0 && { differs, why }) }),
  );
  return `{\n"versions": ${JSON.stringify(versions)},\n"cases": [\n${lines.join(",\n")}\n]\n}\n`;
}

export function readResults(text: string): Results {
  const { versions, cases } = JSON.parse(text) as {
    versions: Versions;
    cases: (Partial<Recorded> & Pick<Recorded, "name" | "kind" | "backend" | "violates">)[];
  };
  return { versions, cases: cases.map((one) => ({ skipped: null, differs: [], why: null, ...one })) };
}
