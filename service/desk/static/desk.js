// What makes pages quicker to use; all of them work without it.
document.documentElement.classList.add("js");

function copy(text) {
  const field = document.createElement("textarea");
  const before = document.activeElement;
  field.value = text;
  field.className = "aside";
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  before?.focus({ preventScroll: true });
  return copied;
}

async function copyFrom(button) {
  const source = document.getElementById(button.dataset.copies);
  const text = source.value ?? source.textContent;
  try {
    if (!copy(text)) await navigator.clipboard.writeText(text);
  } catch {
    source.select?.();
    return;
  }
  button.nextElementSibling.textContent = button.dataset.done;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-copies]");
  if (button) copyFrom(button);
});

// On the desk the answer alone is exchanged: what is being typed stays, and so does the place on the page.
let asked = location.search;
const EXCHANGED = ["#answer", "form.choice", ".languages"];

async function exchange(link) {
  const mark = link.hash.slice(1);
  const place = [...document.querySelectorAll(`[id="${mark}"] a`)].indexOf(link);
  const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html");
  for (const part of EXCHANGED) document.querySelector(part).replaceWith(page.querySelector(part));
  document.title = page.title;
  history.pushState(null, "", link.href);
  asked = location.search;
  const target = document.getElementById(mark);
  (target.querySelectorAll("a")[place] ?? target).focus({ preventScroll: true });
  target.scrollIntoView({ block: "nearest" });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest(".desk #answer a[href]");
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.pathname !== "/" || link.origin !== location.origin;
  if (!link || elsewhere || link.search === location.search) return;
  event.preventDefault();
  exchange(link).catch(() => location.assign(link.href));
});

window.addEventListener("popstate", () => location.search !== asked && location.reload());

document.addEventListener("keydown", (event) => {
  const text = document.getElementById("text");
  const typing = event.target.closest("input, textarea, select");
  if (text && event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    text.focus();
  }
  if (text && event.target === text && event.key === "Enter" && (event.ctrlKey || event.metaKey)) text.form.requestSubmit();
});
