/** Two do the slow work because the second looked before the first had stored the result. */
import type { TraceEvent } from "#engine/event";
import { commandsIn, type FindRace, isMiss, keysPut, readsKey } from "#explorer/races/race";
import { listed, stepInWords } from "#explorer/races/words";
import { keysMissed } from "#simulation/measures/cache-reads";
import { letterOf, quoted } from "#simulation/words";

export const computedTwice: FindRace = (events) => {
  const works = worksOrRefills(events);
  const [first] = works;
  const second = works.find(({ task }) => task !== first?.task);
  if (!first || !second) return null;
  const commands = commandsIn(events);
  const write = commands.find(
    (event) => event.task === first.task && event.index >= first.index && keysPut(event).length > 0,
  );
  const key = write ? keysPut(write)[0] : undefined;
  const requests = [first.task, second.task];
  if (!write || key === undefined)
    return {
      kind: "computed twice",
      key: "",
      requests,
      steps: [first.index, second.index],
      window: null,
      why: [`${listed(requests)} both did the slow work, and nothing was stored in between.`],
    };
  const early = commands.findLast(
    (event) => event.task === second.task && event.index < second.index && readsKey(event, key) && isMiss(event),
  );
  const released = commands.find(
    (event) =>
      event.index < second.index &&
      event.index > first.index &&
      event.changes.some((c) => c.kind === "removed" && c.why === "expired"),
  );
  const [a, b] = [letterOf(first.task), letterOf(second.task)];
  const why: string[] = [];
  if (early && early.index < write.index) why.push(`${b} found nothing under ${quoted(key)} before ${a} wrote it.`);
  else if (early) why.push(`${stepInWords(early)}, although ${a} had written it.`);
  if (released) why.push(`The lock had expired while ${a} was still at work.`);
  why.push(`So ${b} did the slow work again.`);
  return {
    kind: "computed twice",
    key,
    requests,
    steps: [...new Set([early?.index ?? second.index, first.index, second.index, write.index])].sort((x, y) => x - y),
    window: { task: first.task, from: first.index, to: write.index },
    why,
  };
};

/** Slow calls; in programs without any, the stores by which requests refilled what they had missed. */
function worksOrRefills(events: readonly TraceEvent[]): TraceEvent[] {
  const works = events.filter(({ type }) => type === "worked");
  if (works.length > 0) return works;
  return events.filter((event) =>
    keysPut(event).some((key) =>
      events.some((e) => e.index < event.index && e.task === event.task && keysMissed(e).includes(key)),
    ),
  );
}
