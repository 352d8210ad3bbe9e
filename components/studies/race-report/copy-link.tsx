"use client";
/** Copies a link that is made when it is wanted. What is too large for one says so. */
import { useState } from "react";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";

interface CopyLinkProps {
  linkOf: () => string | null;
  what: "race" | "run";
}

export function CopyLink({ linkOf, what }: CopyLinkProps) {
  const [said, setSaid] = useState<"copied" | "too large" | null>(null);
  const copy = async () => {
    const link = linkOf();
    if (link !== null) await navigator.clipboard.writeText(link);
    setSaid(link === null ? "too large" : "copied");
  };
  return (
    <div>
      <Button size="sm" variant="quiet" onClick={() => void copy()}>
        <Icon name="copy" />
        {said === null
          ? `Copy a link to this ${what}`
          : said === "copied"
            ? "Link copied"
            : "Too large for a link: export it as a file"}
      </Button>
    </div>
  );
}
