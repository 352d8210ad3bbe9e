/**
 * The Content-Security-Policy of a static site: a <meta> at the head of every exported page, with the hashes of just
 * that page's inline scripts (the theme, React's payload). Same origin only; `wasm-unsafe-eval` is what Pyodide needs;
 * `blob:` workers are Monaco's and Python's, which so inherits this policy (lib/runtime/client/python-worker.ts). What a <meta> cannot say, a server may say in a header (`headerPolicyFor`); ours does.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, ROOT } from "#tooling/project-files";

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const OUR_META = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

export function policyFor(html: string): string {
  const hashes = new Set<string>();
  for (const [, source = ""] of html.matchAll(INLINE_SCRIPT)) {
    if (source) hashes.add(`'sha256-${createHash("sha256").update(source).digest("base64")}'`);
  }
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join("; ");
}

/** Learner code runs in this worker, and a worker's policy comes in its own headers. No eval: no way from Python to JavaScript's network. */
const PYTHON_WORKER = /^\/runtime\/worker-[0-9a-f]{8}\.js$/;
const PYTHON_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** The policy to send in a header, or null: the worker's, and who may frame a page (only the playground asks to be embedded). */
export function headerPolicyFor(pathname: string, embed: boolean): string | null {
  if (PYTHON_WORKER.test(pathname)) return PYTHON_POLICY;
  return embed && /^\/playground(\.html)?\/?$/.test(pathname) ? null : "frame-ancestors 'self'";
}

/** The page with its policy, once, before anything that it governs. */
export function withPolicy(html: string): string {
  const bare = html.replace(OUR_META, "");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(bare)}"/>`;
  if (!bare.includes("<head>")) throw new Error("csp: a page without <head>");
  return bare.replace("<head>", () => `<head>${meta}`);
}

/** Writes the policy into every page of `out/` and says how many there are. */
export function addPolicies(): number {
  const pages = filesUnder("out", (path) => path.endsWith(".html"));
  for (const page of pages) {
    const path = join(ROOT, page);
    writeFileSync(path, withPolicy(readFileSync(path, "utf8")));
  }
  return pages.length;
}
