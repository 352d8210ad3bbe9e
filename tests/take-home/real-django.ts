/**
 * A real Django, a Redis and a memcached, where they are at hand: Django in the folder ORACLE_DJANGO or DJANGO_PATH, or unpacked by tests/oracle/get-django.sh, or
 * installed for `python3` (ORACLE_PYTHON names another); the servers from the PATH, each started on a free port and ended with the tests.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";

export interface RealDjango {
  python: string;
  env: NodeJS.ProcessEnv;
  version: string;
}

const UNPACKED = join(import.meta.dirname, "../oracle/work/django/root/usr/lib/python3/dist-packages");

/** Null when there is none, or an older one. */
export function findDjango(): RealDjango | null {
  const python = process.env.ORACLE_PYTHON ?? "python3";
  const folder = process.env.ORACLE_DJANGO || process.env.DJANGO_PATH || (existsSync(UNPACKED) ? UNPACKED : "");
  const env = folder === "" ? process.env : { ...process.env, PYTHONPATH: folder };
  const ask = "import django, redis, pymemcache; print(django.__version__)";
  try {
    const version = execFileSync(python, ["-c", ask], { env, encoding: "utf8", stdio: "pipe" }).trim();
    return /^5\.2(\.|$)/.test(version) ? { python, env, version } : null;
  } catch {
    return null;
  }
}

const COMMANDS = {
  redis: (port: number) => ["redis-server", "--port", `${port}`, "--save", "", "--appendonly", "no"],
  memcached: (port: number) => ["memcached", "-l", "127.0.0.1", "-p", `${port}`, "-u", "root"],
} as const;

export interface RunningServer {
  port: number;
  stop: () => void;
}

/** Null where it is not installed. */
export async function startServer(kind: keyof typeof COMMANDS): Promise<RunningServer | null> {
  const port = await freePort();
  const [command, ...args] = COMMANDS[kind](port) as [string, ...string[]];
  const child = spawn(command, args, { stdio: "ignore" });
  const isThere = await new Promise<boolean>((done) => {
    child.once("spawn", () => done(true));
    child.once("error", () => done(false));
  });
  if (!isThere) return null;
  await answers(port, child);
  return { port, stop: () => child.kill() };
}

async function answers(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) break;
    const isOpen = await new Promise<boolean>((done) => {
      const socket = connect(port, "127.0.0.1", () => done(true)).once("error", () => done(false));
      socket.once("connect", () => socket.end());
    });
    if (isOpen) return;
    await new Promise((go) => setTimeout(go, 50));
  }
  throw new Error(`nothing answers on port ${port}`);
}

export const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
