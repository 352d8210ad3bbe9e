"use client";
/** What the address asks for: `#p1.…` a document, `?preset=slug`, `?embed`, `?mode=read`. Read once when the page is there, and when the fragment changes. */
import { useEffect, useLayoutEffect, useState } from "react";
import { loadPresets } from "#components/playground/load-presets";
import { openRead, restorePlayground, saveNow, sayProblem } from "#stores/playground";
import { decodeDocument, looksLikeLink } from "#view-models/playground-link";

export interface AddressWishes {
  embed: boolean;
  readOnly: boolean;
}

export function useAddress(): AddressWishes {
  const [wishes, setWishes] = useState<AddressWishes>({ embed: false, readOnly: false });

  useLayoutEffect(() => {
    const query = new URLSearchParams(location.search);
    const embed = query.has("embed");
    setWishes({ embed, readOnly: query.get("mode") === "read" });
    // The header is the layout's: it hides by this (playground.css).
    if (embed) document.documentElement.dataset.embed = "";
    return () => {
      delete document.documentElement.dataset.embed;
    };
  }, []);

  useEffect(() => {
    restorePlayground();
    if (!openFragment()) void openPreset(new URLSearchParams(location.search).get("preset"));
    window.addEventListener("hashchange", openFragment);
    window.addEventListener("pagehide", saveNow);
    return () => {
      window.removeEventListener("hashchange", openFragment);
      window.removeEventListener("pagehide", saveNow);
      saveNow();
    };
  }, []);

  return wishes;
}

function openFragment(): boolean {
  const fragment = location.hash.slice(1);
  if (!looksLikeLink(fragment)) return false;
  openRead(decodeDocument(fragment), { kind: "link" });
  return true;
}

async function openPreset(slug: string | null): Promise<void> {
  if (slug === null) return;
  try {
    const preset = (await loadPresets()).find((each) => each.slug === slug);
    if (preset) openRead(preset.read, { kind: "preset", sentence: preset.sentence });
    else sayProblem(`There is no infamous trace called “${slug.slice(0, 60)}”.`);
  } catch {
    sayProblem("The infamous traces could not be loaded. Is the network there?");
  }
}
