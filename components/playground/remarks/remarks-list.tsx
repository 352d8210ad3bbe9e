"use client";
/**
 * What strikes the eye in the learner's own code before it runs: a line, what it does, the lesson that explains it. A remark can be explored where an
 * exploration would show it, and dismissed; a dismissal is kept in this browser for as long as the line stays as it is.
 */
import { useDeferredValue, useMemo, useState } from "react";
import { SiteLink } from "#components/site/site-link";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { IconButton } from "#components/ui/icon-button";
import { readStored, writeStored } from "#stores/browser-storage";
import { changeAndRun, checkpoint, usePlayground } from "#stores/playground";
import { type MissingImport, missingImports } from "#view-models/playground/missing-imports";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { PROGRAM_FILE } from "#view-models/playground/playground-options";
import { LESSON_TITLES } from "#view-models/remarks/lesson-titles";
import { type Confirming, type Remark, remarksOn } from "#view-models/remarks/remarks-on";

interface RemarksListProps extends Pick<PlaygroundDocument, "code" | "files" | "settings"> {
  onLine: (file: string, line: number) => void;
}

const KEY = "stampede:playground:dismissed";
const MAX_KEPT = 200;
const MAX_SHOWN = 4;
const MAX_MISSING = 8;

export function RemarksList({ code, files, settings, onLine }: RemarksListProps) {
  const program = useDeferredValue(code);
  const all = useMemo(() => remarksOn(program, files, settings), [program, files, settings]);
  const [dismissed, setDismissed] = useState(readDismissed);
  const [isWhole, setWhole] = useState(false);
  const remarks = all.filter((remark) => !dismissed.includes(nameOf(remark)));
  const keep = (names: string[]) => {
    setDismissed(names);
    writeStored(KEY, JSON.stringify(names.slice(-MAX_KEPT)));
  };
  const hidden = all.length - remarks.length;
  const missing = useMemo(() => missingImports(program, files), [program, files]);
  if (all.length === 0 && missing.length === 0) return null;
  const shown = isWhole ? remarks : remarks.slice(0, MAX_SHOWN);
  return (
    <section aria-label="Look at my code" className="border-line border-t px-4 py-3">
      {missing.length > 0 && <Missing missing={missing} onLine={onLine} />}
      {all.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-xs">
          <span className="font-semibold">
            {remarks.length === 0
              ? "Nothing else to remark"
              : `${remarks.length} ${remarks.length === 1 ? "remark" : "remarks"} on this code, before it runs`}
          </span>
          {hidden > 0 && (
            <button
              type="button"
              className="underline pointer-coarse:min-h-11"
              onClick={() => keep(dismissed.filter((name) => !all.some((remark) => nameOf(remark) === name)))}
            >
              Show {hidden} dismissed
            </button>
          )}
        </p>
      )}
      <ul className="grid gap-1">
        {shown.map((remark) => (
          <Item
            key={nameOf(remark)}
            remark={remark}
            onLine={onLine}
            onDismiss={() => keep([...dismissed, nameOf(remark)])}
          />
        ))}
      </ul>
      {remarks.length > MAX_SHOWN && (
        <Button size="sm" variant="quiet" onClick={() => setWhole(!isWhole)}>
          {isWhole ? "Show fewer" : `Show ${remarks.length - MAX_SHOWN} more`}
        </Button>
      )}
    </section>
  );
}

function Missing({ missing, onLine }: { missing: readonly MissingImport[]; onLine: RemarksListProps["onLine"] }) {
  return (
    <ul aria-label="Imports that find nothing here" className="grid gap-1 pb-2 text-sm">
      {missing.slice(0, MAX_MISSING).map(({ file, line, module, why }) => (
        <li key={`${file} ${line} ${module}`}>
          <button
            type="button"
            className="font-semibold text-accent underline pointer-coarse:min-h-11"
            onClick={() => onLine(file, line)}
          >
            {file === PROGRAM_FILE ? `line ${line}` : `${file}, line ${line}`}
          </button>{" "}
          <code className="text-deleted">{module}</code>: {why}
        </li>
      ))}
      {missing.length > MAX_MISSING && <li className="text-ink-soft">and {missing.length - MAX_MISSING} more</li>}
    </ul>
  );
}

interface ItemProps {
  remark: Remark;
  onLine: (file: string, line: number) => void;
  onDismiss: () => void;
}

function Item({ remark, onLine, onDismiss }: ItemProps) {
  const { file, line, text, words, lesson, explore } = remark;
  const place = file === PROGRAM_FILE ? `line ${line}` : `${file}, line ${line}`;
  return (
    <li className="flex items-start gap-2 border-line border-t py-2 text-sm first:border-t-0">
      <Icon name="info" className="mt-1 shrink-0 text-miss" />
      <div className="grid min-w-0 grow gap-1">
        <p>
          <button
            type="button"
            className="font-semibold text-accent underline pointer-coarse:min-h-11"
            onClick={() => onLine(file, line)}
          >
            {place}
          </button>{" "}
          <code className="break-words text-ink-soft text-xs">{text}</code>
        </p>
        <p>{words}</p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
          {explore && (
            <Button size="sm" onClick={() => exploreIt(explore)}>
              Explore it
            </Button>
          )}
          <SiteLink href={`/lessons/${lesson}`} className="link">
            Lesson: {LESSON_TITLES[lesson]}
          </SiteLink>
        </p>
      </div>
      <IconButton label={`Dismiss the remark on ${place}`} icon="close" onClick={onDismiss} />
    </li>
  );
}

/** Puts the question into the scenario, and asks it once Explore is there. */
function exploreIt({ calls, together, properties, timing }: Confirming): void {
  checkpoint();
  const { document } = usePlayground.getState();
  changeAndRun({
    mode: "explore",
    scenario: { ...document.scenario, calls },
    together,
    properties,
    timing,
    choices: [],
  });
}

/** By its rule and its line, wherever that stands now. */
const nameOf = ({ rule, file, text }: Remark): string => `${rule} ${file} ${text}`;

function readDismissed(): string[] {
  try {
    const kept: unknown = JSON.parse(readStored(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string").slice(-MAX_KEPT) : [];
  } catch {
    return [];
  }
}
