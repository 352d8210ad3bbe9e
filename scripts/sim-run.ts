/** `sim run [--backend NAME[,NAME…]] [--caches JSON] FILE…`: each program in a fresh namespace on a fresh world. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { CachesSetting } from "#runtime/caches";
import { createHost } from "#runtime/interpreter/host";
import { backendNamed, parseJson } from "#tooling/sim-arguments";

export async function runCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { backend: { type: "string", default: "locmem" }, caches: { type: "string", default: "{}" } },
  });
  if (positionals.length === 0) throw new Error("run needs at least one FILE");
  const backends = values.backend.split(",").map(backendNamed);
  const caches = parseJson(values.caches, "--caches") as CachesSetting;
  const programs = positionals.map((file) => ({ file, code: readFileSync(file, "utf8") }));
  const host = await createHost();
  for (const { file, code } of programs)
    for (const backend of backends) {
      const record = host.run({ code, filename: basename(file), backend, caches });
      const line = { file, backend, stdout: record.stdout, error: record.error?.lastLine ?? null };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
  return 0;
}
