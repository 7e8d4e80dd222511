// Whether the thing that has the focus can be seen and shows that it has it; null once Tab is back at the start.
() => {
  const each = document.activeElement;
  if (!each || each === document.body || each === window.firstStop) return null;
  window.firstStop ??= each;
  const row = /^(radio|checkbox)$/.test(each.type) ? each.closest(".choice, label") || each : each;
  const box = row.getClientRects()[0];
  const words = `${each.tagName.toLowerCase()} ${each.name || each.id} ${(row.innerText || "").trim().slice(0, 40)}`;
  if (!box || box.width < 1) return `${words}: is not on the page`;
  const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 30), 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 10), 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const hidden = !top || !(row.contains(top) || top.contains(row) || each.contains(top));
  if (hidden) return `${words}: lies under ${top ? top.outerHTML.slice(0, 60) : "nothing"}`;
  const styles = [each, row].map((part) => getComputedStyle(part));
  const shown = styles.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1);
  return shown ? words : `${words}: does not show its focus`;
}
