// What a first visit to home may cost on the wire, compressed as a host would; only a decision may raise it.

const KIB = 1024;

/** Bytes of scripts, bytes in all with the fonts, and requests with the tab's icon. */
export const BUDGET = { scripts: 120 * KIB, all: 230 * KIB, requests: 10 };
