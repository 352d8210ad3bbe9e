"use client";
/** The dialogs of the toolbar, each fetched when it is opened. */
import { lazyPart } from "#components/ui/lazy-part";
import { Loading } from "#components/ui/loading";

export type WhichDialog = "presets" | "snippets" | "share" | "take-home";

const PresetsDialog = lazyPart(
  async () => (await import("#components/playground/share/presets-dialog")).PresetsDialog,
  <Loading />,
);
const ShareDialog = lazyPart(
  async () => (await import("#components/playground/share/share-dialog")).ShareDialog,
  <Loading />,
);
const SnippetsDialog = lazyPart(
  async () => (await import("#components/playground/share/snippets-dialog")).SnippetsDialog,
  <Loading />,
);
const TakeHomeDialog = lazyPart(
  async () => (await import("#components/playground/share/take-home-dialog")).TakeHomeDialog,
  <Loading />,
);

export function Dialogs({ open, onClose }: { open: WhichDialog; onClose: () => void }) {
  switch (open) {
    case "presets":
      return <PresetsDialog onClose={onClose} />;
    case "snippets":
      return <SnippetsDialog onClose={onClose} />;
    case "share":
      return <ShareDialog onClose={onClose} />;
    case "take-home":
      return <TakeHomeDialog onClose={onClose} />;
  }
}
