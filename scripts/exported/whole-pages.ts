/**
 * Puts the parts of an exported page where they belong. React sends a part whose code is loaded separately as a hidden <div> at the end of
 * the document, with a script that moves it into its place: made for servers that stream, it makes a static page appear with holes and
 * jump when they are filled. Here the same move is made in the file, so the first paint is the whole page, with or without scripts.
 * What React hydrates is what it would have found after its own move: a boundary that is complete (`<!--$-->`).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, ROOT } from "#tooling/project-files";

const PART = /<div hidden id="S:([0-9a-f]+)">/;

export function wholePage(html: string): string {
  let page = html;
  for (let part = PART.exec(page); part; part = PART.exec(page)) {
    const id = part[1] as string;
    const move = `$RC("B:${id}","S:${id}")</script>`;
    const contentAt = part.index + part[0].length;
    const moveAt = page.indexOf(move, contentAt);
    // The first of these scripts also brings React's own mover, so the script may be long; it has no tag in it.
    const scriptAt = page.lastIndexOf("</div><script>", moveAt);
    if (moveAt < 0 || scriptAt < contentAt) throw new Error(`part ${id} of a page has no script that moves it`);
    const content = page.slice(contentAt, scriptAt);
    page = page.slice(0, part.index) + page.slice(moveAt + move.length);
    page = filled(page, id, content);
  }
  if (page.includes('<template id="B:')) throw new Error("a page has a hole that nothing fills");
  return page;
}

function filled(page: string, id: string, content: string): string {
  const hole = `<!--$?--><template id="B:${id}"></template>`;
  const at = page.indexOf(hole);
  const end = page.indexOf("<!--/$-->", at);
  if (at < 0 || end < 0) throw new Error(`part ${id} of a page has no place`);
  return `${page.slice(0, at)}<!--$-->${content}${page.slice(end)}`;
}

/** Every page of `out/`. Before the policies, which have the hashes of the scripts that are left. */
export function makePagesWhole(): void {
  for (const page of filesUnder("out", (path) => path.endsWith(".html"))) {
    const path = join(ROOT, page);
    try {
      writeFileSync(path, wholePage(readFileSync(path, "utf8")));
    } catch (error) {
      throw new Error(`${page}: ${(error as Error).message}`);
    }
  }
}
