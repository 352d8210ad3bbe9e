/**
 * The learner as the scheduler. The schedule is the whole state: a step is one choice more, undo one less, a fork is another ending
 * from any point. Every answer of the runtime says where the schedule leads; steps asked for while one is under way wait.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { runtimeClient } from "#runtime/client/client";
import type { PropertySpec, RunOptions, ScheduleReport } from "#runtime/protocol";
import type { Scenario } from "#simulation/scenario";
import type { Choice } from "#simulation/simulation";
import { inTurn, type Trouble, troubleOf } from "#stores/in-turn";

export interface ByHandState {
  options: RunOptions;
  scenario: Scenario;
  goals: readonly string[];
  /** What a run is held against once all have ended. */
  properties: readonly PropertySpec[];
  choices: Choice[];
  report: ScheduleReport | null;
  busy: boolean;
  trouble: Trouble | null;
  /** By goal: the fewest switches it has been reached with, and how. */
  best: Record<string, { switches: number; how: string }>;
  /** For the live region. */
  said: { message: string; count: number };
}

export type ByHandStore = StoreApi<ByHandState>;

/** Latencies are traffic's business: here the learner decides when. */
export const createByHandStore = (
  options: RunOptions,
  scenario: Scenario,
  goals: readonly string[],
  choices: Choice[] = [],
  properties: readonly PropertySpec[] = [],
): ByHandStore =>
  createStore<ByHandState>(() => ({
    options,
    scenario: { ...scenario, latency: undefined },
    goals,
    properties,
    choices,
    report: null,
    busy: false,
    trouble: null,
    best: {},
    said: { message: "", count: 0 },
  }));

type Change = (choices: readonly Choice[], report: ScheduleReport | null) => Choice[] | null;

/** Asks where the changed schedule leads; `null` from `change` = there is nothing to do. */
function reschedule(store: ByHandStore, change: Change): Promise<void> {
  return inTurn(async () => {
    const { options, scenario, goals, properties, choices, report: before } = store.getState();
    const wanted = change(choices, before);
    if (wanted === null) return;
    store.setState({ busy: true, trouble: null });
    try {
      const report = await runtimeClient().schedule(options, scenario, wanted, { goals, properties });
      const reached = Object.entries(report.goals).filter(([goal, how]) => how !== null && !before?.goals[goal]);
      store.setState({
        report,
        choices: report.choices,
        busy: false,
        trouble: report.problem === null ? null : { message: report.problem, line: null },
        best: improved(store.getState().best, report),
      });
      for (const [, how] of reached) say(store, `Goal reached: ${how}`);
    } catch (error) {
      store.setState({ busy: false, trouble: troubleOf(error) });
    }
  });
}

/** Looks at where the present schedule leads, once. */
export const openByHand = (store: ByHandStore): Promise<void> =>
  reschedule(store, (choices, report) => (report === null ? [...choices] : null));

/** One more step of this request; a blocked one is waited for, unless it waits in line: then others have to go. */
export const stepTask = (store: ByHandStore, task: number): Promise<void> =>
  reschedule(store, (choices, report) => {
    const view = report?.tasks.find((each) => each.task === task);
    if (!report || !view || view.state.kind === "ended") return null;
    const untilMs = view.state.kind === "blocked" ? view.state.untilMs : report.nowMs;
    if (untilMs === null) return null;
    const atMs = Math.max(untilMs, report.nowMs);
    return [...choices, { task, atMs }];
  });

export const undoStep = (store: ByHandStore): Promise<void> =>
  reschedule(store, (choices) => (choices.length === 0 ? null : choices.slice(0, -1)));

/** Keeps the first `length` choices: from there it may go another way. */
export const goBackTo = (store: ByHandStore, length: number): Promise<void> =>
  reschedule(store, (choices) => (length === choices.length ? null : choices.slice(0, length)));

function improved(best: ByHandState["best"], { goals, switches }: ScheduleReport): ByHandState["best"] {
  const next = { ...best };
  for (const [goal, how] of Object.entries(goals)) {
    const known = next[goal];
    if (how !== null && (!known || switches < known.switches)) next[goal] = { switches, how };
  }
  return next;
}

function say(store: ByHandStore, message: string): void {
  store.setState({ said: { message, count: store.getState().said.count + 1 } });
}
