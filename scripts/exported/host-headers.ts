/**
 * `out/_headers`, for hosts that read such a file (Netlify, Cloudflare Pages): what our own server sends (static-server.ts). The file cannot tell
 * `?embed` from the rest, so the playground may be framed by everybody there; all other pages refuse.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { BASE_PATH } from "#tooling/base-path";
import { ROOT } from "#tooling/project-files";
import { HEADERS, IMMUTABLE_CACHE } from "#tooling/static-server";
import { headerPolicyFor } from "./csp";

export function hostHeaders(): string {
  const rules: [path: string, headers: Record<string, string>][] = [
    ["/*", HEADERS],
    ...["/", "/lessons*", "/review*", "/reference*", "/project*", "/final-test*", "/certificate*", "/django-6-1*"].map(
      (path): [string, Record<string, string>] => [
        path,
        { "Content-Security-Policy": headerPolicyFor(path, false) ?? "" },
      ],
    ),
    ["/runtime/worker-*", { "Content-Security-Policy": headerPolicyFor("/runtime/worker-00000000.js", false) ?? "" }],
    ["/_next/static/*", { "Cache-Control": IMMUTABLE_CACHE }],
    ["/runs/*", { "Cache-Control": IMMUTABLE_CACHE }],
  ];
  return rules
    .map(([path, headers]) => [
      BASE_PATH + path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ])
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

export const writeHostHeaders = (): void => writeFileSync(join(ROOT, "out/_headers"), hostHeaders());
