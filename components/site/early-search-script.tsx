/**
 * Search is fetched when somebody presses it. The letters typed meanwhile are kept for its field, and no shortcut of the page gets them. Escape, Tab or a press
 * elsewhere ends that, and so does a search that does not come. It listens on the window, before the page's own shortcuts (command-keys.tsx), which let nothing through.
 */
const LATEST_MS = 10_000;

const SOURCE = `(function(d){
var typed=null,since=0;
function begin(){typed=d.querySelector("[role=dialog]")?null:"";since=Date.now()}
d.addEventListener("click",function(e){
if(!e.isTrusted)return;
if(e.target.closest&&e.target.closest("[aria-label=Search]"))begin();else typed=null},true);
addEventListener("keydown",function(e){
var key=e.key||"";
if(key.toLowerCase()==="k"&&(e.ctrlKey||e.metaKey))return begin();
if(typed===null||e.ctrlKey||e.metaKey||e.altKey)return;
if(key==="Escape"||key==="Tab"||Date.now()-since>${LATEST_MS}){typed=null;return}
if(key==="Backspace")typed=typed.slice(0,-1);
else if(key.length===1)typed+=key;
else return;
e.preventDefault();e.stopImmediatePropagation()},true);
d.addEventListener("focusin",function(e){
if(typed===null||!e.target.matches("[role=dialog] input"))return;
var field=e.target,text=typed;typed=null;
if(text)queueMicrotask(function(){
Object.getOwnPropertyDescriptor(HTMLInputElement.prototype,"value").set.call(field,text);
field.dispatchEvent(new Event("input",{bubbles:true}))})},true)
})(document)`;

export function EarlySearchScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; the CSP carries its hash
  return <script dangerouslySetInnerHTML={{ __html: SOURCE }} />;
}
