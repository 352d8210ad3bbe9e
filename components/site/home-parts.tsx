"use client";
/** The part of the home page that comes alive after it has been read: it is in the HTML, its code is not needed to begin. */
import { lazyPart } from "#components/ui/lazy-part";

export const LateShow = lazyPart(async () => (await import("#components/site/home-show")).HomeShow);
