/**
 * CACHES as people write it, to the setting: a Python dict, with or without `CACHES =` in front, or JSON. Only its form is looked at here; a setting that Django
 * would refuse is passed on as it is, so that Python raises what Django raises.
 */
import { LiteralError, LiteralReader } from "#view-models/literals/python-literal";
import { isObject } from "#view-models/playground/scenario-shape";

export type ReadCaches =
  | { ok: true; caches: Record<string, Record<string, unknown>>; backend: string | null }
  | { ok: false; reason: string; line: number };

const NAMES: Record<string, string> = {
  locmem: "locmem",
  filebased: "filebased",
  db: "db",
  dummy: "dummy",
  redis: "redis",
  memcached: "memcached",
};

export function readCaches(text: string): ReadCaches {
  const assigned = /^(?:\s|#[^\n]*\n)*CACHES\s*=/.exec(text);
  // Blanks keep the line numbers.
  const literal = assigned ? assigned[0].replace(/[^\n]/g, " ") + text.slice(assigned[0].length) : text;
  try {
    const caches = new LiteralReader(literal).whole();
    if (!isObject(caches)) return { ok: false, reason: "CACHES is a dict: alias, then its settings.", line: 1 };
    for (const [alias, conf] of Object.entries(caches))
      if (!isObject(conf))
        return { ok: false, reason: `The settings of “${alias}” are a dict.`, line: lineOf(text, alias) };
    const setting = caches as Record<string, Record<string, unknown>>;
    return { ok: true, caches: setting, backend: backendOf(setting.default?.BACKEND) };
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    return { ok: false, reason: `CACHES cannot be read: ${error.message}.`, line: error.line };
  }
}

/** `django.core.cache.backends.redis.RedisCache` → `redis`; null for what is not Django's own. */
function backendOf(path: unknown): string | null {
  const name = /^django\.core\.cache\.backends\.(\w+)\./.exec(String(path))?.[1];
  return name === undefined ? null : (NAMES[name] ?? null);
}

function lineOf(text: string, alias: string): number {
  const at = text.search(new RegExp(`["']${alias.replace(/[^\w]/g, "\\$&")}["']`));
  return at < 0 ? 1 : text.slice(0, at).split("\n").length;
}
