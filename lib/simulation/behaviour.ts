/**
 * Behaviour as a tree (docs/architecture.md). Between steps a task's code is deterministic, so what it does next depends only on
 * the replies it has had so far: node = history of replies, label = its next move. `Program` is how unknown nodes
 * are learned; the runtime implements it by running Python again from the start, tests implement it in TypeScript.
 */
import type { Reply } from "#engine/reply";
import type { Site, Step } from "#engine/step";

/** Which function of the learner's program a request calls, and with what (JSON values). */
export interface Call {
  entry: string;
  args: readonly unknown[];
}

/** What a task does after a history. Printed text is what it printed since its previous step. */
export type Move = { printed: string } & (
  | { kind: "step"; step: Step; site: Site; locals?: Record<string, string> }
  | { kind: "returned"; repr: string; line: number | null }
  | { kind: "raised"; error: string; traceback: string; line: number | null }
  /** It never came to a next step: an endless loop, cut by a budget. */
  | { kind: "stuck"; reason: string; line: number | null }
);

export interface Program {
  /** What the call does after these replies. Deterministic; costs one Python run. */
  learn(call: Call, history: readonly Reply[]): Move;
}
