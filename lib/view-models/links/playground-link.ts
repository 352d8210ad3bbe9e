/**
 * A document of the playground in the fragment of a link (`#p1.…`), or in a file. Versioned and limited; decoding answers in words, never with an
 * exception, and runs nothing. Links to a race of a lesson (`#r1.…`, race-link.ts) are understood too.
 */
import { DEFAULT_DJANGO } from "#engine/django-version";
import { packJson, unpackJson } from "#view-models/links/packed-json";
import { decodeRace, MAX_LINK_CHARS, type SharedRace } from "#view-models/links/race-link";
import { MAX_TOGETHER, type PlaygroundDocument, USUAL_TRAFFIC } from "#view-models/playground/playground-document";
import { documentFrom, type ReadDocument } from "#view-models/playground/read-document";
import { reportFrom } from "#view-models/report/read-report";
import type { SharedReport } from "#view-models/report/shared-report";

const VERSION = "p1";
/** A document with what was found in it. */
const REPORT_VERSION = "p2";
const FILE_KIND = "stampede playground";
const FILE_VERSION = 1;
const MAX_FILE_CHARS = 2_000_000;

/** Null when it would be too long for a link: then it is a file's turn. */
export function encodeDocument(document: PlaygroundDocument): string | null {
  const packed = packJson(document);
  if (packed === null) return null;
  const link = `${VERSION}.${packed}`;
  return link.length > MAX_LINK_CHARS ? null : link;
}

/**
 * With what was found. What does not fit is left out, the least first: the good run, the other outcomes, the picture, charts. Null when even the document alone
 * is too long.
 */
export function encodeReport(document: PlaygroundDocument, report: SharedReport): string | null {
  const shorter: SharedReport[] =
    report.kind === "race"
      ? [
          report,
          { ...report, good: null },
          { ...report, good: null, outcomes: [] },
          { ...report, good: null, outcomes: [], drawn: null, step: 0 },
        ]
      : report.kind === "traffic"
        ? [report, { ...report, charts: [] }]
        : [report];
  for (const each of shorter) {
    const packed = packJson({ document, report: each });
    const link = packed && `${REPORT_VERSION}.${packed}`;
    if (link && link.length <= MAX_LINK_CHARS) return link;
  }
  return encodeDocument(document);
}

export type DecodedLink = { document: ReadDocument; report: SharedReport | null };

/** `text` is a fragment without its `#`. A report that isn't one is left out: the document is the link's first concern. */
export function decodeLink(text: string): DecodedLink {
  if (!text.startsWith(`${REPORT_VERSION}.`)) return { document: decodeDocument(text), report: null };
  if (text.length > MAX_LINK_CHARS) return { document: { ok: false, reason: "The link is too long." }, report: null };
  const unpacked = unpackJson(text.slice(REPORT_VERSION.length + 1));
  if (!unpacked.ok) return { document: unpacked, report: null };
  const { document, report } = (unpacked.value ?? {}) as Record<string, unknown>;
  return { document: documentFrom(document), report: reportFrom(report) };
}

function decodeDocument(text: string): ReadDocument {
  if (text.startsWith("r1.")) {
    const decoded = decodeRace(text);
    return decoded.ok ? { ok: true, document: documentOfRace(decoded.race) } : decoded;
  }
  if (text.length > MAX_LINK_CHARS) return { ok: false, reason: "The link is too long." };
  if (!text.startsWith(`${VERSION}.`))
    return { ok: false, reason: "The link is of another version, or not one of ours." };
  const unpacked = unpackJson(text.slice(VERSION.length + 1));
  return unpacked.ok ? documentFrom(unpacked.value) : unpacked;
}

export const documentToFile = (document: PlaygroundDocument): string =>
  JSON.stringify({ kind: FILE_KIND, version: FILE_VERSION, document }, null, 2);

export function documentFromFile(text: string): ReadDocument {
  if (text.length > MAX_FILE_CHARS) return { ok: false, reason: "The file is too large." };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, reason: "The file is damaged, or not one of the playground’s: it is not JSON." };
  }
  const { kind, version, document } = (file ?? {}) as Record<string, unknown>;
  if (kind !== FILE_KIND) return { ok: false, reason: "The file is not one of the playground’s." };
  if (version !== FILE_VERSION)
    return {
      ok: false,
      reason: `The file is of version ${String(version)}; this playground reads version ${FILE_VERSION}.`,
    };
  return documentFrom(document);
}

const documentOfRace = ({ code, backend, scenario, timing, choices }: SharedRace): PlaygroundDocument => ({
  title: "A race from a lesson",
  code,
  files: [],
  settings: "",
  backend,
  django: DEFAULT_DJANGO,
  shop: null,
  scenario,
  timing,
  properties: ["serialisable", "no-raise", "recomputations-at-once"],
  ownProperty: "",
  mode: "schedule",
  together: Math.min(scenario.count, MAX_TOGETHER),
  traffic: USUAL_TRAFFIC,
  other: null,
  choices,
  cursor: null,
});
