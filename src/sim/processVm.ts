// One program on three systems: compiled once, its bytecode is copied to each, and a process VM runs it there as an ordinary process.
import { freeBytes } from './disk';
import { COPY_MS, PROCESS_VM_START_MS } from './calibration';
import { type WritableLayer } from './kernel/files';
import { type Process } from './kernel/kernel';
import { signalProcess } from './kernel/processes';
import { loginAt } from './logins';
import { runLine } from './runLine';
import { type Simulation } from './shell/program';
import { compiledPath, decode, type Bytecode, type Language, LANGUAGES, printedOn } from './shell/programs/bytecode';
import { findMachine, isAlive, machineOf, type Machine, type World } from './world';
import { valuesOf } from './values';

/** What a learner can do with the program without typing. */
export type ProcessVmControl =
  /** Compiles the source on the computer where it lies. */
  | { kind: 'compile'; language: Language }
  /** Brings the bytecode to a computer, if it is not there, and runs it. */
  | { kind: 'run-bytecode'; machine: string; language: Language }
  /** Ends it. */
  | { kind: 'stop-bytecode'; machine: string; language: Language };

/** The computer with the sources and the compilers, and all on which the program can run. */
export const SOURCE_COMPUTER = 'host';
export const SYSTEM_COMPUTERS = [SOURCE_COMPUTER, 'pc', 'mac'] as const;

/** The file of each source, and the lines that compile and run it. */
const PROGRAMS: Readonly<Record<Language, { source: string; compile: string; run: string; argv0: string }>> = {
  java: { source: 'Hello.java', compile: 'javac Hello.java', run: 'java Hello', argv0: 'java' },
  python: { source: 'hello.py', compile: 'python3 -m py_compile hello.py', run: 'python3 __pycache__/hello.cpython-312.pyc', argv0: 'python3' },
};

const SOURCES: Readonly<Record<Language, string>> = {
  java: `public class Hello {
    public static void main(String[] args) throws InterruptedException {
        System.out.println("Hello from " + System.getProperty("os.name"));
        Thread.sleep(Long.MAX_VALUE); // stays, so that you can look at its process
    }
}
`,
  python: `import platform, time

print("Hello from", platform.system())
time.sleep(10**9)  # stays, so that you can look at its process
`,
};

/** A computer with the process VMs of both languages installed, and where it is the source computer, with sources and compilers. */
export function withProcessVms(machine: Machine): Machine {
  const bin = machine.os?.family === 'windows' ? '/c/Windows/System32' : '/usr/bin';
  const files: WritableLayer = { ...machine.files };
  const names = machine.id === SOURCE_COMPUTER ? ['java', 'javac', 'python3'] : ['java', 'python3'];
  for (const name of names) files[`${bin}/${name}`] = { kind: 'program', name };
  if (machine.id === SOURCE_COMPUTER) for (const language of LANGUAGES) files[`${loginAt(machine).cwd}/${PROGRAMS[language].source}`] = { kind: 'file', text: SOURCES[language] };
  return { ...machine, files };
}

/** Where a computer keeps the bytecode. */
function bytecodePath(machine: Machine, language: Language): string {
  return compiledPath(language, `${loginAt(machine).cwd}/${PROGRAMS[language].source}`);
}

/** The text of the source, as the learner may have changed it; null where it is gone. */
export function sourceOf(world: World, language: Language): string | null {
  const machine = findMachine(world.machines, SOURCE_COMPUTER);
  const node = machine?.files[`${loginAt(machine).cwd}/${PROGRAMS[language].source}`];
  return node?.kind === 'file' ? node.text : null;
}

/** The bytecode on a computer; undefined where there is none. */
export function bytecodeOn(machine: Machine, language: Language): Bytecode | undefined {
  const node = machine.files[bytecodePath(machine, language)];
  return node?.kind === 'file' ? decode(language, node.text) : undefined;
}

/** The process that runs the bytecode on a computer. */
export function vmProcessOn(machine: Machine, language: Language): Process | undefined {
  const { argv0, run } = PROGRAMS[language];
  const [, argument] = run.split(' ');
  return valuesOf(machine.kernel?.processes).find(({ argv }) => argv[0] === argv0 && argv[1] === argument);
}

/** What the program prints on a computer. */
export function greetingOn(machine: Machine, language: Language): string[] {
  const bytecode = bytecodeOn(machine, language);
  return bytecode ? printedOn(language, bytecode, machine.kernel?.family ?? 'linux') : [];
}

/** Whether a control can be carried out. */
export function isProcessVmPossible(world: World, control: ProcessVmControl): boolean {
  if (!LANGUAGES.includes(control.language)) return false;
  const source = findMachine(world.machines, SOURCE_COMPUTER);
  if (control.kind === 'compile') return isAlive(world, SOURCE_COMPUTER) && sourceOf(world, control.language) !== null;
  const machine = findMachine(world.machines, control.machine);
  if (!machine || !isAlive(world, machine.id) || !(SYSTEM_COMPUTERS as readonly string[]).includes(machine.id)) return false;
  const running = vmProcessOn(machine, control.language) !== undefined;
  if (control.kind === 'stop-bytecode') return running;
  return !running && [machine, source].some((each) => each !== undefined && bytecodeOn(each, control.language) !== undefined);
}

/** Carries out a control. */
export function applyProcessVm(sim: Simulation, control: ProcessVmControl): void {
  const { language } = control;
  if (control.kind === 'compile') {
    runLine(sim, SOURCE_COMPUTER, PROGRAMS[language].compile);
    return;
  }
  const { machine } = control;
  if (control.kind === 'stop-bytecode') {
    const process = vmProcessOn(machineOf(sim.world, machine), language);
    if (process) signalProcess(sim, machine, process.pid, 'TERM');
    return;
  }
  bring(sim, machine, language);
  runLine(sim, machine, PROGRAMS[language].run, { startMs: PROCESS_VM_START_MS.value });
}

/** Copies the bytecode from the source computer, unless the same is there already. */
function bring(sim: Simulation, machine: string, language: Language): void {
  const [from, to] = [machineOf(sim.world, SOURCE_COMPUTER), machineOf(sim.world, machine)];
  const node = from.files[bytecodePath(from, language)];
  if (from.id === to.id || node?.kind !== 'file') return;
  const path = bytecodePath(to, language);
  const there = to.files[path];
  if (there?.kind === 'file' && there.text === node.text) return;
  if (freeBytes(to) < node.text.length) return;
  sim.record({ type: 'bytecode/copied', machine, from: from.id, language, path }, { took: COPY_MS.value });
  sim.write(machine, null, path, { kind: 'file', text: node.text });
}
