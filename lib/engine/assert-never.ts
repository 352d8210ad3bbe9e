/** Makes a switch over a union exhaustive: a new member no longer compiles until it is handled. */
export function assertNever(value: never, what = "case"): never {
  throw new Error(`Unhandled ${what}: ${JSON.stringify(value)}`);
}
