/**
 * Snippets of the playground: documents kept under their titles, newest first. What is kept (kept-snippets.ts) is the truth, since other tabs save
 * snippets too; the list on screen is a copy of it. Where the browser keeps nothing, the list lives as long as the page.
 */
import type { Snippet } from "#stores/kept-format";
import { dropSnippet, keepSnippets, readSnippets } from "#stores/kept-snippets";
import { usePlayground } from "#stores/playground";

/** Saves the document on screen; one of the same title is replaced. */
export function saveSnippet(savedAt: string): Promise<void> {
  const { document } = usePlayground.getState();
  const snippet = { savedAt, document };
  return oneByOne(async () => {
    const kept = await keepSnippets([snippet]);
    const others = (list: Snippet[]) => list.filter((each) => each.document.title !== document.title);
    show(kept, (list) => [snippet, ...others(list)], await readSnippets());
  });
}

export function removeSnippet(snippet: Snippet): Promise<void> {
  return oneByOne(async () => {
    const kept = await dropSnippet(snippet);
    show(kept, (list) => list.filter((each) => each.document.title !== snippet.document.title), await readSnippets());
  });
}

/** Another tab may have saved some since. */
export function refreshSnippets(): Promise<void> {
  return oneByOne(async () => {
    const found = await readSnippets();
    if (found !== null) usePlayground.setState({ snippets: found });
  });
}

/** What was done to the list, if the browser has not kept it. */
function show(kept: boolean, change: (list: Snippet[]) => Snippet[], found: Snippet[] | null): void {
  usePlayground.setState(({ snippets }) => ({
    kept,
    snippets: kept && found !== null ? found : change(found ?? snippets),
  }));
}

let last: Promise<void> = Promise.resolve();

function oneByOne(work: () => Promise<void>): Promise<void> {
  last = last.then(work);
  return last;
}
