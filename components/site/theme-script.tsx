/**
 * Runs while the page is being read, before anything is painted: a chosen theme never flashes the other one, and the options of a
 * question stand in this learner's order from the start (styles/answers.css). A learner who has none is given one. It also carries out a choice of theme, here
 * and in other tabs, whether or not React has come (on the way down: React puts the old value back before the event is up again); a browser
 * that refuses storage still switches, for as long as the page is open.
 */
import { PROGRESS_KEY } from "#stores/browser-storage";
import { TURNS } from "#view-models/lesson/option-order";

const THEME_KEY = "stampede:theme";

const CHOOSE = `(function(k,d){function show(t){if(t==="light"||t==="dark")d.theme=t;else delete d.theme;dispatchEvent(new Event(k))}
addEventListener("change",function(e){var s=e.target;if(s.getAttribute("aria-label")!=="Theme")return;try{if(s.value==="system")localStorage.removeItem(k);else localStorage.setItem(k,s.value)}catch(x){}show(s.value)},true);
addEventListener("storage",function(e){if(e.key===k||e.key===null)show(e.newValue)})})(${JSON.stringify(THEME_KEY)},document.documentElement.dataset)`;

const SOURCE = `try{var t=localStorage.getItem(${JSON.stringify(THEME_KEY)});if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}var o;try{o=/"turn":(\\d)/.exec(localStorage.getItem(${JSON.stringify(PROGRESS_KEY)})||"")}catch(e){}document.documentElement.dataset.turn=o?o[1]:Math.floor(Math.random()*${TURNS});${CHOOSE}`;

export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; the CSP carries its hash
  return <script dangerouslySetInnerHTML={{ __html: SOURCE }} />;
}
