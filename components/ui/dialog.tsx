"use client";
/**
 * A modal dialog on the native element: the browser traps focus, gives it back, and closes on Escape. The parent owns
 * `open`; every way of closing ends in `onClose`.
 */
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "#components/ui/icon-button";

interface DialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

export function Dialog({ open, title, onClose, children }: DialogProps) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = dialogRef.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  // Taken away while open: only a dialog that is closed gives focus back.
  useLayoutEffect(() => {
    const dialog = dialogRef.current;
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={dialogRef}
      aria-labelledby={titleId}
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
      className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-lg border border-line bg-raised p-0 text-ink shadow-raised backdrop:bg-[rgb(0_0_0/0.45)]"
    >
      <div className="flex items-center justify-between gap-4 border-line border-b py-2.5 pr-2.5 pl-5">
        <h2 id={titleId} className="text-lg">
          {title}
        </h2>
        <IconButton label="Close" icon="close" onClick={onClose} />
      </div>
      <div className="px-5 py-4">{children}</div>
    </dialog>
  );
}
