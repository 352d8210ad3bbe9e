/** The prose of a lesson's text as plain passages (a paragraph, a list item, a heading, an attribute each), without code. */
import type { Nodes } from "mdast";
import { childrenOf, type Document, isElement, lineOf, type Node, nameOf } from "#course/build/document";

export interface Passage {
  line: number;
  text: string;
}

/** Attributes that the learner reads. */
const READ = new Set(["title", "titleA", "titleB", "caption", "ask", "label", "front"]);
const BREAKS = new Set(["paragraph", "heading", "tableCell", "definition"]);
/** Stands where code or output was: a name. */
const CODE = " it ";

export function passagesOf({ root }: Document): Passage[] {
  const passages: Passage[] = [];
  collect(root, passages);
  return passages.filter(({ text }) => /[a-z]/i.test(text));
}

function collect(node: Node, passages: Passage[]): void {
  if (isElement(node)) {
    for (const { type, name, value } of node.attributes.map((a) => ({ ...a, name: "name" in a ? a.name : "" }))) {
      const isRead = READ.has(String(name)) || (name === "says" && nameOf(node) === "Claim");
      if (type === "mdxJsxAttribute" && isRead && typeof value === "string")
        passages.push({ line: lineOf(node), text: value.replace(/`[^`]*`/g, CODE) });
    }
  }
  if (BREAKS.has(node.type) || node.type === "text" || isFact(node)) {
    passages.push({ line: lineOf(node), text: textOf(node) });
    return;
  }
  for (const child of childrenOf(node)) collect(child, passages);
}

const isFact = (node: Nodes): boolean => isElement(node) && nameOf(node) === "Fact";

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (isFact(node))
    return childrenOf(node as Node)
      .map(textOf)
      .join("");
  if (node.type === "inlineCode" || node.type === "code" || isElement(node)) return CODE;
  if (node.type === "break") return " ";
  return childrenOf(node).map(textOf).join("");
}
