/**
 * Fetches Python ahead while the learner reads, into the browser's cache, so that the first run need not wait for it: only where the browser says
 * that the connection is a fast one and that nobody wants to save data.
 */
import { sitePath } from "#runtime/client/site-path";

const AFTER_MS = 2500;

interface Connection {
  effectiveType?: string;
  saveData?: boolean;
}

/** Returns what calls it off. */
export function prefetchRuntime(): () => void {
  const { connection } = navigator as Navigator & { connection?: Connection };
  if (connection?.effectiveType !== "4g" || connection.saveData) return () => undefined;
  const timer = setTimeout(() => void fetchAhead().catch(() => undefined), AFTER_MS);
  return () => clearTimeout(timer);
}

async function fetchAhead(): Promise<void> {
  const response = await fetch(sitePath("/runtime/assets.json"));
  if (!response.ok) return;
  const { ahead } = (await response.json()) as { ahead: string[] };
  for (const path of ahead) {
    const href = sitePath(path);
    if (document.head.querySelector(`link[href="${href}"]`)) continue;
    const link = Object.assign(document.createElement("link"), { rel: "prefetch", as: "fetch", href });
    link.crossOrigin = "anonymous";
    document.head.append(link);
  }
}
