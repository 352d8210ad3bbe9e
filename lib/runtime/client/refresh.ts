/** What a worker begins with, fetched past the browser's cache: what is kept there may be what is damaged. The pack looks after itself (worker/fetch-pack.ts). */
import { sitePath } from "#runtime/client/site-path";

/** Never rejects: the worker will find out. */
export async function refresh(worker: string): Promise<void> {
  const anew = (path: string) => fetch(sitePath(path), { cache: "reload" });
  try {
    const { ahead } = (await (await anew("/runtime/assets.json")).json()) as { ahead: string[] };
    await Promise.all([worker, ...ahead.filter((path) => path.endsWith(".mjs"))].map(anew));
  } catch {
    // No network, or a damaged list.
  }
}
