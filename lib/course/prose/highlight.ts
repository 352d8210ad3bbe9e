/**
 * Python as highlighted HTML: what is on screen before an editor is. Made at build time for the course's own programs, and in the
 * page for the learner's. Colours are classes (`python-colours.ts`), so both themes come from one text. Each line is
 * `<span class="line" data-line="n">`.
 */
import { colouredPieces } from "#course/prose/python-colours";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);

export function highlightPython(code: string): string {
  const pieces = colouredPieces(code);
  let at = 0;
  let next = 0;
  const lines = code.split("\n").map((text, index) => {
    const end = at + text.length;
    let html = "";
    let from = at;
    while (from < end) {
      const piece = pieces[next];
      if (!piece || piece.from >= end) {
        html += escapeHtml(code.slice(from, end));
        break;
      }
      if (piece.from > from) html += escapeHtml(code.slice(from, piece.from));
      const start = Math.max(from, piece.from);
      const stop = Math.min(piece.to, end);
      html += `<span class="${piece.name}">${escapeHtml(code.slice(start, stop))}</span>`;
      from = stop;
      // A piece over several lines (a docstring) goes on in the next one.
      if (piece.to <= end) next++;
      else break;
    }
    at = end + 1;
    return `<span class="line" data-line="${index + 1}">${html}</span>`;
  });
  return `<pre class="code"><code>${lines.join("\n")}</code></pre>`;
}
