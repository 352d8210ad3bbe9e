/**
 * The programs of one lesson: read, run, highlighted, each once however often the text refers to it. Also knows which files
 * nothing refers to, because a forgotten program is a mistake.
 */
import { createHash } from "node:crypto";
import type { Runner } from "#course/build/runner";
import type { LessonSource } from "#course/build/source";
import type { LessonProgram } from "#course/model/schema";
import { highlightPython } from "#course/prose/highlight";
import type { RunOptions } from "#runtime/protocol";

export const DEFAULT_BACKEND = "locmem";

export class ProgramShelf {
  private readonly programs = new Map<string, LessonProgram>();
  private readonly used = new Set<string>();

  constructor(
    private readonly source: LessonSource,
    readonly runner: Runner,
  ) {}

  /** A file's text, without the newline that ends it. */
  text(file: string): string | null {
    this.used.add(file);
    return this.source.files[file]?.replace(/\n$/, "") ?? null;
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
    const program: LessonProgram = {
      file,
      code,
      highlighted: highlightPython(code),
      backend,
      caches: record.caches,
      record,
      hash: watchLines ? contentHash(backend, code, "lines") : contentHash(backend, code),
    };
    this.programs.set(key, program);
    return program;
  }

  unused(): string[] {
    return Object.keys(this.source.files).filter((file) => /\.(py|json)$/.test(file) && !this.used.has(file));
  }
}

/** Changes when any of the parts does; short, because it goes into storage keys. */
export const contentHash = (...parts: string[]): string =>
  createHash("sha256").update(parts.join("\u0000")).digest("hex").slice(0, 12);
