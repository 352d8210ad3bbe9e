/**
 * Every outcome is one that some order of whole requests, one after another, could give: what each returned, what is left in the cache,
 * what was done to the database. It needs no knowledge of the program; Lincheck calls the same thing linearizability.
 * What it means exactly, and cannot see: docs/properties.md.
 */

import type { FinalDatabase } from "#explorer/ends/final-database";
import { wrongEntries, wrongWords } from "#explorer/properties/no-lost-update";
import type { End, Finding, Property } from "#explorer/property";
import type { SerialEnd, SerialOrders } from "#explorer/serial/serial-orders";
import { quoted } from "#simulation/words";

export const serialisable = (): Property => ({
  name: "serialisable",
  title: "Every outcome is one that the requests could have one after another.",
  kind: "always",
  serial: true,
  atEnd: (end, _, serial) => {
    const given = serial.gives(end);
    if (given === null) return undefined;
    if (given) return null;
    // Where no order comes to an end, the program hangs by itself, and there is nothing to compare with.
    if (end.endings.some(({ kind }) => kind === "stuck") && serial.ends(end.seen)?.length === 0) return null;
    return { say: () => sayWhy(end, serial) };
  },
});

function sayWhy(end: End, serial: SerialOrders): ReturnType<Finding["say"]> {
  const orders = serial.ends(end.seen) ?? [];
  const wrong = wrongEntries(end, orders, serial);
  if (wrong.length > 0) return { message: wrongWords(end.cache, orders, wrong), keys: wrong };
  const told = (texts: readonly string[]) => serial.told(texts).join(" and ");
  const alike = orders.filter((order) => told(order.texts) === told(end.texts));
  if (orders.length > 0 && alike.length === 0) {
    const others = [...new Set(orders.map(({ texts }) => told(texts)))];
    const wanted = others.length > 3 ? "" : `; one after another it would be ${others.join(", or ")}`;
    return { message: `the requests ended with ${told(end.texts)}${wanted}`, keys: [] };
  }
  const row = wrongRow(end, orders);
  if (row !== null) return { message: row, keys: [], rows: true };
  const pair = wrongPair(end, orders, alike, serial);
  if (pair) return pair;
  return { message: "no order of the requests, one after another, ends like this", keys: [] };
}

/** A row that no order leaves as it is, or as many new ones as there are in no order. */
function wrongRow({ database }: End, orders: readonly SerialEnd[]): string | null {
  const names = new Set([database, ...orders.map((order) => order.database)].flatMap(Object.keys));
  const wrong = [...names].find((name) => !orders.some((order) => order.database[name] === database[name]));
  if (wrong === undefined) return null;
  const [table = "", isNew] = wrong.split(", new");
  const left = (rows: FinalDatabase): string =>
    isNew === undefined ? (rows[wrong] ?? "as before") : newRows(rows, table);
  const right = [...new Set(orders.map((order) => left(order.database)))];
  if (right.includes(left(database))) return null;
  const wanted = right.length > 3 ? "something else" : right.join(" or ");
  return isNew === undefined
    ? `the row ${quoted(wrong)} ended ${database[wrong] === undefined ? "" : "with "}${left(database)}; one after another it would be ${wanted}`
    : `${quoted(table)} ended with ${left(database)}; one after another it would be ${wanted}`;
}

/** Something that a run leaves behind: an entry, a row, what was returned. */
interface Part {
  words: string;
  key: string | null;
  isRow: boolean;
  isIn(order: SerialEnd): boolean;
}

/** Each of these two is as some order leaves it, but in no order are both. */
function wrongPair(
  end: End,
  orders: readonly SerialEnd[],
  alike: readonly SerialEnd[],
  serial: SerialOrders,
): ReturnType<Finding["say"]> | null {
  const parts = [...entriesOf(end, orders, serial), ...rowsOf(end, orders)];
  for (const [i, one] of parts.entries())
    for (const other of parts.slice(i + 1)) {
      if (orders.some((order) => one.isIn(order) && other.isIn(order))) continue;
      const keys = [one, other].flatMap(({ key }) => key ?? []);
      const message = `${one.words}, and ${other.words}; no order of the requests, one after another, gives both`;
      return { message, keys, rows: keys.length === 0 };
    }
  const one = parts.find(({ isIn }) => !alike.some(isIn));
  if (!one) return null;
  const returned = serial.told(end.texts).join(" and ");
  const message = `the requests ended with ${returned}, and ${one.words}; no order of the requests, one after another, gives both`;
  return { message, keys: one.key === null ? [] : [one.key], rows: one.isRow };
}

/** Those that are not the same in all orders. */
function entriesOf({ cache, world }: End, orders: readonly SerialEnd[], serial: SerialOrders): Part[] {
  const names = new Set([cache, ...orders.map((order) => order.cache)].flatMap(Object.keys));
  return [...names].flatMap((name) => {
    const left = cache[name];
    const words = left === undefined ? `${quoted(name)} is gone` : `${quoted(name)} ended at ${left}`;
    const isIn = (order: SerialEnd): boolean =>
      order.cache[name] === left ||
      (left === undefined && order.mayExpire.has(name)) ||
      serial.isNoMatter(name, world, order.world);
    return orders.every(isIn) ? [] : [{ words, key: name, isRow: false, isIn }];
  });
}

function rowsOf({ database }: End, orders: readonly SerialEnd[]): Part[] {
  const names = new Set([database, ...orders.map((order) => order.database)].flatMap(Object.keys));
  return [...names].flatMap((name) => {
    const [table = "", isNew] = name.split(", new");
    const words =
      isNew === undefined
        ? `the row ${quoted(name)} ended ${database[name] === undefined ? "as before" : `with ${database[name]}`}`
        : `${quoted(table)} ended with ${newRows(database, table)}`;
    const isIn = (order: SerialEnd): boolean => order.database[name] === database[name];
    return orders.every(isIn) ? [] : [{ words, key: null, isRow: true, isIn }];
  });
}

function newRows(rows: FinalDatabase, table: string): string {
  const count = Object.keys(rows).filter((name) => name.startsWith(`${table}, new`)).length;
  return count === 0 ? "no new row" : count === 1 ? "1 new row" : `${count} new rows`;
}
