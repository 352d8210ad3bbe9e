/**
 * Python as highlighted HTML, made at build time: what is on screen before an editor is. Colours are CSS variables (`--shiki-…`,
 * app/styles/tokens.css), so both themes come from one text. Each line is `<span class="line" data-line="n">`.
 */
import { createCssVariablesTheme, createHighlighter, type ShikiTransformer } from "shiki";

const THEME = "css-variables";
const theme = createCssVariablesTheme({ name: THEME, variablePrefix: "--shiki-" });
const highlighter = createHighlighter({ themes: [theme], langs: ["python"] });

const numberedLines: ShikiTransformer = {
  pre(node) {
    node.properties = { class: "code" };
  },
  line(node, line) {
    node.properties["data-line"] = line;
  },
};

export async function highlightPython(code: string): Promise<string> {
  return (await highlighter).codeToHtml(code, { lang: "python", theme: THEME, transformers: [numberedLines] });
}
