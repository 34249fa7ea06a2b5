// A docker command that has asked its terminal something, and goes on with the answer.
import { type ProgramContext, type Simulation } from '../../shell/program';
import { type Terminal } from '../../world';

/** The surroundings of the command that waits in the terminal. */
export function contextIn(sim: Simulation, { id, machine, session, outputIsTty }: Terminal, argv: readonly string[]): ProgramContext {
  const print = (stream: 'stdout' | 'stderr') => (text: string) => {
    if (text !== '') sim.record({ type: 'terminal/printed', terminal: id, stream, text });
  };
  return {
    sim,
    machine,
    container: null,
    argv: [...argv],
    stdin: '',
    keyboard: true,
    session,
    files: sim.filesOf(machine, null),
    pid: 0,
    terminal: id,
    foreground: true,
    outputIsTty,
    out: print('stdout'),
    err: print('stderr'),
    write: (path, node) => {
      sim.write(machine, null, path, node);
    },
    sleep: (ms) => {
      sim.advance(sim.world.now + ms);
    },
  };
}
