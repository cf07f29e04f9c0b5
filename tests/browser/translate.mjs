// What the translation built into browsers does to a page: each text node is replaced by <font><font>…</font></font>,
// also in what is added or changed later. «…» stands for the translation, so that the words are the page's own once
// the marks are taken off. What is marked translate="no", and what is typed, is left alone.

/** Run in the page once it is loaded; lasts until the page is left. `marks` are put around each translated text. */
export function translatePage(marks = "«»") {
  const LEFT_ALONE = "script, style, textarea, svg, [translate=no], font[data-translated]";
  const translate = (text) => {
    if (!text.isConnected || !text.nodeValue.trim() || text.parentElement?.closest(LEFT_ALONE)) return;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    outer.dataset.translated = "";
    outer.append(inner);
    inner.textContent = marks.slice(0, 1) + text.nodeValue + marks.slice(1);
    text.replaceWith(outer);
  };
  const translateIn = (root) => {
    const texts = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = root.nodeType === Node.TEXT_NODE ? root : walker.nextNode(); node; node = walker.nextNode()) texts.push(node);
    texts.forEach(translate);
  };
  document.documentElement.classList.add("translated-ltr");
  translateIn(document.body);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "characterData") translate(target);
      else for (const node of addedNodes) translateIn(node);
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}

/** A text without the marks, and without spaces: adjacent texts may be set apart by the elements around them. */
export const unmarked = (text) => text.replace(/[«»\s]/g, "");
