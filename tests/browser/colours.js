// All that decides whether the text of a page can be told from what lies behind it, as one string:
// pages with the same string have the same contrasts, whatever their size and their words.
() => [...document.querySelectorAll("body, body *")].map((each) => {
  const style = getComputedStyle(each);
  if (!each.checkVisibility({ visibilityProperty: true })) return "-";
  const size = parseFloat(style.fontSize), bold = style.fontWeight >= 600;
  const large = size >= 24 || (size >= 18.6 && bold);
  const { color, backgroundColor, backgroundImage, opacity, position, textShadow, textDecorationLine } = style;
  return [color, backgroundColor, backgroundImage, opacity, position, textShadow, textDecorationLine, large].join();
}).join("|")
