/** Runs while the page is being read, before anything is painted: a chosen theme never flashes the other one. */
export const THEME_KEY = "stampede:theme";

const SOURCE = `try{var t=localStorage.getItem(${JSON.stringify(THEME_KEY)});if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;

export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; the CSP carries its hash
  return <script dangerouslySetInnerHTML={{ __html: SOURCE }} />;
}
