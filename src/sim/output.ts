// Output of processes on its way: to terminals, into a container's log, to whoever follows an exec, or into a file.
import { containerPrinted } from './docker/run/stream';
import { type Sink } from './kernel/output';
import { type Simulation } from './shell/program';
import { appendToFile } from './shell/machine/shell';
import { valuesOf } from './values';

/** Writes a text where a stream leads. `container` is the container that the process runs in. */
export function emit(sim: Simulation, machine: string, container: string | null, sink: Sink, text: string): void {
  if (text === '') return;
  switch (sink.to) {
    case 'null':
      return;
    case 'file':
      appendToFile({ sim, machine, container }, sink.path, text);
      return;
    case 'terminal':
      sim.record({ type: 'terminal/printed', terminal: sink.terminal, stream: sink.stream, text });
      return;
    case 'container':
      if (container !== null) containerPrinted(sim, machine, container, sink.stream, text);
      return;
    case 'exec':
      for (const { id, job } of valuesOf(sim.world.terminals))
        if (job?.kind === 'exec' && job.exec === sink.exec && job.machine === machine) sim.record({ type: 'terminal/printed', terminal: id, stream: sink.stream, text });
  }
}
