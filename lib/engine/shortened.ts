/**
 * A trace keeps what is to be seen of a value, not megabytes: when a report leaves the interpreter, stored bytes beyond a bound become their
 * beginning, their size and a number, the same number for the same bytes. Bytes are latin-1, a character each, so that the mark below,
 * which is none, cannot be among them. Whoever looks at sizes asks `sizeOf`. The interpreter itself, and with it every grade, has the whole.
 */
export const MAX_CARRIED = 10_000;
const HEAD = 200;
const MARK = "…";
const SHORT = new RegExp(`^${MARK}(\\d+)${MARK}\\d+$`);

/** Bytes of a payload, shortened or not. */
export function sizeOf(payload: string): number {
  const told = payload[HEAD] === MARK ? SHORT.exec(payload.slice(HEAD)) : null;
  return told ? Number(told[1]) : payload.length;
}

export const isShortened = (payload: string): boolean => sizeOf(payload) !== payload.length;

/** What learners print and what Python says is bounded where it is taken, and shown whole. */
const WHOLE = new Set(["stdout", "stderr", "text", "traceback", "lastLine", "reason", "message"]);

/** A report as it is sent: the same object where nothing in it is long. */
export function shortened<T>(report: T): T {
  const numbers = new Map<string, number>();
  const short = (payload: string): string => {
    const number = numbers.get(payload) ?? numbers.size;
    numbers.set(payload, number);
    return `${payload.slice(0, HEAD)}${MARK}${payload.length}${MARK}${number}`;
  };
  const text = (said: string, name: string): string => {
    if (said.length <= MAX_CARRIED || WHOLE.has(name)) return said;
    if (name !== "reply") return short(said);
    // The first letter says what follows (reply.ts).
    if (said[0] !== "j") return said[0] + short(said.slice(1));
    return `j${JSON.stringify(walk(JSON.parse(said.slice(1)), ""))}`;
  };
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === "string") return text(value, name);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map((item) => walk(item, name));
      return items.some((item, i) => item !== value[i]) ? items : value;
    }
    let changed = false;
    const pairs = Object.entries(value).map(([key, held]): [string, unknown] => {
      const [keyThen, heldThen] = [text(key, ""), walk(held, key)];
      changed ||= keyThen !== key || heldThen !== held;
      return [keyThen, heldThen];
    });
    return changed ? Object.fromEntries(pairs) : value;
  };
  return walk(report, "") as T;
}
