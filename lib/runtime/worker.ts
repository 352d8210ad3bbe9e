/**
 * The worker: loads Python in named steps, then answers requests one by one. Bundled on its own (scripts/build-runtime.ts) and imported by
 * nobody. Stopping it is killing it: whatever runs here may be an endless loop.
 */
import { loadPyodide } from "pyodide";
import { assertNever } from "#engine/assert-never";
import { fetchWithProgress } from "#runtime/fetch-with-progress";
import type { Interpreter } from "#runtime/interpreter";
import type { Message, Request } from "#runtime/protocol";
import { type PythonFiles, startFromSnapshot, startPlain } from "#runtime/start";

/** Put in by the bundler: paths below /runtime/, with a content hash in each. */
declare const ASSETS: { pyodide: string; snapshot: string; files: string };

const PRINT_EVERY_MS = 50;

const at = (path: string): string => new URL(path, self.location.href).href;
const post = (message: Message): void => self.postMessage(message);
const progress = (phase: "fetching" | "starting" | "importing", share: number): void =>
  post({ type: "loading", phase, share });

const ready = start().catch((error: unknown) => {
  post({ type: "failed-to-load", reason: reasonOf(error) });
  return null;
});

self.onmessage = async ({ data: request }: MessageEvent<Request>) => {
  const interpreter = await ready;
  if (!interpreter) return; // the page knows: failed-to-load
  try {
    post(handle(interpreter, request));
  } catch (error) {
    post({ type: "crashed", id: request.id, reason: reasonOf(error) });
  }
};

function handle(interpreter: Interpreter, request: Request): Message {
  const printed = printer(request.id);
  switch (request.type) {
    case "run":
      return { type: "ran", id: request.id, record: interpreter.run(request.options, printed) };
    case "grade":
      return { type: "graded", id: request.id, report: interpreter.grade(request.options, request.checks, printed) };
    default:
      return assertNever(request, "request");
  }
}

async function start(): Promise<Interpreter> {
  const startedMs = performance.now();
  progress("fetching", 0);
  const options = { indexURL: at(ASSETS.pyodide) };
  const tookMs = () => Math.round(performance.now() - startedMs);
  let interpreter: Interpreter;
  try {
    const snapshot = await fetchWithProgress(at(ASSETS.snapshot), (share) => progress("fetching", share));
    progress("starting", 0);
    interpreter = await startFromSnapshot(loadPyodide, options, snapshot);
    closeDoors();
    post({ type: "ready", from: "snapshot", tookMs: tookMs() });
  } catch {
    // A snapshot is a private format: an unusual browser may refuse it. Python itself may still start.
    progress("importing", 0);
    const response = await fetch(at(ASSETS.files));
    if (!response.ok) throw new Error(`${ASSETS.files}: HTTP ${response.status}`);
    interpreter = await startPlain(loadPyodide, options, (await response.json()) as PythonFiles);
    closeDoors();
    post({ type: "ready", from: "plain", tookMs: tookMs() });
  }
  return interpreter;
}

/** Learner code has no business with the network or storage: what Python could reach through JavaScript goes. */
function closeDoors(): void {
  const doors = [
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "importScripts",
    "indexedDB",
    "caches",
  ];
  const more = ["BroadcastChannel", "Worker", "SharedWorker", "Notification", "webkitRequestFileSystem", "FileReader"];
  for (const name of [...doors, ...more])
    Object.defineProperty(self, name, { value: undefined, configurable: false, writable: false });
}

/** Sends what is printed in portions, so that a flood of output does not flood the page. */
function printer(id: number): (text: string) => void {
  let waiting = "";
  let lastMs = performance.now();
  return (text) => {
    waiting += text;
    if (performance.now() - lastMs < PRINT_EVERY_MS) return;
    post({ type: "printed", id, text: waiting });
    waiting = "";
    lastMs = performance.now();
  };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
