// The total of the quick calculator, live. Without this the button "Calculate" does the same.
const WAIT = 250;
const form = document.querySelector("form[data-live]");
const bar = form.querySelector(".quick-bar");
const total = form.querySelector(".quick-total");
const result = form.querySelector(".quick-result");
const calculate = form.querySelector(".quick-calculate");
// Only fields that the visitor has left, or that came back with an error, are told of errors.
const touched = new Set([...form.querySelectorAll(".question--error [name]")].map((each) => each.name));
let timer;
let asked;

const describe = (field, id, on) => {
  const holder = field.matches("[type=checkbox]") ? field.closest("fieldset") : field;
  const ids = (holder.getAttribute("aria-describedby") ?? "").split(" ").filter((each) => each && each !== id);
  if (on) ids.push(id);
  if (ids.length) holder.setAttribute("aria-describedby", ids.join(" "));
  else holder.removeAttribute("aria-describedby");
  if (on && holder === field) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
};

const tell = (field, message) => {
  const question = field.closest(".question");
  const id = `${field.id}_error`;
  const there = document.getElementById(id);
  question.classList.toggle("question--error", Boolean(message));
  describe(field, id, Boolean(message));
  if (!message) return there?.remove();
  const line = there ?? document.createElement("p");
  const word = document.createElement("span");
  word.className = "hidden";
  word.textContent = form.dataset.error;
  line.className = "error";
  line.id = id;
  line.replaceChildren(word, ` ${message}`);
  if (!there) (question.querySelector(":scope > .hint") ?? question.querySelector(".label, legend")).after(line);
};

const tellAll = (errors) => {
  for (const error of form.querySelectorAll(".error[id]")) {
    const id = error.id.slice(0, -"_error".length);
    if (!(id in errors)) tell(document.getElementById(id), "");
  }
  for (const [id, message] of Object.entries(errors)) {
    const field = document.getElementById(id);
    if (touched.has(field.name)) tell(field, message);
  }
  if (!Object.keys(errors).length) form.querySelector(".error-summary")?.remove();
};

const show = (answer) => {
  const open = [...result.querySelectorAll("details")].map((each) => each.open);
  result.innerHTML = answer.result;
  const now = [...result.querySelectorAll("details")];
  if (now.length === open.length) now.forEach((each, place) => (each.open = open[place]));
  if (total.textContent !== answer.total) total.textContent = answer.total;
  bar.hidden = false;
  calculate.hidden = true;
  tellAll(answer.errors);
};

const ask = async () => {
  clearTimeout(timer);
  asked?.abort();
  const mine = (asked = new AbortController());
  const request = { method: "POST", body: new FormData(form), headers: { "X-Fragment": "result" }, signal: mine.signal };
  try {
    const response = await fetch(form.action, request);
    const answer = await response.json();
    if (mine === asked) show(answer);
  } catch {
    if (mine === asked) calculate.hidden = false;
  }
};

const soon = () => {
  clearTimeout(timer);
  timer = setTimeout(ask, WAIT);
};

form.addEventListener("input", soon);
form.addEventListener("change", (event) => {
  touched.add(event.target.name);
  soon();
});
form.addEventListener("submit", (event) => {
  if (event.submitter?.hasAttribute("formaction")) return;
  event.preventDefault();
  for (const field of form.elements) touched.add(field.name);
  ask();
});
const filled = () => [...form.querySelectorAll("select, .input, :checked")].some((each) => each.value);
// A page that the browser brings back still holds what was typed.
addEventListener("pageshow", () => filled() && ask());
// The page in the other language takes along what was typed.
document.querySelector(".languages a")?.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !filled()) return;
  event.preventDefault();
  form.action = event.target.href;
  form.submit();
});
