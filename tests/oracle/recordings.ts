/** The recordings of real Django (README.md), as data. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { BackendChoice, CachesSetting } from "#runtime/caches";

export interface Recording {
  name: string;
  source: string;
  caches: CachesSetting;
  results: Partial<Record<BackendChoice, { stdout: string; error: string | null; settings: CachesSetting }>>;
}

/** The programs of the course's makers, and ours that go into the corners. */
export const SETS = ["public.json", "corners.json"] as const;

export const readRecordings = (file: string): Recording[] =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, file), "utf8")) as Recording[];
