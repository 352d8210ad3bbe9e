/**
 * The locks of programs: `threading.Lock` and its kin, as counts of permits, one set for each process. Who holds one is known for words only: equal
 * counts behave equally. Left out: which thread may release what; Python's side knows that (runtime/python/stampede/locks.py).
 */
import type { Reply } from "#engine/reply";
import type { LockStep } from "#engine/step";

interface Permits {
  free: number;
  /** Who has taken one and not given it back, oldest first. */
  holders: readonly number[];
}

export class Locks {
  private constructor(private readonly permits: Map<string, Permits>) {}

  static create(): Locks {
    return new Locks(new Map());
  }

  /** What is in it is never changed in place. */
  fork(): Locks {
    return new Locks(new Map(this.permits));
  }

  fingerprint(): string {
    const parts: string[] = [];
    for (const [id, { free }] of this.permits) parts.push(`${id}=${free}`);
    return parts.sort().join(" ");
  }

  /** A step that waits cannot be taken now. */
  blocks(step: LockStep, process: number): boolean {
    return (step.what === "acquire" || step.what === "await") && step.blocking && this.of(step, process).free === 0;
  }

  holders(step: LockStep, process: number): readonly number[] {
    return this.of(step, process).holders;
  }

  perform(step: LockStep, task: number, process: number): Reply {
    const { free, holders } = this.of(step, process);
    const put = (permits: Permits): true => {
      this.permits.set(scoped(step.id, process), permits);
      return true;
    };
    switch (step.what) {
      case "look":
        return free;
      case "await":
        return free > 0;
      case "put":
        return put({ free: step.amount, holders });
      case "acquire":
        return free > 0 && put({ free: free - 1, holders: [...holders, task] });
      case "release": {
        if (step.most !== null && free + step.amount > step.most) return false;
        const own = holders.indexOf(task);
        return put({ free: free + step.amount, holders: holders.toSpliced(own < 0 ? 0 : own, 1) });
      }
    }
  }

  /** The process has died, and its locks with it. */
  forget(process: number): void {
    for (const id of [...this.permits.keys()]) if (id.startsWith(`p${process}|`)) this.permits.delete(id);
  }

  private of(step: LockStep, process: number): Permits {
    return this.permits.get(scoped(step.id, process)) ?? { free: step.permits, holders: [] };
  }
}

const scoped = (id: string, process: number): string => `p${process}|${id}`;
