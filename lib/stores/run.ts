/**
 * The run that a program's workbench shows, and where its cursor stands. One store per program, kept as long as the page, so that
 * the question beside it sees the same run and going back to a step finds it as it was left.
 * Starting and stopping is done here; the runtime client knows only one run at a time, whoever asks.
 */

import { createStore, type StoreApi } from "zustand/vanilla";
import type { RunRecord } from "#engine/run-record";
import { RuntimeStopped, runtimeClient } from "#runtime/client/client";
import type { ConcurrencyCheck, GradeReport, RunOptions } from "#runtime/protocol";

/** What is printed while a run lasts is shown from its end; more than this is not kept. */
const STREAMED_CHARS = 20_000;
const STREAM_EVERY_MS = 100;

export interface RunState {
  record: RunRecord;
  /** Where the shown trace comes from: the build, or a run in this browser. */
  source: "recorded" | "live";
  /** The code that left this trace: lines are marked only as long as the editor still holds it. */
  code: string;
  /** Counts events: 0 = before the first, `events.length` = after the last. */
  cursor: number;
  running: null | "run" | "grade";
  /** How much of a check that takes long is done, from 0 to 1; null = there is none. */
  share: number | null;
  /** The end of what the present run has printed so far. */
  streamed: string;
  /** Why there is no result: stopped, or Python died. */
  trouble: string | null;
  report: GradeReport | null;
  /** For the live region: each result once. */
  said: { message: string; count: number };
}

export type RunStore = StoreApi<RunState>;

export const createRunStore = (recorded: RunRecord, code: string): RunStore =>
  createStore<RunState>(() => ({
    record: recorded,
    source: "recorded",
    code,
    cursor: recorded.events.length,
    running: null,
    share: null,
    streamed: "",
    trouble: null,
    report: null,
    said: { message: "", count: 0 },
  }));

const stores = new Map<string, RunStore>();

/** The store of this program on this page; made from the recorded run the first time. */
export function runStoreFor(key: string, recorded: RunRecord, code: string): RunStore {
  let store = stores.get(key);
  if (!store) {
    store = createRunStore(recorded, code);
    stores.set(key, store);
  }
  return store;
}

export function moveTo(store: RunStore, cursor: number): void {
  const { length } = store.getState().record.events;
  store.setState({ cursor: Math.max(0, Math.min(Math.round(cursor), length)) });
}

/** Shows the trace of the build again. */
export function showRecorded(store: RunStore, recorded: RunRecord, code: string): void {
  const { said } = store.getState();
  store.setState({ ...createRunStore(recorded, code).getState(), said });
}

/** The recorded run has come after its page. What the learner has run meanwhile stays. */
export function showArrived(store: RunStore, recorded: RunRecord): void {
  const { record, source } = store.getState();
  if (source === "recorded" && record !== recorded)
    store.setState({ record: recorded, cursor: recorded.events.length });
}

/** Runs the program; its record, or null when it did not come to an end. */
export async function startRun(
  store: RunStore,
  options: RunOptions,
  /** What is shown of a record, where more was run than the learner wrote. */
  shown: (record: RunRecord) => RunRecord = (record) => record,
): Promise<RunRecord | null> {
  return withRuntime(store, "run", async (onPrinted) => {
    const record = shown(await runtimeClient().run(options, onPrinted));
    // Not part of the first load: it reads a trace, and there is none before the first run.
    const { summaryOf } = await import("#stores/run-end");
    finish(store, options.code, record, null, await summaryOf(record));
    return record;
  });
}

/** Runs the program and holds it against the exercise's checks. */
export async function startGrade(
  store: RunStore,
  options: RunOptions,
  { checks, concurrency }: { checks: string; concurrency: readonly ConcurrencyCheck[] },
): Promise<GradeReport | null> {
  return withRuntime(store, "grade", async (onPrinted) => {
    const onShare = (share: number) => store.setState({ share });
    const report = await runtimeClient().grade(options, checks, concurrency, onPrinted, onShare);
    const passed = report.checks.filter((check) => check.passed).length;
    const said = report.passed ? "All checks passed" : `${passed} of ${report.checks.length} checks passed`;
    finish(store, options.code, report.run, report, said);
    return report;
  });
}

/** How many runs each store has begun. */
const turns = new WeakMap<RunStore, number>();

async function withRuntime<T>(
  store: RunStore,
  running: "run" | "grade",
  ask: (onPrinted: (text: string) => void) => Promise<T>,
): Promise<T | null> {
  const stream = streamInto(store);
  const turn = (turns.get(store) ?? 0) + 1;
  turns.set(store, turn);
  store.setState({ running, share: null, streamed: "", trouble: null, report: null });
  try {
    return await ask(stream.add);
  } catch (error) {
    // Ended by the run that took its place: that one is under way, and its Stop button must stay.
    if (turns.get(store) !== turn) return null;
    const trouble =
      error instanceof RuntimeStopped
        ? "Stopped. Your program and your progress are as they were."
        : `Python could not finish this: ${error instanceof Error ? error.message : String(error)}`;
    store.setState({ running: null, trouble, said: next(store, trouble) });
    return null;
  } finally {
    stream.end();
  }
}

function finish(store: RunStore, code: string, record: RunRecord, report: GradeReport | null, said: string): void {
  store.setState({
    record,
    source: "live",
    code,
    cursor: record.events.length,
    running: null,
    streamed: "",
    report,
    said: next(store, said),
  });
}

const next = (store: RunStore, message: string): RunState["said"] => ({
  message,
  count: store.getState().said.count + 1,
});

/** Collects printed text and shows it a few times a second: a flood of messages must not become a flood of renders. */
function streamInto(store: RunStore): { add: (text: string) => void; end: () => void } {
  let text = "";
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    add(more) {
      text = (text + more).slice(-STREAMED_CHARS);
      timer ??= setTimeout(() => {
        timer = null;
        store.setState({ streamed: text });
      }, STREAM_EVERY_MS);
    },
    end() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
