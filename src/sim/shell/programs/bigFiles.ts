// Tools that make files of a size without keeping their content: dd, truncate, fallocate.
import { type FileNode } from '../../kernel/files';
import { type Program } from '../program';
import { wordAt } from '../../text';
import { calledAs, complain, parseOptions, pathOf, sizeOf } from './support';
import { cannotCreate } from './writeFiles';

/** `5M`, `1k`, `512` to bytes. */
function bytesOf(text: string): number {
  const match = /^(\d+)([kKmMgG]?)/.exec(text);
  return Number(match?.[1] ?? 0) * 1024 ** ' kmg'.indexOf(wordAt(match, 2).toLowerCase() || ' ');
}

const sized = (size: number): FileNode => ({ kind: 'file', text: '', size });

/** truncate -s and fallocate -l: a file of a size, without its content. */
export const truncate: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { values: 'sl', flags: 'c' });
    if (complain(context, options)) return 1;
    const size = bytesOf(options.values.get('s') ?? options.values.get('l') ?? '0');
    for (const word of options.rest) {
      const problem = cannotCreate(context, pathOf(context, word));
      if (problem !== null) {
        context.err(`${calledAs(context)}: cannot open '${word}' for writing: ${problem}\n`);
        return 1;
      }
      context.write(pathOf(context, word), sized(size));
    }
    return 0;
  },
};

/** Copies blocks; from /dev/zero only the size is kept. */
export const dd: Program = {
  run(context) {
    const operand = (name: string): string => context.argv.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
    const count = Number(operand('count') || 1);
    const size = bytesOf(operand('bs') || '512') * count;
    const source = operand('if') === '' || operand('if').startsWith('/dev/') ? undefined : context.files.read(pathOf(context, operand('if')));
    const target = operand('of');
    const problem = target === '' ? null : cannotCreate(context, pathOf(context, target));
    if (problem !== null) {
      context.err(`dd: failed to open '${target}': ${problem}\n`);
      return 1;
    }
    const bytes = source ? sizeOf(source) : size;
    if (target !== '' && target !== '/dev/null') context.write(pathOf(context, target), source?.kind === 'file' ? { ...source } : sized(bytes));
    context.err(`${String(count)}+0 records in\n${String(count)}+0 records out\n${String(bytes)} bytes copied\n`);
    return 0;
  },
};
