// The head of the picture: one source, the compiler, the bytecode that comes of it, and how many kernels there are to run it.
import { bytecodeOn, SOURCE_COMPUTER, sourceOf } from '../../sim/processVm';
import { findMachine } from '../../sim/world';
import { phrase } from '../shared/words';
import { GUEST } from './guest';
import { FILES, type Plan } from './plan';
import { shelfHead } from './texts';
import { vmBox } from './vmBox';

/** Kernels that run on these computers and in the VM. */
function kernelCount({ world, m }: Plan): number {
  const machines = [...m.rows.flat(), GUEST].flatMap((id) => findMachine(world.machines, id) ?? []);
  return machines.filter(({ kernel }) => kernel?.state === 'running').length;
}

/** The calls of a source, each long one on two lines, after a sign that it has more lines than these. */
function codeOf(text: string | null, most: number): string[] {
  const calls = (text ?? '').split('\n').filter((line) => /^\s*(System|Thread|print|time)\b/.test(line));
  const bare = calls.map((line) => line.replace(/\s*(\/\/|#).*$/, '').trim());
  const lines = bare.flatMap((line) => line.replace(' + ', '\n  + ').replace('", ', '",\n  ').split('\n'));
  return (lines.length > 0 ? ['…', ...lines] : []).slice(0, most);
}

/** Puts the head at a height. */
export function putCompilation(plan: Plan, y: number): void {
  const { world, m, boxes, language } = plan;
  const { source, bytecode, tool } = FILES[language];
  const host = findMachine(world.machines, SOURCE_COMPUTER);
  const done = host !== undefined && bytecodeOn(host, language) !== undefined;
  const inner = m.width - 2;
  const narrow = m.size === 'narrow';
  const h = narrow ? (m.head - m.inner) / 2 : m.head;
  const count = { w: narrow ? inner * 0.4 : inner * 0.2, h };
  const sourceWidth = narrow ? inner * 0.34 : inner * (m.lines > 0 ? 0.36 : 0.2);
  const text = sourceOf(world, language);
  const sourceRect = { x: 1, y, w: sourceWidth, h };
  const left = sourceRect.x + sourceRect.w;
  const right = narrow ? m.width - 1 : m.width - 1 - count.w - m.between;
  const arrow = { x: left + 4, y, w: (right - left) * 0.44, h };
  const shelf = { x: arrow.x + arrow.w + 4, y, w: right - arrow.x - arrow.w - 4, h };
  boxes.push(
    vmBox('source', sourceRect, {
      kind: 'source',
      file: source,
      lines: codeOf(text, m.lines),
      sentence: phrase(text === null ? 'vm.say.noSource' : 'vm.say.source', { file: source }),
      pick: 'file:source',
    }),
  );
  boxes.push(
    vmBox('compiler', arrow, { kind: 'compiler', tool, done, pick: 'compiler', sentence: phrase(done ? 'vm.say.compiled' : 'vm.say.compiler', { tool, file: bytecode }) }),
  );
  boxes.push(vmBox('shelf', shelf, { kind: 'shelf', done, note: phrase(done ? 'vm.bytecode' : 'vm.noBytecode') }));
  if (done) {
    const place = { x: shelf.x + m.inner / 2, y: shelf.y + shelfHead(shelf, m), w: shelf.w - m.inner, h: m.capsule };
    boxes.push(
      vmBox('capsule:source', place, {
        kind: 'capsule',
        file: bytecode,
        from: 'source',
        pick: 'file:bytecode',
        sentence: phrase('vm.say.bytecode', { file: bytecode }),
      }),
    );
  }
  const kernels = kernelCount(plan);
  const countRect = narrow ? { x: 1, y: y + h + m.inner, w: inner, h } : { x: m.width - 1 - count.w, y, w: count.w, h };
  boxes.push(
    vmBox('count', countRect, {
      kind: 'count',
      kernels,
      text: phrase('vm.kernels', { count: kernels }),
      short: phrase('stack.kernels', { count: kernels }),
      sentence: phrase('vm.say.count', { count: kernels }),
    }),
  );
}
