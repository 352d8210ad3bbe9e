/**
 * A runner that remembers: results lie in `.cache/runs/` under a hash of what was asked and everything that decides the answer
 * (engine, runtime, Python packages, Pyodide; where several requests are involved, simulation and explorer too). Python
 * starts at the first run that is not there.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { version as pyodideVersion } from "pyodide";
import { Refused, type Runner } from "#course/build/runner";
import { unreached } from "#course/exercises/reach-goals";
import { fromJson, toJson } from "#course/model/json";
import { lightReport } from "#course/model/light-report";
import { grade } from "#runtime/grade/grade";
import { createHost, type Host } from "#runtime/interpreter/host";
import { SetUpFailed } from "#runtime/interpreter/learner-program";
import type { ExploreReport, ExploreSpec, RunOptions } from "#runtime/protocol";
import { explorerFor, reportOf } from "#runtime/requests/explore";
import { prepareSimulation, ScenarioError } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";

const ROOT = join(import.meta.dirname, "../../..");
const RUNS = join(ROOT, ".cache/runs");
const DECIDE_RUNS = ["lib/engine", "lib/runtime"];
const DECIDE_REQUESTS = [...DECIDE_RUNS, "lib/simulation", "lib/explorer"];
/** A lesson's program that takes longer is a mistake of its author. */
const TIME_LIMIT_MS = 10_000;
const STUDY_LIMIT_MS = 60_000;
const SLICE_STATES = 10_000;

export function cachedRunner(): Runner {
  const runs = sourcesHash(DECIDE_RUNS);
  const requests = sourcesHash(DECIDE_REQUESTS);
  let host: Promise<Host> | null = null;
  const remembered = async <T>(
    version: string,
    limitMs: number,
    asked: unknown,
    ask: (host: Host) => T,
  ): Promise<T> => {
    const hash = createHash("sha256")
      .update(toJson([version, asked]))
      .digest("hex")
      .slice(0, 24);
    const path = join(RUNS, `${hash}.json`);
    if (!existsSync(path)) {
      host ??= createHost();
      const started = await host;
      started.deadline.set(limitMs);
      const answer = inWords(() => ask(started));
      if (limitMs === STUDY_LIMIT_MS && started.deadline.passed)
        throw new Refused(`over ${limitMs / 1000} s: ask for less`);
      write(path, toJson(answer));
    }
    return fromJson<T>(readFileSync(path, "utf8"));
  };
  return {
    run: (options) => remembered(runs, TIME_LIMIT_MS, { run: options }, (started) => started.run(options)),
    grade: (options, checks, concurrency) => {
      const version = concurrency.length > 0 ? requests : runs;
      const asked = { grade: options, checks, concurrency };
      return remembered(version, STUDY_LIMIT_MS, asked, (started) => grade(started, options, checks, concurrency));
    },
    simulate: (options, scenario) =>
      remembered(requests, STUDY_LIMIT_MS, { simulate: options, scenario }, (started) =>
        lightReport(simulate(started, prepareSimulation(started, options, scenario, "costs"), scenario, true)),
      ),
    explore: (options, spec) =>
      remembered(requests, STUDY_LIMIT_MS, { explore: options, spec }, (started) => explore(started, options, spec)),
    unreached: (options, scenario, goals) =>
      remembered(requests, STUDY_LIMIT_MS, { unreached: options, scenario, goals }, (started) =>
        unreached(prepareSimulation(started, options, scenario, "instant"), scenario, goals),
      ),
  };
}

function explore(host: Host, options: RunOptions, spec: ExploreSpec): ExploreReport {
  const prepared = prepareSimulation(host, options, spec.scenario, "instant");
  const explorer = explorerFor(host, prepared, spec);
  while (!explorer.advance(SLICE_STATES));
  return reportOf(host, prepared, spec, explorer);
}

/** What the learner would read in the page, the author reads in the build. */
function inWords<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof ScenarioError) throw new Refused(error.message);
    if (error instanceof SetUpFailed) throw new Refused(`line ${error.place.line ?? "?"}: ${error.message}`);
    throw error;
  }
}

/** A hash of everything that decides a grade, apart from the exercise and the answer. */
export const decidingSources = (): string => sourcesHash(DECIDE_REQUESTS);

/** Of everything in these folders that decides an answer. */
export function sourcesHash(folders: readonly string[]): string {
  const hash = createHash("sha256").update(pyodideVersion);
  for (const folder of folders) {
    const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
    for (const name of names.filter((n) => /\.(ts|py)$/.test(n) && !/\.(test|bench)\.ts$/.test(n)).sort()) {
      hash.update(name).update(readFileSync(join(ROOT, folder, name)));
    }
  }
  return hash.digest("hex");
}

/** Whole or not at all: build and tests may write the same run at the same time. */
function write(path: string, text: string): void {
  mkdirSync(RUNS, { recursive: true });
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, text);
  renameSync(partial, path);
}
