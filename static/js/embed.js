// Puts the points calculator into another page of the firm:
//   <div><a href="https://…">Count your points</a>
//   <script src="https://…/static/js/embed.js" data-language="fr" async></script></div>
// The link stays for those without scripts; here the frame takes its place. No cookies, nothing global.
(() => {
  const TITLES = { en: "Quick points calculator", fr: "Calculateur rapide de points" };
  const script = document.currentScript;
  const site = new URL(script.src).origin;
  const language = script.dataset.language in TITLES ? script.dataset.language : "en";
  const frame = document.createElement("iframe");
  frame.title = script.dataset.title || TITLES[language];
  frame.src = `${site}/en/assessment/embed/?language=${language}`;
  frame.loading = "lazy";
  frame.style.cssText = "display:block;width:100%;height:60rem;border:0";

  // Every page that loads in the frame is asked for its height, and only that frame of that site is listened to.
  frame.addEventListener("load", () => frame.contentWindow.postMessage({ calculator: "height" }, site));
  addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== site) return;
    const height = event.data?.calculator;
    if (Number.isFinite(height) && height > 0) frame.style.height = `${height}px`;
  });

  const link = script.parentElement?.querySelector("a[data-calculator]");
  if (link) link.replaceWith(frame);
  else script.after(frame);
})();
