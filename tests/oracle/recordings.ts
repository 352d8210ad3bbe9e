/** The recordings of real Django (README.md), as data. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { DjangoVersion } from "#engine/django-version";
import type { BackendChoice, CachesSetting } from "#runtime/caches";

interface Printed {
  stdout: string;
  error: string | null;
  settings: CachesSetting;
}

export interface Recording {
  name: string;
  source: string;
  caches: CachesSetting;
  results: Record<DjangoVersion, Partial<Record<BackendChoice, Printed>>>;
}

/** One program on one backend and one Django. */
export interface Case {
  name: string;
  source: string;
  django: DjangoVersion;
  backend: BackendChoice;
  expected: Printed;
}

/** The programs of the course's makers (the cache API; pages and what surrounds the cache), ours that go into the corners, and ours that show
 * what 6.1 changes (their sources: lib/course/reference/changes), of models, django-redis and what is around the cache, and small programs along the pages of
 * Django's documentation, and many more of ordinary code (each goes through the arguments, errors and texts of one part), and others that were written to find where we differ. */
export const SETS = [
  "public.json",
  "corners.json",
  "web.json",
  "changes.json",
  "models.json",
  "django_redis.json",
  "around.json",
  "docs.json",
  "ordinary.json",
  "attack.json",
] as const;

export const readRecordings = (file: string): Recording[] =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, file), "utf8")) as Recording[];

export const casesOf = ({ name, source, results }: Recording): Case[] =>
  Object.entries(results).flatMap(([django, byBackend]) =>
    Object.entries(byBackend).map(([backend, expected]) => ({
      name,
      source,
      django: django as DjangoVersion,
      backend: backend as BackendChoice,
      expected,
    })),
  );
