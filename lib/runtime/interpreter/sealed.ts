/** A function as Python is given it: nothing hangs on it, so `_ask.constructor` is not JavaScript's `Function`. */
export function sealed<F extends (...args: never[]) => unknown>(inner: F): F {
  const outer = ((...args: never[]) => inner(...args)) as F;
  return Object.freeze(Object.setPrototypeOf(outer, null)) as F;
}
