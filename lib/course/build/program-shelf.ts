/**
 * The programs of one lesson: read, run, highlighted, each once however often the text refers to it. Also knows which files
 * nothing refers to, because a forgotten program is a mistake. A plain name is a file in `programs/`; a name with a folder,
 * `single-flight/starter.py`, is a file of that exercise.
 */
import { createHash } from "node:crypto";
import type { LessonSource } from "#course/build/lesson-source";
import type { Runner } from "#course/build/runner";
import { visitsOf } from "#course/build/visits";
import type { LessonProgram } from "#course/model/schema";
import { highlightPython } from "#course/prose/highlight";
import type { RunOptions } from "#runtime/protocol";

export const DEFAULT_BACKEND = "locmem";

/** Where a file lies in the lesson's folder. */
export const pathOf = (file: string): string => (file.includes("/") ? `exercises/${file}` : `programs/${file}`);

export class ProgramShelf {
  private readonly programs = new Map<string, LessonProgram>();
  private readonly used = new Set<string>();

  constructor(
    private readonly source: LessonSource,
    readonly runner: Runner,
  ) {}

  /** A file's text, without the newline that ends it. */
  text(file: string): string | null {
    const path = pathOf(file);
    this.used.add(path);
    return this.source.files[path]?.replace(/\n$/, "") ?? null;
  }

  /** The program, or null if there is no such file. */
  async load(file: string, backend = DEFAULT_BACKEND, watchLines = false): Promise<LessonProgram | null> {
    const key = `${backend}:${watchLines}:${file}`;
    const known = this.programs.get(key);
    if (known) return known;
    const code = this.text(file);
    if (code === null) return null;
    const options: RunOptions = { code, backend: backend as RunOptions["backend"] };
    const record = await this.runner.run(watchLines ? { ...options, watchLines } : options);
    const visits = visitsOf(code);
    const program: LessonProgram = {
      file,
      code,
      highlighted: highlightPython(code),
      backend,
      caches: record.caches,
      record,
      ...(visits.length > 0 && record.error === null && { visits }),
      hash: watchLines ? contentHash(backend, code, "lines") : contentHash(backend, code),
    };
    this.programs.set(key, program);
    return program;
  }

  /** Names of the files in a folder of an exercise: `single-flight/wrong`. */
  filesIn(folder: string): string[] {
    const start = `${pathOf(folder)}/`;
    const paths = Object.keys(this.source.files).filter((path) => path.startsWith(start));
    return paths.map((path) => `${folder}/${path.slice(start.length)}`).sort();
  }

  /** Paths in the lesson's folder. */
  unused(): string[] {
    return Object.keys(this.source.files).filter((path) => !path.endsWith(".mdx") && !this.used.has(path));
  }
}

/** Changes when any of the parts does; short, because it goes into storage keys. */
export const contentHash = (...parts: string[]): string =>
  createHash("sha256").update(parts.join("\u0000")).digest("hex").slice(0, 12);
