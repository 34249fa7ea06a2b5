// Image references: what people type, and the full name behind it (distribution/reference).

/** A parsed reference. */
export interface Reference {
  /** Registry host, such as `docker.io` or `localhost:5000`. */
  host: string;
  /** Path on the registry, such as `library/nginx`. */
  repository: string;
  tag: string;
  digest: string | null;
  /** Whether the tag was typed. */
  tagGiven: boolean;
}

/** Parses what was typed, or gives back Docker's error text. */
export function parseReference(text: string): Reference | { error: string } {
  const [beforeDigest = '', digest] = text.split('@');
  if (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest)) return { error: 'invalid reference format' };
  const match = /^(.+?)(?::([\w][\w.-]{0,127}))?$/.exec(beforeDigest);
  const name = match?.[1] ?? '';
  if (name === '' || /:[^/]*$/.test(name.replace(/^[^/]*:\d+\//, ''))) return { error: 'invalid reference format' };
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isHost = /[.:]/.test(first) || first === 'localhost' || /[A-Z]/.test(first);
  const host = isHost && first !== 'index.docker.io' ? first : 'docker.io';
  const path = isHost ? name.slice(slash + 1) : name;
  const repository = host === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
  if (/[A-Z]/.test(repository)) return { error: `invalid reference format: repository name (${repository}) must be lowercase` };
  if (!/^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/.test(repository)) return { error: 'invalid reference format' };
  return { host, repository, tag: match?.[2] ?? 'latest', digest: digest ?? null, tagGiven: match?.[2] !== undefined };
}

/** Whether parsing gave an error. */
export function isBadReference(parsed: Reference | { error: string }): parsed is { error: string } {
  return 'error' in parsed;
}

/** `docker.io/library/nginx` */
export function fullName(reference: Reference): string {
  return `${reference.host}/${reference.repository}`;
}

/** `docker.io/library/nginx:latest` */
export function fullReference(reference: Reference): string {
  return `${fullName(reference)}:${reference.tag}`;
}

/** The short form that Docker prints: `nginx:latest`. */
export function familiar(full: string): string {
  return full.replace(/^docker\.io\/library\//, '').replace(/^docker\.io\//, '');
}
