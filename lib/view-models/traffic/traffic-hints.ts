/** What the traffic simulator can tell from a program and its settings before anything runs: whether a server can go down, and which call changes something. */

interface ProgramOptions {
  backend?: string;
  settings?: Record<string, Record<string, unknown>>;
}

/** Whether any of its caches stands behind a network. */
export function usesServer({ backend = "locmem", settings }: ProgramOptions): boolean {
  const caches = settings === undefined ? [backend] : Object.values(settings).map(({ BACKEND }) => String(BACKEND));
  return caches.some((each) => /redis|memcache/i.test(each));
}

/** The first function that sounds as if it wrote something, called with small numbers; empty when there is none. */
export function callToSuggest(code: string): string {
  const [, name, given = ""] = /^def ((?:change|update|edit|set|save|raise)\w*)\(([^)]*)\)/m.exec(code) ?? [];
  if (name === undefined) return "";
  const wanted = given.split(",").filter((each) => each.trim() !== "" && !each.includes("=") && !each.includes("*"));
  return `${name}(${wanted.map((_, i) => (i === 0 ? "1" : "9.99")).join(", ")})`;
}
