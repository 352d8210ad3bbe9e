/**
 * What a visitor presses or fills in before the page's scripts are there is done again once they are, in the same order. React answers only what it
 * has taken over, part by part, and drops the rest; on a slow phone that is the first press of every page. Code editors see to themselves
 * (code-editor.tsx), links and other things of the browser need nobody. Whether React has an element is read from the property that it keeps on it
 * (`__reactProps$…`), and an input that was filled in early is told anew by forgetting what React last saw (`_valueTracker`): neither is promised by
 * React, so e2e/early-press.spec.ts holds both.
 * React sets a text area anew when it takes it over, `defaultValue` first, and in Firefox and WebKit that drops what was selected: it is selected again as
 * soon as React is done. Chromium selects nothing anew, so it is the smoke in the other two (`npm run smoke`) that holds this.
 */
const LATEST_MS = 30_000;
const LOOK_MS = 50;
const PRESSED = "button,[role=button],[role=tab],[role=option],[role=menuitem]";
const FILLED = "input,select,textarea";

const SOURCE = `(function(d){
var queue=[],looking=0;
function taken(el){for(var k in el)if(k.indexOf("__reactProps$")===0)return true;return false}
function name(el){return el.tagName+(el.getAttribute("aria-label")||"")+el.textContent}
function twin(el){if(el.isConnected)return el;
var all=[].filter.call(d.getElementsByTagName(el.tagName),function(x){return x.getClientRects().length&&name(x)===el.pressedName});return all.length===1?all[0]:null}
function box(el){return el.type==="checkbox"||el.type==="radio"}
function keep(el,kind){var value=box(el)?el.checked:el.value,last=queue[queue.length-1];
if(last&&last.el===el&&last.kind===kind){last.value=value;return}
el.pressedName=name(el);queue.push({el:el,kind:kind,value:value,at:Date.now(),seen:0});if(!looking)looking=setInterval(look,${LOOK_MS})}
function again(el,kind,value){
if(kind==="press")return el.click();
if(kind==="submit")return el.requestSubmit();
if(box(el)&&el.checked!==value)return el.click();
var t=el._valueTracker;
if(!box(el))Object.getOwnPropertyDescriptor(Object.getPrototypeOf(el),"value").set.call(el,value);
if(t)t.setValue(box(el)?String(!value):value+" ");
el.dispatchEvent(new Event(box(el)?"click":el.tagName==="SELECT"?"change":"input",{bubbles:true}))}
function look(){
var next=queue[0],el=next&&twin(next.el);
if(next&&el&&taken(el)){if(next.seen++){queue.shift();again(el,next.kind,next.value)}}
else if(next&&Date.now()-next.at>${LATEST_MS})queue.shift();
if(!queue.length){clearInterval(looking);looking=0}}
function early(el){return el&&!taken(el)&&!el.closest(".editor-frame,.monaco-editor,.cm-editor,dialog")}
d.addEventListener("click",function(e){
if(!e.isTrusted||!e.target.closest)return;
var el=e.target.closest("${PRESSED}");
if(!early(el))return;
if(el.type==="submit")e.preventDefault();
keep(el,"press")},true);
d.addEventListener("submit",function(e){if(early(e.target)){e.preventDefault();keep(e.target,"submit")}},true);
["input","change"].forEach(function(type){d.addEventListener(type,function(e){
var el=e.target;
if(e.isTrusted&&el.matches&&el.matches("${FILLED}")&&early(el)&&el.getAttribute("aria-label")!=="Theme")keep(el,"fill")},true)})
d.addEventListener("focusin",function(e){
var el=e.target,all=Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype,"defaultValue");
if(el.tagName==="TEXTAREA"&&!taken(el))Object.defineProperty(el,"defaultValue",{configurable:true,get:all.get,set:function(text){
var value=el.value,from=el.selectionStart,to=el.selectionEnd;
delete el.defaultValue;el.defaultValue=text;
queueMicrotask(function(){if(el.value===value)el.setSelectionRange(from,to)})}})},true)
})(document)`;

export function EarlyPressScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; the CSP carries its hash
  return <script dangerouslySetInnerHTML={{ __html: SOURCE }} />;
}
