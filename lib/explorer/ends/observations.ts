/**
 * What a request has seen that is neither stored nor asked of a server: the random numbers it drew and the moments it read from the
 * clock, in order. A run of whole requests one after another is given the same ones, so that a token or a timestamp does
 * not by itself make two outcomes differ.
 */
import { isObservation, type Step } from "#engine/step";
import type { Move } from "#simulation/behaviour";
import type { BehaviourNode } from "#simulation/behaviour-tree";

interface Observation {
  /** `identity`: a number that no other request is given. */
  readonly kind: "draw" | "clock" | "identity";
  /** The line that asked. */
  readonly at: string;
  readonly value: number;
  /** The line has asked just before, with no step in between: a UUID is several numbers. */
  readonly goesOn: boolean;
}

export type Observations = readonly Observation[];

export const NOTHING_SEEN: Observations = [];

export function observationsOf(end: BehaviourNode): Observations {
  const seen: Observation[] = [];
  /** What was asked right after this. */
  let next = "";
  for (let node = end; node.parent !== null; node = node.parent) {
    const { move } = node.parent;
    const question = questionOf(move);
    const latest = seen.at(-1);
    if (question && typeof node.reply === "number") {
      const asked = `${question.kind} ${question.at}`;
      if (latest && asked === next) seen[seen.length - 1] = { ...latest, goesOn: true };
      seen.push({ ...question, value: node.reply, goesOn: false });
      next = asked;
    } else if (move !== null) next = "";
  }
  return seen.length === 0 ? NOTHING_SEEN : seen.reverse();
}

type Question = Pick<Observation, "kind" | "at">;

/** What the move asks for, if another run can be given the answer: which process it is, each finds out for itself. */
function questionOf(move: Move | null): Question | null {
  if (move?.kind !== "step" || !isGiven(move.step)) return null;
  const { line, file = "" } = move.site;
  return { kind: move.step.kind, at: `${file}:${line}` };
}

const isGiven = (step: Step): step is Step & { kind: Observation["kind"] } =>
  isObservation(step) && !(step.kind === "identity" && step.of === "process");

/** An answer that a request may be given, and what is left for later. */
interface Given {
  value: number;
  unread: Observations;
}

/** So many answers are tried one by one; of more, only the next and the last. */
const MOST_TRIED = 4;

/**
 * Which answers of the run are right at this place of another run of the same request: those of the same line (or of any, when there are none), in their
 * order. Where the line was reached more often in that run (it waited for a lock, say), some were for naught, and nobody can say
 * which: with `passes`, any may be passed over. Empty = it is asked anew.
 */
export function answersTo(move: Move, unread: Observations, passes: boolean): readonly Given[] {
  const question = questionOf(move);
  if (!question) return [];
  const alike = unread.filter(({ kind }) => kind === question.kind);
  const here = alike.filter(({ at }) => at === question.at);
  const own = here.length > 0 ? here : alike;
  const begun = passes && own[0]?.goesOn === false ? own.filter(({ goesOn }) => !goesOn) : own.slice(0, 1);
  const tried = begun.length <= MOST_TRIED ? begun : [begun[0], begun.at(-1)];
  return tried.flatMap((answer) => {
    if (!answer) return [];
    const passed = new Set(own.slice(0, own.indexOf(answer) + 1));
    return [{ value: answer.value, unread: unread.filter((each) => !passed.has(each)) }];
  });
}

/** Whether some line has asked more than once. */
export const asksAgain = (seen: Observations): boolean => {
  const begun = seen.filter(({ goesOn }) => !goesOn);
  return new Set(begun.map(({ kind, at }) => `${kind} ${at}`)).size < begun.length;
};

export const observationsText = (seen: Observations): string =>
  seen.length === 0 ? "" : JSON.stringify(seen.map(({ kind, at, value, goesOn }) => [kind, at, value, goesOn]));
