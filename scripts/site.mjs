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

export const BASE = baseOf(process.env['KYEO_BASE']);
