"use client";
/** What of the header is in the HTML at once and comes alive after the page. */
import { lazyPart } from "#components/ui/lazy-part";

export const LateSettings = lazyPart(async () => (await import("#components/site/settings")).Settings);
