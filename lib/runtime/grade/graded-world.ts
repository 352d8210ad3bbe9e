/**
 * The world in which the checks of an exercise look at a program, as Python's side asks for it (python/stampede/grading.py): a fresh one, its
 * trace, what is stored in it, which servers are down, which process acts, and a copy to come back to.
 */
import type { TableRows } from "#engine/database";
import type { Fault } from "#engine/faults";
import { backendOf, type StoreId } from "#engine/step";
import type { Answerer } from "#runtime/interpreter/bridge";
import { Recorder } from "#runtime/interpreter/recorder";

export type Control = (what: string, argument: string) => string | undefined;

export class GradedWorld {
  private recorder: Recorder;
  private readonly kept = new Map<string, () => void>();

  constructor(
    private readonly bind: (answerer: Answerer) => void,
    private readonly faults: readonly Fault[],
    private readonly tables: TableRows | null | undefined,
  ) {
    this.recorder = this.fresh();
  }

  readonly control: Control = (what, argument) => {
    switch (what) {
      case "fresh":
        this.recorder = this.fresh();
        return undefined;
      case "events":
        return JSON.stringify(this.recorder.events);
      case "stored":
        return JSON.stringify(this.stored());
      case "now":
        return String(this.recorder.world.nowMs);
      case "process":
        this.recorder.actor = { task: 0, process: Number(argument) };
        return undefined;
      case "evict": {
        const { store, key } = JSON.parse(argument) as { store: StoreId; key: string };
        this.recorder.world.evict(store, key);
        return undefined;
      }
      case "faults": {
        const more = JSON.parse(argument) as Fault[];
        this.recorder.befall([...this.faults, ...more]);
        return undefined;
      }
      case "alarm":
        this.recorder.alarmMs = argument === "" ? Number.POSITIVE_INFINITY : Number(argument);
        return undefined;
      case "keep": {
        const name = String(this.kept.size);
        this.kept.set(name, this.recorder.keep());
        return name;
      }
      case "back":
        this.kept.get(argument)?.();
        return undefined;
      default:
        throw new Error(`the checks asked for "${what}"`);
    }
  };

  private fresh(): Recorder {
    const recorder = new Recorder(this.faults, undefined, this.tables);
    this.bind(recorder);
    this.kept.clear();
    return recorder;
  }

  private stored(): object[] {
    const { world } = this.recorder;
    return [...world.contents()].flatMap(([store, entries]) =>
      [...entries]
        .filter(([, { expiresAtMs }]) => expiresAtMs === null || expiresAtMs > world.nowMs)
        .map(([key, { payload, expiresAtMs }]) => {
          const ttlMs = expiresAtMs === null ? null : expiresAtMs - world.nowMs;
          return { store, backend: backendOf(store), key, payload, ttlMs };
        }),
    );
  }
}
