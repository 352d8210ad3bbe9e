/**
 * `npm run bench first-run [FOLDER]`: what the first run of a new visitor costs, from opening a lesson to the output of its program: bytes
 * that were sent, and seconds, on three machines. The server sends no faster than the connection. A slow machine is one whose browser, all
 * its processes, is stopped for most of the time, because Chromium's own throttling leaves workers as fast as they are.
 */
import { request as ask, createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { Transform } from "node:stream";
import { chromium } from "@playwright/test";
import { findBrowser } from "#tooling/browser";
import { ROOT } from "#tooling/project-files";
import { createStaticServer } from "#tooling/static-server";
import { heading } from "./medians";

const LESSON = "/lessons/why-cache";
const MACHINES = [
  { name: "all of the CPU, 1,000 Mbit/s", cpu: 1, megabits: 1000 },
  { name: "half of the CPU, 50 Mbit/s", cpu: 0.5, megabits: 50 },
  { name: "a quarter of the CPU, 10 Mbit/s", cpu: 0.25, megabits: 10 },
] as const;
const SLICE_MS = 40;
const LIMIT_MS = 120_000;

export async function benchFirstRun(folder = join(ROOT, "out")): Promise<void> {
  heading(`The first run of a new visitor, ${LESSON}`);
  const site = createStaticServer(resolve(folder));
  const origin = await listening(site);
  for (const { name, cpu, megabits } of MACHINES) {
    const sent = { runtimeBytes: 0, bytes: 0 };
    const slow = slowed(origin, megabits, sent);
    const seconds = await firstRun(await listening(slow), cpu);
    slow.close();
    console.log(
      `${name.padEnd(32)} ${seconds.toFixed(1)} s   ${(sent.runtimeBytes / 1e6).toFixed(1)} MB for Python of ${(sent.bytes / 1e6).toFixed(1)} MB`,
    );
  }
  site.close();
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  return (server.address() as AddressInfo).port;
}

/** Seconds from the press of Run, on a page that is there, to the end of the run. */
async function firstRun(port: number, cpu: number): Promise<number> {
  const launched = await chromium.launchServer({ executablePath: findBrowser() ?? undefined, args: ["--no-sandbox"] });
  const browser = await chromium.connect(launched.wsEndpoint());
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // What is fetched ahead is not what a first run costs.
  await page.addInitScript("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })");
  await page.goto(`http://127.0.0.1:${port}${LESSON}`, { waitUntil: "networkidle", timeout: LIMIT_MS });
  const { pid } = launched.process();
  const pace = cpu < 1 && pid ? stopping(pid, cpu) : null;
  const startMs = performance.now();
  await page.getByRole("button", { name: "Run", exact: true }).first().click({ timeout: LIMIT_MS });
  await page.getByText("run in your browser", { exact: true }).waitFor({ timeout: LIMIT_MS });
  const tookMs = performance.now() - startMs;
  pace?.end();
  await browser.close();
  await launched.close();
  return tookMs / 1000;
}

/** Lets a group of processes run for a share of the time only. */
function stopping(pid: number, share: number): { end: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const signal = (name: NodeJS.Signals) => process.kill(-pid, name);
  const stop = () => {
    signal("SIGSTOP");
    timer = setTimeout(go, SLICE_MS * (1 - share));
  };
  const go = () => {
    signal("SIGCONT");
    timer = setTimeout(stop, SLICE_MS * share);
  };
  stop();
  return {
    end: () => {
      clearTimeout(timer);
      signal("SIGCONT");
    },
  };
}

/** The same site over one slow line, and what went over it. */
function slowed(port: number, megabits: number, sent: { runtimeBytes: number; bytes: number }): Server {
  const bytesAMs = (megabits * 1e6) / 8 / 1000;
  let freeAtMs = 0;
  return createServer((asked, answer) => {
    const onward = ask({ port, host: "127.0.0.1", path: asked.url, headers: asked.headers }, (response) => {
      answer.writeHead(response.statusCode ?? 500, response.headers);
      const line = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          sent.bytes += chunk.length;
          if (asked.url?.startsWith("/runtime/")) sent.runtimeBytes += chunk.length;
          freeAtMs = Math.max(freeAtMs, performance.now()) + chunk.length / bytesAMs;
          setTimeout(() => done(null, chunk), freeAtMs - performance.now());
        },
      });
      response.pipe(line).pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    onward.end();
  });
}
