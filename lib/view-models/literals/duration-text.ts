/** Moments of a virtual hour or day as people write them: `1h30m`, `45m`, `90s`, `300ms`; alone (deploys), or one a line with a call (`45m change_price(1, 9.99)`). */
import type { Deploy, TimedCall } from "#simulation/traffic/traffic-spec";
import { callsText, readCalls } from "#view-models/literals/calls-text";

export type Read<T> = { ok: true; value: T } | { ok: false; reason: string };

const UNITS_MS = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
type Unit = keyof typeof UNITS_MS;

export function readDuration(text: string): number | null {
  if (!/^(\d+(\.\d+)?(ms|[hms]))+$/.test(text)) return null;
  let ms = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[hms])/g))
    ms += Number(amount) * UNITS_MS[unit as Unit];
  return ms;
}

export function durationText(ms: number): string {
  if (ms > 0 && ms < UNITS_MS.s) return `${ms}ms`;
  let rest = ms;
  let text = "";
  for (const unit of ["h", "m"] as const) {
    const whole = Math.floor(rest / UNITS_MS[unit]);
    if (whole > 0) text += `${whole}${unit}`;
    rest -= whole * UNITS_MS[unit];
  }
  return rest > 0 || text === "" ? `${text}${rest / UNITS_MS.s}s` : text;
}

const unreadable = (text: string): string => `“${text}” is not a time such as 45m, 1h30m or 90s.`;

export function readDeploys(text: string, durationMs: number): Read<Deploy[]> {
  const deploys: Deploy[] = [];
  for (const word of text.split(/[\s,;]+/).filter((each) => each !== "")) {
    const atMs = readDuration(word);
    if (atMs === null) return { ok: false, reason: unreadable(word) };
    if (atMs >= durationMs) return { ok: false, reason: `${word} is after the end.` };
    deploys.push({ atMs });
  }
  return { ok: true, value: deploys };
}

export const deploysText = (deploys: readonly Deploy[]): string =>
  deploys.map(({ atMs }) => durationText(atMs)).join(", ");

export function readTimedCalls(text: string, durationMs: number): Read<TimedCall[]> {
  const timed: TimedCall[] = [];
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    const [, word = "", rest = ""] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
    const atMs = readDuration(word);
    if (atMs === null) return { ok: false, reason: unreadable(word) };
    if (atMs >= durationMs) return { ok: false, reason: `${word} is after the end.` };
    const read = readCalls(rest);
    if (!read.ok) return read;
    timed.push(...read.calls.map((call) => ({ atMs, call })));
  }
  return { ok: true, value: timed };
}

export const timedCallsText = (events: readonly TimedCall[]): string =>
  events.map(({ atMs, call }) => `${durationText(atMs)} ${callsText([call])}`).join("\n");
