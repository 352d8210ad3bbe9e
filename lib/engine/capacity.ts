/**
 * A cache with less room than its settings give it. Backends with MAX_ENTRIES get another number and cull as they do; servers evict what has
 * been used longest ago, exactly (Redis with allkeys-lru looks at samples, Memcached goes by slabs). Room is counted in entries, not in bytes.
 */
import type { Draw, Effect, Perform } from "#engine/backend";
import type { CacheCommand } from "#engine/command";
import { backendOf } from "#engine/step";
import type { Keeper } from "#engine/store";

export function performWithin(
  entries: number,
  perform: Perform,
  keeper: Keeper,
  command: CacheCommand,
  draw: Draw,
): Effect {
  const { reply, outcome } = perform(keeper, limited(command, entries), draw);
  const backend = backendOf(keeper.store.id);
  if (backend === "redis" || backend === "memcached") {
    if (command.op === "get" && outcome === "hit") keeper.use(command.key);
    if (command.op === "get-many") for (const key of command.keys) if (keeper.live(key)) keeper.use(key);
    evict(keeper, entries);
  }
  return { reply, outcome, changes: keeper.changes };
}

/** What has just been written is the freshest: it stays unless there is room for nothing. */
function evict(keeper: Keeper, entries: number): void {
  if (keeper.size <= entries) return;
  const oldest = [...keeper.store.entries.keys()].slice(0, keeper.size - entries);
  for (const key of oldest) keeper.remove(key, "evicted");
}

/** The database's table is counted by Python, which reads the settings. */
function limited(command: CacheCommand, maxEntries: number): CacheCommand {
  if (command.op === "count" || command.op === "cull" || !("limits" in command) || !command.limits) return command;
  return { ...command, limits: { ...command.limits, maxEntries } };
}
