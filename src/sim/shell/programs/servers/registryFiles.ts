// Where a registry keeps images on its disk (the layout of distribution's file system driver), and what it reads back.
import { type FileView } from '../../../kernel/files';

const ROOT = '/var/lib/registry/docker/registry/v2';

/** The file of a blob: a manifest, a config or a layer. */
export function blobPath(digest: string): string {
  const hex = digest.replace(/^sha256:/, '');
  return `${ROOT}/blobs/sha256/${hex.slice(0, 2)}/${hex}/data`;
}

/** The file that says which manifest a tag points to. */
export function tagPath(repository: string, tag: string): string {
  return `${ROOT}/repositories/${repository}/_manifests/tags/${tag}/current/link`;
}

/** The file that says that a repository has a manifest. */
export function revisionPath(repository: string, digest: string): string {
  return `${ROOT}/repositories/${repository}/_manifests/revisions/sha256/${digest.replace(/^sha256:/, '')}/link`;
}

/** The file that says that a repository has a layer. */
export function layerPath(repository: string, digest: string): string {
  return `${ROOT}/repositories/${repository}/_layers/sha256/${digest.replace(/^sha256:/, '')}/link`;
}

/** The text of a file; undefined where there is none. */
export function textAt(files: FileView, path: string): string | undefined {
  const node = files.read(path);
  return node?.kind === 'file' ? node.text : undefined;
}

/** Every repository, in the order of the alphabet. */
export function repositoriesIn(files: FileView): string[] {
  const walk = (folder: string, name: string): string[] =>
    files.list(folder).flatMap((entry) => {
      if (entry === '_manifests') return [name];
      return entry.startsWith('_') ? [] : walk(`${folder}/${entry}`, name === '' ? entry : `${name}/${entry}`);
    });
  return walk(`${ROOT}/repositories`, '').sort();
}

/** The tags of a repository. */
export function tagsIn(files: FileView, repository: string): string[] {
  return files.list(`${ROOT}/repositories/${repository}/_manifests/tags`);
}

/** The digest of the manifest behind a tag or a digest; undefined where the repository has none. */
export function manifestIn(files: FileView, repository: string, wanted: string): string | undefined {
  return textAt(files, wanted.startsWith('sha256:') ? revisionPath(repository, wanted) : tagPath(repository, wanted));
}
