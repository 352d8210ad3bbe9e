/** The recordings of real Django (README.md), as data. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BackendChoice } from "#runtime/caches";
import type { CachesSetting } from "#runtime/protocol";

export interface Recording {
  name: string;
  source: string;
  caches: CachesSetting;
  results: Partial<Record<BackendChoice, { stdout: string; error: string | null; settings: CachesSetting }>>;
}

export const readRecordings = (file = join(import.meta.dirname, "public.json")): Recording[] =>
  JSON.parse(readFileSync(file, "utf8")) as Recording[];
