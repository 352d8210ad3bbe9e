/** WebKitGTK through Debian's WebKitWebDriver (WebDriver's classic HTTP), on a screen of its own (Xvfb). */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { freePort } from "./free-port";
import { NotHere, type Session, untilUp } from "./session";

const DRIVER = "/usr/bin/WebKitWebDriver";
const BROWSERS = [
  "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
  "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
];
const SCREEN = "/usr/bin/Xvfb";

export async function startWebKit(): Promise<Session> {
  const binary = BROWSERS.find((path) => existsSync(path));
  for (const path of [DRIVER, SCREEN]) if (!existsSync(path)) throw new NotHere(`there is no ${path}`);
  if (!binary) throw new NotHere("there is no MiniBrowser of webkit2gtk-4.1");
  const children: ChildProcess[] = [];
  const start = (command: string, args: string[], env = {}) => {
    const child = spawn(command, args, { stdio: "ignore", env: { ...process.env, ...env } });
    children.push(child);
    return child;
  };
  const display = `:${200 + (process.pid % 700)}`;
  start(SCREEN, [display, "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
  const port = await freePort();
  // Its sandbox needs namespaces that a container may not make.
  start(DRIVER, [`--port=${port}`, "--host=127.0.0.1"], {
    DISPLAY: display,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    LIBGL_ALWAYS_SOFTWARE: "1",
  });
  const stop = () => {
    for (const child of children) child.kill();
  };
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } } : {}),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(`${path}: ${value?.error}: ${value?.message}`);
    return value;
  };
  try {
    await untilUp("WebKitWebDriver", () => ask("GET", "/status"));
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } } };
    const made = (await untilUp("WebKit", () => ask("POST", "/session", { capabilities }))) as {
      sessionId: string;
      capabilities: { browserVersion?: string };
    };
    const at = `/session/${made.sessionId}`;
    await ask("POST", `${at}/timeouts`, { script: 60_000, pageLoad: 60_000 });
    return {
      version: `WebKitGTK ${made.capabilities.browserVersion ?? ""}`,
      open: async (url) => void (await ask("POST", `${at}/url`, { url })),
      evaluate: (script) => ask("POST", `${at}/execute/sync`, { script, args: [] }),
      perform: async (actions) => void (await ask("POST", `${at}/actions`, { actions })),
      resize: async (width, height) => void (await ask("POST", `${at}/window/rect`, { width, height })),
      close: async () => {
        await ask("DELETE", at).catch(() => undefined);
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}
