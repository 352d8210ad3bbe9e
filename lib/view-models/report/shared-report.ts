/**
 * What was found, so that a link can carry it: sentences, figures, and the rows of a counterexample as they are drawn. No events and no payloads: nothing
 * of it has to be understood by the engine, and reading it needs no Python. Everything has a bound.
 */

import type { ComparedAnswer, HowToCompare } from "#view-models/playground/compared-answer";
import type { Interleaving } from "#view-models/race/counterexample";
import type { OutcomeRow, VerdictLine, VerdictWords } from "#view-models/race/verdict-words";
import type { TrafficMark } from "#view-models/traffic/traffic-marks";
import type { TrafficSeries } from "#view-models/traffic/traffic-series";
import type { TrafficVerdict } from "#view-models/traffic/traffic-verdict";

export type SharedReport = SharedRace | SharedRun | SharedWalk | SharedComparison | SharedTraffic;

/** A run of interleavings of requests as it is drawn, with its good twin. */
export interface SharedRace {
  kind: "race";
  verdict: VerdictWords;
  /** How much was looked at. */
  status: { title: string; detail: string };
  lines: VerdictLine[];
  why: string[];
  /** Null = there was nothing to show, because nothing went wrong. */
  drawn: Interleaving | null;
  good: Interleaving | null;
  /** Where the reader's picture stands: so many steps. */
  step: number;
  outcomes: Omit<OutcomeRow, "choices">[];
}

/** Many requests by time: the sentences over the picture. */
export interface SharedRun {
  kind: "run";
  failed: string | null;
  atOnce: string | null;
  figures: string;
}

/** A schedule by hand: what each request did, and how it ended. */
export interface SharedWalk {
  kind: "walk";
  sentence: string;
  drawn: Interleaving;
  step: number;
}

/** Two sides on the same scenario: one sentence, and the figures of both. */
export interface SharedComparison extends ComparedAnswer {
  kind: "compared";
  how: HowToCompare;
  titles: [string, string];
}

/** Traffic: its sentences, its charts, and what happened meanwhile. */
export interface SharedTraffic extends TrafficVerdict {
  kind: "traffic";
  durationMs: number;
  charts: TrafficSeries[];
  marks: TrafficMark[];
}

export const MAX_FIGURES = 40;
export const MAX_MARKS = 60;
export const MAX_ROWS = 240;
export const MAX_OUTCOMES = 12;
export const MAX_TEXT_CHARS = 400;
export const MAX_REQUESTS = 24;
export const MAX_LINES = 24;

/** Long values are cut where they are made, so that a link stays short. */
export const cut = (text: string, most = 120): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
