// Makes one HTML file out of the built template and a rendered place, and finds what the Content Security Policy would block in it.
import { CSP } from './csp.mjs';

/**
 * @typedef {{ lang: string, head: string, html: string, late: string, hydrate: boolean }} Rendered What the server entry says about one address.
 * @typedef {{ styles: { file: string, later: boolean }[], modules: string[] }} Assets Addresses of the files that this page needs beyond the first load; its first paint waits for no sheet that comes later.
 */

/** What the build put into the template to start the scripts at once. */
const STARTS = /\s*<(?:script type="module"[^>]* src="([^"]*)"><\/script>|link rel="modulepreload"[^>]* href="([^"]*)">)/g;
const EARLY = /\s*<script (src="[^"]*early\.js"><\/script>)/;

/**
 * Puts early.js after the sheets of styles, so that it is fetched beside them and nothing is laid out before they are there; hands the start of the scripts over to it, which begins once the page has been painted.
 * @param {string} html
 * @param {Assets} assets what the page needs beyond what the template starts
 * @param {boolean} atOnce a page without words has nothing to paint that its scripts could wait for
 */
function orderHead(html, { styles, modules }, atOnce) {
  const found = [...html.matchAll(STARTS)];
  const entry = found.map(([, script]) => script).find(Boolean);
  if (entry === undefined) throw new Error('the template starts no script');
  const early = EARLY.exec(html)?.[1];
  if (early === undefined) throw new Error('the template has no early.js');
  const fetched = [...found.flatMap(([, , preloaded]) => preloaded ?? []), ...modules];
  const start = `data-entry="${entry}"${fetched.length > 0 ? ` data-modules="${fetched.join(' ')}"` : ''} `;
  // the page's own styles stand after the first load's, as they do when one moves to the page inside the app; early.js fetches in their places what comes later
  const links = styles.map(({ file, later }) => `<link rel="${later && !atOnce ? 'later' : 'stylesheet'}" crossorigin href="${file}">`).join('');
  return put((atOnce ? html : html.replace(STARTS, '')).replace(EARLY, ''), '</head>', `${links}<script ${atOnce ? '' : start}${early}</head>`);
}

const DRAWN = /<(?:path|rect|circle|ellipse|line|poly\w+|text|g|svg)\b[^>]*>/g;
const GEOMETRY = / (?:d|[xyr]|[cr][xy]|[xy][12]|width|height|points|transform|viewBox|font-size)="[^"]*"/g;
/** A number by itself: an icon's may follow each other without a space, and a flag may stand before one (`01.47.666`). */
const LONG = /(?<![\d.])-?(?:0|[1-9]\d*)\.\d{2,}(?![\d.])/g;

/** A drawing's coordinates as exact as anybody sees them, to a hundredth, from 100 on to a tenth of a unit: a page waits for what computers add to that. */
const rounded = (/** @type {string} */ html) =>
  html.replace(DRAWN, (tag) =>
    tag.replace(GEOMETRY, (attribute) => attribute.replace(LONG, (number) => String(Number(Number(number).toFixed(Math.abs(Number(number)) < 100 ? 2 : 1))))),
  );

/**
 * Fills the template.
 * @param {string} template the built index.html
 * @param {Rendered} rendered
 * @param {Assets} assets
 */
export function fill(template, rendered, assets) {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${CSP}">`;
  const root = rendered.hydrate ? '<div id="root" data-prerendered>' : '<div id="root">';
  const html = orderHead(template, assets, rendered.html === '');
  return put(
    put(put(put(put(html, /<html lang="[^"]*">/, `<html lang="${rendered.lang}">`), '<!--policy-->', policy), '<!--head-->', rendered.head), '<!--late-->', rendered.late),
    '<div id="root">',
    root + rounded(rendered.html),
  );
}

/**
 * @param {string} text
 * @param {string | RegExp} place
 * @param {string} replacement
 */
function put(text, place, replacement) {
  if (text.search(place) === -1) throw new Error(`the template has no ${String(place)}`);
  return text.replace(place, () => replacement);
}

/**
 * What the policy would block (structured data is no script, and passes), or what leaves the origin or the path under which the site stands, in a page.
 * @param {string} html
 * @param {string} base that path, with a slash at both ends
 * @returns {string[]}
 */
export function faults(html, base = '/') {
  return [
    ...(html.match(/<[^>]* style="[^>]*>/g) ?? []).map((tag) => `style attribute: ${tag}`),
    ...(html.match(/<style[^>]*>/g) ?? []).map((tag) => `style element: ${tag}`),
    ...[...html.matchAll(/<script(?! type="application\/ld\+json">)[^>]*>([^<]+)<\/script>/g)].map(([, body]) => `inline script: ${body}`),
    ...(html.match(/<[^>]* on[a-z]+="[^>]*>/g) ?? []).map((tag) => `inline handler: ${tag}`),
    ...(html.match(/<(?:script|link(?! rel="(?:alternate|canonical)")|img|iframe|source|video|audio|use|image)[^>]*(?:src|href)="(?:https?:)?\/\/[^>]*>/g) ?? []).map(
      (tag) => `other origin: ${tag}`,
    ),
    ...[...html.matchAll(/<[^>]* (?:src|href)="(\/(?!\/)[^"]*)"/g)].filter(([, address]) => !address?.startsWith(base)).map(([tag]) => `outside ${base}: ${tag}`),
    ...(html.match(/<template[^>]*>/g) ?? []).map((tag) => `piece that needs a script: ${tag}`),
  ];
}
