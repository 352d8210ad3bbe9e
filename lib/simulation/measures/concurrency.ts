/** How many of something ran at the same moment, over time: from intervals [from, to). */
export interface Concurrency {
  count: number;
  /** The most at one moment. */
  peak: number;
  /** The number running from each moment on. */
  overTime: [atMs: number, running: number][];
}

export class Intervals {
  private readonly fromMs: number[] = [];
  private readonly toMs: number[] = [];

  get count(): number {
    return this.fromMs.length;
  }

  /** Its number, for `cut`. */
  add(fromMs: number, toMs: number): number {
    this.fromMs.push(fromMs);
    return this.toMs.push(toMs) - 1;
  }

  /** It was over earlier than expected. */
  cut(number: number, atMs: number): void {
    this.toMs[number] = Math.min(this.toMs[number] ?? atMs, atMs);
  }

  /** Ends count before starts at the same moment; what takes no time at all counts as one while it lasts. */
  concurrency(): Concurrency {
    const moves = new Map<number, number>();
    const move = (atMs: number, by: number) => moves.set(atMs, (moves.get(atMs) ?? 0) + by);
    for (const atMs of this.fromMs) move(atMs, 1);
    for (const atMs of this.toMs) move(atMs, -1);
    const overTime: [number, number][] = [];
    let running = 0;
    let peak = Math.min(this.count, 1);
    for (const [atMs, by] of [...moves].sort(([a], [b]) => a - b)) {
      if (by === 0) continue;
      running += by;
      peak = Math.max(peak, running);
      overTime.push([atMs, running]);
    }
    return { count: this.count, peak, overTime };
  }
}
