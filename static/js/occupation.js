// Occupations as one types a title. Without this the button "Search" lists them on the next page.
const WAIT = 200;
const LEAST = 2;
const form = document.querySelector("form.finder");
const box = form.elements.q;
const noc = Object.assign(document.createElement("input"), { type: "hidden", name: "noc" });
const status = form.querySelector(".finder-status");
const list = form.querySelector("[role=listbox]");
let timer;
let asked;
let active = -1;

const options = () => [...list.children];
const isOpen = () => !list.hidden;

const mark = (place) => {
  active = place;
  options().forEach((each, i) => each.setAttribute("aria-selected", String(i === place)));
  const option = list.children[place];
  if (!option) return box.removeAttribute("aria-activedescendant");
  box.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
};

const unfold = (open) => {
  list.hidden = !(open && list.children.length);
  box.setAttribute("aria-expanded", String(isOpen()));
  mark(-1);
};

const forget = () => {
  clearTimeout(timer);
  asked?.abort();
  asked = undefined;
};

const show = (answer) => {
  list.innerHTML = answer.options;
  status.textContent = answer.status.trim();
  unfold(document.activeElement === box);
};

const ask = async () => {
  forget();
  const mine = (asked = new AbortController());
  const request = { method: "POST", body: new FormData(form), headers: { "X-Fragment": "options" }, signal: mine.signal };
  try {
    const response = await fetch(form.action, request);
    const answer = await response.json();
    if (mine === asked) show(answer);
  } catch {
    if (mine === asked) show({ options: "", status: form.dataset.failed });
  }
};

const choose = (option) => {
  forget();
  noc.value = option.dataset.noc;
  form.append(noc);
  form.requestSubmit();
};

const step = (by) => {
  const count = list.children.length;
  if (!count) return;
  const from = isOpen() ? active : -1;
  if (!isOpen()) unfold(true);
  mark(from < 0 && by < 0 ? count - 1 : (from + by + count) % count);
};

const KEYS = {
  ArrowDown: (event) => (event.altKey ? unfold(true) : step(1)),
  ArrowUp: (event) => (event.altKey ? unfold(false) : step(-1)),
  Enter: () => {
    if (!isOpen() || active < 0) return true;
    choose(list.children[active]);
  },
  Escape: () => {
    if (!isOpen()) box.value = status.textContent = "";
    unfold(false);
  },
  // The next two move within what is typed, so nothing in the list is meant any more.
  ArrowLeft: () => (mark(-1), true),
  ArrowRight: () => (mark(-1), true),
};

box.addEventListener("keydown", (event) => {
  if (event.isComposing || !(event.key in KEYS)) return;
  if (KEYS[event.key](event) !== true) event.preventDefault();
});
box.addEventListener("input", () => {
  forget();
  mark(-1);
  if (box.value.trim().length < LEAST) {
    list.replaceChildren();
    status.textContent = "";
    return unfold(false);
  }
  timer = setTimeout(ask, WAIT);
});
box.addEventListener("click", () => isOpen() || unfold(true));
box.addEventListener("blur", () => unfold(false));
// The box keeps the focus while something in the list is tapped.
list.addEventListener("mousedown", (event) => event.preventDefault());
list.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) choose(option);
});
form.addEventListener("submit", forget);
// A page that the browser brings back has chosen nothing.
addEventListener("pageshow", () => {
  noc.remove();
  unfold(false);
});

for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id }))
  box.setAttribute(name, value);
form.querySelector(".finder-live").hidden = false;
