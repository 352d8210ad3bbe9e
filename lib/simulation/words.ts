/** How times, requests and keys are said to people. How a call is: call-arguments.ts. */

export function inSeconds(ms: number): string {
  if (Math.abs(ms) < 1000) return `${round(ms)} ms`;
  return `${round(ms / 1000)} s`;
}

const round = (n: number): string => String(Math.round(n * 1000) / 1000);

/** A, B, … Z, A2, B2 …: how requests are called. */
export function letterOf(task: number): string {
  const round = Math.floor(task / 26);
  return String.fromCharCode(65 + (task % 26)) + (round === 0 ? "" : round + 1);
}

/** Django's final keys are `prefix:version:key`; people say the key. */
const shortKey = (key: string): string => /^[^:]*:\d+:(.+)$/s.exec(key)?.[1] ?? key;

export const quoted = (key: string): string => `\`${shortKey(key)}\``;
