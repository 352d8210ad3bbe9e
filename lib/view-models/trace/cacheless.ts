/** Whether a program has nothing to do with a cache, as far as one can tell: its text doesn't speak of one, and in its run no command was sent to one. */
import type { TraceEvent } from "#engine/event";

export const isCacheless = (code: string, events: readonly Pick<TraceEvent, "type">[] = []): boolean =>
  !/cache/i.test(code) && !events.some(({ type }) => type === "commanded");
