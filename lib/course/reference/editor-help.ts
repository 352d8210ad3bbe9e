/**
 * What the editor can say about the code around the cursor: which cache method is being completed, hovered or called, and which
 * argument is being written. A reading of text, not a parser: it knows `cache`, `caches["…"]`, and names assigned from it.
 */
import { type ApiMethod, ATOMIC_WORDS, apiMethod } from "#course/reference/reference";
import type { BackendName } from "#engine/step";

/** `cache.ge|` → "ge": what has been typed of a method of a cache, or null when this is none. */
export function methodPrefix(code: string, before: string): string | null {
  const match = /([\w\])"']+)\.(\w*)$/.exec(before);
  return match && isCache(code, before.slice(0, before.length - (match[2]?.length ?? 0) - 1)) ? (match[2] ?? "") : null;
}

/** The method called `name` if what stands before its dot is a cache. */
export function methodAt(code: string, before: string, name: string): ApiMethod | null {
  return before.endsWith(".") && isCache(code, before.slice(0, -1)) ? apiMethod(name) : null;
}

/** The innermost call of a cache method that the cursor is in, and the argument it is at. */
export function callAt(code: string, before: string): { method: ApiMethod; argument: number } | null {
  let depth = 0;
  let argument = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const char = before[at];
    if (char === ")" || char === "]" || char === "}") depth++;
    else if (char === "," && depth === 0) argument++;
    else if (char === "(" || char === "[" || char === "{") {
      if (depth > 0) {
        depth--;
        continue;
      }
      const head = before.slice(0, at);
      const name = /\.(\w+)$/.exec(head)?.[1];
      const method = char === "(" && name ? methodAt(code, head.slice(0, -name.length), name) : null;
      if (method) return { method, argument: argumentIndex(method, before.slice(at + 1), argument) };
      argument = 0; // a list or another call inside this one: go on outwards
    }
  }
  return null;
}

/** A keyword says by itself which parameter it is. */
function argumentIndex(method: ApiMethod, written: string, position: number): number {
  const keyword = /(?:^|,)\s*(\w+)\s*=[^,=]*$/.exec(written)?.[1];
  const named = method.parameters.findIndex(({ name }) => name.split("=")[0] === keyword);
  return keyword !== undefined && named >= 0 ? named : position;
}

function isCache(code: string, expression: string): boolean {
  if (/\bcaches\s*\[[^\]]*\]$/.test(expression)) return true;
  const name = /(?:^|[^\w.])(\w+)$/.exec(expression)?.[1];
  if (name === undefined) return false;
  return name === "cache" || new RegExp(`^\\s*${name}\\s*=\\s*caches\\s*\\[`, "m").test(code);
}

/** The whole entry as Markdown, for hover and completion. */
export function methodMarkdown(method: ApiMethod): string {
  const rows = Object.entries(method.backends).map(
    ([name, { atomic, steps }]) => `| ${name as BackendName} | ${ATOMIC_WORDS[atomic]} | ${steps} |`,
  );
  return [
    method.about,
    `Returns ${method.returns}.`,
    ["| backend | atomic? | steps |", "| --- | --- | --- |", ...rows].join("\n"),
    `[Django's documentation](${method.href})`,
  ].join("\n\n");
}
