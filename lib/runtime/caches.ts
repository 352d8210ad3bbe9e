/**
 * The CACHES setting of a run: the backend's base, what the caller adds, what the program's own header says, merged deep in
 * that order. Mirrors `build` and `headers` of the oracle's record.py, so that a recorded program sees the same settings here.
 */
import type { BackendName } from "#engine/step";

export const BACKENDS = [
  "locmem",
  "filebased",
  "db",
  "dummy",
  "redis",
  "memcached",
  "redis-down",
  "memcached-down",
] as const;
export type BackendChoice = (typeof BACKENDS)[number];

export const backendNameOf = (choice: BackendChoice): BackendName => choice.replace("-down", "") as BackendName;

export type CachesSetting = Record<string, Record<string, unknown>>;

interface Base {
  path: string;
  location: string | null;
  /** LOCATION of a separate store of the same kind named `+name`. */
  separate: (name: string) => string | null;
}

const REDIS = "django.core.cache.backends.redis.RedisCache";
const MEMCACHED = "django.core.cache.backends.memcached.PyMemcacheCache";

const BASES: Record<BackendChoice, Base> = {
  locmem: { path: "django.core.cache.backends.locmem.LocMemCache", location: "oracle", separate: (n) => `oracle-${n}` },
  filebased: {
    path: "django.core.cache.backends.filebased.FileBasedCache",
    location: "/tmp/django_cache",
    separate: (n) => `/tmp/django_cache-${n}`,
  },
  db: {
    path: "django.core.cache.backends.db.DatabaseCache",
    location: "cache_table",
    separate: (n) => `cache_table_${n}`,
  },
  dummy: { path: "django.core.cache.backends.dummy.DummyCache", location: null, separate: () => null },
  redis: { path: REDIS, location: "redis://127.0.0.1:6379/0", separate: () => "redis://127.0.0.1:6379/1" },
  memcached: { path: MEMCACHED, location: "127.0.0.1:11211", separate: () => "127.0.0.1:11212" },
  // Nothing listens on these ports (engine/faults.ts).
  "redis-down": { path: REDIS, location: "redis://127.0.0.1:6390/0", separate: () => "redis://127.0.0.1:6390/1" },
  "memcached-down": { path: MEMCACHED, location: "127.0.0.1:11290", separate: () => "127.0.0.1:11291" },
};

/** A header that cannot be read: the learner's mistake, told as such. */
export class CachesError extends Error {
  constructor(
    message: string,
    /** The header's line in the program. */
    readonly line: number,
  ) {
    super(message);
  }
}

/** The part of a run's options that is about caches. */
interface Asked {
  settings?: CachesSetting;
  backend?: BackendChoice;
  caches?: CachesSetting;
  code: string;
}

/** What the run asks for: a whole CACHES of its own, or a backend's with changes. */
export const cachesOf = ({ settings, backend = "locmem", caches = {}, code }: Asked): CachesSetting =>
  settings ?? cachesFor(backend, caches, code);

/** The `# CACHES` header of a program, when it can't be read. */
export function unreadableHeader(asked: Asked): CachesError | null {
  try {
    cachesOf(asked);
    return null;
  } catch (error) {
    if (error instanceof CachesError) return error;
    throw error;
  }
}

export function cachesFor(backend: BackendChoice, given: CachesSetting, source: string): CachesSetting {
  const header = readHeaders(source);
  const over = merge(merge(given, header.all), header.per[backend] ?? {}) as CachesSetting;
  const base = BASES[backend];
  const first: Record<string, unknown> = { BACKEND: base.path };
  if (base.location !== null) first.LOCATION = base.location;
  const start: CachesSetting = { default: first };
  for (const [alias, conf] of Object.entries(over))
    if (!(alias in start) && !(conf && typeof conf === "object" && "BACKEND" in conf)) start[alias] = { ...first };
  const merged = merge(start, over) as CachesSetting;
  for (const conf of Object.values(merged)) {
    if (!isObject(conf) || typeof conf.LOCATION !== "string" || !conf.LOCATION.startsWith("+")) continue;
    const location = base.separate(conf.LOCATION.slice(1));
    if (location === null) delete conf.LOCATION;
    else conf.LOCATION = location;
  }
  return merged;
}

/** `# CACHES: {json}` and `# CACHES[redis]: {json}` among the comment lines at the top of a program. */
function readHeaders(source: string): { all: CachesSetting; per: Record<string, CachesSetting> } {
  const found = { all: {} as CachesSetting, per: {} as Record<string, CachesSetting> };
  for (const [index, line] of source.split("\n").entries()) {
    if (!line.startsWith("#")) break;
    const match = /^#\s*CACHES(?:\[([\w-]+)\])?:\s*(\{.*\})\s*$/.exec(line);
    if (!match) continue;
    const setting = parse(match[2] ?? "{}", index + 1);
    if (match[1]) found.per[match[1]] = setting;
    else found.all = setting;
  }
  return found;
}

function parse(text: string, line: number): CachesSetting {
  try {
    return JSON.parse(text) as CachesSetting;
  } catch (error) {
    throw new CachesError(`The # CACHES header in line ${line} is not JSON: ${(error as Error).message}`, line);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function merge(base: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  const out = structuredClone(base);
  for (const [key, value] of Object.entries(over)) {
    const old = out[key];
    out[key] = isObject(value) && isObject(old) ? merge(old, value) : structuredClone(value);
  }
  return out;
}
