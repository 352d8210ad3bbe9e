/**
 * What a store ought to do, said once more and as simply as possible, for the property tests: a plain list of what was written,
 * and per backend the handful of rules in which they differ (FACTS.md sections 1, 4 and 6). Culling is left out.
 */
import type { CacheCommand } from "#engine/command";
import type { Reply } from "#engine/reply";
import type { BackendName } from "#engine/step";

interface Rules {
  /** When a value written now is over. */
  end(nowMs: number, ttlMs: number): number;
  /** A value whose time is over and that nobody has looked at since: what delete says to it … */
  deadIsDeleted: boolean;
  /** … and touch: revives it, or does not find it. */
  deadIsTouched: boolean;
  /** Reading it (get, has, add) takes it away for good. */
  readersBury: boolean;
}

const exact = (nowMs: number, ttlMs: number) => nowMs + ttlMs;
const down = (ms: number) => Math.floor(ms / 1000) * 1000;

export const RULES: Record<Exclude<BackendName, "dummy">, Rules> = {
  locmem: { end: exact, deadIsDeleted: true, deadIsTouched: false, readersBury: true },
  filebased: { end: exact, deadIsDeleted: true, deadIsTouched: false, readersBury: true },
  redis: { end: exact, deadIsDeleted: false, deadIsTouched: false, readersBury: true },
  memcached: {
    end: (nowMs, ttlMs) => down(nowMs) + ttlMs,
    deadIsDeleted: false,
    deadIsTouched: false,
    readersBury: true,
  },
  db: { end: (nowMs, ttlMs) => down(nowMs + ttlMs), deadIsDeleted: true, deadIsTouched: true, readersBury: false },
};

export class ReferenceModel {
  private readonly kept = new Map<string, { payload: string; endMs: number | null }>();

  constructor(private readonly backend: keyof typeof RULES) {}

  /** The reply to a get, set, add, touch, delete, has or clear at this time. */
  perform(command: CacheCommand, nowMs: number): Reply | "value" {
    const rules = RULES[this.backend];
    const end = (ttlMs: number | null) => (ttlMs === null ? null : rules.end(nowMs, ttlMs));
    const found = "key" in command ? this.kept.get(command.key) : undefined;
    const isDead = found !== undefined && found.endMs !== null && found.endMs <= nowMs;
    const live = isDead ? undefined : found;
    switch (command.op) {
      case "get":
        if (isDead && rules.readersBury) this.kept.delete(command.key);
        return live === undefined ? undefined : `v${live.payload}`;
      case "has":
        if (isDead && rules.readersBury) this.kept.delete(command.key);
        // db compares whole seconds: in the second in which it ends, a row is no longer there.
        return live !== undefined;
      case "set":
        this.kept.set(command.key, { payload: command.payload, endMs: end(command.ttlMs) });
        return "value";
      case "add":
        if (live) return false;
        // db still takes a row for alive in the very second in which it ends.
        if (isDead && this.backend === "db" && found.endMs === down(nowMs)) return false;
        this.kept.set(command.key, { payload: command.payload, endMs: end(command.ttlMs) });
        // db says when there was a row to take over.
        return isDead && this.backend === "db" ? 1 : true;
      case "touch":
        if (!live && !(found && rules.deadIsTouched)) {
          if (isDead && this.backend === "filebased") {
            this.kept.delete(command.key);
            return 'j"expired"'; // Django's own bug: it raises
          }
          return false;
        }
        if (found) found.endMs = end(command.ttlMs);
        // Touching a file reads the value, to write it again.
        return this.backend === "filebased" && found ? `v${found.payload}` : true;
      case "delete":
        this.kept.delete(command.key);
        return live !== undefined || (isDead && rules.deadIsDeleted);
      case "clear":
        this.kept.clear();
        return "value";
      default:
        throw new Error(`the model has no ${command.op}`);
    }
  }
}
