// systemctl: starts, stops and describes the services that it is given.
import { type Program, type ProgramContext } from '../program';
import { complain, parseOptions } from './support';

/** A service that systemctl can manage. Whoever owns the service hands these in. */
export interface Service {
  /** As `systemctl status` prints it after the name. */
  description: string;
  /** Host PID of the main process; 0 while it does not run. */
  mainPid(context: ProgramContext): number;
  start(context: ProgramContext): void;
  /** `restarts`: a start follows at once. */
  stop(context: ProgramContext, restarts: boolean): void;
  /** A socket that goes on listening, and starts the service again when somebody connects. */
  wokenBy?(context: ProgramContext): string | undefined;
}

const VERBS = ['start', 'stop', 'restart', 'status', 'is-active', 'enable', 'disable', 'is-enabled'];

function status(context: ProgramContext, unit: string, service: Service): number {
  const pid = service.mainPid(context);
  const active = pid !== 0;
  context.out(`${active ? '●' : '○'} ${unit} - ${service.description}\n     Loaded: loaded (/usr/lib/systemd/system/${unit}; enabled; preset: enabled)\n`);
  context.out(active ? `     Active: active (running)\n   Main PID: ${pid} (${unit.replace(/\.service$/, '')})\n` : '     Active: inactive (dead)\n');
  return active ? 0 : 3;
}

/** Builds the program from services by unit name, without `.service`. */
export function systemctl(services: Readonly<Record<string, Service>>): Program {
  return {
    run(context) {
      const options = parseOptions(context.argv.slice(1), { flags: 'qlf', long: { quiet: 'q', 'no-pager': 'l', now: 'f' } });
      if (complain(context, options)) return 1;
      const [verb = '', ...names] = options.rest;
      if (!VERBS.includes(verb)) {
        context.err(`Unknown command verb '${verb}'.\n`);
        return 1;
      }
      if (names.length === 0) {
        context.err('Too few arguments.\n');
        return 1;
      }
      return names.reduce((exit, name) => manage(context, verb, name.replace(/\.service$/, ''), services) || exit, 0);
    },
  };
}

function manage(context: ProgramContext, verb: string, name: string, services: Readonly<Record<string, Service>>): number {
  const unit = name.endsWith('.socket') ? name : `${name}.service`;
  const service = Object.hasOwn(services, name) ? services[name] : undefined;
  if (verb === 'is-active') {
    const active = service !== undefined && service.mainPid(context) !== 0;
    context.out(active ? 'active\n' : 'inactive\n');
    return active ? 0 : 3;
  }
  if (verb === 'is-enabled') {
    context.out(service ? 'enabled\n' : 'not-found\n');
    return service ? 0 : 4;
  }
  if (!service) {
    context.err(verb === 'status' ? `Unit ${unit} could not be found.\n` : `Failed to ${verb} ${unit}: Unit ${unit} not found.\n`);
    return verb === 'status' ? 4 : 5;
  }
  if (verb === 'status') return status(context, unit, service);
  if (context.session.user !== 'root') {
    context.err(`Failed to ${verb} ${unit}: Interactive authentication required.\nSee system logs and 'systemctl status ${unit}' for details.\n`);
    return 1;
  }
  if (verb === 'stop' || verb === 'restart') service.stop(context, verb === 'restart');
  const socket = verb === 'stop' ? service.wokenBy?.(context) : undefined;
  if (socket !== undefined) context.err(`Stopping '${unit}', but its triggering units are still active:\n${socket}\n`);
  if (verb === 'start' || verb === 'restart') service.start(context);
  return 0;
}
