// Makes one HTML file out of the built template and a rendered place, and finds what the Content Security Policy would block in it.
import { CSP } from './csp.mjs';

/**
 * @typedef {{ lang: string, head: string, html: string, hydrate: boolean }} Rendered What the server entry says about one address.
 * @typedef {{ styles: string[], modules: string[] }} Assets Addresses of the files that this page needs beyond the first load.
 */

/** What the build put into the template to start the scripts at once. */
const STARTS = /\s*<(?:script type="module"[^>]* src="([^"]*)"><\/script>|link rel="modulepreload"[^>]* href="([^"]*)">)/g;
const EARLY = /<script (?=src="[^"]*early\.js">)/;

/**
 * Hands the start of the scripts over to early.js, which begins once the page has been painted.
 * @param {string} html
 * @param {string[]} modules what the page needs beyond what the template starts
 */
function startLater(html, modules) {
  const found = [...html.matchAll(STARTS)];
  const entry = found.map(([, script]) => script).find(Boolean);
  if (entry === undefined) throw new Error('the template starts no script');
  const fetched = [...found.flatMap(([, , preloaded]) => preloaded ?? []), ...modules];
  return put(html.replace(STARTS, ''), EARLY, `<script data-entry="${entry}"${fetched.length > 0 ? ` data-modules="${fetched.join(' ')}"` : ''} `);
}

/**
 * Fills the template.
 * @param {string} template the built index.html
 * @param {Rendered} rendered
 * @param {Assets} assets
 */
export function fill(template, rendered, assets) {
  const links = assets.styles.map((href) => `<link rel="stylesheet" crossorigin href="${href}">`);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${CSP}">`;
  const root = rendered.hydrate ? '<div id="root" data-prerendered>' : '<div id="root">';
  // a page without words has nothing to paint that its scripts could wait for
  const html = rendered.html === '' ? template : startLater(template, assets.modules);
  // the page's own styles stand after the first load's, as they do when one moves to the page inside the app
  return put(
    put(put(put(put(html, /<html lang="[^"]*">/, `<html lang="${rendered.lang}">`), '<!--policy-->', policy), '<!--head-->', rendered.head), '</head>', `${links.join('')}</head>`),
    '<div id="root">',
    root + rendered.html,
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
