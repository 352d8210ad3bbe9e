/** What a smoke needs of a browser, however it is spoken to. Actions are WebDriver's own, which BiDi took over unchanged. */
export interface Session {
  version: string;
  /** Waits for the page's load event. */
  open(url: string): Promise<void>;
  /** `body` is the body of a function; what it returns is data. */
  evaluate(body: string): Promise<unknown>;
  perform(actions: readonly object[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** The browser cannot be had here, and why: the smoke is skipped and says so. */
export class NotHere extends Error {
  override name = "NotHere";
}

const STARTS_WITHIN_MS = 60_000;

/** Asks again until it answers: a browser or a driver that is just starting. */
export async function untilUp<Answer>(what: string, ask: () => Promise<Answer>): Promise<Answer> {
  const startedMs = performance.now();
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (performance.now() - startedMs > STARTS_WITHIN_MS) throw new Error(`${what} does not start`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
