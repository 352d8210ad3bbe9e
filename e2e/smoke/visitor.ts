/** A visitor in any browser: opens, clicks what has a name, types, and waits until something is true. */
import type { Session } from "./session";

const WAITS_MS = 90_000;
const LOOKS_EVERY_MS = 150;

/** In the page: what is shown and can be used, by its name. */
const FINDERS = `
const shown = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";
const nameOf = (e) => (e.getAttribute("aria-label") ?? e.textContent ?? "").trim();
const find = (selector, name) => {
  const usable = [...document.querySelectorAll(selector)].filter((e) =>
    shown(e) && !e.disabled && e.getAttribute("aria-disabled") !== "true" && !e.closest("[inert]"));
  return usable.find((e) => nameOf(e) === name) ?? usable.find((e) => nameOf(e).startsWith(name));
};
const says = (text) => document.body.innerText.replaceAll("\\u00a0", " ").includes(text);
`;

export class Visitor {
  constructor(
    private readonly session: Session,
    private readonly origin: string,
  ) {}

  open(path: string): Promise<void> {
    return this.session.open(this.origin + path);
  }

  evaluate(body: string): Promise<unknown> {
    return this.session.evaluate(`${FINDERS}${body}`);
  }

  resize(width: number, height: number): Promise<void> {
    return this.session.resize(width, height);
  }

  /** `condition` is an expression in the page. */
  async until(condition: string, waitsMs = WAITS_MS): Promise<void> {
    const startedMs = performance.now();
    // A page that is just being left answers nothing.
    while (!(await this.evaluate(`return Boolean(${condition});`).catch(() => false))) {
      if (performance.now() - startedMs > waitsMs) throw new Error(`never came true: ${condition}`);
      await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS));
    }
  }

  untilSays(text: string): Promise<void> {
    return this.until(`says(${JSON.stringify(text)})`);
  }

  /** With the pointer, in the middle of it; again until `then` is true, for a page may not be alive yet. */
  async click(selector: string, name: string, then?: string): Promise<void> {
    const target = `find(${JSON.stringify(selector)}, ${JSON.stringify(name)})`;
    const startedMs = performance.now();
    for (;;) {
      await this.until(target);
      await this.evaluate(`${target}.scrollIntoView({ block: "center" });`);
      const at = (await this.evaluate(
        `const { x, y, width, height } = ${target}.getBoundingClientRect(); return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };`,
      )) as { x: number; y: number };
      await this.session.perform([
        {
          type: "pointer",
          id: "mouse",
          parameters: { pointerType: "mouse" },
          actions: [
            { type: "pointerMove", ...at, duration: 0, origin: "viewport" },
            { type: "pointerDown", button: 0 },
            { type: "pointerUp", button: 0 },
          ],
        },
      ]);
      if (then === undefined) return;
      try {
        return await this.until(then, 5_000);
      } catch (error) {
        if (performance.now() - startedMs > WAITS_MS) throw error;
      }
    }
  }

  /** Keys one after the other; those in `held` are down all the while. */
  async press(keys: string, held = ""): Promise<void> {
    const down = (value: string) => ({ type: "keyDown", value });
    const up = (value: string) => ({ type: "keyUp", value });
    const actions = [...[...held].map(down), ...[...keys].flatMap((key) => [down(key), up(key)]), ...[...held].map(up)];
    await this.session.perform([{ type: "key", id: "keyboard", actions }]);
  }
}

export const CONTROL = "\uE009";
export const ENTER = "\uE007";
export const HOME = "\uE011";
