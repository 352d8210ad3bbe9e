/**
 * Prose to HTML. Output of programs is put in from their runs, links are checked, code in fences is never Python (programs
 * belong in files, where the build runs them).
 */
import { toHtml } from "hast-util-to-html";
import type { BlockContent, Code, InlineCode, Paragraph, PhrasingContent, RootContent } from "mdast";
import { toHast } from "mdast-util-to-hast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import {
  attribute,
  childrenOf,
  type Document,
  type Element,
  isElement,
  isInline,
  lineOf,
  nameOf,
} from "#course/build/document";
import { LessonError } from "#course/build/lesson-error";
import { readSources, sourceMark } from "#course/prose/sources";
import { sitePath } from "#runtime/client/site-path";

export interface ProseContext {
  document: Document;
  /** Pages that are written (`slug`, `slug/mode`): internal links go to one of them. */
  pages: ReadonlySet<string>;
  /** Ids of the steps of this file, for `#id` links. */
  stepIds: ReadonlySet<string>;
  /** The text an `<Output>` stands for. */
  output(element: Element): string;
}

/** The prose of an element (or a stretch of one): components other than `<Output>` and `<Fact>` are left out. */
export function proseHtml(context: ProseContext, nodes: readonly RootContent[], inText = false): string {
  const kept = nodes.filter((node) => !isElement(node) || isInline(node));
  const children = kept.map((node) => prepared(context, node, inText));
  const root = inText ? [{ type: "paragraph", children: children as PhrasingContent[] } satisfies Paragraph] : children;
  return html(root as RootContent[]).trim();
}

/** The prose inside a component. */
export const innerHtml = (context: ProseContext, element: Element): string =>
  proseHtml(context, childrenOf(element as RootContent), element.type === "mdxJsxTextElement");

/** An attribute's text, `code` marked up, without a paragraph around it. */
export function inlineHtml(text: string): string {
  const [first] = unified().use(remarkParse).parse(text).children;
  if (first?.type !== "paragraph") return html([{ type: "text", value: text }]);
  return html([first]).slice("<p>".length, -"</p>".length);
}

/** The same as plain text: names for screen readers. */
export const inlineText = (text: string): string => text.replaceAll("`", "");

const html = (children: RootContent[]): string => toHtml(toHast({ type: "root", children }));

/** A copy with `<Output>` replaced by what was printed, after a look at what must not be there. */
function prepared(context: ProseContext, node: RootContent, inText: boolean): RootContent {
  const fail = (problem: string) => new LessonError(context.document.file, lineOf(node), problem);
  if (isElement(node) && nameOf(node) === "Fact") return fact(context, node, inText);
  if (isElement(node)) {
    const value = context.output(node);
    const data = { hProperties: { className: ["output"] } };
    const inline = inText || node.type === "mdxJsxTextElement";
    return inline
      ? ({ type: "inlineCode", value, data } satisfies InlineCode)
      : ({ type: "code", value, data } satisfies Code);
  }
  if (node.type === "heading" && node.depth < 3)
    throw fail("headings in a step start at ###: the step's title is the ##");
  if (node.type === "code" && node.lang?.startsWith("py"))
    throw fail("Python goes into a file, so that the build runs it");
  if (node.type === "link") checkLink(context, node.url, fail);
  if (!("children" in node)) return node;
  const phrasing = inText || node.type === "paragraph" || node.type === "tableCell";
  const children = childrenOf(node).map((child) => prepared(context, child, phrasing));
  const address = node.type === "link" && node.url.startsWith("/") ? { url: sitePath(node.url) } : {};
  return { ...node, ...address, children: children as BlockContent[] } as RootContent;
}

/** What a `<Fact>` says, and behind it a small reference for each of its sources. On lines of its own it is a paragraph. */
function fact(context: ProseContext, element: Element, inText: boolean): RootContent {
  const sources = readSources(attribute(element, "source"));
  if (typeof sources === "string") throw new LessonError(context.document.file, lineOf(element), sources);
  const inner = childrenOf(element as RootContent).flatMap((child) =>
    child.type === "paragraph" ? child.children : [child],
  );
  const said = inner.map((child) => prepared(context, child, true));
  const marks = sources.flatMap((source): RootContent[] => [{ type: "text", value: " " }, sourceMark(source)]);
  const children = [...said, ...marks] as PhrasingContent[];
  return inText ? { type: "emphasis", data: { hName: "span" }, children } : { type: "paragraph", children };
}

/** Pages beside the lessons that a lesson may lead to. */
const PAGES: ReadonlySet<string> = new Set(["/django-6-1", "/reference", "/playground"]);

function checkLink(context: ProseContext, url: string, fail: (problem: string) => LessonError): void {
  if (url.startsWith("https://")) return;
  if (url.startsWith("#")) {
    if (!context.stepIds.has(url.slice(1))) throw fail(`dead link: no step "${url.slice(1)}" in this file`);
    return;
  }
  if (PAGES.has(url)) return;
  const page = /^\/lessons\/([a-z0-9-]+(?:\/[a-z]+)?)$/.exec(url)?.[1];
  if (!page || !context.pages.has(page)) throw fail(`dead link: ${url} is not /lessons/SLUG, #step or https://…`);
}
