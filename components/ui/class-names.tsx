/** Joins class names, leaving out what is absent. Order is kept: a caller's own class comes last and wins by layer. */
export function classNames(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(" ");
}
