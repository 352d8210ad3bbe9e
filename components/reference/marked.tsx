/** What stands between backticks is code. */
export function Marked({ text }: { text: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the text
  return text.split("`").map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : part));
}
