// A layout of the process VM's picture while it grows, and what the files of its program are called in each language.
import { type Event } from '../../sim/event';
import { type Language } from '../../sim/shell/programs/bytecode';
import { type World } from '../../sim/world';
import { type VmMetrics } from './metrics';
import { type VmBox } from './vmBox';

/** What every part of the picture needs to know, and the boxes so far. */
export interface Plan {
  world: World;
  m: VmMetrics;
  boxes: VmBox[];
  language: Language;
  going: readonly Event[];
}

/** The source, its bytecode, the compiler between them and the VM that runs it. */
export const FILES: Readonly<Record<Language, { source: string; bytecode: string; tool: string; vm: 'jvm' | 'pythonVm' }>> = {
  java: { source: 'Hello.java', bytecode: 'Hello.class', tool: 'javac', vm: 'jvm' },
  python: { source: 'hello.py', bytecode: 'hello.cpython-312.pyc', tool: 'py_compile', vm: 'pythonVm' },
};
