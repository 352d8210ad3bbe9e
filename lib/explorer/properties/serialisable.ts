/**
 * Every outcome is one that some order of whole requests, one after another, could give: what each returned, what is left in the cache,
 * what was done to the database. It needs no knowledge of the program; Lincheck calls the same thing linearizability.
 * What it means exactly, and cannot see: docs/properties.md.
 */

import { wrongEntries, wrongWords } from "#explorer/properties/no-lost-update";
import type { End, Property } from "#explorer/property";
import type { SerialOrders } from "#explorer/serial-orders";

export const serialisable = (): Property => ({
  name: "serialisable",
  title: "Every outcome is one that the requests could have one after another.",
  kind: "always",
  serial: true,
  atEnd: (end, _, serial) => {
    const given = serial.gives(end);
    if (given === null) return undefined;
    return given ? null : { say: () => sayWhy(end, serial) };
  },
});

function sayWhy(end: End, serial: SerialOrders): { message: string; keys: readonly string[] } {
  const orders = serial.ends(end.seen) ?? [];
  const wrong = wrongEntries(end.cache, orders);
  if (wrong.length > 0) return { message: wrongWords(end.cache, orders, wrong), keys: wrong };
  const told = (texts: readonly string[]) => serial.told(texts).join(" and ");
  const alike = orders.filter((order) => told(order.texts) === told(end.texts));
  if (orders.length > 0 && alike.length === 0) {
    const others = [...new Set(orders.map(({ texts }) => told(texts)))];
    const wanted = others.length > 3 ? "" : `; one after another it would be ${others.join(", or ")}`;
    return { message: `the requests ended with ${told(end.texts)}${wanted}`, keys: [] };
  }
  return { message: "no order of the requests, one after another, ends like this", keys: [] };
}
