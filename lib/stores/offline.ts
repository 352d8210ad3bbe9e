/**
 * The offline copy as a page sees it: not there, on its way, there, or with a new version waiting. The service worker
 * (runtime/offline/service-worker.ts) is registered when the reader asks for the copy, and a new version takes over only when they say so.
 */
import { create } from "zustand";
import { sitePath } from "#runtime/client/site-path";
import { type OfflineProgress, type OfflineSize, TAKE_OVER } from "#runtime/offline/offline-messages";

type OfflineCopy =
  | { kind: "unknown" }
  /** A private window, or an address that is neither https nor localhost. */
  | { kind: "impossible" }
  | { kind: "none" }
  | { kind: "fetching"; share: number }
  | { kind: "failed" }
  | { kind: "there" };

interface Offline {
  copy: OfflineCopy;
  /** A new version is here and waits. */
  waiting: boolean;
  /** Another tab has let the new version in: this page is still of the one before. */
  overtaken: boolean;
}

export const useOffline = create<Offline>(() => ({ copy: { kind: "unknown" }, waiting: false, overtaken: false }));

let registration: ServiceWorkerRegistration | undefined;
let watching: Promise<void> | undefined;

/** Looks for a copy and follows it from then on. Fetches nothing. */
export function watchOffline(): Promise<void> {
  watching ??= watch();
  return watching;
}

export async function makeOffline(): Promise<void> {
  await watchOffline();
  useOffline.setState({ copy: { kind: "fetching", share: 0 } });
  try {
    const scope = sitePath("/");
    follow(await navigator.serviceWorker.register(sitePath("/sw.js"), { scope, updateViaCache: "none" }));
  } catch {
    useOffline.setState({ copy: { kind: "failed" } });
  }
}

/** The reader has said so: the page loads again, in the new version. */
export function takeNewVersion(): void {
  const waiting = registration?.waiting;
  if (!waiting) {
    location.reload(); // another tab has let it in
    return;
  }
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage(TAKE_OVER);
}

export async function removeOffline(): Promise<void> {
  await registration?.unregister();
  registration = undefined;
  const ending = `:${new URL(sitePath("/"), location.href).pathname}`;
  for (const name of await caches.keys())
    if (/^stampede-/.test(name) && name.endsWith(ending)) await caches.delete(name);
  useOffline.setState({ copy: { kind: "none" }, waiting: false });
}

/** What a copy takes, or null when that could not be asked. */
export async function offlineSize(): Promise<OfflineSize | null> {
  try {
    const response = await fetch(sitePath("/offline.json"));
    return response.ok ? ((await response.json()) as OfflineSize) : null;
  } catch {
    return null;
  }
}

async function watch(): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker) {
    useOffline.setState({ copy: { kind: "impossible" } });
    return;
  }
  serviceWorker.addEventListener("message", ({ data }: MessageEvent<OfflineProgress>) => {
    if (data.type === "offline-progress" && useOffline.getState().copy.kind === "fetching")
      useOffline.setState({ copy: { kind: "fetching", share: data.share } });
  });
  const hadController = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => useOffline.setState({ overtaken: hadController }));
  serviceWorker.startMessages();
  try {
    const scope = new URL(sitePath("/"), location.href).href;
    const found = await serviceWorker.getRegistration(scope);
    if (found?.scope === scope) follow(found);
    else useOffline.setState({ copy: { kind: "none" } });
  } catch {
    useOffline.setState({ copy: { kind: "impossible" } });
  }
}

function follow(found: ServiceWorkerRegistration): void {
  if (found !== registration) found.addEventListener("updatefound", () => followInstalling(found));
  registration = found;
  followInstalling(found);
  tellState(found);
}

function followInstalling(found: ServiceWorkerRegistration): void {
  const { installing } = found;
  installing?.addEventListener("statechange", () => {
    // The browser gives up on a worker whose files did not all come; what has come is kept for the next try.
    if (installing.state === "redundant" && !found.active) useOffline.setState({ copy: { kind: "failed" } });
    else tellState(found);
  });
}

function tellState(found: ServiceWorkerRegistration): void {
  const { copy } = useOffline.getState();
  const share = copy.kind === "fetching" ? copy.share : 0;
  if (found.active) useOffline.setState({ copy: { kind: "there" }, waiting: found.waiting !== null });
  else if (found.installing || found.waiting) useOffline.setState({ copy: { kind: "fetching", share } });
}
