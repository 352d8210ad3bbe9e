/** The tasks that may go on, in the order in which they became ready. Taking the first is O(1): traffic always does. */
export class ReadyList {
  private head = 0;

  private constructor(private tasks: number[]) {}

  static create(): ReadyList {
    return new ReadyList([]);
  }

  fork(): ReadyList {
    return new ReadyList(this.toArray());
  }

  get size(): number {
    return this.tasks.length - this.head;
  }

  get first(): number | undefined {
    return this.tasks[this.head];
  }

  at(position: number): number | undefined {
    return this.tasks[this.head + position];
  }

  toArray(): number[] {
    return this.tasks.slice(this.head);
  }

  push(task: number): void {
    this.tasks.push(task);
  }

  /** False when it was not ready. */
  remove(task: number): boolean {
    if (this.tasks[this.head] === task) {
      this.head++;
      if (this.head > 1024 && this.head * 2 > this.tasks.length) {
        this.tasks = this.toArray();
        this.head = 0;
      }
      return true;
    }
    const at = this.tasks.indexOf(task, this.head);
    if (at < 0) return false;
    this.tasks.splice(at, 1);
    return true;
  }
}
