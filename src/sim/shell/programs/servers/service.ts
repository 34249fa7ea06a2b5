// What the programs that stay have in common: when they started, what they print first, and how they answer.
import { networkOwner } from '../../../containers';
import { ROOT_NAMESPACES } from '../../../kernel/kernel';
import { type ProgramContext, type Stays } from '../../program';
import { SERVICE_MEMORY } from '../memory';
import { machineHere } from '../support';
import { valuesOf } from '../../../values';

/** The signals that a well-behaved service ends on, with exit code 0. */
export const GRACEFUL = { TERM: 0, INT: 0, QUIT: 0 };

/** A language's prompt leaves on Ctrl+C here, as nothing that is typed into it is run. */
export const PROMPT_SIGNALS = { INT: 130 };

/** Prints lines, one at a time. */
export function printLines(context: ProgramContext, stream: 'out' | 'err', lines: readonly string[]): void {
  for (const line of lines) context[stream](`${line}\n`);
}

/** A service that stays. */
export function staying(service: keyof typeof SERVICE_MEMORY, listens: number[], title: string[], handles: Record<string, number> = GRACEFUL): Stays {
  return { kind: 'stays', memoryMiB: SERVICE_MEMORY[service].mib, listens, handles: { ...handles }, title };
}

/** Whether something listens already where a program would: in its own network, which may be that of the machine or of another container. */
export function isPortTaken(context: Pick<ProgramContext, 'sim' | 'machine' | 'container'>, port: number): boolean {
  const { kernel, engine } = machineHere(context);
  const inside = context.container === null ? undefined : engine?.containers[context.container];
  const owner = inside && engine ? networkOwner(engine, inside) : null;
  const net = owner === null ? ROOT_NAMESPACES.net : kernel?.processes[owner.pid]?.namespaces.net;
  const published = owner === null && valuesOf(engine?.containers ?? {}).some((c) => c.ports.some((p) => p.hostPort === port && p.protocol === 'tcp'));
  return published || valuesOf(kernel?.listeners ?? []).some((listener) => listener.net === net && listener.port === port);
}

/** Whether an option such as `--version` was given. */
export function wants(context: ProgramContext, ...options: string[]): boolean {
  return context.argv.slice(1).some((arg) => options.includes(arg));
}

/** The version of a program as its image's environment names it, without packaging suffixes. */
export function versionFrom({ session }: ProgramContext, variable: string, fallback: string): string {
  return (session.env[variable] ?? fallback).replace(/^\d+:/, '').replace(/[-+~].*$/, '');
}

/** An error page in a server's own plain style. */
export function errorPage(title: string, server: string): string {
  return `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n<hr><center>${server}</center>\n</body>\n</html>\n`;
}
