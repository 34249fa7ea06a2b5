// What is mounted while a RUN goes on: scripts of the Dockerfile, folders of the context or of stages, caches, secrets.
import { type FileNode, type FileView, type LayerFiles } from '../../../kernel/files';
import { type CopySource, type ExecOp } from '../plan/ops';
import { MissingSource, treeAt } from './copy';
import { type Execution } from './execute';
import { type Mounted } from './sandbox';

/** Where mounts get their content from. */
export interface MountSources {
  viewOf(source: CopySource): FileView;
  /** What a cache holds, by path from its root. */
  cache(id: string): LayerFiles;
  secret(id: string): string | null;
}

/** Mounts and the variables that stand for secrets; or why there are none. Throws MissingSource. */
export function prepareMounts(op: ExecOp, sources: MountSources): { mounted: Mounted[]; variables: Record<string, string> } | { error: string } {
  const mounted: Mounted[] = [];
  const variables: Record<string, string> = {};
  if (op.script) mounted.push({ target: op.script.path, readOnly: true, files: { '': { kind: 'file', text: op.script.text, mode: '755' } } });
  for (const mount of op.mounts) {
    const { target, readOnly } = mount;
    const add = (files: Record<string, FileNode>): void => {
      mounted.push({ target, readOnly, files });
    };
    if (mount.type === 'tmpfs') add({ '': { kind: 'dir' } });
    else if (mount.type === 'cache') add({ '': { kind: 'dir' }, ...present(sources.cache(mount.id)) });
    else if (mount.type === 'bind') {
      const files = treeAt(sources.viewOf(mount.from), mount.source);
      if (files.length === 0) throw new MissingSource(mount.source);
      add(Object.fromEntries(files));
    } else {
      const text = sources.secret(mount.id);
      if (text === null && mount.required) return { error: `secret ${mount.id}: not found` };
      if (text === null) continue;
      if (target.startsWith('$')) variables[target.slice(1)] = text;
      else add({ '': { kind: 'file', text, mode: mount.mode } });
    }
  }
  return { mounted, variables };
}

const present = (files: LayerFiles): Record<string, FileNode> => Object.fromEntries(Object.entries(files).flatMap(([path, node]) => (node ? [[path, node]] : [])));

/** What the caches of a RUN hold when it has ended, by ID. */
export function cachesOf(op: ExecOp, { mounts }: Execution): Record<string, LayerFiles> {
  return Object.fromEntries(op.mounts.flatMap((mount) => (mount.type === 'cache' ? [[mount.id, mounts[mount.target] ?? {}]] : [])));
}
