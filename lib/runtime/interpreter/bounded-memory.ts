/**
 * Python's memory has a bound, so that a program which needs more gets a MemoryError at its line, and the tab lives on. The allocator keeps the
 * bound (dlmalloc; Pyodide is built without pymalloc). WebAssembly's memory never shrinks: who asks whether it has outgrown its usual size can
 * begin again with a fresh Python.
 */
import type { PyodideAPI } from "pyodide";

const MOST_BYTES = 256_000_000;
/** Usual programs stay far below this beyond what a fresh Python has (some 40 MB). */
const USUAL_BYTES = 64_000_000;

/** Private, like the snapshot: Pyodide is pinned. */
interface Memory {
  HEAPU8: Uint8Array;
  _malloc_set_footprint_limit(bytes: number): number;
}

/** Tells, from then on, whether it has outgrown its usual size. */
export function boundMemory(pyodide: PyodideAPI): () => boolean {
  const memory = (pyodide as PyodideAPI & { _module: Memory })._module;
  memory._malloc_set_footprint_limit(MOST_BYTES);
  const freshBytes = memory.HEAPU8.length;
  return () => memory.HEAPU8.length > freshBytes + USUAL_BYTES;
}
