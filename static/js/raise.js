// The changes that reach a score, live. Without this the buttons do the same.
const WAIT = 300;
const form = document.querySelector("form[data-live]");
const result = form.querySelector(".raise-result");
let timer;
let asked;

const ask = async () => {
  asked?.abort();
  const mine = (asked = new AbortController());
  const query = new URLSearchParams(new FormData(form));
  try {
    const response = await fetch(`${form.action}?${query}`, { headers: { "X-Fragment": "raised" }, signal: mine.signal });
    const found = await response.text();
    if (mine === asked) result.innerHTML = found;
  } catch {
    // The buttons still do it.
  }
};

form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(ask, WAIT);
});
