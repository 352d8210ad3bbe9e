/**
 * Durations and sizes in words short enough for a table cell. At most two units, rounded down, so that a TTL never
 * claims more time than is left.
 */
const UNITS: readonly [name: string, ms: number][] = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["min", 60_000],
  ["s", 1000],
];

export function duration(ms: number): string {
  if (ms <= 0) return "0 s";
  if (ms < 1000) return `${Math.floor(ms)} ms`;
  if (ms < 10_000) return `${trimmed(Math.floor(ms / 100) / 10)} s`;
  const first = UNITS.findIndex(([, unitMs]) => ms >= unitMs);
  const [name, unitMs] = UNITS[first] ?? ["s", 1000];
  const whole = Math.floor(ms / unitMs);
  const next = UNITS[first + 1];
  const rest = next ? Math.floor((ms - whole * unitMs) / next[1]) : 0;
  return next && rest > 0 ? `${whole} ${name} ${rest} ${next[0]}` : `${whole} ${name}`;
}

export function byteSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${trimmed(Math.floor((bytes / 1024) * 10) / 10)} kB`;
  return `${trimmed(Math.floor((bytes / 1024 / 1024) * 10) / 10)} MB`;
}

const trimmed = (tenths: number): string => (Number.isInteger(tenths) ? `${tenths}` : tenths.toFixed(1));
