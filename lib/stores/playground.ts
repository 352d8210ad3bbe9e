/**
 * The playground's document: autosaved, with what was there before it kept for an undo that survives a reload. Opening anything (a link, a file, a preset, a
 * snippet) puts it on screen and runs nothing; the learner's own work goes to the history first.
 */
import { create } from "zustand";
import { DEFAULT_DJANGO } from "#engine/django-version";
import { erasing, readStored, writeStored } from "#stores/browser-storage";
import { KEPT_VERSION, KEY, type Snippet, UNREAD_KEY } from "#stores/kept-format";
import {
  type PlaygroundDocument,
  type PlaygroundMode,
  USUAL_TRAFFIC,
} from "#view-models/playground/playground-document";
import type { ReadDocument } from "#view-models/playground/read-document";
import type { SharedReport } from "#view-models/report/shared-report";

export type Origin =
  | { kind: "own" }
  | { kind: "preset"; sentence: string }
  | { kind: "link" }
  | { kind: "file"; name: string }
  | { kind: "snippet" };

export interface PlaygroundState {
  document: PlaygroundDocument;
  origin: Origin;
  /** Changes when another document is put on screen: what belongs to the old one starts anew. */
  opened: number;
  /** Oldest first. */
  history: PlaygroundDocument[];
  /** As far as they have been asked for (snippets.ts). */
  snippets: Snippet[];
  /** What went wrong, in words; null when nothing did. */
  problem: string | null;
  /** Why the calls as they stand in their field cannot be read; null = the document's calls are what is in the field. */
  callsProblem: string | null;
  /** What came with the document in a link; null = nothing did. */
  recorded: { mode: PlaygroundMode; report: SharedReport } | null;
  /** The mode on screen is to run as soon as it is there. */
  isRunWanted: boolean;
  /** False when the browser keeps nothing (storage off or full). */
  kept: boolean;
  /** What the browser kept has been looked at: before, nothing is written over it. */
  looked: boolean;
  /** What this browser kept and the page could not read, as it was; null when there is none. */
  unread: string | null;
}

const MAX_HISTORY = 30;
/** So many documents of other tabs are carried along. */
const MAX_OTHERS = 10;
const SAVE_AFTER_MS = 300;

export const STARTER: PlaygroundDocument = {
  title: "A dashboard under load",
  code: `from django.core.cache import cache
from shop import services


def dashboard():
    stats = cache.get("stats")
    if stats is None:
        stats = services.compute_dashboard_stats()  # 2 seconds
        cache.set("stats", stats, timeout=60)
    return stats
`,
  files: [],
  settings: "",
  backend: "redis",
  django: DEFAULT_DJANGO,
  shop: null,
  scenario: {
    calls: [{ entry: "dashboard", args: [] }],
    count: 12,
    arrivals: { kind: "every", everyMs: 300 },
    latency: { cache: 1 },
    processes: 4,
    seed: 1,
  },
  timing: "nominal",
  properties: ["serialisable", "one-at-a-time", "recomputations-at-once", "asserts", "no-raise"],
  ownProperty: "",
  mode: "many",
  together: 2,
  traffic: USUAL_TRAFFIC,
  other: null,
  choices: [],
  cursor: null,
};

export const usePlayground = create<PlaygroundState>(() => ({
  document: STARTER,
  origin: { kind: "own" },
  opened: 0,
  history: [],
  snippets: [],
  problem: null,
  callsProblem: null,
  isRunWanted: false,
  recorded: null,
  kept: true,
  looked: false,
  unread: null,
}));

/**
 * What this browser kept. What cannot be read is set aside as it was and said; what has been typed meanwhile stays on screen, and what was kept goes to the
 * history. Reading needs code of its own, which a first visit does not fetch.
 */
export async function restorePlayground(): Promise<void> {
  if (usePlayground.getState().looked) return;
  const [kept, own] = [readStored(KEY), readStored(KEY, "tab")];
  known = kept;
  if (kept !== null || own !== null) {
    try {
      const { readKept } = await import("#stores/kept-playground");
      const { document, history, unread } = readKept(kept, own);
      const { document: onScreen } = usePlayground.getState();
      if (onScreen === STARTER) {
        usePlayground.setState({ history });
        if (document) show(document, { kind: "own" });
      } else usePlayground.setState({ history: document ? [...history, document] : history });
      if (unread) {
        writeStored(UNREAD_KEY, unread.text);
        usePlayground.setState({ unread: unread.text, problem: unread.reason });
      }
    } catch {
      // The chunk did not come: what is kept stays as it is, and this page keeps nothing.
      usePlayground.setState({
        kept: false,
        problem: "What this browser keeps could not be read: the network is gone. Load the page again.",
      });
      return;
    }
  }
  usePlayground.setState({ looked: true });
}

