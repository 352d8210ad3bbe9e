import type { CourseEntry } from "#course/schema";

const TITLES: [slug: string, title: string, summary: string][] = [
  ["why-cache", "Why cache", "What a cache saves, what it costs, and when it is the wrong tool."],
  ["backends", "Backends", "Local memory, files, database, Redis, Memcached, dummy: one API, different promises."],
  [
    "basic-operations",
    "Basic operations",
    "Set, get, delete, and the timeout that decides how long an answer may be old.",
  ],
  ["add-and-get-or-set", "add and get_or_set", "Two calls that look atomic, and the one that is."],
];

export async function courseEntries(): Promise<CourseEntry[]> {
  return TITLES.map(([slug, title, summary], index) => ({
    number: index + 1,
    slug,
    title,
    summary,
    available: slug === "basic-operations",
    minutes: slug === "basic-operations" ? 25 : null,
    steps: [],
  }));
}
