/** A real Django that carries out races (replay.py), in a process of its own; in a root folder (chroot) if one is named. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { SECTIONS } from "#course/build/prove-template";
import { ROOT } from "#tooling/project-files";
import type { Case } from "#tooling/prove/counterexamples";
import type { Replayed } from "#tooling/prove/differences";

export interface Versions {
  django: string;
  redis: string;
  pymemcache: string;
  /** With its version. */
  database: string;
}

export class RealDjango {
  private readonly waiting = new Map<number, (real: Replayed) => void>();

  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    private readonly folder: string,
  ) {}

  private known: Versions | null = null;

  get versions(): Versions {
    if (this.known === null) throw new Error("a Django that has started has said its versions");
    return this.known;
  }

  /** Throws, in words, when there is none. `postgres`: HOST:PORT of a server, in place of SQLite. */
  static async start(root: string | null, postgres: string | null): Promise<RealDjango> {
    const folder = mkdtempSync(join(root === null ? tmpdir() : join(root, "tmp"), "stampede-prove-"));
    for (const from of ["race-home", "take-home", "scripts/prove/replay.py"])
      cpSync(join(ROOT, from), from.endsWith(".py") ? join(folder, "replay.py") : folder, { recursive: true });
    cpSync(join(ROOT, "lib/runtime/python", SECTIONS), join(folder, SECTIONS));
    const there = root === null ? folder : folder.slice(root.length);
    const python = process.env.ORACLE_PYTHON ?? "python3";
    const command = [python, join(there, "replay.py"), there, ...(postgres === null ? [] : [postgres])];
    const env = { ...process.env, ...(process.env.ORACLE_DJANGO ? { PYTHONPATH: process.env.ORACLE_DJANGO } : {}) };
    const [program = "", ...args] = root === null ? command : ["chroot", root, ...command];
    const child = spawn(program, args, { env });
    const django = new RealDjango(child, folder);
    let complaint = "";
    child.stderr.on("data", (text) => {
      complaint = `${complaint}${text}`.slice(-2000);
    });
    await new Promise<void>((ready, failed) => {
      child.once("error", (error) => failed(new Error(`There is no real Django at hand: ${error.message}`)));
      child.once("exit", () =>
        failed(new Error(`There is no real Django at hand: ${complaint.trim().split("\n").at(-1)}`)),
      );
      createInterface({ input: child.stdout }).on("line", (line) => {
        const said = JSON.parse(line) as Replayed & { versions?: Versions };
        if (said.versions) {
          django.known = said.versions;
          ready();
        } else django.waiting.get(said.id)?.(said);
      });
    });
    return django;
  }

  replay(one: Case): Promise<Replayed> {
    return new Promise((done) => {
      this.waiting.set(one.id, done);
      this.child.stdin.write(`${JSON.stringify(one)}\n`);
    });
  }

  async stop(): Promise<void> {
    this.child.stdin.end();
    await new Promise((done) => this.child.once("exit", done));
    rmSync(this.folder, { recursive: true, force: true });
  }
}
