/** The order of the course, `lessons/course.json`: one entry a lesson, written or not. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const entry = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(3),
  summary: z.string().min(20),
  /** How long it takes to read and do; null while it is not written. */
  minutes: z.int().positive().nullable(),
  /** It shall have all its modes; with all ten texts it is taken for complete anyway. */
  complete: z.boolean().optional(),
});
export type OutlineEntry = z.infer<typeof entry>;

/** Lesson n is entry n - 1. */
export function readOutline(lessonsFolder: string): OutlineEntry[] {
  return z.array(entry).parse(JSON.parse(readFileSync(`${lessonsFolder}/course.json`, "utf8")));
}
