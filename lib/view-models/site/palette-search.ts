/** The command palette's search: every word of the query must begin a word of the entry, or stand within its title; titles count before notes. */
export interface PaletteEntry {
  kind: string;
  title: string;
  note: string;
  href: string;
}

const MOST = 30;

export function searchPalette(entries: readonly PaletteEntry[], query: string): PaletteEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries.filter(({ kind }) => kind === "Page" || kind === "Lesson").slice(0, MOST);
  return entries
    .map((entry, at) => ({ entry, at, score: score(entry, words) }))
    .filter(({ score: found }) => found > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

/** 0 = a word is missing. */
function score({ title, note }: PaletteEntry, words: readonly string[]): number {
  const inTitle = title.toLowerCase();
  const inNote = note.toLowerCase();
  let sum = 0;
  for (const word of words) {
    if (inTitle.startsWith(word)) sum += 4;
    else if (begins(inTitle, word)) sum += 3;
    else if (inTitle.includes(word)) sum += 2;
    else if (begins(inNote, word)) sum += 1;
    else return 0;
  }
  return sum;
}

const begins = (text: string, word: string): boolean =>
  text.split(/[^\p{L}\p{N}]+/u).some((each) => each.startsWith(word));
