// The card in a help desk: listens to the host, and asks our own origin alone. It stands in <head>, so that it hears the first word.
const host = window.parent === window ? null : window.parent;
const LANGUAGES = { en: "en", es: "es", zh: "zh-Hans" };
const MOST_BYTES = 10000;
let heard = "";
let turn = 0;
const given = new URLSearchParams(location.search);
let shown = given;

function languageOf(...tags) {
  const known = tags.map((tag) => (typeof tag === "string" ? LANGUAGES[tag.toLowerCase().split(/[-_]/)[0]] : undefined));
  return known.find(Boolean);
}

function contextOf(event) {
  if (!host || event.source !== host || typeof event.data !== "string") return null;
  try {
    const message = JSON.parse(event.data);
    return message?.event === "appContext" && typeof message.data === "object" ? message.data : null;
  } catch {
    return null;
  }
}

function namedCarrier(data) {
  const named = [data.conversation?.custom_attributes?.carrier, data.contact?.custom_attributes?.carrier];
  return named.find((value) => typeof value === "string" && value.trim() !== "")?.trim() ?? "";
}

function messagesOf(data) {
  const messages = Array.isArray(data.conversation?.messages) ? data.conversation.messages : [];
  const told = messages.filter((each) => each?.message_type === 0 && typeof each.content === "string");
  return told.slice(-5).reverse().map((each) => each.content);
}

function listed(name) {
  const wanted = name.toLowerCase();
  const options = [...document.querySelectorAll("select[name=carrier] option")];
  return options.find((each) => each.value && (each.value === wanted || each.textContent.toLowerCase() === wanted))?.value;
}

function shortened(texts) {
  const bytes = new TextEncoder().encode(texts.join("\n")).slice(0, MOST_BYTES);
  return new TextDecoder().decode(bytes).replace(/\uFFFD+$/, "");
}

async function recognised(texts) {
  const text = shortened(texts);
  if (!text.trim()) return {};
  const answer = await fetch("/v1/match", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ text }),
  });
  if (!answer.ok) return {};
  const { data } = await answer.json();
  const end = text.indexOf("\n", data.carriers[0]?.start ?? 0);
  const carriers = data.carriers.filter((each) => end < 0 || each.start < end).map((each) => each.carrier);
  const names = (rows, key) => rows.map((row) => row[key]).join(",");
  return {
    carrier: carriers.length === 1 ? carriers[0] : "",
    among: carriers.length > 1 ? carriers.join(",") : "",
    claim: names(data.claims, "claim"),
    subject: names(data.subjects.filter((each) => each.found_by !== "action"), "subject"),
    likely: data.subjects.find((each) => each.found_by === "likeness")?.subject ?? "",
    plan: names(data.plans, "plan"),
    sim: names(data.sims, "sim"),
    action: names(data.actions, "action"),
  };
}

async function questionOf(data) {
  const name = namedCarrier(data);
  const carrier = name && (listed(name) ?? (await recognised([name])).carrier);
  const words = await recognised(messagesOf(data));
  return carrier ? { ...words, carrier, among: "" } : words;
}

async function show(query) {
  const mine = ++turn;
  const answer = await fetch(`/embed?${query}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (mine !== turn) return;
  shown = query;
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.querySelector("main").replaceWith(page.querySelector("main"));
}

async function follow(data) {
  if (data.theme === "dark" || data.theme === "light") document.documentElement.dataset.theme = data.theme;
  const details = data.conversation?.additional_attributes;
  const language = languageOf(details?.conversation_language, details?.browser_language);
  const fingerprint = JSON.stringify([language, namedCarrier(data), messagesOf(data)]);
  if (fingerprint === heard) return;
  heard = fingerprint;
  const mine = ++turn;
  const question = await questionOf(data);
  if (mine !== turn) return;
  const query = new URLSearchParams(given);
  if (question.carrier || question.among) ["carrier", "among"].forEach((key) => query.delete(key));
  const told = { ...question, ...(language && { [given.has("reply") ? "reply" : "lang"]: language }) };
  Object.entries(told).forEach(([key, value]) => value && query.set(key, value));
  if (query.toString() !== shown.toString()) await show(query);
}

// Where our origin cannot be reached, what is shown stays.
function quietly(work) {
  work.catch(() => undefined);
}

window.addEventListener("message", (event) => {
  const data = contextOf(event);
  if (data) quietly(follow(data));
});

// Without a page of its own to load, the card keeps what the host said; an agent's own choice stands until the host says something new.
document.addEventListener("click", (event) => {
  const link = event.target.closest("main a[href]");
  if (link?.origin !== location.origin || link.pathname !== "/embed" || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const target = new URL(link.href);
  event.preventDefault();
  quietly(show(target.searchParams).then(() => document.getElementById(target.hash.slice(1))?.scrollIntoView({ block: "nearest" })));
});

function choose(form) {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
  quietly(show(query));
}

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-card]");
  if (form) choose(form);
});

document.addEventListener("click", (event) => {
  const form = event.target.closest("form[data-card] button")?.form;
  if (!form) return;
  event.preventDefault();
  choose(form);
});

document.addEventListener("DOMContentLoaded", () => {
  if (!host) return;
  const tell = () => host.postMessage({ type: "carrier-card:resize", height: document.documentElement.scrollHeight }, "*");
  new ResizeObserver(tell).observe(document.body);
  host.postMessage("chatwoot-dashboard-app:fetch-info", "*");
});
