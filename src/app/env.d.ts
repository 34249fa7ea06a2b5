// Tells the compiler what vite.config.ts adds to the environment of the code.
interface ImportMetaEnv {
  /** Such as `https://example.org`; empty when the build was not told, missing in tests. */
  readonly KYEO_ORIGIN?: string;
}
