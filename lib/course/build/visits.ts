/**
 * What two visitors call of a program that only defines functions: plain Python runs it and nothing happens. Told from its text: functions at the top that
 * need no arguments, a request, or what the course's programs call by the same names everywhere (a product's number), none of which the program calls itself. Left out: coroutines, and what a decorator makes of a function.
 */
import type { Call } from "#simulation/behaviour";
import type { Argument } from "#simulation/call-arguments";

const TOP_FUNCTION = /^(?<async>async )?def (?<name>[a-z]\w*)\((?<parameters>[^)]*)\)/gm;
const MOST_VISITORS = 2;

/** What the course's functions are given under these names: product 4 is the blue cup. */
const EXAMPLES: Readonly<Record<string, Argument>> = {
  request: { $: "request" },
  number: 4,
  stock: 20,
  price: "9.90",
  session: "s1",
};

/** Empty = the program does something by itself, or nothing that a visitor could call. */
export function visitsOf(code: string): Call[] {
  const found = [...code.matchAll(TOP_FUNCTION)]
    .map(({ groups }) => groups ?? {})
    .filter(({ name }) => !new RegExp(`\\.connect\\(${name}\\b`).test(code)); // a signal's, not a visitor's
  if (found.length === 0 || found.some(({ name }) => isCalledAtTop(code, name ?? ""))) return [];
  if (/^(?:for|while|if|with|try|print|async )\b/m.test(code)) return [];
  return found
    .flatMap(({ name = "", parameters = "" }): Call[] => {
      const required = parameters
        .split(",")
        .map((each) => each.trim())
        .filter((each) => each !== "" && !/[=*]/.test(each));
      if (required.some((each) => !Object.hasOwn(EXAMPLES, each))) return [];
      // A helper, which another one calls with what it has been given itself.
      if (required.length > 0 && isCalledWithin(code, name)) return [];
      return [{ entry: name, args: required.map((each) => EXAMPLES[each] as Argument) }];
    })
    .slice(0, MOST_VISITORS);
}

const isCalledWithin = (code: string, name: string): boolean => new RegExp(`^ .*\\b${name}\\(`, "m").test(code);

/** In a line that no function's body holds. A name that is only handed on is called by somebody else. */
const isCalledAtTop = (code: string, name: string): boolean =>
  code
    .split("\n")
    .some(
      (line) =>
        /^[^\s#@]/.test(line) &&
        !line.startsWith("def ") &&
        !/\.connect\(/.test(line) &&
        new RegExp(`\\b${name}\\b`).test(line),
    );
