"use client";
/**
 * A link within the site that the client router follows. Next's own <Link> weighs 6 kB of a page's 150, mostly for what a
 * static site has no use for, and fetches every lesson in view; this one fetches a page when somebody points at its link.
 */
import { useRouter } from "next/navigation";
import type { ComponentProps, MouseEvent } from "react";
import { sitePath } from "#runtime/client/site-path";

interface SiteLinkProps extends Omit<ComponentProps<"a">, "href"> {
  href: string;
}

export function SiteLink({ href, onClick, ...rest }: SiteLinkProps) {
  const router = useRouter();
  const prefetch = () => router.prefetch(href);

  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    if (event.defaultPrevented || !isPlainClick(event)) return;
    event.preventDefault();
    router.push(href);
  }

  return <a href={sitePath(href)} onClick={follow} onPointerEnter={prefetch} onFocus={prefetch} {...rest} />;
}

/** Anything else (new tab, download, middle button) is the browser's business. */
function isPlainClick(event: MouseEvent<HTMLAnchorElement>): boolean {
  const { target } = event.currentTarget;
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !modified && (target === "" || target === "_self");
}
