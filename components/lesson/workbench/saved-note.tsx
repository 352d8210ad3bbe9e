"use client";
/** Whether an edited program will be there tomorrow: only what the browser has really kept counts as saved. */
import { useStore } from "zustand";
import { SiteLink } from "#components/site/site-link";
import { keptStore } from "#stores/progress";

export function SavedNote() {
  const kept = useStore(keptStore);
  if (kept) return <span className="text-ink-faint text-xs">edited, saved</span>;
  return (
    <span role="status" className="text-miss text-xs">
      edited, not saved: this browser keeps nothing.{" "}
      <SiteLink href="/lessons#your-data" className="link">
        Export your work
      </SiteLink>
    </span>
  );
}
