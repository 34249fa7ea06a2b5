// chmod and chown: whose a file is, and what may be done with it.
import { type FileNode } from '../../kernel/files';
import { type Program, type ProgramContext } from '../program';
import { must } from '../../must';
import { own } from '../../values';
import { accountOf } from './accounts';
import { calledAs, cannotChange, isBusybox, parseOptions, pathOf } from './support';
import { below } from './writeFiles';

/** Does something with each operand, and with -R with everything below it. */
function forEach(context: ProgramContext, words: readonly string[], deep: boolean, change: (path: string, node: FileNode) => void): number {
  const name = calledAs(context);
  let exit = 0;
  for (const word of words) {
    const path = pathOf(context, word);
    const node = context.files.read(path);
    const problem = !node ? 'No such file or directory' : cannotChange(context, path, 'Operation not permitted');
    if (problem !== null || !node) {
      exit = 1;
      const busybox = isBusybox(context.files);
      context.err(
        busybox
          ? `${name}: ${word}: ${problem ?? ''}\n`
          : node
            ? `${name}: changing ${name === 'chmod' ? 'permissions' : 'ownership'} of '${word}': ${problem ?? ''}\n`
            : `${name}: cannot access '${word}': ${problem ?? ''}\n`,
      );
      continue;
    }
    change(path, node);
    if (!deep || node.kind !== 'dir') continue;
    for (const inner of below(context, path)) {
      const found = context.files.lstat(inner);
      if (found) change(inner, found);
    }
  }
  return exit;
}

/** Changes permission bits. */
export const chmod: Program = {
  run(context) {
    const args = context.argv.slice(1).filter((arg) => !/^(?:-[Rvcf]+|--recursive)$/.test(arg));
    const deep = context.argv.some((arg) => /^-[vcf]*R|^--recursive$/.test(arg));
    const [mode, ...words] = args;
    if (mode === undefined || words.length === 0) {
      context.err(
        isBusybox(context.files) ? 'chmod: missing operand\n' : `chmod: missing operand${mode === undefined ? '' : ` after '${mode}'`}\nTry 'chmod --help' for more information.\n`,
      );
      return 1;
    }
    if (!isMode(mode)) {
      context.err(isBusybox(context.files) ? `chmod: invalid mode '${mode}'\n` : `chmod: invalid mode: '${mode}'\nTry 'chmod --help' for more information.\n`);
      return 1;
    }
    return forEach(context, words, deep, (path, node) => {
      if (node.kind === 'file') context.write(path, { ...node, mode: newMode(mode, node.mode ?? '644', false) });
      if (node.kind === 'dir') context.write(path, { ...node, mode: newMode(mode, node.mode ?? '755', true) });
    });
  },
};

/** Whether a word says how permissions are to be: `755`, `u+x`, `a=r,u+w`, `o=`. */
export const isMode = (word: string): boolean => /^(?:[0-7]{3,4}|[ugoa]*[-+=][rwxXst]*(?:,[ugoa]*[-+=][rwxXst]*)*)$/.test(word);

/** Octal digits after `755`, `u+x` or `a=r,u+w`. */
export function newMode(changes: string, old: string, directory: boolean): string {
  if (/^[0-7]+$/.test(changes)) return changes.slice(-3);
  return changes.split(',').reduce((mode, change) => changed(mode, change, directory), old);
}

function changed(old: string, change: string, directory: boolean): string {
  const [, who = '', sign = '+', what = ''] = /^([ugoa]*)([-+=])([rwxXst]*)$/.exec(change) ?? [];
  const executable = directory || /[1357]/.test(old);
  const worth: Readonly<Record<string, number>> = { r: 4, w: 2, x: 1, X: executable ? 1 : 0, s: 0, t: 0 };
  const bits = Array.from(what).reduce((sum, letter) => sum | must(own(worth, letter), 'a letter that the mode allows'), 0);
  return Array.from('ugo')
    .map((letter, index) => {
      const now = Number(old.charAt(index));
      if (who !== '' && !who.includes('a') && !who.includes(letter)) return now;
      return sign === '+' ? now | bits : sign === '-' ? now & ~bits : bits;
    })
    .join('');
}

/** chown and chgrp: gives files to another user or group. */
export const chown: Program = {
  run(context) {
    const { flags, rest } = parseOptions(context.argv.slice(1), { flags: 'RvcfhHLP', long: { recursive: 'R' } });
    const name = calledAs(context);
    const [who, ...words] = rest;
    if (who === undefined || words.length === 0) {
      context.err(
        isBusybox(context.files)
          ? `${name}: missing operand\n`
          : `${name}: missing operand${who === undefined ? '' : ` after '${who}'`}\nTry '${name} --help' for more information.\n`,
      );
      return 1;
    }
    const [user = '', group] = name === 'chgrp' ? ['', who] : who.split(/[:.]/);
    const account = user === '' ? undefined : accountOf(context.files, user);
    if (user !== '' && !account && !/^\d+$/.test(user)) {
      context.err(isBusybox(context.files) ? `${name}: unknown user ${user}\n` : `${name}: invalid user: '${who}'\n`);
      return 1;
    }
    return forEach(context, words, flags.has('R'), (path, node) => {
      const [oldUser = 'root', oldGroup = oldUser] = (node.owner ?? 'root:root').split(':');
      const newUser = account?.name ?? (user || oldUser);
      context.write(path, { ...node, owner: `${newUser}:${group === undefined ? oldGroup : group || newUser}` });
    });
  },
};
