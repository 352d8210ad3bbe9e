/**
 * The settings of a run's caches in a few words each: which backend, and what of its settings decides a result. What isn't set is left out, apart from
 * the timeout, which decides most often and which Django sets to 300 seconds.
 */
type Conf = Record<string, unknown>;

export interface CacheInWords {
  alias: string;
  words: string;
}

const BACKENDS: Record<string, string> = {
  locmem: "local memory",
  filebased: "files",
  db: "the database",
  dummy: "dummy (keeps nothing)",
  redis: "Redis",
  memcached: "Memcached",
  cache: "django-redis",
};
/** Where these are is of no interest: there is one server. */
const LOCATION_MATTERS = ["local memory", "files"];
const DEFAULT_TIMEOUT_S = 300;

export const cachesInWords = (caches: Record<string, Conf>): CacheInWords[] =>
  Object.entries(caches).map(([alias, conf]) => ({ alias, words: inWords(conf) }));

/** Whether a program says at its top how its caches are set. */
export const setsItsCaches = (code: string): boolean => /^(?:#[^\n]*\n)*#\s*CACHES(?:\[[\w-]+\])?:/.test(code);

function inWords(conf: Conf): string {
  const path = String(conf.BACKEND).split(".");
  const backend = BACKENDS[path.at(-2) ?? ""] ?? String(path.at(-1));
  const options = (conf.OPTIONS ?? {}) as Conf;
  return [
    backend,
    ...(LOCATION_MATTERS.includes(backend) && conf.LOCATION ? [`at ${text(conf.LOCATION)}`] : []),
    conf.TIMEOUT === null ? "no timeout" : `timeout ${text(conf.TIMEOUT ?? DEFAULT_TIMEOUT_S)} s`,
    ...(conf.KEY_PREFIX ? [`key prefix ${text(conf.KEY_PREFIX)}`] : []),
    ...(conf.VERSION !== undefined && conf.VERSION !== 1 ? [`version ${text(conf.VERSION)}`] : []),
    ...Object.entries(options).map(([name, value]) => optionWords(name, value)),
  ].join(", ");
}

const optionWords = (name: string, value: unknown): string =>
  name === "MAX_ENTRIES" ? `at most ${text(value)} entries` : `${name} ${text(value)}`;

const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
