/**
 * The learner as the scheduler, without a session: a list of choices is followed from the start, on a tree that is warm after the first
 * time, and the answer says where that leads. Undo is a shorter list, a fork another ending, a link the list itself.
 */
import type { TraceEvent } from "#engine/event";
import type { Place } from "#engine/step";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { CannotRepeat } from "#runtime/interpreter/learner-program";
import type { PropertySpec, ScheduleReport, TaskState } from "#runtime/protocol";
import { violationsOf } from "#runtime/requests/explore";
import { type Prepared, ScenarioError } from "#runtime/requests/prepare-simulation";
import { startSimulation } from "#runtime/requests/start-simulation";
import { type Goal, goals } from "#simulation/goals";
import { run } from "#simulation/run";
import type { Scenario } from "#simulation/scenario";
import { byTime } from "#simulation/schedulers/by-time";
import { replay } from "#simulation/schedulers/replay";
import type { Choice, Simulation } from "#simulation/simulation";

type Arguments = [
  interpreter: Interpreter,
  prepared: Prepared,
  scenario: Scenario,
  wanted: readonly (number | Choice)[],
  goalNames: readonly string[],
  finish: boolean,
  properties?: readonly PropertySpec[],
];

export function followSchedule(...args: Arguments): ScheduleReport {
  try {
    return follow(...args);
  } catch (error) {
    throw error instanceof CannotRepeat ? new ScenarioError(error.message) : error;
  }
}

function follow(
  ...[interpreter, prepared, scenario, wanted, goalNames, finish, properties = []]: Arguments
): ScheduleReport {
  const events: TraceEvent[] = [];
  const simulation = startSimulation(prepared, scenario, (event) => events.push(event));
  const replayed = replay(wanted);
  const choices = run(simulation, replayed).schedule;
  if (finish && replayed.problem === null) choices.push(...run(simulation, byTime()).schedule);
  simulation.settle();
  const start = prepared.world.stored();
  const isJudged = simulation.done && properties.length > 0;
  return {
    events,
    previews: interpreter.previewsOf(events, start),
    start,
    caches: prepared.caches,
    nowMs: simulation.nowMs,
    tasks: simulation.tasks.map(({ index, process, call }) => ({
      task: index,
      process,
      call,
      state: stateOf(simulation, index),
    })),
    done: simulation.done,
    choices,
    problem: replayed.problem,
    switches: choices.filter(({ task }, i) => i > 0 && task !== choices[i - 1]?.task).length,
    goals: Object.fromEntries(
      goalNames.map((name) => [name, goalNamed(name)?.reached(events, prepared.world) ?? null]),
    ),
    violations: isJudged
      ? violationsOf(interpreter, prepared, { scenario, timing: "nominal", properties }, choices)
      : null,
  };
}

function stateOf(simulation: Simulation, task: number): TaskState {
  const { ending, untilMs, node } = simulation.tasks[task] as Simulation["tasks"][number];
  if (ending) return { kind: "ended", ending };
  const blocked = untilMs === null ? undefined : simulation.blocked().find((b) => b.task === task);
  if (blocked) return { kind: "blocked", untilMs: blocked.untilMs, reason: blocked.reason };
  const { move } = node;
  const { line, file }: Place = move?.kind === "step" ? move.site : { line: null };
  return { kind: "ready", next: simulation.next(task), line, ...(file === undefined ? {} : { file }) };
}

const goalNamed = (name: string): Goal | undefined => (goals as Record<string, Goal>)[name];
