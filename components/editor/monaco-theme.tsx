/**
 * Monaco in our tokens. It wants plain hex colours, so the browser is asked what each token is at the moment, and again when the
 * theme or the system's colour scheme changes.
 */
import type * as Monaco from "monaco-editor/editor/editor.api";

const COLORS: Record<string, string> = {
  "editor.background": "--color-surface",
  "editor.foreground": "--color-ink",
  "editorCursor.foreground": "--color-ink",
  "editorLineNumber.foreground": "--color-ink-faint",
  "editorLineNumber.activeForeground": "--color-ink-soft",
  "editorWidget.background": "--color-raised",
  "editorWidget.border": "--color-line-strong",
  "editorHoverWidget.background": "--color-raised",
  "editorHoverWidget.border": "--color-line-strong",
  "editorSuggestWidget.background": "--color-raised",
  "editorSuggestWidget.foreground": "--color-ink",
  "editorSuggestWidget.selectedBackground": "--color-accent-soft",
  "editorSuggestWidget.selectedForeground": "--color-ink",
  "editorSuggestWidget.highlightForeground": "--color-accent",
  "editorSuggestWidget.focusHighlightForeground": "--color-accent",
  "editor.selectionBackground": "--color-line-strong",
  "editorBracketMatch.background": "--color-accent-soft",
  "editorBracketMatch.border": "--color-accent",
  "textLink.foreground": "--color-accent",
  focusBorder: "--color-accent",
  "input.background": "--color-surface",
  "input.foreground": "--color-ink",
  "editorError.foreground": "--color-deleted",
};

/** Keeps the theme "stampede" in step with the page until the returned function is called. */
export function followTheme(monaco: typeof Monaco): () => void {
  const define = () => defineTheme(monaco);
  define();
  const observer = new MutationObserver(define);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", define);
  return () => {
    observer.disconnect();
    dark.removeEventListener("change", define);
  };
}

function defineTheme(monaco: typeof Monaco): void {
  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);
  const hex = (variable: string): string => {
    probe.style.color = `var(${variable})`;
    return toHex(getComputedStyle(probe).color);
  };
  const ink = hex("--color-ink").slice(1);
  const isDark = luminance(hex("--color-page")) < 0.5;
  monaco.editor.defineTheme("stampede", {
    base: isDark ? "vs-dark" : "vs",
    inherit: true,
    // Every token of Monaco's own grammar is plain text: the colours are decorations (monaco-colours.tsx).
    rules: ["", "comment", "keyword", "string", "number", "delimiter", "tag"].map((token) => ({
      token,
      foreground: ink,
    })),
    colors: Object.fromEntries(Object.entries(COLORS).map(([name, variable]) => [name, hex(variable)])),
  });
  monaco.editor.setTheme("stampede");
  probe.remove();
}

function toHex(rgb: string): string {
  const channels = rgb.match(/[\d.]+/g)?.slice(0, 3) ?? ["0", "0", "0"];
  return `#${channels.map((each) => Math.round(Number(each)).toString(16).padStart(2, "0")).join("")}`;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
