/** How a stored value is written in outcomes when nobody can unpickle it here: integers as Python writes them, else the bytes. */
import { readPickledInt } from "#engine/pickled-int";
import type { StoreId } from "#engine/step";

export type ReprOf = (payload: string, store: StoreId) => string;

export const payloadRepr: ReprOf = (payload) => {
  const integer = readPickledInt(payload);
  if (integer !== null) return integer.toString();
  return /^-?\d+$/.test(payload) ? payload : JSON.stringify(payload);
};
