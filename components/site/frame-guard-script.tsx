/**
 * A page in a frame of another site is not shown, so that nobody's click on Run can be stolen; the playground with `?embed` is made for it, and runs nothing
 * unclicked. Hosts that can send headers refuse the frame earlier (scripts/exported/csp.ts): a policy in the page may not say who frames it.
 */
const WORDS = "This page does not run inside another site’s page.";

const SOURCE = `if(top!==self&&!(/\\/playground(\\.html|\\/|\\/index\\.html)?$/.test(location.pathname)&&/[?&]embed/.test(location.search))){var own=false;try{own=top.location.origin===location.origin}catch(e){}
if(!own){stop();var d=document.documentElement;d.innerHTML=${JSON.stringify(
  `<body style="font:1rem/1.6 system-ui,sans-serif;padding:1rem"><p>${WORDS} <a target="_blank" rel="noopener">Open it by itself</a></p></body>`,
)};d.querySelector("a").href=location.href}}`;

export function FrameGuardScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; the CSP carries its hash
  return <script dangerouslySetInnerHTML={{ __html: SOURCE }} />;
}
