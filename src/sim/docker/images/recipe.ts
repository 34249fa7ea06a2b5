// How the files of an image's layers are written down: one recipe for each build step, first match wins.
import { type FileMap } from '../../kernel/files';
import { type CatalogueRow } from '../registry/catalogue';
import { accountFiles, type Account, type Family } from '../../shell/userland/users';
import { file } from '../../shell/userland/tree';

/** A layer and the image that it was read with. */
export interface LayerContext {
  row: CatalogueRow;
  /** The build step that made the layer. */
  step: string;
  /** The base system at the bottom of the image. */
  family: Family;
}

/** What a build step leaves behind. */
export interface Recipe {
  /** Only for this repository (`nginx`), or for all. */
  repository?: string;
  step: RegExp;
  files: (layer: LayerContext, match: RegExpExecArray) => FileMap;
}

/** The base system of an image, told by its lowest step. */
export function familyOf(row: CatalogueRow): Family {
  const step = row.layers[0]?.step ?? '';
  if (/alpine/i.test(step)) return 'alpine';
  if (/busybox/i.test(step)) return 'busybox';
  if (/ubuntu/i.test(step)) return 'ubuntu';
  return /oracle/i.test(step) ? 'oracle' : 'debian';
}

/** The value of an environment variable of the image; empty when it has none. */
export function envOf(row: CatalogueRow, name: string): string {
  return row.env.find((item) => item.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

/** /etc/passwd and /etc/group after `useradd`. */
export function withAccount(family: Family, account: Account): FileMap {
  const { passwd, group } = accountFiles(family, [account]);
  return { '/etc/passwd': file(passwd), '/etc/group': file(group) };
}

/** A shell script that stands in for a longer one, executable. */
export function script(purpose: string): FileMap[string] {
  return file(`#!/bin/sh\n# ${purpose}\nset -e\n`, '755');
}
