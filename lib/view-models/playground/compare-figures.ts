/**
 * The figures of two simulations side by side, and which is better where that can be said. Over failures nothing can: a request that fails at once is
 * quick, reads nothing and computes nothing. Then failures come first, and only they are compared.
 */
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

export interface Failures {
  /** Ended with an exception, or did not end. */
  failed: number;
  requests: number;
}

export const failuresOf = ({ errors, requests, ended }: Measures): Failures => ({
  failed: errors.reduce((sum, { count }) => sum + count, 0) + Math.max(0, requests - ended),
  requests,
});

export function compareFigures(one: Measures, other: Measures): ComparedFigure[] {
  const [left, right] = [figures(one), figures(other)];
  const someFail = [one, other].some((measures) => failuresOf(measures).failed > 0);
  const ids = [...new Set([...left, ...right].map(({ id }) => id))];
  const rows = ids.flatMap((id): ComparedFigure[] => {
    const [a, b] = [left.find((figure) => figure.id === id), right.find((figure) => figure.id === id)];
    const either = a ?? b;
    if (!either) return [];
    const values: [string, string] = [a?.value ?? "none", b?.value ?? "none"];
    const notes: [string, string] = [a?.note ?? "", b?.note ?? ""];
    const [x, y] = [a?.amount ?? null, b?.amount ?? null];
    const equal = x === null || y === null || values[0] === values[1] || either.better === "neither";
    const unsaid = equal || (someFail && id !== "errors");
    return [
      { id, label: either.label, values, notes, better: unsaid ? null : x < y === (either.better === "less") ? 0 : 1 },
    ];
  });
  return someFail ? [...rows.filter(({ id }) => id === "errors"), ...rows.filter(({ id }) => id !== "errors")] : rows;
}
