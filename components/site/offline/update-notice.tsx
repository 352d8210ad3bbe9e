"use client";
/** A new version has been fetched beside the offline copy. The reader decides when; until then nothing changes. */
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button";
import { takeNewVersion, useOffline, watchOffline } from "#stores/offline";

export function UpdateNotice() {
  const { waiting, overtaken } = useOffline();
  const [later, setLater] = useState(false);
  useEffect(() => void watchOffline(), []);
  const isShown = (waiting || overtaken) && !later;
  return (
    <div role="status" className="fixed inset-x-0 bottom-0 z-40 flex justify-center p-3 empty:hidden print:hidden">
      {isShown && (
        <div className="has-ground flex flex-wrap items-center gap-3 rounded-md border border-line-strong bg-surface px-4 py-2.5 text-sm shadow-lg">
          {overtaken ? "This page is of the version before." : "A new version of the course is ready."}
          <Button size="sm" variant="primary" onClick={takeNewVersion}>
            Reload
          </Button>
          <Button size="sm" variant="quiet" onClick={() => setLater(true)}>
            Later
          </Button>
        </div>
      )}
    </div>
  );
}
