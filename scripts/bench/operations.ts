/**
 * Cache operations per second from Python, ours (recording the full trace) against real Django's locmem on the same Pyodide when
 * DJANGO_PATH names a folder with Django in it. Both run the same Python program; each does the rounds in turn.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide, type PyodideAPI } from "pyodide";
import { createHost } from "#runtime/interpreter/host";
import { heading, median, medianRatio } from "./medians";

const ROUNDS = 5;
const CALLS = 3000;

const SET_UP = `
value = {"id": 7, "name": "mug", "price": 12.5, "tags": ["a", "b"]}
cache.clear()
cache.set("n", 1, None)
cache.set("k", value, 300)
cache.set_many({f"k{i}": value for i in range(10)})
ten = [f"k{i}" for i in range(10)]
`;
const OPERATIONS: Record<string, { call: string; count: number }> = {
  set: { call: 'cache.set("k", value, 300)', count: CALLS },
  get: { call: 'cache.get("k")', count: CALLS },
  "add (refused)": { call: 'cache.add("k", value, 300)', count: CALLS },
  incr: { call: 'cache.incr("n")', count: CALLS },
  "get_many of 10": { call: "cache.get_many(ten)", count: CALLS / 10 },
};

type Runner = (code: string) => void;

export async function benchOperations(): Promise<void> {
  heading("Operations from Python (locmem, a small dict), the whole run with its trace, microseconds each");
  const ours = await ourRunner();
  const django = process.env.DJANGO_PATH ? await djangoRunner(process.env.DJANGO_PATH) : null;
  for (const [name, { call, count }] of Object.entries(OPERATIONS)) {
    const code = `from django.core.cache import cache\n${SET_UP}\nfor _ in range(${count}):\n    ${call}\n`;
    const mine: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const a = microsecondsEach(ours, code, count);
      const b = django ? microsecondsEach(django, code, count) : Number.NaN;
      if (round === 0) continue; // warm-up
      mine.push(a);
      theirs.push(b);
    }
    const shown = `${name.padEnd(16)} ours ${median(mine).toFixed(1).padStart(7)} µs`;
    if (!django) console.log(shown);
    else
      console.log(
        `${shown}   Django ${median(theirs).toFixed(1).padStart(7)} µs   ours is ${medianRatio(theirs, mine).toFixed(2)}× as fast`,
      );
  }
  console.log(
    "What dominates: CPython in WebAssembly on both sides; of ours, the one crossing from Python into the engine and back per step.",
  );
  if (!django) console.log("(DJANGO_PATH is not set: no comparison with real Django)");
}

function microsecondsEach(run: Runner, code: string, count: number): number {
  const startedMs = performance.now();
  run(code);
  return ((performance.now() - startedMs) * 1000) / count;
}

async function ourRunner(): Promise<Runner> {
  const host = await createHost();
  return (code) => {
    const { error } = host.run({ code });
    if (error) throw new Error(error.traceback);
  };
}

async function djangoRunner(folder: string): Promise<Runner> {
  const pyodide = await loadPyodide();
  for (const name of ["django", "asgiref", "typing_extensions.py"])
    copyIn(pyodide, join(folder, name), `/django/${name}`);
  pyodide.runPython(`
import sys
sys.path.insert(0, "/django")
from django.conf import settings
settings.configure(CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}})
`);
  return (code) => pyodide.runPython(code);
}

function copyIn(pyodide: PyodideAPI, from: string, to: string): void {
  if (from.endsWith(".py")) {
    pyodide.FS.mkdirTree(to.slice(0, to.lastIndexOf("/")));
    pyodide.FS.writeFile(to, readFileSync(from));
    return;
  }
  for (const entry of readdirSync(from, { withFileTypes: true }))
    if (entry.isDirectory() || entry.name.endsWith(".py"))
      copyIn(pyodide, join(from, entry.name), `${to}/${entry.name}`);
}
