/**
 * From nothing to a Python that can import our packages, in one Chromium: our worker with its snapshot against stock `loadPyodide` in
 * a worker of its own. In turn, several times, nothing cached between runs but what HTTP caches.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { chromium } from "@playwright/test";
import { ensureBrowser } from "#tooling/browser";
import { createStaticServer } from "#tooling/static-server";
import { heading, median, medianRatio } from "./medians";

const ROUNDS = 5;
const PUBLIC = join(import.meta.dirname, "../../public");

export async function benchStartUp(): Promise<void> {
  heading("Python in the browser: our start from the snapshot against stock loadPyodide");
  const server = createStaticServer(PUBLIC);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const pyodide = dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));
    await page.route("**/bench/*", (route) => {
      const name = new URL(route.request().url()).pathname.slice("/bench/".length);
      if (name === "") return route.fulfill({ contentType: "text/html", body: "<!doctype html>" });
      const isScript = name.endsWith("mjs");
      return route.fulfill({
        contentType: isScript
          ? "text/javascript"
          : name.endsWith("wasm")
            ? "application/wasm"
            : "application/octet-stream",
        body: readFileSync(join(pyodide, name)),
      });
    });
    await page.goto(`${origin}/bench/`);
    const ours: number[] = [];
    const stock: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const a = await page.evaluate(timeOurs);
      const b = await page.evaluate(timeStock);
      if (round === 0) continue; // both have filled the HTTP cache
      ours.push(a);
      stock.push(b);
    }
    console.log(
      `ours  ${median(ours).toFixed(0)} ms   stock ${median(stock).toFixed(0)} ms   ratio ${medianRatio(ours, stock).toFixed(2)}`,
    );
  } finally {
    await browser.close();
    server.close();
  }
}

async function timeOurs(): Promise<number> {
  const { worker: url } = (await (await fetch("/runtime/assets.json")).json()) as { worker: string };
  const startedMs = performance.now();
  const worker = new Worker(url, { type: "module" });
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data.type === "failed-to-load") reject(new Error(data.reason));
      if (data.type !== "ready") return;
      if (data.from !== "snapshot") reject(new Error("the snapshot was not used"));
      worker.terminate();
      resolve(performance.now() - startedMs);
    };
  });
}

function timeStock(): Promise<number> {
  const startedMs = performance.now();
  const source = `import { loadPyodide } from "${location.origin}/bench/pyodide.mjs";
    await loadPyodide({ indexURL: "${location.origin}/bench/" }); postMessage("ready");`;
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })), { type: "module" });
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = () => {
      worker.terminate();
      resolve(performance.now() - startedMs);
    };
  });
}
