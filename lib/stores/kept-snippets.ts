/**
 * Where snippets are kept: in IndexedDB, one entry each, so that tabs do not write over one another's. Older versions of this page kept them as one text in
 * localStorage. That text is brought over once: written, read back, and only then removed; whoever is cut off in between finds both, and nothing is lost.
 * Where IndexedDB does not work, localStorage is used as before. Of two snippets with the same title the newer one counts.
 */
import { readStored, removeStored, writeStored } from "#stores/browser-storage";
import { KEPT_VERSION, SNIPPETS_KEY, type Snippet } from "#stores/kept-format";
import { snippetsIn } from "#stores/kept-playground";
import { readLarge, removeLarge, writeLarge } from "#stores/large-store";

const PREFIX = "snippet:";
/** Texts of localStorage with something in them that could not be read, as they were. */
const UNREAD_PREFIX = "unread:";

const keyOf = (snippet: Snippet): string => PREFIX + snippet.document.title;

/** Newest first; null = nothing is known, because the browser keeps nothing. */
export async function readSnippets(): Promise<Snippet[] | null> {
  const large = await readLarge();
  const text = readStored(SNIPPETS_KEY);
  if (large !== null && text !== null) await bringOver(text, large);
  if (large === null && text === null) return null;
  return newestOf([...inLarge(large ?? []), ...inText(text)]);
}

/** False when neither place takes them. */
export async function keepSnippets(snippets: Snippet[]): Promise<boolean> {
  if (await writeLarge(snippets.map((snippet) => [keyOf(snippet), snippet]))) return true;
  return writeText(newestOf([...snippets, ...inText(readStored(SNIPPETS_KEY))]));
}

/** From both places. */
export async function dropSnippet(snippet: Snippet): Promise<boolean> {
  const isAnother = (each: Snippet) => each.document.title !== snippet.document.title;
  const text = readStored(SNIPPETS_KEY);
  const isOutOfText = text === null || writeText(inText(text).filter(isAnother));
  const isOutOfLarge = (await removeLarge([keyOf(snippet)])) || text !== null;
  return isOutOfText && isOutOfLarge;
}

async function bringOver(text: string, large: [string, unknown][]): Promise<void> {
  const there = new Map(inLarge(large).map((snippet) => [keyOf(snippet), snippet]));
  const { snippets, isWhole } = readText(text);
  const missing = newestOf(snippets).filter((snippet) => {
    const other = there.get(keyOf(snippet));
    return !other || other.savedAt < snippet.savedAt;
  });
  const pairs = missing.map((snippet): [string, unknown] => [keyOf(snippet), snippet]);
  if (!isWhole) pairs.push([UNREAD_PREFIX + SNIPPETS_KEY, text]);
  if (!(await writeLarge(pairs))) return;
  const kept = new Map(await readLarge());
  if (pairs.some(([key, value]) => JSON.stringify(kept.get(key)) !== JSON.stringify(value))) return;
  const now = readStored(SNIPPETS_KEY);
  if (now === text) removeStored(SNIPPETS_KEY);
  // Everything was erased meanwhile, in another tab perhaps: nothing may come back.
  else if (now === null) await removeLarge(pairs.map(([key]) => key));
}

const inLarge = (large: [string, unknown][]): Snippet[] =>
  snippetsIn(large.filter(([key]) => String(key).startsWith(PREFIX)).map(([, value]) => value));

const inText = (text: string | null): Snippet[] => (text === null ? [] : readText(text).snippets);

function readText(text: string): { snippets: Snippet[]; isWhole: boolean } {
  try {
    const kept = JSON.parse(text) as { version?: unknown; snippets?: unknown } | null;
    const entries = kept?.version === KEPT_VERSION && Array.isArray(kept.snippets) ? kept.snippets : null;
    const snippets = snippetsIn(entries ?? []);
    return { snippets, isWhole: snippets.length === entries?.length };
  } catch {
    return { snippets: [], isWhole: false };
  }
}

const writeText = (snippets: Snippet[]): boolean =>
  writeStored(SNIPPETS_KEY, JSON.stringify({ version: KEPT_VERSION, snippets }));

function newestOf(snippets: readonly Snippet[]): Snippet[] {
  const byTitle = new Map<string, Snippet>();
  for (const snippet of snippets) {
    const other = byTitle.get(snippet.document.title);
    if (!other || other.savedAt < snippet.savedAt) byTitle.set(snippet.document.title, snippet);
  }
  return [...byTitle.values()].sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0));
}
