"use client";
/** Only where there is an offline copy can a new version wait; its notice is fetched there and nowhere else. */
import { type ComponentType, useEffect, useState } from "react";

export function UpdateWatch() {
  const [Notice, setNotice] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (navigator.serviceWorker?.controller)
      void import("#components/site/update-notice").then(({ UpdateNotice }) => setNotice(() => UpdateNotice));
  }, []);
  return Notice && <Notice />;
}
