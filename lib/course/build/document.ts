/**
 * One MDX file, parsed and held against the vocabulary. After `parseDocument` every element is known, stands where it may,
 * has the attributes it needs as plain strings, and nothing in the file is code: no imports, no `{expressions}`.
 */
import type { Root, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { LessonError } from "#course/build/lesson-error";
import { type Component, type ComponentName, isComponent, vocabulary } from "#course/model/vocabulary";

export type Element = MdxJsxFlowElement | MdxJsxTextElement;
export type Node = Root | RootContent;

export interface Document {
  /** `lessons/03-basic-operations/learn.mdx`, for messages. */
  file: string;
  root: Root;
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);
/** Attributes that become headings and captions. */
const PLAIN = new Set(["title", "caption"]);
const NEVER = new Set(["mdxjsEsm", "mdxFlowExpression", "mdxTextExpression", "html", "image", "imageReference"]);

export function parseDocument(file: string, source: string): Document {
  const root = parse(file, source);
  unravel(root);
  validate(file, root, null);
  return { file, root };
}

export const lineOf = (node: { position?: { start: { line: number } } }): number => node.position?.start.line ?? 1;

export const isElement = (node: { type: string }): node is Element =>
  node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";

export const nameOf = (element: Element): ComponentName => element.name as ComponentName;

export const childrenOf = (node: Node): RootContent[] => ("children" in node ? (node.children as RootContent[]) : []);

export const elementsIn = (node: Node, name: ComponentName): Element[] =>
  childrenOf(node).filter((child) => isElement(child) && child.name === name) as Element[];

/** An attribute that the vocabulary requires. */
export const attribute = (element: Element, name: string): string => optional(element, name) ?? "";

export function optional(element: Element, name: string): string | undefined {
  const found = element.attributes.find((a) => a.type === "mdxJsxAttribute" && a.name === name);
  return typeof found?.value === "string" ? found.value : undefined;
}

/** An attribute that stands there or not: `<Option says="5" right>`. */
export const isMarked = (element: Element, name: string): boolean =>
  element.attributes.some((a) => a.type === "mdxJsxAttribute" && a.name === name);

/** An attribute with a fixed set of values. */
export function choice<T extends string>(file: string, element: Element, name: string, values: readonly T[]): T {
  const given = attribute(element, name);
  const known = values.find((value) => value === given);
  if (known) return known;
  throw new LessonError(file, lineOf(element), `${name}="${given}" on <${element.name}>: use ${values.join(", ")}`);
}

/** Stands in the text itself, between its words. */
export const isInline = (element: Element): boolean => ["Output", "Fact"].includes(nameOf(element));

/** Every element of the file, in order. */
export function allElements(node: Node): Element[] {
  return childrenOf(node).flatMap((child) => (isElement(child) ? [child, ...allElements(child)] : allElements(child)));
}

function parse(file: string, source: string): Root {
  try {
    return parser.parse(source);
  } catch (error) {
    const { line = 1, reason = String(error) } = error as { line?: number; reason?: string };
    throw new LessonError(file, line, reason);
  }
}

/** `<Hint>text</Hint>` on one line is inline to MDX. Paragraphs of nothing but elements are taken away around them. */
function unravel(node: Node): void {
  if (!("children" in node)) return;
  const children = childrenOf(node).flatMap((child) => {
    unravel(child);
    const layout = child.type === "paragraph" && child.children.every((part) => isElement(part) || isBlank(part));
    return layout && child.children.some(isElement) ? (child.children.filter(isElement) as RootContent[]) : [child];
  });
  node.children = children as typeof node.children;
}

const isBlank = (node: { type: string; value?: string }): boolean => node.type === "text" && node.value?.trim() === "";

function validate(file: string, node: Node, parent: ComponentName | null): void {
  for (const child of childrenOf(node)) {
    const fail = (problem: string) => new LessonError(file, lineOf(child), problem);
    if (NEVER.has(child.type)) throw fail(`a lesson holds no ${child.type}: see docs/authoring.md`);
    if (!isElement(child)) {
      if (parent === null) throw fail("prose goes into a <Step>");
      if (vocabulary[parent].content !== "prose") throw fail(`no prose directly in <${parent}>`);
      validate(file, child, parent);
      continue;
    }
    if (!child.name || !isComponent(child.name)) {
      throw fail(`<${child.name ?? ""}> is not a component; there are ${Object.keys(vocabulary).join(", ")}`);
    }
    const known: Component = vocabulary[child.name];
    if (!known.within.includes(parent)) {
      throw fail(`<${child.name}> may not stand ${parent ? `in <${parent}>` : "outside a <Step>"}`);
    }
    if (isInText(node) && !isInline(child)) throw fail(`<${child.name}> needs a line of its own`);
    validateAttributes(child, known, fail);
    if (known.content === "none" && child.children.length > 0)
      throw fail(`<${child.name}> is empty: write <${child.name} … />`);
    validate(file, child as RootContent, child.name);
  }
}

/** Anything between a component and its child: a paragraph, a list, a table. */
const isInText = (node: Node): boolean => node.type !== "root" && !isElement(node);

function validateAttributes(element: Element, known: Component, fail: (problem: string) => LessonError): void {
  for (const given of element.attributes) {
    if (given.type !== "mdxJsxAttribute") throw fail(`<${element.name}> takes no {...spread}`);
    if (!Object.hasOwn(known.attributes, given.name)) {
      const may = Object.keys(known.attributes).join(", ") || "none";
      throw fail(`<${element.name}> has no attribute "${given.name}"; it takes ${may}`);
    }
    if (PLAIN.has(given.name) && String(given.value).includes("`"))
      throw fail(`${given.name} is plain text: no backticks`);
    if (known.attributes[given.name] === "mark") {
      if (given.value !== null) throw fail(`${given.name} on <${element.name}> stands alone, without a value`);
    } else if (typeof given.value !== "string") throw fail(`${given.name} on <${element.name}> must be text in quotes`);
  }
  for (const [name, presence] of Object.entries(known.attributes)) {
    if (presence === "required" && optional(element, name) === undefined)
      throw fail(`<${element.name}> needs ${name}="…"`);
  }
}
