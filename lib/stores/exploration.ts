/** An exploration on screen: what the learner predicted, how far the search is, and its report (the course's own, or a live one). */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Progress } from "#explorer/report";
import { runtimeClient } from "#runtime/client/client";
import type { ExploreReport, ExploreSpec, RunOptions } from "#runtime/protocol";
import { inTurn, type Trouble, troubleOf } from "#stores/in-turn";

export interface Prediction {
  outcomes: number | null;
  canGoWrong: boolean | null;
}

export interface Asked {
  options: RunOptions;
  spec: ExploreSpec;
}

export const isAsked = (now: Asked, then: Asked): boolean =>
  JSON.stringify([now.options, now.spec]) === JSON.stringify([then.options, then.spec]);

export interface ExplorationState {
  prediction: Prediction;
  report: ExploreReport | null;
  source: "recorded" | "live";
  /** The program that the report is about. */
  code: string;
  /** What was asked last, and what the report answers; null = the course's own. */
  asked: Asked | null;
  of: Asked | null;
  searching: { progress: Progress; startedMs: number; statesPerSecond: number } | null;
  cancelling: boolean;
  trouble: Trouble | null;
  said: { message: string; count: number };
}

export type ExplorationStore = StoreApi<ExplorationState>;

export const createExplorationStore = (code: string): ExplorationStore =>
  createStore<ExplorationState>(() => ({
    prediction: { outcomes: null, canGoWrong: null },
    report: null,
    source: "recorded",
    code,
    asked: null,
    of: null,
    searching: null,
    cancelling: false,
    trouble: null,
    said: { message: "", count: 0 },
  }));

export const predict = (store: ExplorationStore, part: Partial<Prediction>): void =>
  store.setState({ prediction: { ...store.getState().prediction, ...part } });

/** Shows the report that was made with the course. */
export const reveal = (store: ExplorationStore, report: ExploreReport, code: string): void =>
  store.setState({ report, code, of: null, source: "recorded", trouble: null });

export async function explore(
  store: ExplorationStore,
  options: RunOptions,
  spec: ExploreSpec,
  inWords: (report: ExploreReport) => string,
): Promise<void> {
  const startedMs = performance.now();
  const searching = (progress: Progress) => {
    const seconds = (performance.now() - startedMs) / 1000;
    return { progress, startedMs, statesPerSecond: seconds > 0.05 ? Math.round(progress.states / seconds) : 0 };
  };
  const nothing = { states: 0, interleavings: 0n, pythonRuns: 0 };
  const asked = { options, spec };
  store.setState({ asked, searching: searching(nothing), cancelling: false, trouble: null });
  try {
    const report = await inTurn(() =>
      runtimeClient().explore(options, spec, (progress) => store.setState({ searching: searching(progress) })),
    );
    const said = { message: inWords(report), count: store.getState().said.count + 1 };
    store.setState({ report, of: asked, code: options.code, source: "live", searching: null, said });
  } catch (error) {
    store.setState({ searching: null, trouble: troubleOf(error) });
  }
}

/** The search answers with what it has found by now. */
export function cancelExploration(store: ExplorationStore): void {
  if (!store.getState().searching) return;
  store.setState({ cancelling: true });
  runtimeClient().cancel();
}
