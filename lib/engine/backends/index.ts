/** Every backend of the engine, by Django's name for it. */
import type { Perform } from "#engine/backend";
import { db } from "#engine/backends/db";
import { dummy } from "#engine/backends/dummy";
import { filebased } from "#engine/backends/filebased";
import { locmem } from "#engine/backends/locmem";
import { memcached } from "#engine/backends/memcached";
import { redis } from "#engine/backends/redis";
import type { BackendName } from "#engine/step";

export const backends = { locmem, filebased, db, dummy, redis, memcached } satisfies Record<BackendName, Perform>;
