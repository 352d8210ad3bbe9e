/** Seeded random numbers: the same (seed, n) gives the same number in [0, 1), on every machine, in any order. */
export function drawAt(seed: number, n: number): number {
  // splitmix32 over the pair
  let x = (Math.imul(seed | 0, 0x9e3779b9) + Math.imul((n | 0) + 1, 0x85ebca6b)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return ((x ^ (x >>> 15)) >>> 0) / 4294967296;
}

/** A stream of draws. */
export function drawer(seed: number): () => number {
  let n = 0;
  return () => drawAt(seed, n++);
}
