"use client";
/** The first sign that the page's scripts have come (missing-parts-script.tsx). And only where there is an offline copy can a new version wait; its notice is fetched there and nowhere else. */
import { type ComponentType, useEffect, useState } from "react";

export function UpdateWatch() {
  const [Notice, setNotice] = useState<ComponentType | null>(null);
  useEffect(() => {
    dispatchEvent(new Event("stampede:alive"));
    if (navigator.serviceWorker?.controller)
      void import("#components/site/update-notice").then(({ UpdateNotice }) => setNotice(() => UpdateNotice));
  }, []);
  return Notice && <Notice />;
}
