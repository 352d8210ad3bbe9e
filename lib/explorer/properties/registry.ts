/** The properties by name. Lessons and the command line write `recomputations=2`: the number is what each counts. */

import { asserts } from "#explorer/properties/asserts";
import { cacheEqualsDatabase } from "#explorer/properties/cache-equals-database";
import { lockByOwner } from "#explorer/properties/lock-by-owner";
import { noLostUpdate } from "#explorer/properties/no-lost-update";
import { noNone } from "#explorer/properties/no-none";
import { noOlderValue } from "#explorer/properties/no-older-value";
import { noRaise } from "#explorer/properties/no-raise";
import { oneAtATime } from "#explorer/properties/one-at-a-time";
import {
  ALSO_WORK,
  type AlsoWork,
  recomputationsAtOnce,
  recomputationsInAll,
} from "#explorer/properties/recomputations";
import { serialisable } from "#explorer/properties/serialisable";
import { terminates } from "#explorer/properties/terminates";
import type { Property } from "#explorer/property";
import { NO_SOURCES, type Sources } from "#simulation/measures/provenance";

interface Asked {
  /** What is allowed at most; absent = as the property has it. */
  most: number | undefined;
  /** What else counts as slow work. */
  also: readonly AlsoWork[];
  /** What the entries were made from that are there before the first request. */
  origins: Sources;
}

const properties = {
  serialisable,
  "one-at-a-time": oneAtATime,
  asserts,
  "no-none": ({ most }) => noNone(most),
  "no-raise": noRaise,
  recomputations: ({ most, also }) => recomputationsInAll(most, also),
  "recomputations-at-once": ({ most, also }) => recomputationsAtOnce(most, also),
  "cache-equals-database": ({ origins }) => cacheEqualsDatabase(origins),
  "no-older-value": ({ origins }) => noOlderValue(origins),
  "no-lost-update": noLostUpdate,
  "lock-by-owner": lockByOwner,
  terminates,
} satisfies Record<string, (asked: Asked) => Property>;

export type PropertyName = keyof typeof properties;

export const PROPERTY_NAMES = Object.keys(properties) as PropertyName[];

/**
 * `no-none`, or with a number: `recomputations=2`, `no-none=1`; `recomputations+sleep=1` where a sleep stands for work. A new one
 * each time: some remember. Null when there is none of that name.
 */
export function propertyNamed(text: string, origins: Sources = NO_SOURCES): Property | null {
  const [full = "", number] = text.split("=");
  const [name = "", ...also] = full.split("+");
  const most = number === undefined ? undefined : Number(number);
  if (!Object.hasOwn(properties, name)) return null;
  if (most !== undefined && !(Number.isInteger(most) && most >= 0)) return null;
  if (also.length > 0 && !name.startsWith("recomputations")) return null;
  if (!also.every((each): each is AlsoWork => ALSO_WORK.some((known) => known === each))) return null;
  return properties[name as PropertyName]({ most, also: also as AlsoWork[], origins });
}
