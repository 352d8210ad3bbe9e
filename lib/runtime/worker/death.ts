/**
 * Python may die under a program: the engine's stack is full, memory is out, C code has given up. JavaScript's words for that mean nothing to
 * a learner; here they become what happened and what becomes of it. What is not known stays as it is said.
 */
const ANEW = "Python has been started anew; your program is as it was.";

const DEATHS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [
    /call stack size|too much recursion|stack overflow|stack exhausted/i,
    "RecursionError: something nested too deeply for Python in a browser, such as comparing, copying or printing a structure that contains itself.",
  ],
  [
    /allocation failed|out of memory|could not allocate|invalid (array|string) length|maximum string length/i,
    "MemoryError: the program needed more memory than the browser gives to a page.",
  ],
  [/^Program terminated with exit\((\d+)\)/, "The program ended its own process."],
  [
    /unreachable|memory access out of bounds|null function|signature mismatch/i,
    "Python itself broke down under the program.",
  ],
  [
    /JSON|is not a function|Cannot read propert|undefined|proxy/i,
    "The program replaced something that Python itself stands on, and its result could not be read.",
  ],
];

export function deathInWords(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const known = DEATHS.find(([pattern]) => pattern.test(said));
  return known ? `${known[1]} ${ANEW}` : said;
}
