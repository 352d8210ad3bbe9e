/** Cases are kept in `.cache/prove/`, by content: to explore every race of the course takes minutes, and most proofs are asked for again. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sourcesHash } from "#course/build/run-cache";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { ROOT } from "#tooling/project-files";
import { type Case, casesOf } from "#tooling/prove/counterexamples";
import type { CourseRace } from "#tooling/prove/races";

const FOLDER = join(ROOT, ".cache/prove");
const DECIDE = ["lib/engine", "lib/runtime", "lib/simulation", "lib/explorer"];
const FORMS = ["lib/view-models/prove/race-schedule.ts", "scripts/prove/counterexamples.ts"].map((path) =>
  join(ROOT, path),
);

type Found = Omit<Case, "id">[];

export function keptCases(interpreter: Interpreter): (race: CourseRace) => Found {
  const sources = `${sourcesHash(DECIDE)} ${FORMS.map((path) => readFileSync(path, "utf8")).join(" ")}`;
  mkdirSync(FOLDER, { recursive: true });
  return (race) => {
    const hash = createHash("sha256")
      .update(JSON.stringify([sources, race]))
      .digest("hex")
      .slice(0, 24);
    const path = join(FOLDER, `${hash}.json`);
    if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as Found;
    const found = casesIn(interpreter, race);
    writeFileSync(path, JSON.stringify(found));
    return found;
  };
}

/** A program that cannot be explored has no counterexample: its grade says so. */
function casesIn(interpreter: Interpreter, race: CourseRace): Found {
  try {
    return casesOf(interpreter, race);
  } catch {
    return [];
  }
}
