"use client";
/**
 * A modal dialog, Base UI's: it keeps focus inside, gives it back, hides the page from assistive technology and closes on Escape or a click
 * beside it. The parent owns `open`; every way of closing ends in `onClose`. It weighs
 * 24 kB, so whoever shows one loads it when it is wanted.
 */
import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import type { ReactNode, RefObject } from "react";
import { IconButton } from "#components/ui/icon-button";

interface DialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  /** What has the focus first; otherwise the first control, which is Close. */
  initialFocus?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

export function Dialog({ open, title, onClose, initialFocus, children }: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.45)]" />
        <BaseDialog.Viewport className="fixed inset-0 z-50 grid overflow-y-auto p-4">
          <BaseDialog.Popup
            initialFocus={initialFocus}
            className="m-auto w-[min(36rem,100%)] min-w-0 rounded-lg border border-line bg-raised text-ink shadow-raised"
          >
            <div className="flex items-center justify-between gap-4 border-line border-b py-2.5 pr-2.5 pl-5">
              <BaseDialog.Title className="text-lg">{title}</BaseDialog.Title>
              <IconButton label="Close" icon="close" onClick={onClose} />
            </div>
            <div className="px-5 py-4">{children}</div>
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
