"use client";
/** The parts of the home page that come alive after it has been read: they are in the HTML, their code is not in the first load. */
import { lazyPart } from "#components/ui/lazy-part";

export const LateStampede = lazyPart(async () => (await import("#components/site/stampede-view")).StampedeView);
export const LateQuestion = lazyPart(async () => (await import("#components/site/home-question")).HomeQuestion);
