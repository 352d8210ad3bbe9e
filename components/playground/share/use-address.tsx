"use client";
/** What the address asks for: `#p1.…` a document, `?preset=slug`, `?embed`, `?mode=read`. Read once when the page is there, and when the fragment changes. */
import { useEffect, useLayoutEffect, useState } from "react";
import { whenSettled } from "#components/ui/when-settled";
import { restorePlayground, saveNow, sayProblem } from "#stores/playground";
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
      .then(() => openAsked(true))
      .finally(() => {
        stopWaiting = whenSettled(show, SHOWN_AFTER_MS);
      });
    const onHash = () => void openAsked(false);
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

/** Nothing to open, nothing to fetch. `preset`: also the one that the address names. */
async function openAsked(preset: boolean): Promise<void> {
  const fragment = location.hash.slice(1);
  const slug = preset ? new URLSearchParams(location.search).get("preset") : null;
  if (!looksLikeLink(fragment) && slug === null) return;
  try {
    const { openFragment, openPreset } = await import("#components/playground/share/open-address");
    if (looksLikeLink(fragment)) openFragment(fragment);
    else if (slug !== null) await openPreset(slug);
  } catch {
    sayProblem(
      "What the address asks for could not be opened: a part of this page did not come. Is the network there?",
    );
  }
}
