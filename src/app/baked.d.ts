// Tells the compiler what importing a module with `?baked` gives: what its default export made while the site was built (see build/baked).
declare module '*?baked' {
  const made: unknown;
  export default made;
}

/** What fetches the way to a lesson's first step, by the lesson; empty where the site has not been built. */
declare module 'virtual:ways' {
  const ways: Readonly<Partial<Record<string, () => Promise<{ default: unknown }>>>>;
  export default ways;
}

/** What fetches the World that a scenario begins with, by the scenario; empty where the site has not been built. */
declare module 'virtual:starts' {
  const starts: Readonly<Partial<Record<string, () => Promise<{ default: unknown }>>>>;
  export default starts;
}
