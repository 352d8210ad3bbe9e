"use client";
/** What the address asks for: `#p1.…` a document, `?preset=slug`, `?embed`, `?mode=read`. Read once when the page is there, and when the fragment changes. */
import { useEffect, useLayoutEffect, useState } from "react";
import { whenSettled } from "#components/ui/when-settled";
import { openRead, restorePlayground, saveNow, sayProblem } from "#stores/playground";
import { looksLikeLink } from "#view-models/links/looks-like-link";

/** With a part that does not come (the network is gone) the page is shown as it is. */
const SHOWN_AFTER_MS = 5000;

export interface AddressWishes {
  embed: boolean;
  readOnly: boolean;
  /** Only the picture of what a link brings. */
  picture: boolean;
}

export function useAddress(): AddressWishes {
  const [wishes, setWishes] = useState<AddressWishes>({ embed: false, readOnly: false, picture: false });

  useLayoutEffect(() => {
    const query = new URLSearchParams(location.search);
    const embed = query.has("embed");
    const readOnly = query.get("mode") === "read";
    const picture = query.get("embed") === "picture";
    if (embed || readOnly) setWishes({ embed, readOnly, picture });
    // The header is the layout's: it hides by this (playground.css).
    if (embed) document.documentElement.dataset.embed = "";
    return () => {
      delete document.documentElement.dataset.embed;
    };
  }, []);

  useEffect(() => {
    let stopWaiting = () => {};
    void restorePlayground()
      .then(async () => {
        if (!(await openFragment())) await openPreset(new URLSearchParams(location.search).get("preset"));
      })
      .finally(() => {
        stopWaiting = whenSettled(show, SHOWN_AFTER_MS);
      });
    const onHash = () => void openFragment();
    window.addEventListener("hashchange", onHash);
    window.addEventListener("pagehide", saveNow);
    return () => {
      stopWaiting();
      show();
      window.removeEventListener("hashchange", onHash);
      window.removeEventListener("pagehide", saveNow);
      saveNow();
    };
  }, []);

  return wishes;
}

/** What was kept out of sight by the opening script. */
function show(): void {
  delete document.documentElement.dataset.opening;
}

async function openFragment(): Promise<boolean> {
  const fragment = location.hash.slice(1);
  if (!looksLikeLink(fragment)) return false;
  try {
    const { decodeLink } = await import("#view-models/links/playground-link");
    const { document, report } = decodeLink(fragment);
    openRead(document, { kind: "link" }, report);
  } catch {
    sayProblem("The link could not be opened: a part of this page did not come. Is the network there?");
  }
  return true;
}

async function openPreset(slug: string | null): Promise<void> {
  if (slug === null) return;
  try {
    const { loadPresets } = await import("#components/playground/share/load-presets");
    const preset = (await loadPresets()).find((each) => each.slug === slug);
    if (preset) openRead(preset.read, { kind: "preset", sentence: preset.sentence }, preset.report);
    else sayProblem(`There is no infamous trace called “${slug.slice(0, 60)}”.`);
  } catch {
    sayProblem("The infamous traces could not be loaded. Is the network there?");
  }
}
