/** Who calls what, of two visitors. */
import type { Call } from "#simulation/behaviour";

export function callWords(visits: readonly Call[]): string {
  const [first, second] = visits.map(({ entry }) => `${entry}()`);
  return second === undefined ? `both call ${first}` : `one calls ${first}, the other ${second}`;
}
