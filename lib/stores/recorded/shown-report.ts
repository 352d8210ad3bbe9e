/**
 * What is on screen as it would be shared: the panel of each mode says how to make it, and it is made when somebody shares. Null = nothing has been found,
 * or the program has changed since.
 */
import type { PlaygroundMode } from "#view-models/playground/playground-document";
import type { SharedReport } from "#view-models/report/shared-report";

type Make = () => SharedReport | null;

const makers = new Map<PlaygroundMode, Make>();

export function offerReport(mode: PlaygroundMode, make: Make): () => void {
  makers.set(mode, make);
  return () => {
    if (makers.get(mode) === make) makers.delete(mode);
  };
}

export const reportOf = (mode: PlaygroundMode): SharedReport | null => makers.get(mode)?.() ?? null;
