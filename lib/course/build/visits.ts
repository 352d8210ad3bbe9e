/**
 * What two visitors call of a program that only defines functions: plain Python runs it and nothing happens. Told from its text: functions at the top that
 * need no arguments (or a request), none of which the program calls itself. Left out: coroutines, and what a decorator makes of a function.
 */
import type { Call } from "#simulation/behaviour";

const TOP_FUNCTION = /^(?<async>async )?def (?<name>[a-z]\w*)\((?<parameters>[^)]*)\)/gm;
const MOST_VISITORS = 2;

/** Empty = the program does something by itself, or nothing that a visitor could call. */
export function visitsOf(code: string): Call[] {
  const found = [...code.matchAll(TOP_FUNCTION)].map(({ groups }) => groups ?? {});
  if (found.length === 0 || found.some(({ name }) => isCalledAtTop(code, name ?? ""))) return [];
  if (/^(?:for|while|if|with|try|print|async )\b/m.test(code)) return [];
  return found
    .flatMap(({ name = "", parameters = "" }): Call[] => {
      const required = parameters.split(",").filter((each) => each.trim() !== "" && !/[=*]/.test(each));
      if (required.length === 0) return [{ entry: name, args: [] }];
      return required.length === 1 && required[0]?.trim() === "request"
        ? [{ entry: name, args: [{ $: "request" }] }]
        : [];
    })
    .slice(0, MOST_VISITORS);
}

/** In a line that no function's body holds. A name that is only handed on is called by somebody else. */
const isCalledAtTop = (code: string, name: string): boolean =>
  code
    .split("\n")
    .some((line) => /^[^\s#@]/.test(line) && !line.startsWith("def ") && new RegExp(`\\b${name}\\b`).test(line));
