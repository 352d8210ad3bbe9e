import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { policyFor, withPolicy } from "./csp";

const hashOf = (source: string) => `'sha256-${createHash("sha256").update(source).digest("base64")}'`;
const page =
  '<html><head><title>t</title><script src="/a.js" async=""></script></head><body><script>run("$&")</script></body></html>';

test("an inline script is allowed by its hash, a script with a source by its origin", () => {
  const scriptSources = policyFor(page).split("; ")[1];
  expect(scriptSources).toBe(`script-src 'self' 'wasm-unsafe-eval' ${hashOf('run("$&")')}`);
});

test("the policy stands before every script, and adding it twice changes nothing", () => {
  const once = withPolicy(page);
  expect(once.indexOf("Content-Security-Policy")).toBeLessThan(once.indexOf("<script"));
  expect(withPolicy(once)).toBe(once);
});

test("no policy lets inline scripts or other origins in", () => {
  const scripts = policyFor(page).split("; ")[1];
  expect(scripts).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});
