/**
 * Runs while the page is being read, before anything is painted: a chosen theme never flashes the other one, and the options of a
 * question stand in this learner's order from the start (styles/answers.css). A learner who has none is given one.
 */
import { PROGRESS_KEY } from "#stores/browser-storage";
import { TURNS } from "#view-models/lesson/option-order";

export const THEME_KEY = "stampede:theme";

const SOURCE = `try{var t=localStorage.getItem(${JSON.stringify(THEME_KEY)});if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}var o;try{o=/"turn":(\\d)/.exec(localStorage.getItem(${JSON.stringify(PROGRESS_KEY)})||"")}catch(e){}document.documentElement.dataset.turn=o?o[1]:Math.floor(Math.random()*${TURNS})`;

export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; the CSP carries its hash
  return <script dangerouslySetInnerHTML={{ __html: SOURCE }} />;
}
