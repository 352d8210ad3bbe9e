/** All properties by name, as the command line and the views offer them; `most` where one counts. */

import { cacheEqualsDatabase } from "#explorer/properties/cache-equals-database";
import { lockByOwner } from "#explorer/properties/lock-by-owner";
import { noLostUpdate } from "#explorer/properties/no-lost-update";
import { noNone } from "#explorer/properties/no-none";
import { noOlderValue } from "#explorer/properties/no-older-value";
import { noRaise } from "#explorer/properties/no-raise";
import { recomputationsAtOnce, recomputationsInAll } from "#explorer/properties/recomputations";
import { serialisable } from "#explorer/properties/serialisable";
import { terminates } from "#explorer/properties/terminates";
import type { Property } from "#explorer/property";

export const properties = {
  serialisable,
  "no-none": noNone,
  "no-raise": noRaise,
  recomputations: recomputationsInAll,
  "recomputations-at-once": recomputationsAtOnce,
  "cache-equals-database": cacheEqualsDatabase,
  "no-older-value": noOlderValue,
  "no-lost-update": noLostUpdate,
  "lock-by-owner": lockByOwner,
  terminates,
} satisfies Record<string, (most?: number) => Property>;

export type PropertyName = keyof typeof properties;

/** `no-none`, or with a number: `recomputations=2`, `no-none=1`. A new one each time: some remember. */
export function propertyNamed(text: string): Property | null {
  const [name = "", most] = text.split("=");
  const count = most === undefined ? undefined : Number(most);
  if (!Object.hasOwn(properties, name) || (count !== undefined && !(Number.isInteger(count) && count >= 0)))
    return null;
  return properties[name as PropertyName](count);
}
