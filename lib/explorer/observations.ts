/**
 * What a request has seen that is neither stored nor asked of a server: the random numbers it drew and the moments it read from the
 * clock, in order. A run of whole requests one after another is given the same ones, so that a token or a timestamp does
 * not by itself make two outcomes differ.
 */
import type { BehaviourNode } from "#simulation/behaviour-tree";

export interface Observations {
  readonly draws: readonly number[];
  readonly clocks: readonly number[];
  /** Numbers that no other request is given. */
  readonly identities: readonly number[];
}

export const NOTHING_SEEN: Observations = { draws: [], clocks: [], identities: [] };

export function observationsOf(end: BehaviourNode): Observations {
  const draws: number[] = [];
  const clocks: number[] = [];
  const identities: number[] = [];
  for (let node = end; node.parent !== null; node = node.parent) {
    const move = node.parent.move;
    if (move?.kind !== "step" || typeof node.reply !== "number") continue;
    if (move.step.kind === "draw") draws.push(node.reply);
    else if (move.step.kind === "clock") clocks.push(node.reply);
    else if (move.step.kind === "identity" && move.step.of === "request") identities.push(node.reply);
  }
  if (draws.length + clocks.length + identities.length === 0) return NOTHING_SEEN;
  return { draws: draws.reverse(), clocks: clocks.reverse(), identities: identities.reverse() };
}

export const observationsText = ({ draws, clocks, identities }: Observations): string =>
  draws.length + clocks.length + identities.length === 0 ? "" : JSON.stringify([draws, clocks, identities]);
