import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyProgress, parseProgress } from "#stores/progress-format";
import { RENAMED, underPresentNames } from "#stores/renamed-work";

const LESSONS = join(import.meta.dirname, "../../lessons");
const lessonOf = (slug: string) => readdirSync(LESSONS).find((name) => name.slice(3) === slug) ?? "";

const saved = (code: string) => ({ code, hash: "h" });

describe("work from before the exercises' folders were named as their ids", () => {
  test.each(Object.entries(RENAMED))(
    "in %s is moved to exercises that exist, and to no other exercise's work",
    (slug, names) => {
      const folder = join(LESSONS, lessonOf(slug), "exercises");
      for (const [former, id] of Object.entries(names)) {
        expect(existsSync(join(folder, id)), id).toBe(true);
        // Otherwise an entry of today would be moved too.
        expect(existsSync(join(folder, former)), former).toBe(false);
      }
      expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
    },
  );

  test("is found in a file that was exported then", () => {
    const work = {
      "stampedes/redis:single_flight/starter.py": saved("one"),
      "stampedes/redis:stage/starter.py": saved("two"),
      "why-cache/project/starter.py": saved("three"),
      "basic-operations/store_and_fetch.py": saved("four"),
    };
    const { data, damaged } = parseProgress(JSON.stringify({ ...emptyProgress(), work }));
    expect(damaged).toBe(false);
    expect(data.work).toEqual({
      "stampedes/redis:single-flight/starter.py": saved("one"),
      "stampedes/redis:project-10/starter.py": saved("two"),
      "why-cache/project-1/starter.py": saved("three"),
      "basic-operations/store_and_fetch.py": saved("four"),
    });
  });

  test("is moved once: reading again changes nothing, and what is newer stays", () => {
    const now = { "stampedes/redis:single-flight/starter.py": saved("new") };
    expect(underPresentNames(now)).toEqual(now);
    expect(underPresentNames({ ...now, "stampedes/redis:single_flight/starter.py": saved("old") })).toEqual(now);
    expect(underPresentNames({ "stampedes/redis:single_flight/starter.py": saved("old"), ...now })).toEqual(now);
  });
});
