// What each box of the instruction gate is, in words: labels, and the lines of the text twin.
import { STREAM_LENGTH } from '../../sim/calibration';
import { hasAssist, type Architecture } from '../../sim/hardware/hardware';
import { type Counts, type Instruction, throughHands, type VcpuMode } from '../../sim/hypervisor/vcpu';
import { type Machine } from '../../sim/world';
import { type Phrase, phrase } from '../shared/words';
import { type Way } from './gateBox';
import { type Shot } from './stream';

/** What people call a kind of CPU. */
const cpuName = (architecture: Architecture): Phrase => phrase(`gate.cpu.${architecture}`);

/** A label, what stands beside it, and the sentence. */
interface Words {
  title: Phrase;
  note: Phrase[];
  sentence: Phrase;
}

/** The guest: for which CPU it was built, and whether the host has that one. */
export function guestWords({ hardware }: Machine, host: Machine): Words {
  const cpu = cpuName(hardware.architecture);
  const same = hardware.architecture === host.hardware.architecture;
  return { title: phrase('gate.guest'), note: [phrase('gate.builtFor', { cpu })], sentence: phrase(same ? 'gate.say.guestSame' : 'gate.say.guestOther', { cpu }) };
}

/** The CPU, and whether it stops privileged instructions by itself. */
export function cpuWords({ hardware }: Machine): Words {
  const cpu = cpuName(hardware.architecture);
  const assist = hasAssist(hardware);
  return {
    title: phrase('gate.realCpu'),
    note: [cpu, phrase(assist ? 'gate.assistOn' : 'gate.assistOff')],
    sentence: phrase(assist ? 'gate.say.cpuAssisted' : 'gate.say.cpuPlain', { cpu }),
  };
}

/** A card. */
export function cardSentence(instruction: Instruction, privileged: boolean): Phrase {
  return phrase(privileged ? 'gate.say.privileged' : 'gate.say.ordinary', { instruction });
}

/** What the hypervisor does in a mode. */
export const gateSentence = (mode: VcpuMode): Phrase => phrase(`gate.say.gate.${mode}`);

/** A way, whether it is used, and how many single cards took it. */
export function laneSentence(way: Way, open: boolean, count: number): Phrase {
  return phrase(open ? 'gate.say.lane' : 'gate.say.laneClosed', { way: phrase(`gate.way.${way}`), note: phrase(`gate.booth.${way}`), times: phrase('gate.times', { count }) });
}

/** How many single cards took a way and what became of them, from long to short. */
export const countWords = (way: Way, count: number): Phrase[] => [phrase(`gate.sent.${way}`, { count }), phrase('gate.times', { count })];

/** The instruction that was fired last. */
export function shotSentence({ event, way, finished }: Shot): Phrase {
  const { instruction, count } = event;
  return phrase(finished ? `gate.say.done.${way}` : `gate.say.going.${way}`, { instruction: count === 1 ? instruction : `${instruction} × ${String(count)}` });
}

/** Whether some of the thousand have not come yet. */
const isUnderWay = ({ direct, exits, translated }: Counts): boolean => direct + exits + translated < STREAM_LENGTH.value;

/** How many of a thousand passed through the hypervisor's hands, from long to short; nothing while none were fired. */
export function tallyValue(counts: Counts | null): Phrase[] {
  if (!counts) return [];
  const count = throughHands(counts);
  return [phrase(isUnderWay(counts) ? 'gate.soFar' : 'gate.handled', { count }), phrase('gate.handledShort', { count })];
}

/** A row of the board. */
export function tallySentence(mode: VcpuMode, counts: Counts | null): Phrase {
  const name = phrase(`gate.mode.${mode}`);
  return counts
    ? phrase(isUnderWay(counts) ? 'gate.say.tallySoFar' : 'gate.say.tally', { name, direct: counts.direct, exits: counts.exits, translated: counts.translated })
    : phrase('gate.say.tallyEmpty', { name });
}
