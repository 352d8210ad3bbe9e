/**
 * Writes `out/sw.js` and `out/offline.json`: what "Make available offline" fetches, file by file with its hash, and how much that is. Nothing of it is
 * loaded by a page that was not asked. The list is made here rather than by workbox-build, which brings a compiler and a bundler along.
 */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { NOT_FOUND_PAGE, type OfflineSize } from "#runtime/offline/offline-messages";
import { filesUnder, ROOT } from "#tooling/project-files";

/**
 * What no reader without a network asks for: packed forms, second copies of pages (scripts/exported/indexes.ts), the client router's own format of pages,
 * Python for browsers that refuse the snapshot, and what only hosts and other sites read.
 */
const LEFT_OUT: readonly RegExp[] = [
  /\.(br|gz|txt|map)$/,
  /.\/index\.html$/,
  /^(404|_not-found)\.html$/,
  /^runtime\/.*\.wasm$/,
  /^runtime\/python-[0-9a-f]+\.json$/,
  /^(_headers|sw\.js|offline\.json|social\.png)$/,
];

export const isOffline = (path: string): boolean => !LEFT_OUT.some((pattern) => pattern.test(path));

/** A host may touch up a page; a script, a font or data that is not what was built is not taken. */
export function entryFor(url: string, bytes: Uint8Array): { url: string; revision: string; integrity?: string } {
  const hash = createHash("sha256").update(bytes).digest();
  const revision = hash.toString("hex").slice(0, 16);
  return url.endsWith(".html") ? { url, revision } : { url, revision, integrity: `sha256-${hash.toString("base64")}` };
}

/** After the packed forms are there. Says what the copy takes. */
export async function writeOfflineCopy(): Promise<OfflineSize> {
  // Hosts answer 404.html with the status 404, and what has that is not kept.
  copyFileSync(join(ROOT, "out/404.html"), join(ROOT, "out", NOT_FOUND_PAGE));
  const paths = filesUnder("out").map((path) => path.slice("out/".length));
  const size: OfflineSize = { files: 0, bytes: 0, packedBytes: 0 };
  const entries = paths.filter(isOffline).map((path) => {
    const file = join(ROOT, "out", path);
    const bytes = readFileSync(file);
    size.files += 1;
    size.bytes += bytes.length;
    size.packedBytes += existsSync(`${file}.br`) ? statSync(`${file}.br`).size : bytes.length;
    return entryFor(path, bytes);
  });
  const sizeText = JSON.stringify(size);
  writeFileSync(join(ROOT, "out/offline.json"), sizeText);
  entries.push(entryFor("offline.json", Buffer.from(sizeText)));
  await build({
    entryPoints: [join(ROOT, "lib/runtime/offline/service-worker.ts")],
    bundle: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    outfile: join(ROOT, "out/sw.js"),
    define: { MANIFEST: JSON.stringify(entries), "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  return size;
}
