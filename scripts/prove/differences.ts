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
  const { ends, requests } = race;
  const notes = (real.notes ?? []).map((note) => `note: ${note}`);
  const cache = ends.cache.map(({ alias, process, key, value }) => [
    process === null ? `${alias} ${key}` : `${alias} ${key} in process ${process}`,
    value,
  ]);
  const isPostgresql = (real.returns ?? []).some((text) => inSqlitesWords(text) !== text);
  const ours = ending(
    isPostgresql ? ends.returns.map(withoutColumn) : ends.returns,
    Object.fromEntries(cache),
    rowsByPlace(ends.rows),
  );
  const theirs = ending((real.returns ?? []).map(inSqlitesWords), real.cache ?? {}, real.rows ?? {});
  const places = [...new Set([...ours.keys(), ...theirs.keys()])];
  const found = places.flatMap((place) => {
    const [here, there] = [ours.get(place) ?? "nothing", theirs.get(place) ?? "nothing"];
    const request = requests[Number(place)]?.name;
    return here === there ? [] : [`${request ?? place}: ${here} here, ${there} there`];
  });
  return [...notes, ...found];
}

/** PostgreSQL names the constraint and the row where SQLite, whose words ours are, names the column: what both name is the kind of constraint. */
const inSqlitesWords = (text: string): string =>
  text.replace(
    /^(django\.db\.utils\.IntegrityError): [\s\S]* violates (check|unique|not-null|foreign key) constraint[\s\S]*$/,
    (_, error: string, kind: string) => `${error}: ${kind.toUpperCase().replace("-", " ")} constraint failed`,
  );

const withoutColumn = (text: string): string =>
  text.replace(/^(.*IntegrityError: [A-Z ]+ constraint failed): .*$/, "$1");

const rowsByPlace = (rows: Case["race"]["ends"]["rows"]): Record<string, Record<string, unknown> | null> =>
  Object.fromEntries(rows.map(({ table, id, row }) => [`${table} ${id}`, row]));

/** Place → what is there, as comparable text. Random values are numbered in the order in which they come, so that equal ones stay equal. */
function ending(
  returns: readonly string[],
  cache: Readonly<Record<string, string>>,
  rows: Readonly<Record<string, Record<string, unknown> | null>>,
): Map<string, string> {
  const known = new Map<string, number>();
  const numbered = (text: string): string =>
    plain(text).replace(CHANCE, (value) => {
      if (!known.has(value)) known.set(value, known.size + 1);
      return `#${known.get(value)}`;
    });
  const returned = returns.map((text, i): [string, string] => [String(i), numbered(text)]);
  // Keys without chance come first; of keys that only chance tells apart, the one comes first whose value is known already.
  const sorted = ([key, value]: [string, string]) =>
    `${key.replace(CHANCE, "#")} ${plain(value).replace(CHANCE, (found) => `#${known.get(found) ?? "?"}`)}`;
  const certain = Object.entries(cache).filter(([key]) => key.search(CHANCE) < 0);
  for (const [, text] of certain.sort((a, b) => order(a[0], b[0]))) numbered(text);
  const byKey = Object.entries(cache).sort((a, b) => order(sorted(a), sorted(b)));
  return new Map([
    ...returned,
    ...byKey.map(([place, text]): [string, string] => [numbered(place), numbered(text)]),
    ...Object.entries(rows).map(([place, row]): [string, string] => [place, numbered(rowText(row))]),
  ]);
}

/** Tokens, digests, moments in nanoseconds, hashes. */
const CHANCE = /[0-9a-f-]{16,}|-?\d{9,}(?:\.\d+)?/g;

/** Seconds since the run began, with all their decimals, or very few seconds: 2.000018, 1.8e-05. */
const MOMENT = /(?<![\w.])\d{1,5}(?:\.\d{5,}|(?:\.\d+)?e-0\d)(?![\w.])/g;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The program is `__main__` here and the module `views` there; where an object lies, or the order of a set, says nothing. Each look at the clock takes a
 * microsecond, and who has looked how often before is not compared: moments are the same to the millisecond. What an outcome of ours adds to a `repr`, so
 * that two values are told apart (stampede/whole.py), is not in the real one's: a row's columns, a response's text.
 */
const plain = (text: string): string =>
  text
    .replace(/\b__main__\./g, "views.")
    .replace(/ at 0x[0-9a-f]+/g, " at 0x…")
    .replace(/<(\w*Response\w*) [^>]*>/g, "<$1>")
    .replace(/(<[^<>]+>) \{[^{}]*\}/g, "$1")
    .replace(MOMENT, (moment) => String(Number(Number(moment).toFixed(3))))
    .replace(/\{([^{}:]+)\}/g, (_, inside: string) => `{${inside.split(", ").sort().join(", ")}}`);

const rowText = (row: Readonly<Record<string, unknown>> | null): string =>
  row === null
    ? "gone"
    : Object.entries(row)
        .sort(([a], [b]) => order(a, b))
        .map(([name, value]) => `${name} = ${value}`)
        .join(", ");
