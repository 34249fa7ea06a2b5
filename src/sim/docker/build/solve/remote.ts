// ADD of what is on the internet: nothing of that is simulated, and the builder says so as if it had no connection.
import { type CopyOp } from '../plan/ops';
import { type Solved } from './solved';

/** Why a source cannot be fetched, in the words of a builder without a connection; null where all sources are files. */
export function unreachable({ sources, unpack }: CopyOp): Solved['error'] {
  const url = unpack ? sources.find(isRemote) : undefined;
  if (url === undefined) return null;
  const host = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^/:]+)/i.exec(url)?.[1] ?? url;
  const why = isGit(url)
    ? `failed to fetch remote ${url}: git stderr:\nfatal: unable to access '${url}': Could not resolve host: ${host}\n: exit status 128`
    : `Get ${JSON.stringify(url)}: dial tcp: lookup ${host}: no such host`;
  return { message: why, prefix: 'failed to load cache key: ' };
}

const isGit = (source: string): boolean => /^git(@|:\/\/)|^https?:\/\/[^#]*\.git(#.*)?$/.test(source);
/** Whether a source of ADD is not a file of the context. */
const isRemote = (source: string): boolean => /^https?:\/\//.test(source) || isGit(source);
