// A button that copies a field. It shows itself only here, where a script can do it.
for (const button of document.querySelectorAll("button[data-copies]")) {
  const field = document.getElementById(button.dataset.copies);
  const status = document.getElementById(button.dataset.tells);
  const copy = async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      return true;
    } catch {
      return document.execCommand("copy");
    }
  };
  button.hidden = false;
  button.addEventListener("click", async () => {
    status.textContent = (await copy()) ? button.dataset.done : "";
  });
}
