/** Whether a fragment is meant as a link with a document in it (`#p1.…`), and not as a place on the page. Reading it is playground-link.ts, which is fetched for that. */
export const looksLikeLink = (fragment: string): boolean => /^[a-z]\d{1,3}\./.test(fragment);
