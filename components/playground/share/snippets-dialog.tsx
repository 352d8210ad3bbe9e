"use client";
/** Snippets: documents kept in this browser under their titles. Saving one of the same title replaces it. */
import { useEffect } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { IconButton } from "#components/ui/icon-button";
import { openDocument, usePlayground } from "#stores/playground";
import { refreshSnippets, removeSnippet, saveSnippet } from "#stores/snippets";

export function SnippetsDialog({ onClose }: { onClose: () => void }) {
  const snippets = usePlayground((state) => state.snippets);
  const title = usePlayground((state) => state.document.title);
  const kept = usePlayground((state) => state.kept);
  useEffect(() => void refreshSnippets(), []);
  const replaces = snippets.some(({ document }) => document.title === title);
  return (
    <Dialog open title="Snippets" onClose={onClose}>
      <div className="grid gap-4">
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary" onClick={() => void saveSnippet(new Date().toISOString())}>
            {replaces ? "Save again" : "Save"} “{title}”
          </Button>
          <span className="text-ink-faint text-xs">
            {kept
              ? "Kept in this browser and nowhere else."
              : "This browser does not let pages keep anything: export a file."}
          </span>
        </div>
        <ul className="grid max-h-80 overflow-y-auto">
          {snippets.map((snippet) => (
            <li key={snippet.savedAt} className="flex items-center gap-2 border-line border-t py-1">
              <button
                type="button"
                className="min-h-11 grow text-left font-semibold hover:text-accent"
                onClick={() => {
                  openDocument(snippet.document, { kind: "snippet" });
                  onClose();
                }}
              >
                {snippet.document.title || "without a title"}
                <span className="block font-normal text-ink-faint text-xs">
                  {new Date(snippet.savedAt).toLocaleString("en")}
                </span>
              </button>
              <IconButton
                label={`Remove ${snippet.document.title}`}
                icon="close"
                onClick={() => void removeSnippet(snippet)}
              />
            </li>
          ))}
          {snippets.length === 0 && <li className="text-ink-soft text-sm">None yet.</li>}
        </ul>
      </div>
    </Dialog>
  );
}
