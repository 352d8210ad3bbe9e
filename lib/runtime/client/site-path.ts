/**
 * Where a page or file of the site is when the site does not stand at the root of its host: `BASE_PATH=/course npm run build`. Next's router adds
 * the base to what it follows by itself; everything else (fetch, a plain link, a whole address) asks here.
 */
const BASE = process.env.NEXT_PUBLIC_BASE_PATH ?? "";

/** `path` begins with a slash. */
export const sitePath = (path: string): string => BASE + path;
