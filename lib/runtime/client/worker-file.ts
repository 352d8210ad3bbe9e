/**
 * What is done about the worker's file when it makes trouble; fetched only then. A worker whose file came empty or broken may say nothing at all, not even an error. Then the file itself is looked at:
 * while it is still on its way (a slow network), waiting goes on; once it is there, the worker must speak soon.
 */
import { sitePath } from "#runtime/client/site-path";

const SPEAKS_WITHIN_MS = 15_000;

/** Calls back when the worker will never speak. Returns how to stop watching: at its first word. */
export function watchSilence(url: string, onDead: (reason: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const dead = (reason: string) => {
    if (!over) onDead(reason);
    over = true;
  };
  async function look(): Promise<void> {
    let text: string;
    try {
      text = await (await fetch(url)).text();
    } catch {
      return dead("its worker did not come: is the network there?");
    }
    if (text.trim() === "") return dead("the file of its worker came empty");
    if (!over) timer = setTimeout(() => dead("its worker was loaded and says nothing"), SPEAKS_WITHIN_MS);
  }
  void look();
  return () => {
    over = true;
    clearTimeout(timer);
  };
}

/**
 * Before another try: what a worker begins with, past the browser's cache, because what is kept there may be what is damaged. The pack looks after
 * itself (worker/fetch-pack.ts). Never rejects: the worker will find out.
 */
export async function refreshFiles(worker: string): Promise<void> {
  const anew = (path: string) => fetch(sitePath(path), { cache: "reload" });
  try {
    const { ahead } = (await (await anew("/runtime/assets.json")).json()) as { ahead: string[] };
    await Promise.all([worker, ...ahead.filter((path) => path.endsWith(".mjs"))].map(anew));
  } catch {
    // No network, or a damaged list.
  }
}
