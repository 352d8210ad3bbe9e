/**
 * The worker in which learner code runs, begun from a Blob that imports the real file: such a worker is under the policy of the page that made it
 * (scripts/exported/csp.ts), also on a host that sends no headers. So what a program may reach is this site and nothing else, `import()` included.
 */
import { sitePath } from "#runtime/client/site-path";

const SILENT_MS = 8_000;
/** Its name holds a hash, so a page never starts the worker of another build; put in by next.config.js. */
const FILE = process.env.NEXT_PUBLIC_PYTHON_WORKER ?? "/runtime/worker.js";

const workerUrl = (): string => new URL(sitePath(FILE), globalThis.location.href).href;

export function makePythonWorker(): Worker {
  const url = URL.createObjectURL(new Blob([`import ${JSON.stringify(workerUrl())};`], { type: "text/javascript" }));
  const worker = new Worker(url, { type: "module", name: "python" });
  const release = () => URL.revokeObjectURL(url);
  worker.addEventListener("message", release, { once: true });
  worker.addEventListener("error", release, { once: true });
  return worker;
}

const workerFile = () => import("#runtime/client/worker-file");

/** Before another try, past the browser's cache. */
export const refreshWorker = async (): Promise<void> => (await workerFile()).refreshFiles(FILE);

/** A worker that has not spoken after a while is looked into (worker-file.ts). Returns how to stop watching. */
export function watchWorker(onDead: (reason: string) => void): () => void {
  let over = false;
  let stop = () => {};
  const timer = setTimeout(async () => {
    const { watchSilence } = await workerFile();
    if (!over) stop = watchSilence(workerUrl(), onDead);
  }, SILENT_MS);
  return () => {
    over = true;
    clearTimeout(timer);
    stop();
  };
}
