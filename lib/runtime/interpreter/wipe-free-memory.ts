/**
 * Fills the memory that Python has freed with zeros, so that a snapshot of it packs well: what was read, parsed and compiled on the way
 * would all be in it otherwise. The allocator is dlmalloc alone (Pyodide is built without pymalloc). It is asked for everything that it can
 * give without growing, from large to small, and gets it back.
 */
import type { PyodideAPI } from "pyodide";

interface Memory {
  HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
  _malloc_usable_size(address: number): number;
  _malloc_footprint(): number;
  _malloc_set_footprint_limit(bytes: number): number;
  _emscripten_stack_get_end(): number;
  stackSave(): number;
}

const LARGEST_BYTES = 1 << 24;
const SMALLEST_BYTES = 8;
/** To dlmalloc: as much as there is. */
const NO_LIMIT = 0xffff_ffff;

export function wipeFreeMemory(pyodide: PyodideAPI): void {
  const memory = (pyodide as PyodideAPI & { _module: Memory })._module;
  memory._malloc_set_footprint_limit(memory._malloc_footprint());
  const held: number[] = [];
  for (let bytes = LARGEST_BYTES; bytes >= SMALLEST_BYTES; bytes = smaller(bytes)) {
    for (let address = memory._malloc(bytes); address !== 0; address = memory._malloc(bytes)) {
      memory.HEAPU8.fill(0, address, address + memory._malloc_usable_size(address));
      held.push(address);
    }
  }
  for (const address of held) memory._free(address);
  memory._malloc_set_footprint_limit(NO_LIMIT);
  // The stack grows downwards, and below its pointer is what earlier calls left.
  memory.HEAPU8.fill(0, memory._emscripten_stack_get_end(), memory.stackSave());
}

const smaller = (bytes: number): number => (bytes > 64 ? Math.floor(bytes * 0.75) & ~7 : bytes - 8);
