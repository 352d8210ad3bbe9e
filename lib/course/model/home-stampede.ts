/** What the home page draws of a stampede; `build/home-stampede.ts` makes it from a simulation. Times are on the virtual clock. */
export interface StampedeRequest {
  fromMs: number;
  toMs: number;
  /** It found nothing and computed the numbers itself. */
  computes: boolean;
}

export interface HomeStampede {
  expiresAtMs: number;
  endMs: number;
  requests: StampedeRequest[];
  /** From this moment on so many compute at once. */
  atOnce: readonly (readonly [atMs: number, count: number])[];
  peak: number;
  computed: number;
  queries: number;
  /** The same requests around the expiry of a key that lives an hour. */
  computedWithAnHour: number;
}
