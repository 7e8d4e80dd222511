// The page in the other language takes along what is typed and not sent yet. Without a script it shows what was kept.
const form = document.querySelector("main form[method=post]");
const started = form && new URLSearchParams(new FormData(form)).toString();

document.querySelector(".languages a")?.addEventListener("click", (event) => {
  const typed = form && new FormData(form);
  if (!typed || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (new URLSearchParams(typed).toString() === started) return;
  event.preventDefault();
  const only = Object.assign(document.createElement("input"), { type: "hidden", name: "only_show", value: "1" });
  form.append(only);
  form.action = event.target.href;
  form.submit();
  // Whoever comes back to this page means to answer it.
  only.remove();
  form.removeAttribute("action");
});
