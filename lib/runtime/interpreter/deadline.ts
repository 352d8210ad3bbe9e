/**
 * Ends Python code that runs too long, without threads: CPython looks at its signal buffer every few hundred
 * instructions, and ours says "interrupt" once the time is up. The program sees a KeyboardInterrupt.
 */
import type { PyodideAPI } from "pyodide";

const SIGINT = 2;
/** A program may catch one interrupt; it is interrupted again after this long, until it gives up. */
const AGAIN_AFTER_MS = 250;

export class Deadline {
  private atMs = Number.POSITIVE_INFINITY;
  /** True from the moment the time was up until the next `set` or `forget`. */
  passed = false;

  constructor(pyodide: PyodideAPI) {
    const self = this;
    const buffer = {
      get 0() {
        // Asked often: no clock is read while there is no deadline.
        if (self.atMs === Number.POSITIVE_INFINITY || performance.now() < self.atMs) return 0;
        self.passed = true;
        self.atMs = performance.now() + AGAIN_AFTER_MS;
        return SIGINT;
      },
      set 0(_cleared: number) {},
    };
    // Typed as an array; only index 0 is ever read or written.
    pyodide.setInterruptBuffer(buffer as unknown as Uint8Array);
  }

  /** From now on Python may run for so long. */
  set(budgetMs: number): void {
    this.passed = false;
    this.atMs = performance.now() + budgetMs;
  }

  /** A new run begins: what happened to the one before is not its doing. */
  forget(): void {
    this.passed = false;
  }

  clear(): void {
    this.atMs = Number.POSITIVE_INFINITY;
  }
}
