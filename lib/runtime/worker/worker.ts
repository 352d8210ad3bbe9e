/**
 * The worker: loads Python in named steps, then answers requests one by one. Bundled on its own (scripts/build-runtime.ts) and imported by
 * nobody. Stopping it is killing it: whatever runs here may be an endless loop.
 */
import { loadPyodide } from "pyodide";
import { shortened } from "#engine/shortened";
import type { Interpreter } from "#runtime/interpreter/interpreter";
import { type PythonFiles, startFromSnapshot, startPlain } from "#runtime/interpreter/start";
import type { Message, Request, Signed, TrafficOrder } from "#runtime/protocol";
import { closeDoors } from "#runtime/worker/close-doors";
import { deathInWords } from "#runtime/worker/death";
import { fetchPack, type PackSizes } from "#runtime/worker/fetch-pack";
import { inSlices } from "#runtime/worker/in-slices";
import { lendArchive } from "#runtime/worker/lend-archive";
import { withFetched } from "#runtime/worker/load-from-pack";
import { refusalOf, Server } from "#runtime/worker/server";

/** Put in by the bundler: paths below /runtime/, with a content hash or a version in each. */
declare const ASSETS: {
  pyodide: string;
  pack: string;
  files: string;
  stdlib: string;
  sizes: PackSizes & { stdlibBytes: number };
  lock: string;
};

/** Where Pyodide puts the standard library. */
const ARCHIVE = "/lib/python314.zip";

const at = (path: string): string => new URL(path, import.meta.url).href;
/** The page believes messages that carry it. Nothing that a program can reach knows it. */
const secret = crypto.randomUUID();
const send = self.postMessage.bind(self) as (message: Signed) => void;
const post = (message: Message, outgrown = false): void =>
  send(outgrown ? { ...message, secret, outgrown } : { ...message, secret });
const progress = (phase: "fetching" | "starting" | "importing", share: number): void =>
  post({ type: "loading", phase, share, ofBytes: ASSETS.sizes.packedBytes });

const ready = start().catch((error: unknown) => {
  post({ type: "failed-to-load", reason: reasonOf(error) });
  return null;
});

/** Explorations that somebody wants to end. */
const cancelled = new Set<number>();
/** What traffic under way shall do, by request. */
const orders = new Map<number, TrafficOrder[]>();
let queue: Promise<void> = Promise.resolve();

self.onmessage = ({ data: request }: MessageEvent<Request>) => {
  if (request.type === "cancel") cancelled.add(request.id);
  else if (request.type === "steer") orders.set(request.id, [...(orders.get(request.id) ?? []), request.order]);
  else queue = queue.then(() => serve(request));
};

async function serve(request: Request): Promise<void> {
  const found = await ready;
  if (!found) return; // the page knows: failed-to-load
  try {
    const answer = await found.answer(request);
    for (const message of inSlices(shortened(answer))) post(message, message.type !== "happened" && found.outgrown);
  } catch (error) {
    const refusal = refusalOf(request.id, error);
    post(
      refusal ?? { type: "crashed", id: request.id, reason: deathInWords(error) },
      refusal !== null && found.outgrown,
    );
  }
}

async function start(): Promise<Server> {
  const startedMs = performance.now();
  progress("fetching", 0);
  const options = { indexURL: at(ASSETS.pyodide), stdLibURL: at(ASSETS.stdlib), lockFileContents: ASSETS.lock };
  const tookMs = () => Math.round(performance.now() - startedMs);
  let interpreter: Interpreter;
  try {
    // Asked for again by Pyodide, and then here already.
    void import(at(`${ASSETS.pyodide}pyodide.asm.mjs`)).catch(() => undefined);
    const { packedBytes, stdlibBytes } = ASSETS.sizes;
    const pack = await fetchPack(at(ASSETS.pack), ASSETS.sizes, (bytes) => progress("fetching", bytes / packedBytes));
    progress("starting", 0);
    interpreter = await withFetched({ module: pack.module, empty: [ASSETS.stdlib, "pyodide.asm.wasm"] }, () =>
      startFromSnapshot(loadAndLend(stdlibBytes), options, pack.snapshot),
    );
    closeDoors(self);
    post({ type: "ready", from: "snapshot", tookMs: tookMs() });
  } catch {
    // A snapshot is a private format: an unusual browser may refuse it. Python itself may still start.
    progress("importing", 0);
    const response = await fetch(at(ASSETS.files));
    if (!response.ok) throw new Error(`${ASSETS.files}: HTTP ${response.status}`);
    const files = (await response.json()) as PythonFiles;
    // Pyodide itself would wait for ever for a module that does not come.
    const module = Promise.resolve(await compiled(at(`${ASSETS.pyodide}pyodide.asm.wasm`)));
    interpreter = await withFetched({ module, empty: ["pyodide.asm.wasm"] }, () =>
      startPlain(loadPyodide, options, files),
    );
    closeDoors(self);
    post({ type: "ready", from: "plain", tookMs: tookMs() });
  }
  return new Server(interpreter, post, cancelled, orders);
}

/** What the browser has kept may be what is damaged. */
const compiled = (url: string): Promise<WebAssembly.Module> =>
  compileOnce(url, "default").catch(() => compileOnce(url, "reload"));

async function compileOnce(url: string, cache: RequestCache): Promise<WebAssembly.Module> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** `loadPyodide`, after which the standard library is there to be asked for. */
const loadAndLend =
  (stdlibBytes: number): typeof loadPyodide =>
  async (options) => {
    const pyodide = await loadPyodide(options);
    lendArchive(pyodide, ARCHIVE, stdlibBytes, at(ASSETS.stdlib));
    return pyodide;
  };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
