// Every text on the page that did not come through gettext: it lies outside the brackets of the pseudo-language.
(allowed) => {
  const found = [];
  const foreign = (element) => element.closest("[lang]") !== document.documentElement && element.closest("[lang]");
  let depth = 0;
  const outside = (text) => {
    let kept = "";
    for (const letter of text) {
      if (letter === "⟦") depth += 1;
      else if (letter === "⟧") depth -= 1;
      else if (depth === 0) kept += letter;
    }
    return kept;
  };
  const judge = (text, where) => {
    let rest = outside(text).trim();
    if (!/\p{L}{2}/u.test(rest)) return;
    for (const name of allowed) rest = rest.replaceAll(name, "");
    if (/\p{L}{2}/u.test(rest)) found.push(`${where}: ${rest.slice(0, 100)}`);
  };
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const parent = node.parentElement;
    if (parent.closest("script, style, textarea, [translate=no]") || foreign(parent)) continue;
    judge(node.data, parent.tagName.toLowerCase() + "." + parent.className);
  }
  depth = 0;
  judge(document.title, "title");
  for (const each of document.querySelectorAll("[aria-label], [title], [alt], [placeholder], meta[name=description]"))
    for (const name of ["aria-label", "title", "alt", "placeholder", "content"]) {
      depth = 0;
      if (each.hasAttribute(name) && !foreign(each)) judge(each.getAttribute(name), `${each.tagName.toLowerCase()} ${name}`);
    }
  return [...new Set(found)];
}
