/**
 * The programs of one lesson: read, run, highlighted, each once however often the text refers to it. Also knows which files
 * nothing refers to, because a forgotten program is a mistake.
 */
import { createHash } from "node:crypto";
import { highlightPython } from "#course/highlight";
import type { Runner } from "#course/runner";
import type { LessonProgram } from "#course/schema";
import type { LessonSource } from "#course/source";
import type { RunOptions } from "#runtime/protocol";

export const DEFAULT_BACKEND = "locmem";

export class ProgramShelf {
  private readonly programs = new Map<string, LessonProgram>();
  private readonly used = new Set<string>();

  constructor(
    private readonly source: LessonSource,
    private readonly runner: Runner,
  ) {}

  /** A file's text, without the newline that ends it. */
  text(file: string): string | null {
    this.used.add(file);
    return this.source.files[file]?.replace(/\n$/, "") ?? null;
  }

  /** The program, or null if there is no such file. */
  async load(file: string, backend = DEFAULT_BACKEND): Promise<LessonProgram | null> {
    const key = `${backend}:${file}`;
    const known = this.programs.get(key);
    if (known) return known;
    const code = this.text(file);
    if (code === null) return null;
    const record = await this.runner.run({ code, backend: backend as RunOptions["backend"] });
    const program: LessonProgram = {
      file,
      code,
      highlighted: await highlightPython(code),
      backend,
      caches: record.caches,
      record,
      hash: contentHash(backend, code),
    };
    this.programs.set(key, program);
    return program;
  }

  unused(): string[] {
    return Object.keys(this.source.files).filter((file) => file.endsWith(".py") && !this.used.has(file));
  }
}

/** Changes when any of the parts does; short, because it goes into storage keys. */
export const contentHash = (...parts: string[]): string =>
  createHash("sha256").update(parts.join("\u0000")).digest("hex").slice(0, 12);
