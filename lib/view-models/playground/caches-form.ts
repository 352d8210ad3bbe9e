/**
 * CACHES as a form has it: a list of aliases, each with the settings that Django itself knows. Between the setting and the form nothing changes its meaning; what the
 * form has no field for stays text, and the reason is said. Whether Django takes it is Django's question.
 */
import { isObject } from "#view-models/playground/scenario-shape";

export interface CacheAlias {
  alias: string;
  BACKEND?: string;
  LOCATION?: string;
  /** Seconds; null = never. */
  TIMEOUT?: number | null;
  KEY_PREFIX?: string;
  VERSION?: number;
  MAX_ENTRIES?: number;
  CULL_FREQUENCY?: number;
}

type Setting = Record<string, Record<string, unknown>>;

export type ReadForm = { ok: true; aliases: CacheAlias[] } | { ok: false; reason: string };

const TEXTS = ["BACKEND", "LOCATION", "KEY_PREFIX"];
const OPTIONS = ["MAX_ENTRIES", "CULL_FREQUENCY"];

export function formOfCaches(caches: Setting): ReadForm {
  const aliases: CacheAlias[] = [];
  for (const [alias, { OPTIONS: options, ...conf }] of Object.entries(caches)) {
    if (options !== undefined && !isObject(options)) return not(`OPTIONS of “${alias}” is not a dict`);
    if (isObject(options) && Object.keys(options).length === 0) return not(`OPTIONS of “${alias}” is empty`);
    for (const [name, value] of Object.entries(conf)) {
      const fits =
        (TEXTS.includes(name) && typeof value === "string") ||
        (name === "VERSION" && Number.isSafeInteger(value)) ||
        (name === "TIMEOUT" && (value === null || Number.isFinite(value)));
      if (!fits) return not(whyNot(alias, name, value));
    }
    for (const [name, value] of Object.entries(options ?? {}))
      if (!OPTIONS.includes(name) || !Number.isSafeInteger(value)) return not(whyNot(alias, `OPTIONS ${name}`, value));
    aliases.push({ ...conf, ...options, alias } as CacheAlias);
  }
  return { ok: true, aliases };
}

const not = (what: string): ReadForm => ({ ok: false, reason: `${what}.` });

function whyNot(alias: string, name: string, value: unknown): string {
  if (Array.isArray(value)) return `${name} of “${alias}” is a list`;
  const known = [...TEXTS, "VERSION", "TIMEOUT", ...OPTIONS.map((option) => `OPTIONS ${option}`)];
  return known.includes(name)
    ? `${name} of “${alias}” is not what the form’s field takes`
    : `The form has no field for ${name} of “${alias}”`;
}

/** As a settings module has it; `readCaches` reads the same back. */
export function textOfCaches(aliases: readonly CacheAlias[]): string {
  const entries = aliases.map(({ alias, MAX_ENTRIES, CULL_FREQUENCY, ...conf }) => {
    const options = fields({ MAX_ENTRIES, CULL_FREQUENCY });
    const lines = fields(conf).map((field) => `        ${field},\n`);
    if (options.length > 0) lines.push(`        "OPTIONS": {${options.join(", ")}},\n`);
    return `    ${JSON.stringify(alias)}: {\n${lines.join("")}    },\n`;
  });
  return `CACHES = {\n${entries.join("")}}\n`;
}

const fields = (conf: Record<string, string | number | null | undefined>): string[] =>
  Object.entries(conf).flatMap(([name, value]) =>
    value === undefined ? [] : [`${JSON.stringify(name)}: ${value === null ? "None" : JSON.stringify(value)}`],
  );

/** Django's own backends and where they are when nothing else is said; the words are the form's. */
export const BACKEND_PATHS: Readonly<Record<string, string>> = {
  "django.core.cache.backends.locmem.LocMemCache": "locmem: each process its own",
  "django.core.cache.backends.redis.RedisCache": "Redis",
  "django.core.cache.backends.memcached.PyMemcacheCache": "Memcached (pymemcache)",
  "django.core.cache.backends.db.DatabaseCache": "database table",
  "django.core.cache.backends.filebased.FileBasedCache": "files",
  "django.core.cache.backends.dummy.DummyCache": "dummy: keeps nothing",
};
