/**
 * Makes Python raise RecursionError before the JavaScript engine's own stack is full, which would end the interpreter. CPython watches its stack in
 * WebAssembly's memory only; there 10 MB are free, while the engine's stack of about 1 MB fills several times as fast. The number is measured: with it,
 * runaway `__getattr__`, `__repr__`, `__eq__` and pickles of endless nesting raise, and recursion through `lru_cache`, `max`, `sum` or
 * decorators still goes 200 deep and more. Left out: comparing two lists that contain themselves needs next to nothing of the watched stack.
 */
import type { PyodideAPI } from "pyodide";

const WATCHED_BYTES = 120_000;

/** Private, like the snapshot: Pyodide is pinned. */
interface Internals {
  _emscripten_stack_get_base(): number;
  _PyThreadState_Get(): number;
  _PyUnstable_ThreadState_SetStackProtection(state: number, start: number, size: number): number;
}

export function guardStack(pyodide: PyodideAPI): void {
  const python = (pyodide as unknown as { _module: Internals })._module;
  const start = python._emscripten_stack_get_base() - WATCHED_BYTES;
  const refused = python._PyUnstable_ThreadState_SetStackProtection(python._PyThreadState_Get(), start, WATCHED_BYTES);
  if (refused !== 0) throw new Error("Python refused to watch its stack");
}
