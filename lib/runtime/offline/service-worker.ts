/**
 * The offline copy of the course: a service worker that exists only where a reader asked for it (stores/offline.ts). It fetches every file of its
 * build once, each checked against the hash that the build wrote down, and answers from there. A new build is fetched beside the old one
 * and waits until the reader says so; pages of the old build that are still open find their scripts in `EARLIER`. Workbox does the fetching and
 * the looking up. Left out: Next's `.txt` files, without which a link is followed as a whole page; and Python without its snapshot.
 */
import { PrecacheController, type PrecacheEntry, PrecacheRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute, setCatchHandler } from "workbox-routing";
import { NOT_FOUND_PAGE, type OfflineProgress, TAKE_OVER } from "#runtime/offline/offline-messages";

/** Put in by the bundler (scripts/exported/offline-copy.ts): addresses relative to this file. */
declare const MANIFEST: PrecacheEntry[];

/** What the types of a page don't know of a service worker. */
interface Scope {
  registration: { scope: string };
  clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean }): Promise<{ postMessage(message: OfflineProgress): void }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}
type Lasting = Parameters<PrecacheController["install"]>[0] & { waitUntil(until: Promise<unknown>): void };

const worker = self as unknown as Scope;
const { pathname } = new URL(worker.registration.scope);
const EARLIER = `stampede-earlier:${pathname}`;
/** Their names hold a hash, so the file of another build is never meant. */
const HASHED = /\/(_next\/static|runs|runtime)\//;

let fetched = 0;
const controller = new PrecacheController({
  cacheName: `stampede-offline:${pathname}`,
  plugins: [
    {
      handlerDidComplete: async ({ event }) => {
        if (event.type === "install") await tell(++fetched / MANIFEST.length);
      },
    },
  ],
});
controller.addToCacheList(MANIFEST);

worker.addEventListener("install", (event) => event.waitUntil(controller.install(event)));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver(event)));
worker.addEventListener("message", ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});

async function takeOver(event: Lasting): Promise<void> {
  await keepEarlier();
  await controller.activate(event);
  await worker.clients.claim();
}

/** Pages of the build before may still be open, and ask for parts that they have not loaded yet. */
async function keepEarlier(): Promise<void> {
  await caches.delete(EARLIER);
  const earlier = await caches.open(EARLIER);
  const current = await caches.open(controller.strategy.cacheName);
  const expected = new Set(controller.getURLsToCacheKeys().values());
  for (const { url } of await current.keys()) {
    if (expected.has(url) || !HASHED.test(url)) continue;
    const response = await current.match(url);
    const plain = new URL(url);
    plain.search = "";
    if (response) await earlier.put(plain.href, response);
  }
}

async function tell(share: number): Promise<void> {
  for (const client of await worker.clients.matchAll({ includeUncontrolled: true }))
    client.postMessage({ type: "offline-progress", share });
}

const copy = new PrecacheRoute(controller, {
  // `?step=3` and the like are the page's own business.
  ignoreURLParametersMatching: [/./],
  urlManipulation: ({ url }) =>
    url.pathname.length > 1 && url.pathname.endsWith("/")
      ? [new URL(`${url.pathname.slice(0, -1)}.html`, url.origin)]
      : [],
});
// Who may frame the embedded playground is said by a header of the host, which a copy of the plain page does not have.
registerRoute((options) => !options.url.searchParams.has("embed") && copy.match(options), copy.handler);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && HASHED.test(url.pathname),
  async ({ request }) =>
    (await caches.match(request, { cacheName: EARLIER, ignoreSearch: true, ignoreVary: true })) ?? fetch(request),
);
registerRoute(new NavigationRoute(({ request }) => fetch(request)));
setCatchHandler(
  async ({ request }) =>
    (request.mode === "navigate" && (await controller.matchPrecache(NOT_FOUND_PAGE))) || Response.error(),
);
