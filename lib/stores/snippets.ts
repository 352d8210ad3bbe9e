/**
 * Snippets of the playground: documents kept under their titles, newest first. What is stored is the truth, since other tabs save
 * snippets too; the list on screen is a copy of it. Where the browser keeps nothing, the list lives as long as the page.
 */
import { readStored, writeStored } from "#stores/browser-storage";
import { KEPT_VERSION, SNIPPETS_KEY, type Snippet } from "#stores/kept-format";
import { readKept } from "#stores/kept-playground";
import { usePlayground } from "#stores/playground";

const MAX_SNIPPETS = 200;

/** Saves the document on screen; one of the same title is replaced. */
export function saveSnippet(savedAt: string): void {
  const { document } = usePlayground.getState();
  const rest = present().filter((snippet) => snippet.document.title !== document.title);
  keep([{ savedAt, document }, ...rest].slice(0, MAX_SNIPPETS));
}

export function removeSnippet({ savedAt, document }: Snippet): void {
  keep(present().filter((each) => each.savedAt !== savedAt || each.document.title !== document.title));
}

/** Another tab may have saved some since. */
export const refreshSnippets = (): void => usePlayground.setState({ snippets: present() });

function present(): Snippet[] {
  const text = readStored(SNIPPETS_KEY);
  return text === null ? usePlayground.getState().snippets : readKept(null, text, null).snippets;
}

function keep(snippets: Snippet[]): void {
  const kept = writeStored(SNIPPETS_KEY, JSON.stringify({ version: KEPT_VERSION, snippets }));
  usePlayground.setState({ snippets, kept });
}
