// Which button, switch or field of the page does what a control of the machine does.
import { type Locator } from '@playwright/test';
import { type Control } from '../../src/sim/control';
import { leaveEditor, write } from './editor';
import { type Hand } from './hand';

/** The names of products as their buttons begin with. */
const PRODUCTS: Readonly<Record<string, string>> = { kvm: 'KVM', 'hyper-v': 'Hyper-V', 'vmware-workstation': 'VMware Workstation', virtualbox: 'VirtualBox' };

async function createVm(hand: Hand, { cpuCores, memoryMiB, diskGB, os }: Extract<Control, { kind: 'create-vm' }>): Promise<void> {
  const parts = { cpus: String(cpuCores), memory: String(memoryMiB / 1024), disk: String(diskGB), os };
  for (const [part, value] of Object.entries(parts)) await hand.stage.getByLabel(hand.say('stage', `vm.${part}`), { exact: true }).selectOption(value);
  await hand.press(hand.stage, hand.say('stage', 'vm.create'));
}

/** Operates a control as a learner does. */
export async function operate(hand: Hand, control: Control): Promise<void> {
  const { stage } = hand;
  const vm = (id: string): Locator => stage.getByRole('listitem').filter({ has: hand.page.getByRole('switch', { name: id.split('/').at(-1) ?? '' }) });
  switch (control.kind) {
    case 'deploy':
    case 'sit-at':
      // the switch before it has the machine do this
      return;
    case 'beside':
      return hand.press(stage, hand.say('diagrams', 'toy.key.beside'));
    case 'calculate':
      return hand.press(stage, new RegExp(`1\\s?\\+\\s?1`));
    case 'round':
      return hand.press(stage, hand.say('diagrams', 'duties.start'));
    case 'power':
      return control.machine === 'toy' ? hand.press(stage, hand.say('diagrams', 'toy.key.os')) : hand.turn(control.machine.split('/').at(-1) ?? '');
    case 'create-vm':
      return control.host === 'pc' ? hand.press(stage, hand.say('diagrams', 'levels.addChild')) : createVm(hand, control);
    case 'overcommit':
      return hand.turn(hand.say('stage', 'vm.overcommit'));
    case 'fill-memory':
      return hand.press(vm(control.machine), hand.say('stage', 'vm.fill'));
    case 'fire-many':
      return hand.press(stage, hand.say('diagrams', 'gate.many'));
    case 'assist':
      return hand.turn(hand.say('diagrams', 'gate.assist'));
    case 'hyper-v':
      return hand.turn(hand.say('diagrams', 'levels.hyperV.switch'));
    case 'file-product':
      return hand.press(stage, `${PRODUCTS[control.product] ?? ''}: ${hand.say('diagrams', `stack.type${String(control.side)}`)}`);
    case 'wave':
      return hand.press(stage, hand.say('diagrams', 'race.goWave'));
    case 'race':
      return hand.press(stage, hand.say('diagrams', 'race.go'));
    case 'attack':
      return hand.press(stage, hand.say('diagrams', `walls.attack.${control.attack}`));
    case 'browse':
      return hand.press(stage, /localhost:8080/);
    case 'save-file':
      return write(hand, control.text);
    case 'close-editor':
      return leaveEditor(hand);
    default:
      throw new Error(`no learner knows how to do ${control.kind}`);
  }
}
