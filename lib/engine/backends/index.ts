/** Every backend of the engine, by Django's name for it. */
import type { Perform } from "#engine/backend";
import { locmem } from "#engine/backends/locmem";
import { redis } from "#engine/backends/redis";
import type { BackendName } from "#engine/step";

export const backends = { locmem, redis } satisfies Partial<Record<BackendName, Perform>> as Partial<
  Record<BackendName, Perform>
>;
