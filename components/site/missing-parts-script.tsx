/**
 * Says that a part of the page has not arrived, and offers to try again: past what the browser keeps, for that may be the damaged file. It stands
 * in the page itself and needs nothing, because scripts and styles are what is missing. The page can be read all the while.
 * A stylesheet of the head that fails has failed before this script runs, since scripts wait for styles: so those are looked at once the page has loaded.
 */
const LATE_MS = 20_000;
const WORDS = "A part of this page has not arrived, so something here may not work yet. You can read on.";
const LOOK =
  "position:fixed;inset:auto 0 0 0;z-index:60;display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:center;align-items:center;padding:12px 16px;background:#fff4d6;color:#1d1b16;font:15px/1.5 system-ui,sans-serif;border-top:1px solid #8a6d1f";
const BUTTON =
  "font:inherit;font-weight:600;padding:4px 14px;border:1px solid #1d1b16;border-radius:6px;background:#fff;color:#1d1b16";

const SOURCE = `(function(w,d){
var bad=[],timers=[],late=0,broken=0,alive=0,box;
function show(){
if(box||!(late||broken))return;
if(!d.body)return d.addEventListener("DOMContentLoaded",show);
box=d.createElement("div");box.setAttribute("role","alert");box.style.cssText=${JSON.stringify(LOOK)};
var b=d.createElement("button");b.type="button";b.textContent="Retry";b.style.cssText=${JSON.stringify(BUTTON)};
b.onclick=function(){b.disabled=true;Promise.all(bad.map(function(u){return fetch(u,{cache:"reload"}).catch(function(){})})).then(function(){location.reload()})};
box.append(${JSON.stringify(WORDS)},b);d.body.append(box)}
function hide(){if(box&&!late&&!broken){box.remove();box=null}}
function missing(u){if(u)bad.push(u);broken=1;show()}
function on(n,f){w.addEventListener(n,f)}
w.addEventListener("error",function(e){var t=e.target;
if(t instanceof HTMLScriptElement)missing(t.src);
else if(t instanceof HTMLLinkElement&&t.rel==="stylesheet")missing(t.href);
else if(e.error instanceof SyntaxError&&/\\/_next\\/static\\//.test(e.filename))missing(e.filename)},true);
on("stampede:missing",function(){missing()});
on("stampede:coming",function(){timers.push(setTimeout(function(){timers.shift();late++;show()},${LATE_MS}))});
on("stampede:came",function(){if(timers.length)clearTimeout(timers.shift());else{late--;hide()}});
on("stampede:alive",function(){if(alive===2)late--;alive=1;hide()});
on("load",function(){
for(var l of d.querySelectorAll("link[rel=stylesheet]"))if(!(l.sheet&&l.sheet.cssRules.length)&&!bad.includes(l.href))missing(l.href);
setTimeout(function(){if(!alive){alive=2;late++;
for(var s of d.querySelectorAll("script[src]"))bad.push(s.src);show()}},${LATE_MS})})
})(window,document)`;

export function MissingPartsScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; the CSP carries its hash
  return <script dangerouslySetInnerHTML={{ __html: SOURCE }} />;
}
