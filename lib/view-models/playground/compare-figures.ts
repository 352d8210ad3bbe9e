/** The figures of two simulations side by side, and which is better where that can be said. */
import type { Measures } from "#simulation/measures/measures";
import { figures } from "#view-models/lanes/meter";

export interface ComparedFigure {
  id: string;
  label: string;
  values: [string, string];
  notes: [string, string];
  /** 0 or 1; null = equal, or neither is better. */
  better: 0 | 1 | null;
}

export function compareFigures(one: Measures, other: Measures): ComparedFigure[] {
  const [left, right] = [figures(one), figures(other)];
  const ids = [...new Set([...left, ...right].map(({ id }) => id))];
  return ids.flatMap((id): ComparedFigure[] => {
    const [a, b] = [left.find((figure) => figure.id === id), right.find((figure) => figure.id === id)];
    const either = a ?? b;
    if (!either) return [];
    const values: [string, string] = [a?.value ?? "none", b?.value ?? "none"];
    const notes: [string, string] = [a?.note ?? "", b?.note ?? ""];
    const [x, y] = [a?.amount ?? null, b?.amount ?? null];
    const equal = x === null || y === null || values[0] === values[1] || either.better === "neither";
    return [
      { id, label: either.label, values, notes, better: equal ? null : x < y === (either.better === "less") ? 0 : 1 },
    ];
  });
}
