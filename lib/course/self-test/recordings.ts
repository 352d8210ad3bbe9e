/** What real Django printed for a lesson's programs, on both versions (scripts/lesson-recordings.ts writes it to lessons/NN-slug/real.json). */
import { createHash } from "node:crypto";
import type { LessonProgram } from "#course/model/schema";

interface Printed {
  stdout: string;
  error: string | null;
}

/** Without "6.1", that version prints the same. */
type Recording = { sha256: string } & ({ "5.2": Printed; "6.1"?: Printed } | { why: string });

/** By `recordingKey`. */
export type LessonRecordings = Record<string, Recording>;

export const recordingKey = ({ file, backend, hash }: LessonProgram): string =>
  `${file} on ${backend} ${hash.slice(0, 6)}`;

export const sha256 = (code: string): string => createHash("sha256").update(code).digest("hex");

/** Why a program's output cannot be recorded; null = it can. */
export function whyNot(code: string): string | null {
  if (/\bsleep\b/.test(code)) return "It sleeps, and the clock of a real server cannot be moved.";
  if (/\bservices\b/.test(code) && /perf_counter|monotonic|time\.time|waited/.test(code))
    return "It measures the shop's slow work, which takes a hundredth of its time in the recordings.";
  if (/^class \w+\(models\.Model\)/m.test(code))
    return "It declares a model of its own, which real Django takes only from an installed app.";
  if (/port=6379/.test(code))
    return "It asks for the Redis on this machine's usual port, which the recordings don't use.";
  return null;
}
