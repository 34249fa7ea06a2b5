// The same page in each language, for search engines. They take whole addresses only, so a build that was not told its origin names none.
import { LANGUAGES } from './address';

/** Props of `Alternates`. */
export interface AlternatesProps {
  /** Scheme and host; empty where they are not known. */
  origin: string;
  /** The path under which the site stands, without a slash at its end. */
  base: string;
  /** The page's path behind its language; empty for home. */
  path: string;
}

/** Links for the head, each to the address that a host of static files answers itself (scripts/found.mjs). Whoever speaks neither language is asked at home, and shown the other places in English. */
export function Alternates({ origin, base, path }: AlternatesProps) {
  if (origin === '') return null;
  return (
    <>
      {LANGUAGES.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={`${origin}${base}/${language}${path}/`} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={`${origin}${base}/${path === '' ? '' : `en${path}/`}`} />
    </>
  );
}
