// The wordings of what happens on the board of a small computer: which variant, and what is filled in.
import { type EventOf, type EventType } from '../../sim/event';
import { type ProgramId } from '../../sim/hardware/board';
import { type Wording } from './caption';

/** The events of a small computer's board. */
type BoardEvent = Extract<EventType, `cell/${string}` | `cpu/${string}` | `display/${string}` | `program/${string}` | `round/${string}` | `slice/${string}` | `duty/${string}`>;

/** What a learner calls a program. */
const letter = (program: ProgramId): string => program.toUpperCase();
const list = (numbers: readonly number[]): string => numbers.join(', ');

function written({ program, cells, wild, over }: EventOf<'cell/written'>): Wording {
  const params = { program: letter(program), cells: list(cells) };
  if (over !== null) return ['over', { ...params, other: letter(over) }];
  return [wild ? 'wild' : 'plain', params];
}

function computed({ program, cell, value, operands, over }: EventOf<'cpu/computed'>): Wording {
  const params = { program: letter(program), cell, value };
  if (operands === 'own' && over !== null) return ['over', { ...params, other: letter(over) }];
  return [operands, params];
}

function shown({ program, text, by, garbled }: EventOf<'display/shown'>): Wording {
  const params = { program: letter(program), text };
  if (!garbled) return ['plain', params];
  return [by === 'program' ? 'mixed' : 'garbled', params];
}

export const boardWordings: { [T in BoardEvent]: (event: EventOf<T>) => Wording } = {
  'cell/taken': ({ program, cells, by, shared }) => {
    const params = { program: letter(program), cells: list(cells) };
    return shared === null ? [by, params] : [by === 'hand' ? 'handShared' : 'programShared', { ...params, other: letter(shared) }];
  },
  'cell/written': written,
  'cell/read': ({ program, cell, owner }) => ['', { program: letter(program), cell, other: letter(owner) }],
  'cell/blocked': ({ program, cell, owner }) => ['', { program: letter(program), cell, other: letter(owner) }],
  'cell/exhausted': ({ program }) => ['', { program: letter(program) }],
  'cpu/fed': ({ program, cpu, values, source }) => [source, { program: letter(program), cpu, values: list(values) }],
  'cpu/computed': computed,
  'cpu/given': ({ program, by }) => [by === 'kernel' ? 'kernel' : 'kept', { program: letter(program) }],
  'cpu/starved': ({ program, holder }) => ['', { program: letter(program), other: letter(holder) }],
  'display/shown': shown,
  'display/queued': ({ program, behind }) => ['', { program: letter(program), other: letter(behind) }],
  'program/requested': ({ program, what }) => [program, { what }],
  'program/loaded': ({ program }) => ['', { program: letter(program) }],
  'program/notLoaded': ({ program }) => ['', { program: letter(program) }],
  'program/stopped': ({ program, cells }) => ['', { program: letter(program), cells }],
  'round/started': ({ restart }) => [restart ? 'restart' : 'start'],
  'slice/started': ({ program }) => ['', { program: letter(program) }],
  'duty/switched': ({ duty, on }) => [`${on ? 'on' : 'off'}.${duty}`],
};
