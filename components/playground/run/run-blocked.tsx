"use client";
/** Beside a button that runs nothing now: why. */
export const blockedWords = (reason: string): string => `Nothing runs while the calls cannot be read. ${reason}`;

export function RunBlocked({ id, reason }: { id: string; reason: string | null }) {
  return (
    <span id={id} role="status" className="text-deleted text-xs empty:hidden">
      {reason && blockedWords(reason)}
    </span>
  );
}
