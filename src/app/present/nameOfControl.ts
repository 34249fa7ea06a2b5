// What the speaker is to press next, in the words of the lever, the switch or the button itself.
import { type TFunction } from 'i18next';
import { CALCULATIONS } from '../../sim/hardware/byHand';
import { PRODUCT_NAMES } from '../../sim/hypervisor/products';
import { type Control } from '../../sim/control';
import { BENCH } from '../../sim/vmControl';
import { findMachine, type World } from '../../sim/world';
import { phrase, type Say } from '../../diagrams/shared/words';

/** What names a control: the words of the pictures, and those of the stage and of a talk. */
export interface ControlWords {
  say: Say;
  t: TFunction<['present', 'stage']>;
}

/** Machines whose switches have names of their own; their pictures are fetched on demand, so the ids stand here. */
const [TOY, PC, GUEST] = ['toy', 'pc', 'host/guest'] as const;

const BLOCKS = { hypervisor: 'stack.hypervisor', 'host-os': 'stack.hostOs', 'guest-os': 'stack.guestOs' } as const;

/** The last part of a machine's id: its hostname. */
const hostOf = (machine: string): string => machine.split('/').at(-1) ?? machine;

/** The container that a process is the first of. */
const containerOf = (world: World, machine: string, pid: number): string | undefined =>
  Object.values(findMachine(world.machines, machine)?.engine?.containers ?? {}).find((container) => container.pid === pid)?.name;

/** What the switch of a machine is called. */
function powerName(machine: string, say: Say): string {
  if (machine === TOY) return say(phrase('toy.key.os'));
  if (machine === BENCH) return say(phrase('levels.power.switch'));
  if (machine === GUEST) return say(phrase('vm.guestNote'));
  return machine.startsWith(`${PC}/`) ? say(phrase('levels.child', { name: hostOf(machine) })) : hostOf(machine);
}

/** The name of a control in a world; undefined for one that comes with a view, or that no lesson presses. */
export function controlName(control: Control, world: World, { say, t }: ControlWords): string | undefined {
  const to = (what: string, on: boolean): string => `${what}: ${t(on ? 'operation.on' : 'operation.off')}`;
  switch (control.kind) {
    case 'by-hand':
      return say(phrase(`toy.step.${control.command.do}`));
    case 'beside':
      return say(phrase('toy.key.beside'));
    case 'calculate':
      return say(phrase('toy.key.ask', { what: CALCULATIONS.a.text }));
    case 'power':
      return control.machine === TOY && control.on ? powerName(TOY, say) : to(powerName(control.machine, say), control.on);
    case 'round':
      return say(phrase('duties.start'));
    case 'duty':
      return to(say(phrase(`duties.duty.${control.duty}`)), control.on);
    case 'create-vm':
      return `${control.host === PC ? say(phrase('levels.addChild')) : t('vm.create', { ns: 'stage' })}: ${control.name}`;
    case 'overcommit':
      return to(t('vm.overcommit', { ns: 'stage' }), control.on);
    case 'fill-memory':
      return `${hostOf(control.machine)}: ${t('vm.fill', { ns: 'stage' })}`;
    case 'fire':
      return control.instruction;
    case 'fire-many':
      return say(phrase('gate.many'));
    case 'assist':
      return to(say(phrase('gate.assist')), control.on);
    case 'arrange':
      return [say(phrase('stack.hardware')), ...control.blocks.map((block) => say(phrase(BLOCKS[block])))].join(' + ');
    case 'file-product':
      return `${PRODUCT_NAMES[control.product]}: ${say(phrase(control.side === 1 ? 'stack.type1' : 'stack.type2'))}`;
    case 'hyper-v':
      return to(say(phrase('levels.hyperV.switch')), control.on);
    case 'compile':
      return `${say(phrase(`vm.language.${control.language}`))} → ${say(phrase('vm.bytecode'))}`;
    case 'run-bytecode':
      return `${say(phrase(control.language === 'java' ? 'vm.jvm' : 'vm.pythonVm'))}: ${say(phrase(`vm.on.${control.machine as 'host' | 'pc' | 'mac'}`))}`;
    case 'panic':
      return `${say(phrase('stack.lever'))}: ${hostOf(control.machine)}`;
    case 'namespace':
      return to(`${say(phrase(`curtains.window.${control.namespace}.title`))} (${control.namespace})`, control.on);
    case 'root':
      return to(`${say(phrase('curtains.window.root.title'))} (chroot)`, control.on);
    case 'greed':
      return to([containerOf(world, control.machine, control.pid), say(phrase(`curtains.greed.${control.resource}`))].filter(Boolean).join(' '), control.on);
    case 'wave':
      return say(phrase('race.goWave'));
    case 'race':
      return say(phrase('race.go'));
    case 'attack':
      return say(phrase(`walls.attack.${control.attack}`));
    case 'daemon':
      return t(control.on ? 'faults.lever.daemon-on' : 'faults.lever.daemon-off', { ns: 'stage' });
    case 'browse':
      return `${t('browser.label', { ns: 'stage' })}: ${control.url.replace('http://', '')}`;
    case 'sit-at':
      return `${say(phrase('desktop.facts.run'))}: ${say(phrase(`desktop.setup.${control.machine as 'mac' | 'linux-desktop'}`))}`;
    case 'save-file':
      return t('operation.save');
    case 'close-editor':
      return t('operation.close');
    default:
      return undefined;
  }
}
