/** Brings the workbench into view where it stands under the text. Not a link: the hash names the step. */
export const toWorkbench = (): void => document.getElementById("workbench")?.scrollIntoView();
