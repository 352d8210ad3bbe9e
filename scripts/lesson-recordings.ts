/**
 * What real Django prints for the lessons' programs, on both versions, with the shop and real servers. By hand, whenever a program changes:
 *
 *   npm run lesson-recordings write DIR/programs/lessons    the programs that have no recording as they are now, for tests/oracle/record.py
 *                                                                      (DIR has its files)
 *   record.py lessons                                                  on 5.2 and on 6.1 (tests/oracle/README.md)
 *   npm run lesson-recordings read DIR/lessons.json         into lessons/NN-slug/real.json
 *
 * The course's self-test holds the simulator against them. What cannot be recorded says why. Programs on locmem that sleep are recorded on a virtual
 * clock by scripts/record-django.py.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadCourse } from "#course/build/course";
import { cachedRunner } from "#course/build/run-cache";
import { lessonPrograms } from "#course/self-test/lesson-programs";
import { type LessonRecordings, recordingKey, sha256, whyNot } from "#course/self-test/recordings";

const [what, path] = process.argv.slice(2);
if (!path || (what !== "write" && what !== "read"))
  throw new Error("usage: lesson-recordings.ts write FOLDER | read JSON");
const { lessons } = await loadCourse(cachedRunner());
const nameOf = (number: number, position: number): string =>
  `l${String(number).padStart(2, "0")}_${String(position).padStart(3, "0")}`;

const pathFor = (number: number, slug: string): string =>
  join("lessons", `${String(number).padStart(2, "0")}-${slug}`, "real.json");
const recordedIn = (path: string): LessonRecordings =>
  existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as LessonRecordings) : {};

if (what === "write") {
  mkdirSync(path, { recursive: true });
  for (const { lesson } of lessons) {
    const kept = recordedIn(pathFor(lesson.number, lesson.slug));
    lessonPrograms(lesson).forEach((program, position) => {
      if (whyNot(program.code) !== null) return;
      const recording = kept[recordingKey(program)];
      if (recording && "5.2" in recording && recording.sha256 === sha256(program.code)) return;
      const shop = /\bshop\b/.test(program.code) ? "# SHOP\n" : "";
      const text = `# BACKENDS: ${program.backend}\n${shop}${program.code}\n`;
      writeFileSync(join(path, `${nameOf(lesson.number, position)}.py`), text);
    });
  }
} else {
  interface Recorded {
    name: string;
    results: Record<"5.2" | "6.1", Record<string, { stdout: string; error: string | null }>>;
  }
  const recorded = new Map(
    (JSON.parse(readFileSync(path, "utf8")) as Recorded[]).map((each) => [each.name, each.results]),
  );
  for (const { lesson } of lessons) {
    const kept = recordedIn(pathFor(lesson.number, lesson.slug));
    const all: LessonRecordings = {};
    lessonPrograms(lesson).forEach((program, position) => {
      const results = recorded.get(nameOf(lesson.number, position));
      const [old, recent] = [results?.["5.2"]?.[program.backend], results?.["6.1"]?.[program.backend]];
      const why = whyNot(program.code) ?? "Two runs on real Django print different things.";
      const before = kept[recordingKey(program)];
      if (!old && before && "5.2" in before && before.sha256 === sha256(program.code)) {
        all[recordingKey(program)] = before;
        return;
      }
      const printed =
        old && recent
          ? {
              "5.2": { stdout: old.stdout, error: old.error },
              ...((old.stdout !== recent.stdout || old.error !== recent.error) && {
                "6.1": { stdout: recent.stdout, error: recent.error },
              }),
            }
          : { why };
      all[recordingKey(program)] = { sha256: sha256(program.code), ...printed };
    });
    writeFileSync(pathFor(lesson.number, lesson.slug), `${JSON.stringify(all, null, 1)}\n`);
  }
}
