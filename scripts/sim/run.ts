/**
 * `sim run [--backend NAME[,NAME…]] [--django VERSION[,VERSION…]] [--caches JSON] [--with FILE|FOLDER]… FILE|FOLDER…`: each program in a fresh
 * namespace on a fresh world. What `--with` names can be imported; of a folder that is a program itself, main.py is run and the rest can be imported.
 */
import { parseArgs } from "node:util";
import { DEFAULT_DJANGO } from "#engine/django-version";
import type { CachesSetting } from "#runtime/caches";
import { createHost } from "#runtime/interpreter/host";
import { backendNamed, djangoNamed, parseJson } from "#tooling/sim/arguments";
import { modulesIn, programIn } from "#tooling/sim/files";

export async function runCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      backend: { type: "string", default: "locmem" },
      django: { type: "string", default: DEFAULT_DJANGO },
      caches: { type: "string", default: "{}" },
      with: { type: "string", multiple: true, default: [] },
    },
  });
  if (positionals.length === 0) throw new Error("run needs at least one FILE");
  const backends = values.backend.split(",").map(backendNamed);
  const versions = values.django.split(",").map(djangoNamed);
  const caches = parseJson(values.caches, "--caches") as CachesSetting;
  const given = Object.assign({}, ...values.with.map(modulesIn)) as Record<string, string>;
  const programs = positionals.map((file) => ({ file, ...programIn(file) }));
  let host = await createHost();
  for (const { file, code, filename, modules } of programs)
    for (const backend of backends)
      for (const django of versions) {
        let result: { stdout: string; error: string | null };
        try {
          const record = host.run({ code, filename, modules: { ...given, ...modules }, backend, django, caches });
          result = { stdout: record.stdout, error: record.error?.lastLine ?? null };
        } catch (error) {
          // Recursion that only the JavaScript engine has noticed (interpreter/stack-guard.ts) is the end of this Python, but not of the other programs.
          if (!(error instanceof RangeError)) throw error;
          result = {
            stdout: "",
            error: "RecursionError: Stack overflow; Python has ended, and with it what the program had printed",
          };
          host = await createHost();
        }
        process.stdout.write(`${JSON.stringify({ file, backend, django, ...result })}\n`);
      }
  return 0;
}
