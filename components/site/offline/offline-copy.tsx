"use client";
/** "Make available offline", with what it takes. Nothing is fetched before somebody asks for it. */
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button";
import type { OfflineSize } from "#runtime/offline/offline-messages";
import { makeOffline, offlineSize, removeOffline, useOffline, watchOffline } from "#stores/offline";

export function OfflineCopyControl() {
  const { copy } = useOffline();
  const [size, setSize] = useState<OfflineSize | null>(null);
  useEffect(() => {
    void watchOffline();
    void offlineSize().then(setSize);
  }, []);
  const takes = size ? ` (${megabytes(size.bytes)})` : "";
  switch (copy.kind) {
    case "unknown":
    case "impossible":
      return null;
    case "none":
      return (
        <>
          <Button size="sm" onClick={() => void makeOffline()}>
            Make available offline{takes}
          </Button>
          <span>
            Every page, Python and the editor.
            {size && ` ${megabytes(size.packedBytes)} to download if the host sends packed files.`}
          </span>
        </>
      );
    case "fetching":
      return (
        <span role="status">
          {/* A number that changes every second is no news to a screen reader. */}
          Fetching what is needed offline <span aria-hidden="true">{Math.floor(copy.share * 100)} %</span>
        </span>
      );
    case "failed":
      return (
        <>
          <Button size="sm" onClick={() => void makeOffline()}>
            Try again
          </Button>
          <span role="status">
            Not everything could be fetched, so there is no offline copy yet. Either the network went away or the
            browser has no room{takes}. What has arrived is kept for the next try.
          </span>
        </>
      );
    case "there":
      return (
        <>
          <span role="status">Available offline.</span>
          <Button size="sm" variant="quiet" onClick={() => void removeOffline()}>
            Remove the offline copy{takes}
          </Button>
        </>
      );
  }
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`;
