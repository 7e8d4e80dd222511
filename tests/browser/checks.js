// What a sighted person with a thumb would trip over. Each check returns the places that fail, in words.
() => {
  const name = (each) => `${each.tagName.toLowerCase()}${each.id ? "#" + each.id : ""}.${each.className}: ${(each.innerText || each.value || "").trim().slice(0, 50)}`;
  const seen = (each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) && !each.closest(".hidden, .skip");
  const root = document.documentElement;
  const found = [];

  const wide = root.clientWidth;
  if (root.scrollWidth > wide) {
    found.push(`sideways scroll: ${root.scrollWidth} in ${wide}`);
    for (const each of document.querySelectorAll("body *"))
      if (each.getBoundingClientRect().right > wide + 0.5 && seen(each)) found.push(`  sticks out: ${name(each)}`);
  }

  // A radio or a tick box is hit through its label, which is the row.
  const area = (each) => {
    if (!/^(radio|checkbox)$/.test(each.type)) return each;
    return each.closest("label") || each.labels[0] || each;
  };
  const targets = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")].filter(seen);
  const boxes = targets.map((each) => {
    const own = each.getBoundingClientRect(), row = area(each).getBoundingClientRect();
    const left = Math.min(own.left, row.left), right = Math.max(own.right, row.right);
    const top = Math.min(own.top, row.top), bottom = Math.max(own.bottom, row.bottom);
    return { each, left, right, top, bottom, width: right - left, height: bottom - top };
  });
  // A link in the run of a sentence takes its size from the line.
  const inSentence = (each) => each.tagName === "A" && getComputedStyle(each).display === "inline" &&
    each.parentElement.innerText.trim().length > each.innerText.trim().length + 3;
  const reach = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
  const crowded = (box) => boxes.some((other) => {
    if (other === box || other.each.contains(box.each) || box.each.contains(other.each)) return false;
    const [x, y] = reach(box);
    const dx = Math.max(other.left - x, 0, x - other.right), dy = Math.max(other.top - y, 0, y - other.bottom);
    return Math.hypot(dx, dy) < 12;
  });
  for (const box of boxes) {
    if (box.width < 1 || inSentence(box.each)) continue;
    const answer = /^(radio|checkbox)$/.test(box.each.type) && box.each.closest("main");
    if (answer && box.height < 43.5) found.push(`answer under 44 px: ${Math.round(box.height)} ${name(area(box.each))}`);
    else if ((box.width < 23.5 || box.height < 23.5) && crowded(box))
      found.push(`target under 24 px: ${Math.round(box.width)} x ${Math.round(box.height)} ${name(box.each)}`);
  }

  // "+12" in two lines reads as "+1". Codes and addresses may break.
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode());)
    for (const number of text.data.matchAll(/(?<![\w/.-])[+−]?\d+(?![\w/-])/g)) {
      if (number[0].length < 2 || !seen(text.parentElement)) continue;
      const range = document.createRange();
      range.setStart(text, number.index);
      range.setEnd(text, number.index + number[0].length);
      const tops = [...range.getClientRects()].map((box) => box.top);
      if (Math.max(...tops) - Math.min(...tops) > 4) found.push(`a number in two lines: ${number[0]} in ${name(text.parentElement)}`);
    }

  const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) found.push(`two things are called ${id}`);
  if (document.querySelectorAll("h1").length !== 1) found.push(`${document.querySelectorAll("h1").length} h1`);
  if (!document.title.trim()) found.push("no title");
  return found;
}
