/**
 * Our Django against the recordings of the real one: every recorded program on every backend, standard output and the last line of the
 * traceback, byte for byte. `tsx tests/oracle/differences.ts NAME` shows a difference in full.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { BackendChoice } from "#runtime/caches";
import { createHost, type Host } from "#runtime/interpreter/host";
import { readRecordings, SETS } from "./recordings";

let host: Host;

beforeAll(async () => {
  host = await createHost();
}, 120_000);

describe.each(SETS.flatMap(readRecordings))("$name", ({ name, source, results }) => {
  it.each(Object.keys(results) as BackendChoice[])("prints on %s what real Django prints", (backend) => {
    const expected = results[backend];
    const record = host.run({ code: source, filename: `${name}.py`, backend });
    expect({ stdout: record.stdout, error: record.error?.lastLine ?? null, settings: record.caches }).toEqual({
      stdout: expected?.stdout,
      error: expected?.error,
      settings: expected?.settings,
    });
  });
});

it("reads 171 programs with 923 recordings", () => {
  const recordings = readRecordings("public.json");
  expect(recordings).toHaveLength(171);
  expect(recordings.flatMap(({ results }) => Object.keys(results))).toHaveLength(923);
});
