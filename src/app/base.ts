// The path under which the site is served, without a trailing slash ('' at the root of a host, and in a package that stands anywhere). vite.config.ts sets it.
export const BASE = import.meta.env.BASE_URL.replace(/^\.?\/$|\/$/, '');
/** Scheme and host of the site; empty when the build was not told (KYEO_ORIGIN), and addresses then have none. */
export const ORIGIN = import.meta.env.KYEO_ORIGIN ?? '';
