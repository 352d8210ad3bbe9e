/**
 * The shapes that code with a cache has in public bug reports, wrong and right, written anew: limiters, locks, things that may happen once, stock,
 * counters, refills. What is right about each call was decided before it was explored; it is beside the functions, in the lines "# expect:".
 */
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { BACKENDS } from "#runtime/caches";
import { createHost } from "#runtime/interpreter/host";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { exploreIncident, type Incident } from "./explore-incident";

interface Expected {
  label: string;
  incident: Incident;
}

const FOLDER = new URL("./patterns/", import.meta.url);

const expected: Expected[] = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(new URL(file, FOLDER), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("# expect: "))
    .map((line) => readExpected(file.replace(".py", ""), line.slice("# expect: ".length).split(" | "))),
);

/** "label | calls | where and how | of 6 | serialisable 4 lost update | …": what is not named holds. */
function readExpected(program: string, [label = "", calls = "", how = "", of = "", ...violated]: string[]): Expected {
  const words = how.split(" ");
  const violates = Object.fromEntries(
    violated.map((text) => {
      const [, name = "", count, kind] = /^(\S+) (\d+)(?: (.+))?$/.exec(text) ?? [];
      return [name, [Number(count), kind ?? null] satisfies [number, string | null]];
    }),
  );
  const processes = words.find((word) => word.startsWith("p="));
  const incident: Incident = {
    program: `patterns/${program}`,
    calls: JSON.parse(calls),
    on: BACKENDS.find((name) => words.includes(name)),
    ...(words.includes("django-redis") && { djangoRedis: true }),
    ...(processes && { processes: Number(processes.slice(2)) }),
    ...(words.includes("threads") && { moduleState: "threads" }),
    ...(words.includes("jumps") && { jumps: true }),
    violates,
    of: Number(of.replace("of ", "")),
    // Functions that only write return None.
    except: "no-none" in violates ? [] : ["no-none"],
  };
  return { label: `${program}: ${label}`, incident };
}

let host: Interpreter;
beforeAll(async () => {
  host = await createHost();
});

describe.each(expected)("$label", ({ incident }) => {
  it("has its verdicts, and true sentences", () => {
    const { found, untrue } = exploreIncident(host, incident);
    expect(found).toEqual({ ...incident.violates, of: incident.of });
    expect(untrue).toEqual([]);
  });
});
