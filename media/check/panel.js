// The check panel's page: shows what the extension sends, and tells it of keys and presses. It has no other errand.
const editor = acquireVsCodeApi();
const content = document.getElementById("content");
const said = document.getElementById("said");

const ask = ({ does, which }) => editor.postMessage({ type: does, which: which === "" ? undefined : Number(which) });

// The focus stays where it was: on the button of the same errand, else on the page.
window.addEventListener("message", ({ data }) => {
  if (said.textContent !== data.spoken) said.textContent = data.spoken;
  if (data.content === undefined) return;
  const held = document.activeElement?.closest("[data-does]");
  const { does, which } = held?.dataset ?? {};
  const scrolled = data.isSame ? window.scrollY : 0;
  content.innerHTML = data.content;
  window.scrollTo(0, scrolled);
  const again = [...content.querySelectorAll("[data-does]")].find(
    (button) => button.dataset.does === does && button.dataset.which === which,
  );
  if (document.hasFocus()) (again ?? content).focus({ preventScroll: true });
});

content.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-does]");
  if (button) ask(button.dataset);
});

const ARROWS = { ArrowRight: "n", ArrowLeft: "p" };

window.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const key = ARROWS[event.key] ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key);
  const button = [...content.querySelectorAll("[data-key]")].find((each) => each.dataset.key === key);
  if (!button) return;
  event.preventDefault();
  ask(button.dataset);
});

window.addEventListener("focus", () => {
  if (document.activeElement === document.body) content.focus({ preventScroll: true });
});

editor.postMessage({ type: "ready" });
