/** Two in a section that the program marks with `with section("import"):`. */
import type { FindRace } from "#explorer/races/trace/race";

export const bothInSection: FindRace = (events) => {
  for (const second of events) {
    if (second.type !== "entered") continue;
    const { section } = second;
    const leaveOf = (task: number, after: number): number | null =>
      events.find(
        (event) =>
          event.task === task &&
          event.index > after &&
          ((event.type === "left" && event.section === section) ||
            event.type === "returned" ||
            event.type === "raised"),
      )?.index ?? null;
    const first = events.find((event) => {
      if (event.type !== "entered" || event.section !== section) return false;
      if (event.task === second.task || event.index >= second.index) return false;
      const leave = leaveOf(event.task, event.index);
      return leave === null || leave > second.index;
    });
    if (!first) continue;
    const leave = leaveOf(first.task, first.index);
    return {
      kind: "two in one section",
      key: section,
      requests: [first.task, second.task],
      window: leave === null ? null : { task: first.task, from: first.index, to: leave },
      claims: [
        { kind: "did", step: first.index },
        { kind: "in-section", first: first.index, second: second.index, leave, section },
      ],
    };
  }
  return null;
};
