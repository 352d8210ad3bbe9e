/** Whether a race ended on the real Django as it does here: what each request returned, what is in the caches, and what has changed in the tables. */
import type { Case } from "#tooling/prove/counterexamples";

export interface Replayed {
  id: number;
  returns?: string[];
  cache?: Record<string, string>;
  rows?: Record<string, Record<string, unknown> | null>;
  /** What the conductor had to say: a step that was not taken, a request that waited. */
  notes?: string[];
  table?: string;
  /** It could not be carried out, in words. */
  failed?: string;
  skipped?: string;
}

/** In words, one for each; empty when both agree in everything. */
export function differences({ race }: Case, real: Replayed): string[] {
  if (real.failed !== undefined) return [`could not be carried out: ${real.failed}`];
  const { ends } = race;
  const found = (real.notes ?? []).map((note) => `note: ${note}`);
  ends.returns.forEach((ours, i) => {
    const theirs = real.returns?.[i] ?? "nothing";
    if (plain(ours) !== plain(theirs)) found.push(`${race.requests[i]?.name}: ${ours} here, ${theirs} there`);
  });
  const cache = Object.fromEntries(
    ends.cache.map(({ alias, process, key, value }) => [
      process === null ? `${alias} ${key}` : `${alias} ${key} in process ${process}`,
      value,
    ]),
  );
  found.push(...differing(cache, real.cache ?? {}));
  const rows = Object.fromEntries(ends.rows.map(({ table, id, row }) => [`${table} ${id}`, rowText(row)]));
  const theirs = Object.entries(real.rows ?? {}).map(([place, row]) => [place, rowText(row)]);
  found.push(...differing(rows, Object.fromEntries(theirs)));
  return found;
}

function differing(ours: Readonly<Record<string, string>>, theirs: Readonly<Record<string, string>>): string[] {
  const places = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort();
  return places.flatMap((place) =>
    plain(ours[place] ?? "nothing") === plain(theirs[place] ?? "nothing")
      ? []
      : [`${place}: ${ours[place] ?? "nothing"} here, ${theirs[place] ?? "nothing"} there`],
  );
}

/** The program is `__main__` here and the module `views` there; where an object lies says nothing. */
const plain = (text: string): string =>
  text.replace(/\b__main__\./g, "views.").replace(/ at 0x[0-9a-f]+/g, " at 0x…");

const rowText = (row: Readonly<Record<string, unknown>> | null): string =>
  row === null
    ? "gone"
    : Object.entries(row)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => `${name} = ${value}`)
        .join(", ");
