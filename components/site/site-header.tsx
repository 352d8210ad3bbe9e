/** The bar over every page: home, where one can go, the theme. */

import { CommandKeys } from "#components/site/command-keys";
import { LateSettings } from "#components/site/header-parts";
import { Logo } from "#components/site/logo";
import { MainNav } from "#components/site/main-nav";
import { SiteLink } from "#components/site/site-link";

export function SiteHeader() {
  return (
    <header className="border-line border-b bg-page">
      <div className="mx-auto flex h-(--header-height) max-w-(--header-width) items-center gap-3 px-4 sm:gap-6 sm:px-6">
        <SiteLink href="/" className="flex min-h-11 items-center gap-2.5 rounded-sm text-ink">
          <Logo className="size-7" />
          <span className="font-bold text-lg tracking-tight max-[31rem]:sr-only">Stampede</span>
        </SiteLink>
        <div className="flex-1">
          <MainNav />
        </div>
        <CommandKeys />
        <LateSettings />
      </div>
    </header>
  );
}
