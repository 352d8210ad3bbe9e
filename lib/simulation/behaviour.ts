/**
 * Behaviour as a tree (docs/architecture.md). Between steps a task's code is deterministic, so what it does next depends only on
 * the replies it has had so far: node = history of replies, label = its next move. `Program` is how unknown nodes
 * are learned; the runtime implements it by running Python again from the start, tests implement it in TypeScript.
 * In a long-lived process the history goes back further: to what it has served before (`Served`).
 */
import type { Reply } from "#engine/reply";
import type { Place, Site, Step } from "#engine/step";

/** Which function of the learner's program a request calls, and with what (JSON values). */
export interface Call {
  entry: string;
  args: readonly unknown[];
}

/** What a task does after a history. Printed text is what it printed since its previous step. */
export type Move = {
  printed: string;
  /** What it has made of its process's module by then, where requests are threads; absent = what it found. */
  module?: string;
} & (
  | { kind: "step"; step: Step; site: Site; locals?: Record<string, string> }
  | ({ kind: "returned"; repr: string } & Place)
  | ({ kind: "raised"; error: string; traceback: string } & Place)
  /** It never came to a next step: an endless loop, cut by a budget. */
  | ({ kind: "stuck"; reason: string } & Place)
);

/** What a process has served, latest first: its module's globals are what these requests have left there. */
export interface Served {
  readonly call: Call;
  /** All the replies the request had, from its start to its end. */
  readonly replies: readonly Reply[];
  readonly before: Served | null;
}

export interface Program {
  /** What the call does after these replies, in a process that has served these (none: a fresh module). Deterministic. */
  learn(call: Call, history: readonly Reply[], served?: Served | null, birth?: number): Move;
  /**
   * Which import of the module this process began with: where the module's own lines draw a token, each process has another. Processes of
   * the same birth are alike. Absent = all of them are.
   */
  birthOf?(process: number): number;
  /** What it does beyond the step learned last, if that and the following are answered so. Right whatever they are answered: a guess costs nothing. */
  readonly ahead?: readonly Ahead[];
  /** The numbers that the world would draw next, 0 = the first: whoever learns for a world says so, and it's a guess as any other. */
  drawsNext?: ((position: number) => Reply) | null;
  /** Requests are threads of their process: a history may hold what the others have made of the module (module-state.ts). */
  readonly threads?: boolean;
}

export interface Ahead {
  reply: Reply;
  move: Move;
}

const MODULE = "m";

/** In a history: what others have made of the module since the reply before (module-state.ts). */
export const moduleReply = (state: string): Reply => MODULE + state;

/** The module's state if that is what the reply is; else null. Other texts begin with other letters (engine/reply.ts). */
export const moduleIn = (reply: Reply): string | null =>
  typeof reply === "string" && reply[0] === MODULE ? reply.slice(1) : null;
