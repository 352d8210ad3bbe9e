"use client";
/** Share: one link that holds everything, the same for reading only, and an iframe. What is too large for a link goes as a file. */
import { useState } from "react";
import { SharePicture } from "#components/playground/share/share-picture";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Dialog } from "#components/ui/dialog";
import { Icon } from "#components/ui/icon";
import { sitePath } from "#runtime/client/site-path";
import { usePlayground } from "#stores/playground";
import { reportOf } from "#stores/recorded/shown-report";
import { encodeDocument, encodeReport } from "#view-models/links/playground-link";

export function ShareDialog({ onClose }: { onClose: () => void }) {
  const document = usePlayground((state) => state.document);
  const [report] = useState(() => reportOf(document.mode));
  const packed = report ? encodeReport(document, report) : encodeDocument(document);
  const page = location.origin + sitePath("/playground");
  return (
    <Dialog open title="Share" onClose={onClose}>
      {packed === null ? (
        <Callout tone="warning" title="Too large for a link">
          <p>
            This program does not fit into an address that every browser and chat keeps whole. Export it as a file
            instead.
          </p>
        </Callout>
      ) : (
        <div className="grid gap-4">
          <p className="text-ink-soft text-sm">
            The program, its settings, the scenario, and where the trace and the schedule stand
            {report ? ", with what was found: whoever opens it reads the report without running anything" : ""}. Nothing
            is uploaded: it is all in the part of the address after the #. Opening it runs nothing.
          </p>
          <Copy label="Link" text={`${page}#${packed}`} />
          <Copy label="Link for reading only" text={`${page}?mode=read#${packed}`} />
          <Copy
            label="For a blog or slides: the whole playground"
            text={`<iframe src="${page}?embed#${packed}" title="${escaped(document.title)}" width="100%" height="640" loading="lazy" style="border:0"></iframe>`}
          />
          {report && (
            <>
              <Copy
                label="For a post-mortem: the picture and its sentence"
                text={`<iframe src="${page}?embed=picture#${packed}" title="${escaped(document.title)}" width="100%" height="320" loading="lazy" style="border:0"></iframe>`}
              />
              <SharePicture report={report} title={document.title} />
            </>
          )}
        </div>
      )}
    </Dialog>
  );
}

const escaped = (text: string): string => text.replace(/[&"<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function Copy({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div className="grid gap-1">
      <span className="font-semibold text-sm">{label}</span>
      <div className="flex gap-2">
        <input
          aria-label={label}
          readOnly
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
          className="min-h-9 min-w-0 grow truncate rounded-md border border-control bg-surface px-2 font-mono text-xs"
        />
        <Button aria-label={`Copy: ${label}`} onClick={() => void copy()}>
          <Icon name={copied ? "check" : "copy"} />
          {copied ? "Copied" : "Copy"}
        </Button>
      </div>
    </div>
  );
}
