// The Content Security Policy: nothing from another origin, nothing inline, no strings turned into code; the one stamp (`kyeo`) is for the service worker's address.

/** Sent as a header by our server and written into every prerendered page, so that any static host keeps it. */
export const CSP = "default-src 'self'; style-src 'self'; base-uri 'self'; form-action 'self'; object-src 'none'; require-trusted-types-for 'script'; trusted-types kyeo";
