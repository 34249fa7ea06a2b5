// The code that puts a page of ours into a frame on somebody else's.

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);

/** High enough for a lesson's words and its machine side by side (CSS px). */
const HEIGHT = 720;

/** The element for a page at `src`; `title` is what screen readers call the frame. */
export function iframeCode(src: string, title: string): string {
  return `<iframe src="${escaped(src)}" title="${escaped(title)}" width="100%" height="${HEIGHT}" loading="lazy" allow="clipboard-write; fullscreen"></iframe>`;
}
