import fc from "fast-check";
import { expect, it } from "vitest";
import { readPickledInt, writePickledInt } from "#engine/pickled-int";

const SEED = 20260105;

/** `pickle.dumps(n, 5).hex()` of CPython 3.14. */
const KNOWN: [bigint, string][] = [
  [0n, "80054b002e"],
  [255n, "80054bff2e"],
  [256n, "80059504000000000000004d00012e"],
  [65535n, "80059504000000000000004dffff2e"],
  [65536n, "80059506000000000000004a000001002e"],
  [-1n, "80059506000000000000004affffffff2e"],
  [2n ** 31n, "80059508000000000000008a0500000080002e"],
  [-(2n ** 31n) - 1n, "80059508000000000000008a05ffffff7fff2e"],
];
const hex = (text: string): string => Array.from(text, (c) => c.charCodeAt(0).toString(16).padStart(2, "0")).join("");

it.each(KNOWN)("writes %s as Python does", (n, bytes) => {
  expect(hex(writePickledInt(n) ?? "")).toBe(bytes);
});

it(`reads what it writes, up to 255 bytes (seed ${SEED})`, () => {
  const size = 2n ** 2039n;
  fc.assert(
    fc.property(fc.bigInt({ min: -size, max: size - 1n }), (n) => readPickledInt(writePickledInt(n) ?? "") === n),
    { seed: SEED },
  );
});

it("leaves to Python what is not an int: True, 1.5, text", () => {
  for (const bytes of ["8005882e", "8005470000000000003ff82e", "80058c01359 42e".replace(" ", "")])
    expect(readPickledInt(bytes.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))))).toBeNull();
});
