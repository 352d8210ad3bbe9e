"use client";
/** The theme; and where there is an offline copy, the notice that a new version waits, which is fetched there and nowhere else. */
import { type ComponentType, useEffect, useState } from "react";
import { ThemeSwitch } from "#components/site/theme-switch";

export function Settings() {
  const [Notice, setNotice] = useState<ComponentType | null>(null);
  useEffect(() => {
    dispatchEvent(new Event("stampede:alive")); // the page's scripts have come (missing-parts-script.tsx)
    if (navigator.serviceWorker?.controller)
      void import("#components/site/offline/update-notice").then(({ UpdateNotice }) => setNotice(() => UpdateNotice));
  }, []);
  return (
    <>
      <ThemeSwitch />
      {Notice && <Notice />}
    </>
  );
}
