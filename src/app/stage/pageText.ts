// The words of a simulated web page, taken out of its markup as plain text; nothing of it is ever run.

/** A page's first heading and its paragraphs. */
export interface PageText {
  heading: string;
  paragraphs: string[];
}

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** Reads a page; a body without markup is one paragraph. */
export function pageText(body: string): PageText {
  const heading = plain(/<h1[^>]*>([\s\S]*?)<\/h1>/i.exec(body)?.[1] ?? /<title[^>]*>([\s\S]*?)<\/title>/i.exec(body)?.[1] ?? '');
  const paragraphs = [...body.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/gi)].map((match) => plain(match[1] ?? '')).filter((text) => text !== '');
  return heading === '' && paragraphs.length === 0 ? { heading: plain(body), paragraphs } : { heading, paragraphs };
}
