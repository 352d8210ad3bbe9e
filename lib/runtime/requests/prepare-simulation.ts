/**
 * From a learner's program and a scenario to what the simulation and the explorer need: a world in which the module's own
 * lines have run, a tree of behaviours, and the requests. Set-up runs once for each process where locmem is in
 * play (every process has its own), else once: that is what importing the module on each worker amounts to.
 */
import { DEFAULT_DJANGO } from "#engine/django-version";
import type { Reply } from "#engine/reply";
import { World } from "#engine/world";
import { backendNameOf, type CachesSetting, cachesOf } from "#runtime/caches";
import { DEFAULT_FILENAME, type Interpreter, type LearnerSource } from "#runtime/interpreter/interpreter";
import { type DatabaseTime, LearnerProgram, setUp } from "#runtime/interpreter/learner-program";
import type { RunOptions } from "#runtime/protocol";
import { BehaviourTree } from "#simulation/behaviour-tree";
import { NO_SOURCES, type Sources } from "#simulation/measures/provenance";
import { problemsOf, processCount, requestsOf, type Scenario } from "#simulation/scenario";
import type { Request } from "#simulation/task";

export interface Prepared {
  caches: CachesSetting;
  program: LearnerProgram;
  tree: BehaviourTree;
  /** After set-up; fork it for each use. */
  world: World;
  requests: Request[];
  /** What the entries were made from that the module's own lines have stored. */
  origins: Sources;
}

/** Below this many entries a cache may really cull, so the order of use is part of the state. */
const SMALL_CACHE_ENTRIES = 64;
const MAX_KEPT = 8;
/** The module's own lines of one process draw fewer numbers than this. */
const DRAWS_APART = 1_000_000;

/** What is wrong with the scenario, in words. */
export class ScenarioError extends Error {}

/** Prepared simulations, so that the same program and scenario find their tree warm. */
export class Preparations {
  private readonly kept = new Map<string, Prepared>();

  constructor(private readonly interpreter: Interpreter) {}

  of(options: RunOptions, scenario: Scenario, database: DatabaseTime): Prepared {
    const key = JSON.stringify([options, scenario, database]);
    let prepared = this.kept.get(key);
    if (!prepared) {
      prepared = prepareSimulation(this.interpreter, options, scenario, database);
      for (const oldest of this.kept.keys()) if (this.kept.size >= MAX_KEPT) this.kept.delete(oldest);
      this.kept.set(key, prepared);
    }
    return prepared;
  }
}

export function prepareSimulation(
  interpreter: Interpreter,
  options: RunOptions,
  scenario: Scenario,
  database: DatabaseTime,
): Prepared {
  const problems = problemsOf(scenario);
  if (problems.length > 0) throw new ScenarioError(problems.join(" "));
  const {
    code,
    filename = DEFAULT_FILENAME,
    backend = "locmem",
    modules = {},
    driver = "",
    django = DEFAULT_DJANGO,
  } = options;
  const caches = cachesOf(options);
  const asText = { caches: JSON.stringify(caches), modules: JSON.stringify(modules) };
  const source: LearnerSource = { code, filename, driver, django, ...asText };
  const world = World.create({
    seed: scenario.seed ?? 1,
    faults: [...(options.faults ?? []), ...(scenario.faults ?? [])],
    orderMatters: Object.values(caches).some(isSmall),
    tables: options.shop,
  });
  interpreter.cleanUp();
  const kind = backendNameOf(backend);
  const usesLocmem = Object.values(caches).some((conf) => String(conf.BACKEND).includes("locmem"));
  const processes = usesLocmem ? processCount(scenario, kind) : 1;
  const pristine = world.fork();
  const prefixes: Reply[][] = [];
  let origins: Sources = NO_SOURCES;
  let isOfItsProcess = false;
  for (let process = processes - 1; process >= 0; process--)
    ({
      replies: prefixes[process],
      origins,
      isOfItsProcess,
    } = setUp(interpreter, source, world, { task: 0, process }, origins));
  for (const { entry, args } of scenario.calls) {
    const problem = interpreter.problemWith(entry, args);
    if (problem !== null) throw new ScenarioError(problem);
  }
  const startMs = world.nowMs;
  const requests = requestsOf(scenario, kind).map((r) => ({ ...r, arriveMs: r.arriveMs + startMs }));
  /** Where only one process has set up, the others do so in a world of their own: what they store is there already. */
  const prefixOf = (process: number): readonly Reply[] => {
    const known = prefixes[process];
    if (known) return known;
    const apart = pristine.fork();
    apart.draws = process * DRAWS_APART;
    return setUp(interpreter, source, apart, { task: 0, process }).replies;
  };
  const program = new LearnerProgram(
    interpreter,
    source,
    isOfItsProcess ? prefixOf : prefixOf(0),
    database,
    scenario.moduleState === "threads",
  );
  return { caches, program, tree: new BehaviourTree(program), world, requests, origins };
}

function isSmall(conf: Record<string, unknown>): boolean {
  const options = conf.OPTIONS as { MAX_ENTRIES?: unknown } | undefined;
  return Number(options?.MAX_ENTRIES ?? 300) < SMALL_CACHE_ENTRIES;
}
