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

document.addEventListener("keydown", (event) => {
  const text = document.getElementById("text");
  const typing = event.target.closest("input, textarea, select");
  if (text && event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    text.focus();
  }
  if (text && event.target === text && event.key === "Enter" && (event.ctrlKey || event.metaKey)) text.form.requestSubmit();
});
