// Uses a site as a reader does, in Chromium over its own protocol: types, filters, clicks through, prints.
//
//     node .ci/browser.mjs CHROMIUM SITE [FOLDER]      FOLDER takes the pictures; exit status 0 when all went as it should
//
// SITE is a folder, or the address of what `policy serve` serves.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [program, site, pictures] = process.argv.slice(2);
const isServed = /^https?:/.test(site);
const start = isServed ? site : pathToFileURL(resolve(site)).href.replace(/\/?$/, "/");
const profile = mkdtempSync(join(tmpdir(), "browser-"));
const complaints = [];
const check = (holds, what) => { if (!holds) { complaints.push(what); console.log("WRONG:", what); } };

// MARK: - The protocol: messages apart by zero bytes, over two pipes

const browser = spawn(program, [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe", `--user-data-dir=${profile}`,
], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
const waiting = new Map(), events = [];
let last = 0, rest = "", session;

browser.stdio[4].setEncoding("utf8").on("data", text => {
  const parts = (rest + text).split("\0");
  rest = parts.pop();
  for (const message of parts.map(part => JSON.parse(part))) {
    if (message.id === undefined) { take(message); continue; }
    const { keep, fail } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) fail(new Error(message.error.message)); else keep(message.result);
  }
});

function send(method, params = {}) {
  last += 1;
  browser.stdio[3].write(JSON.stringify({ id: last, method, params, sessionId: session }) + "\0");
  return new Promise((keep, fail) => waiting.set(last, { keep, fail }));
}

/** Whatever a page complains of. */
function take({ method, params }) {
  if (method === "Runtime.exceptionThrown") check(false, "exception: " + JSON.stringify(params.exceptionDetails));
  if (method === "Runtime.consoleAPICalled" && ["error", "warning", "assert"].includes(params.type)) {
    check(false, "console: " + params.args.map(part => part.value ?? part.description).join(" "));
  }
  if (method === "Log.entryAdded" && params.entry.level !== "info") check(false, `log: ${params.entry.text} ${params.entry.url ?? ""}`);
  if (method === "Page.loadEventFired") events.push(method);
}

async function value(expression) {
  const { result, exceptionDetails } = await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(expression + ": " + exceptionDetails.text);
  return result.value;
}

async function until(expression, what) {
  for (let step = 0; step < 400; step += 1) {
    if (await value(expression).catch(() => false)) return true;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  check(false, "never: " + what);
  return false;
}

async function open(address) {
  events.length = 0;
  await send("Page.navigate", { url: new URL(address, start).href });
  await until("document.readyState === 'complete'", "loaded " + address);
}

async function key(name, code = name, text) {
  await send("Input.dispatchKeyEvent", { type: "keyDown", key: name, code, text });
  await send("Input.dispatchKeyEvent", { type: "keyUp", key: name, code });
}

/** With the mouse, as a reader does. */
async function click(selector) {
  const box = await value(`(() => { const e = document.querySelector(${JSON.stringify(selector)}); if (!e) return null;
    e.scrollIntoView({ block: "center" }); const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()`);
  if (!box) return check(false, "nothing to click: " + selector);
  const place = { x: box[0], y: box[1], button: "left", clickCount: 1 };
  await send("Input.dispatchMouseEvent", { type: "mousePressed", ...place });
  await send("Input.dispatchMouseEvent", { type: "mouseReleased", ...place });
}

async function size(width, height, scheme) {
  await send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: width < 500 });
  await send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
}

async function picture(name) {
  if (!pictures) return;
  const { data } = await send("Page.captureScreenshot", { format: "png" });
  writeFileSync(join(pictures, name + ".png"), Buffer.from(data, "base64"));
}

async function print(name) {
  const { data } = await send("Page.printToPDF", { paperWidth: 8.27, paperHeight: 11.69, printBackground: true });
  const bytes = Buffer.from(data, "base64");
  check(bytes.subarray(0, 5).toString() === "%PDF-" && bytes.length > 5000, "no printed page of " + name);
  if (pictures) writeFileSync(join(pictures, name + ".pdf"), bytes);
}

// MARK: - A reader

async function search() {
  await size(1280, 900, "light");
  await open("index.html");
  await key("/");
  await until("document.activeElement.type === 'search'", "/ leads to the box");
  await send("Input.insertText", { text: "人才" });
  await until("document.querySelectorAll('.hit').length > 3", "hits of what was typed");
  const all = await value("document.querySelectorAll('.hit').length");
  check(await value("document.querySelectorAll('.hit mark').length") >= all, "what matched is marked");
  console.log("typed:", await value("document.querySelector('#results [role=status]').textContent"));
  if (await value("Boolean(document.querySelector('.chip'))")) {
    const [shown, counted] = await value("[document.querySelector('.chip').textContent, document.querySelector('#results [role=status]').textContent]");
    await click(".chip");
    await until("document.querySelector('.chip').getAttribute('aria-pressed') === 'true'", "a filter is set");
    check(await value("document.querySelector('#results [role=status]').textContent") !== counted, "the count follows the filter " + shown);
    await click(".chip[aria-pressed=true]");
    await until("!document.querySelector('.chip[aria-pressed=true]')", "a filter is taken back");
  }
  await key("ArrowDown");
  await until("Boolean(document.activeElement.closest('.hit'))", "↓ leads to a hit");
  await key("x", "KeyX", "x");
  await until("document.querySelectorAll('.tick:checked').length === 1", "x ticks a hit");
  await click(".hit h2 a");
  await until("document.body.classList.contains('document') && document.readyState === 'complete'", "a hit leads to its document");
  check(await value("Boolean(location.hash) && Boolean(document.getElementById(decodeURIComponent(location.hash.slice(1))))"), "a hit leads to its clause");
  check(await value("Array.from(document.querySelectorAll('script[type=\"application/ld+json\"]')).every(e => JSON.parse(e.textContent)['@type'] === 'Legislation')"), "the page says what it is");
  for (const [typed, what] of [["(人才", ".error"], ["没有这样的一句话", ".nothing"]]) {
    await open("index.html?q=" + encodeURIComponent(typed));
    await until(`Boolean(document.querySelector('${what}'))`, typed + " is answered with " + what);
  }
}

