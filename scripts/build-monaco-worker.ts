/**
 * Bundles the editor's own worker into `public/runtime/editor-worker.js`. A plain file of ours, so that a strict policy allows it
 * and nothing depends on how the site's bundler treats workers.
 */
import { join } from "node:path";
import { build } from "esbuild";

await build({
  stdin: { contents: 'import "monaco-editor/editor/editor.worker.js";', resolveDir: join(import.meta.dirname, "..") },
  bundle: true,
  format: "iife",
  platform: "browser",
  target: "es2022",
  minify: true,
  outfile: join(import.meta.dirname, "../public/runtime/editor-worker.js"),
  logLevel: "warning",
});
