// The app in the sidebar of a ticket: it reads the ticket, shows a reply and puts it into the composer. It never sends anything.
import ZAFClient from "zendesk_app_framework_sdk";
import en from "./translations/en.json";
import es from "./translations/es.json";
import chinese from "./translations/zh-cn.json";

const API = document.documentElement.dataset.api;
const PATIENCE = 3000;
const LONGEST_WAIT = 10000;
const LONGEST_TEXT = 3000; // at most 9 kB in UTF-8
const LANGUAGES = { en: "en", es: "es", zh: "zh-Hans" };
const LABELS = { en: en.labels, es: es.labels, "zh-Hans": chinese.labels };
const CASE = { plan: "plans", sim: "sims", action: "actions" };

const client = ZAFClient.init();
const [carrier, language, part, notice, shown, reply, insertion, copying] =
  ["carrier", "language", "part", "notice", "shown", "reply", "insert", "copy"].map((id) => document.getElementById(id));
let labels = en.labels;
let said = "";
let found = {};
let answer = null;
let latest = "";

const spoken = (locale) => LANGUAGES[String(locale ?? "").toLowerCase().split(/[-_]/)[0]];

function label(locale) {
  const tongue = spoken(locale) ?? "en";
  labels = LABELS[tongue];
  document.documentElement.lang = tongue;
  document.querySelectorAll("[data-label]").forEach((each) => (each.textContent = labels[each.dataset.label]));
  document.querySelectorAll("option[data-text]").forEach((each) => (each.textContent = labels[each.dataset.text]));
  reply.ariaLabel = labels.reply;
  say(said);
}

function say(name) {
  said = name;
  notice.textContent = labels[name] ?? "";
}

function option(text, value, name) {
  const row = new Option(text, value);
  if (name) row.dataset.text = name;
  return row;
}

// The SDK waits for five seconds or five minutes, by version; an agent does not.
function soon(promise) {
  return Promise.race([promise, new Promise((_, refuse) => setTimeout(refuse, PATIENCE, new Error("no answer")))]);
}

async function told(path) {
  try {
    return (await soon(client.get(path)))[path];
  } catch {
    return undefined;
  }
}

async function ask(path, body) {
  const posted = body && { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(API + path, { ...posted, credentials: "omit", signal: AbortSignal.timeout(LONGEST_WAIT) });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()).data;
}

function query() {
  const given = { lang: language.value };
  for (const [key, plural] of Object.entries(CASE)) {
    const names = (found[plural] ?? []).map((each) => each[key]);
    if (names.length) given[key] = names.join(",");
  }
  return new URLSearchParams(given);
}

async function show() {
  const address = carrier.value && `/v1/carriers/${carrier.value}/reply?${query()}`;
  latest = address;
  answer = null;
  shown.hidden = true;
  say(address ? "loading" : "choose");
  if (!address) return;
  try {
    const data = await ask(address);
    if (latest === address) present(data);
  } catch {
    if (latest === address) say("no_answer");
  }
}

function present(data) {
  answer = data;
  const kept = part.value;
  part.replaceChildren(option(labels.whole, "", "whole"), ...data.blocks.map((block) => option(block.label, block.id)));
  part.value = data.blocks.some((block) => block.id === kept) ? kept : "";
  say("");
  shown.hidden = false;
  choosePart();
}

const chosen = () => answer.blocks.find((block) => block.id === part.value) ?? answer;

function choosePart() {
  if (!answer) return;
  reply.lang = language.value;
  reply.textContent = chosen().text;
  reply.scrollTop = 0;
}

async function insert() {
  const { html, text } = chosen();
  insertion.disabled = true;
  try {
    const rich = await told("ticket.comment.useRichText");
    if (rich === undefined) throw new Error("no composer");
    await soon(rich ? client.invoke("ticket.comment.appendHtml", html) : client.invoke("ticket.comment.appendText", text));
    say("inserted");
  } catch {
    say("not_inserted");
  }
  setTimeout(() => (insertion.disabled = false), PATIENCE);
}

// The clipboard's own interface is refused in a frame that its host did not allow it to.
function copy() {
  const area = document.createElement("textarea");
  area.value = chosen().text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (!copied) getSelection().selectAllChildren(reply);
  say(copied ? "copied" : "copy_by_hand");
}

function resize() {
  client.invoke("resize", { width: "100%", height: `${document.documentElement.offsetHeight}px` }).catch(() => {});
}

async function listCarriers() {
  const rows = await ask("/v1/carriers?fields=id,name&limit=500").catch(() => []);
  carrier.replaceChildren(option(labels.choose, "", "choose"), ...rows.map((row) => option(row.name, row.id)));
  return rows.length > 0;
}

async function recognise(text) {
  if (text) found = await ask("/v1/match", { text: text.slice(0, LONGEST_TEXT) }).catch(() => ({}));
}

async function start() {
  label(navigator.language);
  say("loading");
  const listed = listCarriers();
  const paths = ["ticket.subject", "ticket.description", "ticket.requester.locale", "currentUser.locale"];
  const [subject, description, requester, agent] = await Promise.all(paths.map(told));
  label(agent ?? navigator.language);
  await recognise([subject, description].filter(Boolean).join("\n"));
  if (!(await listed)) return say("no_answer");
  language.value = spoken(requester) ?? found.language ?? "en";
  carrier.value = found.carriers?.[0]?.carrier ?? "";
  await show();
  if (subject === undefined && agent === undefined) say("no_ticket");
}

carrier.addEventListener("change", show);
language.addEventListener("change", show);
part.addEventListener("change", choosePart);
insertion.addEventListener("click", insert);
copying.addEventListener("click", copy);
if (client) new ResizeObserver(resize).observe(document.documentElement);
start();
