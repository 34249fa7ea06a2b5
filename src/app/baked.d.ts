// Tells the compiler what importing a module with `?baked` gives: what its default export made while the site was built (see build/baked).
declare module '*?baked' {
  const made: unknown;
  export default made;
}