export function changeDocument(part: Partial<PlaygroundDocument>): void {
  usePlayground.setState(({ document }) => ({ document: { ...document, ...part } }));
  saveSoon();
}

/** Changes the document, and runs the mode that is on screen then. */
export function changeAndRun(part: Partial<PlaygroundDocument>): void {
  usePlayground.setState(({ document }) => ({
    document: { ...document, ...part },
    isRunWanted: true,
    callsProblem: null,
  }));
  saveSoon();
}

/** Asks the mode on screen to run: at once if its panel is there, else as soon as it has come. */
export const wantRun = (): void => usePlayground.setState({ isRunWanted: true });

export const runIsUnderWay = (): void => usePlayground.setState({ isRunWanted: false });

/** Puts a document on screen; what was there is in the history. */
export function openDocument(document: PlaygroundDocument, origin: Origin): void {
  if (JSON.stringify(document) !== JSON.stringify(usePlayground.getState().document)) checkpoint();
  show(document, origin);
  saveSoon();
}

export function openRead(read: ReadDocument, origin: Origin, recorded: SharedReport | null = null): void {
  if (read.ok) {
    openDocument(read.document, origin);
    usePlayground.setState({ recorded: recorded && { mode: read.document.mode, report: recorded } });
  } else usePlayground.setState({ problem: read.reason });
}

/** Keeps the document as it is now, so that undo can come back to it. */
export function checkpoint(): void {
  usePlayground.setState(({ document, history }) =>
    JSON.stringify(history.at(-1)) === JSON.stringify(document) || JSON.stringify(document) === JSON.stringify(STARTER)
      ? {}
      : { history: [...history, document].slice(-MAX_HISTORY) },
  );
}

export function undo(): void {
  const { history, document } = usePlayground.getState();
  let rest = history;
  while (rest.length > 0 && JSON.stringify(rest.at(-1)) === JSON.stringify(document)) rest = rest.slice(0, -1);
  const before = rest.at(-1);
  if (!before) return;
  usePlayground.setState({ history: rest.slice(0, -1) });
  show(before, { kind: "own" });
  saveSoon();
}

export const sayCallsProblem = (callsProblem: string | null): void => usePlayground.setState({ callsProblem });

export const sayProblem = (problem: string | null): void => usePlayground.setState({ problem });

const show = (document: PlaygroundDocument, origin: Origin): void =>
  usePlayground.setState(({ opened }) => ({
    document,
    origin,
    opened: opened + 1,
    problem: null,
    callsProblem: null,
    recorded: null,
  }));

let timer: ReturnType<typeof setTimeout> | null = null;
/** What this tab knows to be kept for all tabs. Something else there is another tab's, and must not be written over. */
let known: string | null = null;
/** What other tabs kept, as it was: it is read with the next page. Oldest first. */
let others: unknown[] = [];

function saveSoon(): void {
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(saveNow, SAVE_AFTER_MS);
}

/** Also when the page goes: then a tab in which nothing has changed leaves alone what another one has kept. */
export function saveNow(): void {
  const isChanged = timer !== null;
  if (timer !== null) clearTimeout(timer);
  timer = null;
  const { document, history, looked } = usePlayground.getState();
  if (!looked) return;
  const version = KEPT_VERSION;
  writeStored(KEY, JSON.stringify({ version, document, history }), "tab");
  if (!isChanged) return;
  const kept = readStored(KEY);
  if (kept !== known) others = [...others, ...documentsIn(kept)].slice(-MAX_OTHERS);
  const text = JSON.stringify({ version, document, history: [...others, ...history] });
  const isKept = writeStored(KEY, text);
  if (isKept) known = text;
  usePlayground.setState({ kept: isKept });
}

function documentsIn(kept: string | null): unknown[] {
  try {
    const { document } = JSON.parse(kept ?? "{}") as { document?: unknown };
    return document === undefined ? [] : [document];
  } catch {
    return [];
  }
}

erasing.addEventListener("erase", () => {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  [known, others] = [null, []];
  usePlayground.setState(({ opened }) => ({ ...usePlayground.getInitialState(), opened: opened + 1, looked: true }));
});
