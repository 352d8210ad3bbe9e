/**
 * Where a statement comes from that no run of the lesson shows: `source="https://… recorded:NAME"` on Note, Claim and Fact, one or
 * more, with spaces between. `recorded:NAME` is a program of tests/oracle that real Django ran; its name is checked by the self-test.
 */
import type { Nodes, RootContent } from "mdast";
import { allElements, childrenOf, type Document, isElement, nameOf, optional } from "#course/build/document";

interface Source {
  label: string;
  href: string | null;
}

const RECORDED = "recorded:";

/** What is wrong with it, in words, or the sources. */
export function readSources(given: string): Source[] | string {
  const parts = given.split(/\s+/).filter(Boolean);
  if (parts.length === 0) return 'source="" names nothing';
  const wrong = parts.find((part) => !/^https:\/\/[^\s/]+\.[^\s]+$/.test(part) && !/^recorded:[a-z0-9_]+$/.test(part));
  if (wrong) return `source="${wrong}" is neither https://… nor recorded:NAME`;
  const recorded = parts.filter((part) => part.startsWith(RECORDED)).map((part) => part.slice(RECORDED.length));
  const pages = parts.filter((part) => !part.startsWith(RECORDED)).map((href) => ({ label: pageLabel(href), href }));
  return recorded.length === 0
    ? pages
    : [...pages, { label: `checked on real Django (${recorded.join(", ")})`, href: null }];
}

/** The host, and on GitHub whose repository. */
function pageLabel(href: string): string {
  const { hostname, pathname } = new URL(href);
  const host = hostname.replace(/^www\./, "");
  return host === "github.com" ? `${host}${pathname.split("/").slice(0, 3).join("/")}` : host;
}

/** The small line under a note: `Source: docs.djangoproject.com`. */
export const sourcesHtml = (sources: readonly Source[]): string =>
  `<p class="sources">Source: ${sources.map(({ label, href }) => (href ? `<a href="${href.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}">${label}</a>` : label)).join(" · ")}</p>`;

/** The small reference behind a sentence. */
export const sourceMark = (source: Source): RootContent => ({
  type: "emphasis",
  data: { hName: "small", hProperties: { className: ["source"] } },
  children: source.href
    ? [{ type: "link", url: source.href, children: [{ type: "text", value: source.label }] }]
    : [{ type: "text", value: source.label }],
});

/** Names of recordings that a text counts on. */
export const recordingsNamedIn = ({ root }: Document): string[] =>
  allElements(root)
    .flatMap((element) => (optional(element, "source") ?? "").split(/\s+/))
    .filter((part) => part.startsWith(RECORDED))
    .map((part) => part.slice(RECORDED.length));

/** What a note may say something about that the reader cannot see in the lesson. */
const OUTSIDE =
  /\b(?:Django|django-redis|Redis|Memcached|Valkey|PostgreSQL|MySQL|MariaDB|SQLite|databases?|HTTP|browsers?|CDNs?|Python|pickle)\b/;

/** Notes that state a fact and name neither a source nor a run: line and title. */
export function unsourcedNotes({ root }: Document): { line: number; title: string }[] {
  return allElements(root).flatMap((element) => {
    if (nameOf(element) !== "Note" || optional(element, "source") !== undefined) return [];
    const inside = allElements(element as RootContent).map(nameOf);
    if (inside.includes("Fact") || inside.includes("Output")) return [];
    if (!OUTSIDE.test(textIn(element))) return [];
    return [{ line: element.position?.start.line ?? 1, title: optional(element, "title") ?? "" }];
  });
}

function textIn(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  const title = isElement(node) ? (optional(node, "title") ?? "") : "";
  return [title, ...childrenOf(node as RootContent).map(textIn)].join(" ");
}
