/** The key that switches what Tab does in the editor: Ctrl+M, and Ctrl+Shift+M on macOS, where Ctrl+M is Return. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

export function isTabToggle(event: KeyboardEvent): boolean {
  return event.ctrlKey && !event.altKey && !event.metaKey && event.shiftKey === isMac() && event.code === "KeyM";
}
