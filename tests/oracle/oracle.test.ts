/**
 * Our Django against the recordings of the real one: every recorded program on every backend and both versions, standard output and the
 * last line of the traceback, byte for byte. `tsx tests/oracle/differences.ts NAME` shows a difference in full.
 *
 * `differing.json` names the programs that do not agree yet, and a program on that list has to differ somewhere: whoever mends one takes it off.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";
import { type Case, casesOf, readRecordings, SETS } from "./recordings";

const DIFFERING = new Set(JSON.parse(readFileSync(resolve(import.meta.dirname, "differing.json"), "utf8")) as string[]);

let host: Host;

beforeAll(async () => {
  host = await createHost();
}, 120_000);

const printed = ({ name, source, django, backend }: Case) => {
  const record = host.run({ code: source, filename: `${name}.py`, backend, django });
  return { stdout: record.stdout, error: record.error?.lastLine ?? null, settings: record.caches };
};

const recordings = SETS.flatMap(readRecordings);

describe.each(recordings.filter(({ name }) => !DIFFERING.has(name)))("$name", (recording) => {
  it.each(casesOf(recording))("prints on $backend what real Django $django prints", (each) => {
    expect(printed(each)).toEqual(each.expected);
  });
});

it.each(recordings.filter(({ name }) => DIFFERING.has(name)))(
  "$name still differs, as differing.json says",
  (recording) => {
    expect(casesOf(recording).map(printed)).not.toEqual(casesOf(recording).map(({ expected }) => expected));
  },
);

it("reads 171 programs of the cache API with 923 recordings on each version, and 113 programs of what is around it", () => {
  const of = (file: (typeof SETS)[number]) => readRecordings(file);
  expect(of("public.json")).toHaveLength(171);
  for (const django of ["5.2", "6.1"])
    expect(
      of("public.json")
        .flatMap(casesOf)
        .filter((each) => each.django === django),
    ).toHaveLength(923);
  expect(of("web.json")).toHaveLength(113);
});
