import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { TOO_LONG } from "./watchdog";

const MODULE = join(import.meta.dirname, "watchdog.ts");

/** The signal that ended a process which does this with a limit of one second, or null. */
function endOf(program: string): Promise<string | null> {
  const code = `import { startWatchdog } from ${JSON.stringify(MODULE)};
    const watchdog = startWatchdog(1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const busy = (s) => { for (const start = process.cpuUsage().user; process.cpuUsage().user - start < s * 1e6; ); };
    ${program}`;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], { stdio: "inherit" });
    child.once("exit", (_code, signal) => resolve(signal));
  });
}

test("a grading that goes on and on ends the process", { timeout: 300_000 }, async () => {
  expect(await endOf("watchdog.begins(); busy(60);")).toBe(TOO_LONG);
});

test("waiting costs nothing, and neither does what comes between gradings", { timeout: 300_000 }, async () => {
  const wait = "watchdog.begins(); await new Promise((resolve) => setTimeout(resolve, 2000)); watchdog.ends();";
  expect(await endOf(`${wait} busy(1.5);`)).toBe(null);
});