/** What the program answers: hits that are walked through, ticked and copied whole. */
async function searchServed() {
  await size(1280, 900, "light");
  await open("index.html");
  await key("/");
  await until("document.activeElement.type === 'search'", "/ leads to the box");
  await send("Input.insertText", { text: "人才" });
  await key("Enter", "Enter", "\r");
  await until("document.body.classList.contains('answer') && document.readyState === 'complete'", "an answer");
  await until("Boolean(document.activeElement.closest('.hit'))", "the first hit has the keys");
  check(await value("document.querySelector('.hit blockquote').getBoundingClientRect().top < innerHeight"), "words of a hit stand on the first screen");
  const first = await value("document.activeElement.href");
  await key("ArrowDown");
  check(await value("document.activeElement.href") !== first, "↓ leads to the next hit");
  await key("x", "KeyX", "x");
  await until("document.querySelectorAll('.tick:checked').length === 1", "x ticks a hit");
  await key("ArrowUp");
  check(await value("document.activeElement.href") === first, "↑ leads back");
  await click("fieldset.filter input");
  await key("/");
  await key("ArrowDown");
  check(await value("document.activeElement.closest('.hit') !== null && document.activeElement.href") !== first, "↓ leads to the first hit that is shown");
  await click("fieldset.filter input");
  const copied = await value("policy.markdown(policy.marks())");
  check(/^> [^]*\n>\n> — 《.*》.*，`.*:\d+.*` `.*#.*`\n$/.test(copied), "what is copied is quoted with its source: " + copied);
  await click(".hit h3>a");
  await until("document.body.classList.contains('document') && document.readyState === 'complete'", "a hit leads to its document");
  check(await value("document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null"), "a hit leads to its clause");
  check(await value("document.querySelectorAll('.tick:checked').length") === 1, "a tick is there on the document's page");
}

/** From an address to its hits, nothing loaded yet. */
async function firstAnswer(typed) {
  await open("about:blank");
  const begun = performance.now();
  await open("index.html?q=" + encodeURIComponent(typed));
  await until("document.querySelectorAll('.hit').length > 0", "hits of " + typed);
  const inSearch = (await value("document.querySelector('#results [role=status]')?.textContent ?? ''")).match(/(\d+) ?(毫秒|ms)/)?.[1];
  console.log(`first answer to ${typed}: ${Math.round(performance.now() - begun)} ms` + (inSearch ? `, of these in the search ${inSearch}` : ""));
}

/** Nothing is wider than the page, in any width and light. */
async function looks() {
  const linked = await value("fetch ? Array.from(document.querySelectorAll('a[href$=\".html\"]')).map(a => a.getAttribute('href')) : []");
  const pages = ["index.html", "index.html?q=" + encodeURIComponent("人才 土地")].concat(
    linked.filter(address => !address.includes("/")).slice(0, 6), linked.filter(address => address.startsWith("documents/")).slice(-1));
  for (const scheme of ["light", "dark"]) {
    for (const [width, height] of [[390, 844], [1280, 900]]) {
      for (const address of new Set(pages)) {
        await size(width, height, scheme);
        await open(address);
        if (address.includes("?")) await until("document.querySelectorAll('.hit').length > 0", "hits at " + width);
        check(await value("document.documentElement.scrollWidth <= innerWidth + 1"), `${address} is wider than ${width}`);
        const name = address.replace(/\?.*/, "-hits").replace(/^documents\/.*/, "document").replace(".html", "");
        await picture(`${name}-${width}-${scheme}`);
        if (width === 1280 && scheme === "light") await print(name + "-a4");
      }
    }
  }
}

try {
  const { targetInfos } = await send("Target.getTargets");
  const page = targetInfos.find(target => target.type === "page");
  session = (await send("Target.attachToTarget", { targetId: page.targetId, flatten: true })).sessionId;
  for (const domain of ["Page", "Runtime", "Log"]) await send(domain + ".enable");
  if (isServed) await searchServed(); else await search();
  for (const typed of ["知识产权", "人才 /句 (签证|居留许可)"]) await firstAnswer(typed);
  await open("index.html");
  await looks();
} catch (error) {
  check(false, String(error));
}
// Killed, it would leave children that still write into the profile while that is removed.
const ended = new Promise(resolve => browser.once("exit", resolve));
session = undefined;
setTimeout(() => browser.kill(), 10_000).unref();
send("Browser.close").catch(() => browser.kill());
await ended;
rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
console.log(complaints.length ? `${complaints.length} wrong` : "all as it should be");
process.exit(complaints.length ? 1 : 0);
