/**
 * What a page makes the browser load before anybody touches it: the scripts that its exported HTML names. What is loaded
 * on intent (Monaco, Python) is named by no HTML. Old browsers' polyfills (nomodule) are fetched by no current one.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#tooling/project-files";

/** Paths of the scripts of `out/${page}.html`, from the root of the project. */
export function firstLoadScripts(page: string): string[] {
  return scriptsIn(readFileSync(join(ROOT, `out/${page}.html`), "utf8")).map((source) => `out${source}`);
}

export function scriptsIn(html: string): string[] {
  const sources = new Set<string>();
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g)) {
    if (/\snomodule\b/i.test(tag)) continue;
    const isPreload = /^<link/.test(tag) && /\sas="script"|\srel="modulepreload"/.test(tag);
    const source = /^<script/.test(tag) || isPreload ? /\s(?:src|href)="([^"?]+)/.exec(tag)?.[1] : undefined;
    if (source) sources.add(source);
  }
  return [...sources];
}
