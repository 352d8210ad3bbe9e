/**
 * Panels that ask the runtime something small and often (a step by hand, a slider) do it one after another: the client runs
 * one request at a time and ends the present one when another comes. Errors are put into words for the learner.
 */
import { RuntimeRefused, RuntimeStopped } from "#runtime/client/client";

export interface Trouble {
  message: string;
  /** The learner's line, when it is theirs. */
  line: number | null;
  /** The further file in which that line is; absent = the main program. */
  file?: string;
}

let last: Promise<unknown> = Promise.resolve();

export function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const mine = last.then(job, job);
  last = mine.catch(() => undefined);
  return mine;
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof RuntimeRefused) return { message: error.message, line: error.line, file: error.file };
  if (error instanceof RuntimeStopped)
    return { message: "Stopped. Your program and your progress are as they were.", line: null };
  const reason = error instanceof Error ? error.message : String(error);
  return { message: `Python could not finish this: ${reason}`, line: null };
}
