// What kind of text a file holds, as far as its name tells.

/** Kinds of files that the editor knows. */
export type FileKind = 'dockerfile' | 'javascript' | 'python' | 'yaml' | 'json' | 'html' | 'shell' | 'text';

const BY_ENDING: Readonly<Record<string, FileKind>> = {
  ...{ js: 'javascript', mjs: 'javascript', cjs: 'javascript', jsx: 'javascript', ts: 'javascript', tsx: 'javascript' },
  ...{ py: 'python', yaml: 'yaml', yml: 'yaml', json: 'json', html: 'html', htm: 'html', xml: 'html', svg: 'html' },
  ...{ sh: 'shell', bash: 'shell', env: 'shell', dockerfile: 'dockerfile' },
};

/** The kind of a file with this name: `Dockerfile`, `Dockerfile.dev` and `web.dockerfile` are Dockerfiles. */
export function fileKind(name: string): FileKind {
  const lower = name.toLowerCase();
  if (/^(dockerfile|containerfile)(\.|$)/.test(lower)) return 'dockerfile';
  if (/^\.(bashrc|profile|bash_aliases|env)$/.test(lower)) return 'shell';
  return BY_ENDING[lower.split('.').at(-1) ?? ''] ?? 'text';
}
