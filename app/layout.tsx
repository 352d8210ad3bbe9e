/** What every page has: the theme before the first paint, the skip link, the header. Pages bring their own <main>. */
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { FramedScript } from "#components/playground/share/framed-script";
import { SiteHeader } from "#components/site/site-header";
import { SkipLink } from "#components/site/skip-link";
import { ThemeScript } from "#components/site/theme-script";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Stampede: Django’s cache API, run in your browser", template: "%s · Stampede" },
  description:
    "An interactive course on Django’s low-level cache API. Real Python runs in your browser; every claim is run, and every answer is checked against real Django.",
  applicationName: "Stampede",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fafaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#111615" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The theme script has set data-theme before React looks at <html>.
    <html lang="en" suppressHydrationWarning>
      <head>
        <ThemeScript />
        <FramedScript />
      </head>
      <body className="flex min-h-dvh flex-col">
        <SkipLink />
        <SiteHeader />
        {children}
      </body>
    </html>
  );
}
