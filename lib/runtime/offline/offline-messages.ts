/** What a page and the service worker tell each other (service-worker.ts). */

/** From the page: the new version may take over. Sent when the reader asked for it, and at no other time. */
export const TAKE_OVER = "take-over";

/** A copy of 404.html under a name that hosts answer with 200. */
export const NOT_FOUND_PAGE = "no-such-page.html";

/** To every page, while files are fetched. */
export interface OfflineProgress {
  type: "offline-progress";
  /** From 0 to 1, by files. */
  share: number;
}

/** `out/offline.json`: what an offline copy takes. */
export interface OfflineSize {
  files: number;
  /** As kept in the browser. */
  bytes: number;
  /** As sent by a host that sends the packed forms. */
  packedBytes: number;
}
