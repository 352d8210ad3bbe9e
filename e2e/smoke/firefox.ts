/** Debian's own Firefox through WebDriver BiDi, which it speaks itself: no geckodriver. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";
import { freePort } from "./free-port";
import { NotHere, type Session, untilUp } from "./session";

const BINARIES = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];
const ANSWERS_WITHIN_MS = 90_000;

interface Answer {
  id?: number;
  result?: unknown;
  error?: string;
  message?: string;
}
/** What `script.callFunction` answers. */
interface Evaluated {
  type: "success" | "exception";
  result?: { type: string; value?: string };
  exceptionDetails?: { text: string };
}

export async function startFirefox(): Promise<Session> {
  const binary = BINARIES.find((path) => existsSync(path));
  if (!binary) throw new NotHere("there is no firefox-esr");
  const profile = mkdtempSync(join(tmpdir(), "smoke-firefox-"));
  const port = await freePort();
  const browser = spawn(
    binary,
    ["--headless", "--profile", profile, `--remote-debugging-port=${port}`, "--no-remote"],
    {
      stdio: "ignore",
      env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: "1280", MOZ_HEADLESS_HEIGHT: "900" },
    },
  );
  try {
    const socket = await untilUp("Firefox", () => connected(`ws://127.0.0.1:${port}/session`));
    return await sessionOver(socket, () => ended(browser, profile));
  } catch (error) {
    await ended(browser, profile);
    throw error;
  }
}

function connected(url: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.once("open", () => resolve(socket));
    socket.once("error", reject);
  });
}

async function sessionOver(socket: WebSocket, end: () => Promise<void>): Promise<Session> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  socket.on("message", (data) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  const ask = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      const late = setTimeout(() => reject(new Error(`${method}: no answer`)), ANSWERS_WITHIN_MS);
      waiting.set(id, ({ error, message, result }) => {
        clearTimeout(late);
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error}: ${message}`));
        else resolve(result);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  const made = (await ask("session.new", { capabilities: {} })) as { capabilities: { browserVersion: string } };
  // The tab that is there at the start does not always have the focus: keys would come, and type nothing.
  const { context } = (await ask("browsingContext.create", { type: "tab" })) as { context: string };
  return {
    version: `Firefox ${made.capabilities.browserVersion}`,
    open: async (url) => void (await ask("browsingContext.navigate", { context, url, wait: "complete" })),
    evaluate: async (body) => {
      const answer = (await ask("script.callFunction", {
        functionDeclaration: `async () => JSON.stringify(await (async () => {${body}})() ?? null)`,
        target: { context },
        awaitPromise: true,
      })) as Evaluated;
      if (answer.type === "exception") throw new Error(answer.exceptionDetails?.text);
      return JSON.parse(answer.result?.value ?? "null");
    },
    perform: async (actions) => void (await ask("input.performActions", { context, actions })),
    resize: async (width, height) =>
      void (await ask("browsingContext.setViewport", { context, viewport: { width, height } })),
    close: async () => {
      await ask("browser.close", {}).catch(() => undefined);
      socket.close();
      await end();
    },
  };
}

async function ended(browser: ChildProcess, profile: string): Promise<void> {
  if (browser.exitCode === null) {
    browser.kill();
    await new Promise((resolve) => browser.once("exit", resolve));
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
