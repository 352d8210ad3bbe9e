"use client";
/** What of the footer comes alive after the page. */
import { lazyPart } from "#components/ui/lazy-part";

export const LateOfflineLine = lazyPart(
  async () => (await import("#components/site/offline/offline-line")).OfflineLine,
);
