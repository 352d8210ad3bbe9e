/**
 * The worker as the page starts it, spoken to directly: hundreds of programs in one page, each with a limit of time. A worker that dies or is silent is
 * replaced, as the page would, and what died in a used one is asked again in a fresh one. Messages that do not carry the worker's secret are forged, and counted.
 */
import type { Page } from "@playwright/test";
import type { Message, Request } from "#runtime/protocol";

type Body = Request extends infer R ? (R extends { id: number } ? Omit<R, "id"> : never) : never;
export type Answer = Message | { type: "silent" };

interface InPage {
  attacked?: { worker: Worker; secret: string | undefined; forged: number };
}

export class Wire {
  private lastId = 0;
  private used = false;
  private constructor(private readonly page: Page) {}

  static async start(page: Page): Promise<Wire> {
    // The compiler that runs us gives functions their names by a helper, also those that go to the page.
    await page.evaluate("globalThis.__name = (made) => made");
    const wire = new Wire(page);
    await wire.restart();
    return wire;
  }

  restart(): Promise<void> {
    return this.page.evaluate(async () => {
      const held = window as InPage;
      held.attacked?.worker.terminate();
      const { worker: path } = await (await fetch("/runtime/assets.json")).json();
      const source = `import ${JSON.stringify(new URL(path, location.href).href)};`;
      const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      const worker = new Worker(url, { type: "module" });
      const attacked = { worker, secret: undefined as string | undefined, forged: held.attacked?.forged ?? 0 };
      held.attacked = attacked;
      await new Promise<void>((resolve, reject) => {
        worker.addEventListener("message", ({ data }) => {
          attacked.secret ??= data.secret;
          if (data.secret !== attacked.secret) attacked.forged++;
          if (data.type === "ready") resolve();
          if (data.type === "failed-to-load") reject(new Error(data.reason));
        });
      });
    });
  }

  forged(): Promise<number> {
    return this.page.evaluate(() => (window as InPage).attacked?.forged ?? 0);
  }

  async ask(body: Body, limitMs = 30_000): Promise<Answer> {
    const answer = await this.askOnce(body, limitMs);
    if (answer.type !== "crashed" || !this.used) {
      this.used = answer.type !== "crashed" && answer.type !== "silent";
      return answer;
    }
    this.used = false;
    return this.ask(body, limitMs);
  }

  private async askOnce(body: Body, limitMs: number): Promise<Answer> {
    const answer = await this.page.evaluate(
      ([request, limit]) =>
        new Promise<Answer>((resolve) => {
          const { attacked } = window as InPage;
          if (!attacked) return resolve({ type: "silent" });
          const { worker, secret } = attacked;
          const timer = setTimeout(() => done({ type: "silent" }), limit);
          const onMessage = ({ data }: MessageEvent<Message & { secret?: string }>) => {
            if (data.secret !== secret || !("id" in data) || data.id !== request.id) return;
            if (/^(ran|graded|refused|crashed)$/.test(data.type)) done(data);
          };
          const done = (found: Answer) => {
            clearTimeout(timer);
            worker.removeEventListener("message", onMessage);
            resolve(found);
          };
          worker.addEventListener("message", onMessage);
          worker.postMessage(request);
        }),
      [{ ...body, id: ++this.lastId } as Request, limitMs] as const,
    );
    if (answer.type === "crashed" || answer.type === "silent") await this.restart();
    return answer;
  }

  async run(code: string, limitMs?: number): Promise<Answer> {
    return this.ask({ type: "run", options: { code } }, limitMs);
  }
}

/** What a program printed, with the last line of its exception. */
export const printedBy = (answer: Answer): string =>
  answer.type === "ran" ? answer.record.stdout + (answer.record.error?.lastLine ?? "") : `(${answer.type})`;
