/** The letter by which every view calls a request: A, B, …, the same as in messages and counterexamples. */
import { letterOf } from "#simulation/words";

export const requestLetter = (task: number): string => letterOf(task);
