// Short class names in the built site: they stand in styles, scripts and markup, and every page waits for them.
import { createHash } from 'node:crypto';
import path from 'node:path';

/** How many letters and digits tell the classes of the site apart. */
const LENGTH = 5;
const given = new Map<string, string>();

/** A name for a class of a style module, the same in each build. Refuses (throws) a name that another class has. */
export function shortName(name: string, file: string): string {
  const whole = `${path.relative(process.cwd(), file).replaceAll(path.sep, '/')} ${name}`;
  const hash = createHash('sha256')
    .update(whole)
    .digest('base64url')
    .replaceAll(/[^a-zA-Z0-9]/g, '');
  const short = `k${hash.slice(0, LENGTH)}`;
  const other = given.get(short);
  if (other !== undefined && other !== whole) throw new Error(`${whole} and ${other} would both be .${short}`);
  given.set(short, whole);
  return short;
}
