/**
 * No update is lost: every entry of the cache ends at a value that the same requests reach one after another, whatever it is (a counter,
 * a list, a dict). So nobody has to say what the right value is.
 */

import type { End, Finding, Property } from "#explorer/property";
import type { SerialEnd, SerialOrders } from "#explorer/serial/serial-orders";
import { quoted } from "#simulation/words";

export const noLostUpdate = (): Property => ({
  name: "no-lost-update",
  title: "No update is lost: what is in the cache ends as if the requests had come one after another.",
  kind: "always",
  serial: true,
  atEnd: (end, _, serial) => {
    const { cache, seen } = end;
    const orders = serial.ends(seen);
    if (orders === null) return undefined;
    const wrong = wrongEntries(end, orders, serial);
    return wrong.length === 0 ? null : foundIn(cache, orders, wrong);
  },
});

/** Names of entries that end as in no order, where that may still matter to somebody; none when no order comes to an end. */
export function wrongEntries(
  { cache, world }: Pick<End, "cache" | "world">,
  orders: readonly SerialEnd[],
  serial: SerialOrders,
): string[] {
  if (orders.length === 0) return [];
  const names = new Set([...Object.keys(cache), ...orders.flatMap((order) => Object.keys(order.cache))]);
  const isAs = (name: string, order: SerialEnd): boolean =>
    cache[name] === undefined
      ? order.cache[name] === undefined || order.mayExpire.has(name)
      : order.cache[name] === cache[name];
  return [...names]
    .filter((name) => !orders.some((order) => isAs(name, order)))
    .filter((name) => !orders.some((order) => serial.isNoMatter(name, world, order.world)));
}

const foundIn = (
  cache: Readonly<Record<string, string>>,
  orders: readonly SerialEnd[],
  wrong: readonly string[],
): Finding => ({ say: () => ({ message: wrongWords(cache, orders, wrong), keys: wrong }) });

export function wrongWords(
  cache: Readonly<Record<string, string>>,
  orders: readonly SerialEnd[],
  [name = ""]: readonly string[],
): string {
  const right = [...new Set(orders.map((order) => order.cache[name]))];
  const shown = right.length > 3 ? "something else" : right.map((value) => value ?? "nothing").join(" or ");
  const value = cache[name];
  const ended = value === undefined ? "is gone" : `ended at ${value}`;
  return `${quoted(name)} ${ended}; one after another it would be ${shown}`;
}
