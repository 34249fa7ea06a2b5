// The code that puts a page of ours into a frame on somebody else's.

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);

/** High enough on a page 1100 px wide: for a diagram with its timeline, and for the picture, the timeline and the terminal of an ordinary lesson beside its words (CSS px). */
export const HEIGHTS = { diagram: 720, lesson: 1040 } as const;

/** The element for a page at `src`; `title` is what screen readers call the frame. */
export function iframeCode(src: string, title: string, shows: keyof typeof HEIGHTS): string {
  return `<iframe src="${escaped(src)}" title="${escaped(title)}" width="100%" height="${HEIGHTS[shows]}" loading="lazy" allow="clipboard-write; fullscreen"></iframe>`;
}
