"use client";
/** The parts of the home page that come alive after it has been read: they are in the HTML, their code is not needed to begin. */
import { lazyPart } from "#components/ui/lazy-part";

export const LateShow = lazyPart(async () => (await import("#components/site/home-show")).HomeShow);
export const LateStart = lazyPart(async () => (await import("#components/lesson/progress/home-start")).HomeStart);
