"use client";
/**
 * The first thing Tab reaches: over the header, straight to what the page is about. Every page has one <main id="main">. The address stays as
 * it is, because in a lesson its fragment names the step; without scripts the link still works as a link.
 */
import type { MouseEvent } from "react";

export function SkipLink() {
  return (
    // biome-ignore lint/a11y/useValidAnchor: it is a link to a place on the page; only the address is kept from changing
    <a
      href="#main"
      onClick={focusMain}
      className="absolute top-2 left-2 z-50 -translate-y-16 rounded-md bg-ink px-3 py-2 font-semibold text-page text-sm focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}

function focusMain(event: MouseEvent): void {
  const main = document.getElementById("main");
  if (!main) return;
  event.preventDefault();
  main.focus();
}
