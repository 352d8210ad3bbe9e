/**
 * The home page's stampede as a drawing: a bar for each request over time, and below it how many computed at once, both over one time
 * axis from 0 to 100. Made when the page is built, so the browser gets the numbers and not this file.
 */
interface Recorded {
  expiresAtMs: number;
  endMs: number;
  requests: readonly { fromMs: number; toMs: number; computes: boolean }[];
  atOnce: readonly (readonly [atMs: number, count: number])[];
  peak: number;
}

interface StampedeBar {
  x: number;
  width: number;
  computes: boolean;
}

export interface StampedePicture {
  bars: StampedeBar[];
  expiryX: number;
  /** The area under "so many at once": points of a polygon, y from 0 (the peak) to 100 (nobody). */
  area: string;
  /** From this x on so many compute at once; in order. */
  steps: { x: number; count: number }[];
}

/** What takes no time is drawn this wide, to be seen. */
const LEAST_WIDTH = 0.8;
const MARGIN = 0.02;

export function stampedePicture({ requests, atOnce, peak, expiresAtMs, endMs }: Recorded): StampedePicture {
  const firstMs = Math.min(expiresAtMs, ...requests.map(({ fromMs }) => fromMs));
  const span = (endMs - firstMs) * (1 + 2 * MARGIN);
  const startMs = firstMs - (endMs - firstMs) * MARGIN;
  const xOf = (ms: number) => ((ms - startMs) / span) * 100;
  const steps = atOnce.map(([atMs, count]) => ({ x: xOf(atMs), count })).filter(({ x }) => x >= 0);
  const yOf = (count: number) => 100 - (count / Math.max(1, peak)) * 100;
  let before = 0;
  const corners = steps.flatMap(({ x, count }) => {
    const pair = [`${fixed(x)},${fixed(yOf(before))}`, `${fixed(x)},${fixed(yOf(count))}`];
    before = count;
    return pair;
  });
  return {
    bars: requests.map(({ fromMs, toMs, computes }) => ({
      x: xOf(fromMs),
      width: Math.max(LEAST_WIDTH, xOf(toMs) - xOf(fromMs)),
      computes,
    })),
    expiryX: xOf(expiresAtMs),
    area: ["0,100", ...corners, "100,100"].join(" "),
    steps,
  };
}

const fixed = (n: number): string => String(Math.round(n * 100) / 100);
