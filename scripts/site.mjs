// Where the site will stand: the one place that reads it from the environment, for the build and for our own server.

/**
 * The path under which the site is served, with a slash at both ends: `KYEO_BASE=/kyeo/` for https://example.org/kyeo/, `/` unless told.
 * @param {string | undefined} text such as `/kyeo/`, `kyeo` or nothing
 * @returns {string} refuses (throws) what is no plain path, such as a whole address
 */
export function baseOf(text) {
  const base = `/${text ?? ''}/`.replace(/\/{2,}/g, '/');
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base) || base.includes('/../') || base.includes('/./') || text?.includes('://')) {
    throw new Error(`KYEO_BASE=${String(text)} is no path such as /kyeo/`);
  }
  return base;
}

/**
 * Where the whole site stands: `KYEO_ORIGIN=https://example.org`, empty unless told. Addresses that must be whole (canonical ones, pictures of link previews, the site map) are left out without it.
 * @param {string | undefined} text
 * @returns {string} refuses (throws) what is more or less than scheme and host
 */
export function originOf(text) {
  if (text === undefined || text === '') return '';
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  if (!/^https?:/.test(origin) || origin !== text.replace(/\/$/, '')) throw new Error(`KYEO_ORIGIN=${text} is no origin such as https://example.org; a path goes into KYEO_BASE`);
  return origin;
}

export const BASE = baseOf(process.env['KYEO_BASE']);
export const ORIGIN = originOf(process.env['KYEO_ORIGIN']);
