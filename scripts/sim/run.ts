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
  const host = await createHost();
  for (const { file, code, filename, modules } of programs)
    for (const backend of backends)
      for (const django of versions) {
        const record = host.run({ code, filename, modules: { ...given, ...modules }, backend, django, caches });
        const line = { file, backend, django, stdout: record.stdout, error: record.error?.lastLine ?? null };
        process.stdout.write(`${JSON.stringify(line)}\n`);
      }
  return 0;
}
