// <carrier-card carrier="tello" lang="es" plan="prepaid">: the card of a carrier in a page of yours. Its own content is shown when it fails.
const HOME = new URL("./", import.meta.url);
const CASE = ["plan", "sim", "channel", "action", "device"];
const LANGUAGE = /^(en|es|zh)([-_]|$)/i;

const style = new CSSStyleSheet();
style.replaceSync(`
  :host { display: block; container-type: inline-size; font: 1em/1.5 system-ui, sans-serif; color: light-dark(#1d2730, #e4e8ec); }
  :host([hidden]) { display: none; }
  .carrier-card { padding: 1em; border: 1px solid light-dark(#cdd4da, #465058); border-radius: 0.5em; background: light-dark(#fff, #1b2126); overflow-wrap: anywhere; }
  .carrier-card > :first-child { margin-top: 0; }
  .carrier-card > :last-child { margin-bottom: 0; }
  h2, h3 { font-size: 1.1em; line-height: 1.3; margin: 1em 0 0.3em; }
  p { margin: 0.4em 0; }
  table { width: 100%; border-collapse: collapse; margin: 1em 0; }
  caption { font-weight: 600; text-align: start; padding-bottom: 0.3em; }
  th, td { padding: 0.3em 0; text-align: start; vertical-align: top; border-top: 1px solid light-dark(#e3e8ec, #353e45); }
  th { width: 30%; padding-inline-end: 1em; font-weight: 600; }
  td > p { margin: 0 0 0.3em; }
  em, small, .carrier-case { font-style: normal; color: light-dark(#54616c, #a7b2bb); }
  textarea { box-sizing: border-box; width: 100%; padding: 0.6em; font: inherit; color: inherit; background: light-dark(#f6f8f9, #14191d); border: 1px solid light-dark(#8794a0, #76828c); border-radius: 0.3em; }
  a { color: light-dark(#155a8a, #8cc8f2); }
  @container (max-width: 30em) { tr, th, td { display: block; width: auto; } td { border-top: 0; padding-top: 0; } }
`);

class CarrierCard extends HTMLElement {
  static observedAttributes = ["carrier", "lang", ...CASE];
  #root = this.attachShadow({ mode: "open" });
  #asked = null;
  #due = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [style];
    this.#root.append(document.createElement("slot"));
  }

  connectedCallback() {
    this.#plan();
  }

  disconnectedCallback() {
    this.#asked?.abort();
  }

  attributeChangedCallback() {
    this.#plan();
  }

  // Several attributes that are set at once are one question.
  #plan() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.#show();
    });
  }

  async #show() {
    this.#asked?.abort();
    const asked = (this.#asked = new AbortController());
    const carrier = this.getAttribute("carrier");
    if (!carrier) return this.#root.replaceChildren(document.createElement("slot"));
    this.ariaBusy = "true";
    try {
      const response = await fetch(this.#address(carrier), { credentials: "omit", signal: asked.signal });
      if (!response.ok) throw new Error(String(response.status));
      const text = await response.text();
      if (!asked.signal.aborted) this.#present(text, { carrier, lang: response.headers.get("Content-Language") });
    } catch {
      if (!asked.signal.aborted) this.#link(carrier);
    }
    if (!asked.signal.aborted) this.ariaBusy = null;
  }

  #spoken() {
    const language = this.closest("[lang]")?.lang ?? "";
    return LANGUAGE.test(language) ? { lang: language } : {};
  }

  #address(carrier) {
    const url = new URL(`v1/carriers/${encodeURIComponent(carrier)}/card`, HOME);
    const asked = CASE.filter((name) => this.hasAttribute(name)).map((name) => [name, this.getAttribute(name)]);
    url.search = new URLSearchParams({ ...this.#spoken(), ...Object.fromEntries(asked) });
    return url;
  }

  #present(text, detail) {
    const template = document.createElement("template");
    template.innerHTML = text;
    template.content.querySelectorAll("a[href]").forEach((each) => (each.href = new URL(each.getAttribute("href"), HOME)));
    this.#root.replaceChildren(template.content);
    this.dispatchEvent(new CustomEvent("carrier-card:loaded", { bubbles: true, composed: true, detail }));
  }

  #link(carrier) {
    const link = document.createElement("a");
    link.href = new URL(`carriers/${encodeURIComponent(carrier)}?${new URLSearchParams(this.#spoken())}`, HOME);
    const shown = document.createElement("slot");
    shown.textContent = link.href;
    link.append(shown);
    this.#root.replaceChildren(link);
  }
}

if (!customElements.get("carrier-card")) customElements.define("carrier-card", CarrierCard);
