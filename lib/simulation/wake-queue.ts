/** Who wakes when: a binary heap by time, then by task number. Forks copy it. */
export class WakeQueue {
  private constructor(
    private readonly times: number[],
    private readonly tasks: number[],
  ) {}

  static create(): WakeQueue {
    return new WakeQueue([], []);
  }

  fork(): WakeQueue {
    return new WakeQueue([...this.times], [...this.tasks]);
  }

  get nextMs(): number {
    return this.times[0] ?? Number.POSITIVE_INFINITY;
  }

  push(untilMs: number, task: number): void {
    this.times.push(untilMs);
    this.tasks.push(task);
    let at = this.times.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  /** The first to wake; only when there is one. */
  pop(): number {
    const first = this.tasks[0] as number;
    const lastTime = this.times.pop() as number;
    const lastTask = this.tasks.pop() as number;
    if (this.times.length > 0) {
      this.times[0] = lastTime;
      this.tasks[0] = lastTask;
      this.sink();
    }
    return first;
  }

  private sink(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= this.times.length) return;
      const child = left + 1 < this.times.length && this.before(left + 1, left) ? left + 1 : left;
      if (!this.before(child, at)) return;
      this.swap(at, child);
      at = child;
    }
  }

  private before(a: number, b: number): boolean {
    const difference = (this.times[a] as number) - (this.times[b] as number);
    return difference < 0 || (difference === 0 && (this.tasks[a] as number) < (this.tasks[b] as number));
  }

  private swap(a: number, b: number): void {
    [this.times[a], this.times[b]] = [this.times[b] as number, this.times[a] as number];
    [this.tasks[a], this.tasks[b]] = [this.tasks[b] as number, this.tasks[a] as number];
  }
}
