/**
 * A long-lived process: a synchronous worker. Its module is imported once and keeps its globals, it serves one request
 * at a time, and the others that are placed on it wait in line. When it dies, a new one takes its place at once, with
 * globals as they are after the import, and serves those in line. Left out: threads within a process, and the time
 * a start takes; the module's own lines have run before the first request and do not run again.
 */
import type { BehaviourNode } from "#simulation/behaviour-tree";

export interface Process {
  /** Where the request it served last has ended; null = it has served none since it was started. */
  last: BehaviourNode | null;
  serving: number | null;
  /** Who waits, first come first. */
  line: number[];
  /** Somebody is already letting them in, one after another. */
  lettingIn: boolean;
}

export function processNumbered(processes: Map<number, Process>, number: number): Process {
  let process = processes.get(number);
  if (!process) {
    process = { last: null, serving: null, line: [], lettingIn: false };
    processes.set(number, process);
  }
  return process;
}

export const forkProcesses = (processes: ReadonlyMap<number, Process>): Map<number, Process> =>
  new Map([...processes].map(([number, process]) => [number, { ...process, line: [...process.line] }]));

/** While a request waits in line, nobody knows until when. */
export const IN_LINE = Number.POSITIVE_INFINITY;
