/**
 * The worker in which learner code runs, begun from a Blob that imports the real file: such a worker is under the policy of the page that made it
 * (scripts/csp.ts), also on a host that sends no headers. So what a program may reach is this site and nothing else, `import()` included.
 */
const FILE = "/runtime/worker.js";

export const workerUrl = (): string => new URL(FILE, globalThis.location.href).href;

export function makePythonWorker(): Worker {
  const url = URL.createObjectURL(new Blob([`import ${JSON.stringify(workerUrl())};`], { type: "text/javascript" }));
  const worker = new Worker(url, { type: "module", name: "python" });
  const release = () => URL.revokeObjectURL(url);
  worker.addEventListener("message", release, { once: true });
  worker.addEventListener("error", release, { once: true });
  return worker;
}
