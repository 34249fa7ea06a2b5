// Markup that a server drew and that React leaves alone.

const { trustedTypes } = globalThis as { trustedTypes?: { emptyHTML: string } };

/** The empty markup that the policy on trusted types lets pass, for `dangerouslySetInnerHTML`; React leaves in place what a prerendered page has there. */
export const AS_IT_STANDS = { __html: trustedTypes?.emptyHTML ?? '' };
