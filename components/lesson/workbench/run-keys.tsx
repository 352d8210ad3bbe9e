"use client";
/** The two keys worth knowing at a program: for who has a keyboard, and where there is room. */
import { useEffect, useState } from "react";
import { isMac } from "#components/editor/tab-toggle";
import { Kbd } from "#components/ui/kbd";

export function RunKeys() {
  const [mac, setMac] = useState(false);
  useEffect(() => setMac(isMac()), []);
  return (
    <p className="ml-auto @max-[42rem]:hidden flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-faint text-xs pointer-coarse:hidden">
      <span>
        <Kbd keys={[mac ? "⌘" : "Ctrl", "Enter"]} /> run
      </span>
      <span className="@max-[56rem]:hidden">
        <Kbd keys={mac ? ["Ctrl", "Shift", "M"] : ["Ctrl", "M"]} /> lets Tab indent, or move on
      </span>
    </p>
  );
}
