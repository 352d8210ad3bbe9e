/** Runs a command with its output on ours, and answers with its exit code. Never through a shell. */
import { spawn } from "node:child_process";
import { ROOT } from "./project-files";

/** Next would send usage data and colours would be lost; neither is wanted in any of our commands. */
const BASE_ENV = { NEXT_TELEMETRY_DISABLED: "1" };

export function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...BASE_ENV, ...env } });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** A program of node_modules, by the Node that runs us: no npx, no PATH. */
export function runBin(file: string, args: readonly string[], env?: Record<string, string>): Promise<number> {
  return run(process.execPath, [`node_modules/${file}`, ...args], env);
}
