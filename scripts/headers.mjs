// The headers that every answer carries, in one place: for our own server, for hosts that read a _headers file, and for docs/hosting.md, whose test holds it to this.
import { CSP } from './csp.mjs';

/** Sent with every answer. Framing is left to the host: see docs/hosting.md. @type {Readonly<Record<string, string>>} */
export const HEADERS = {
  'Content-Security-Policy': CSP,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** How long a browser may keep a file (its path from the base): names in assets/ carry a hash of their content, everything else is asked for again. @param {string} name */
export const keeping = (name) => (name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');

/**
 * The same for static hosting services that read a file of this form.
 * @param {string} base the path under which the site stands, with a slash at both ends
 */
export function headersFile(base) {
  const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return [`${base}*`, ...lines, `${base}assets/*`, `  Cache-Control: ${keeping('assets/')}`, ''].join('\n');
}
