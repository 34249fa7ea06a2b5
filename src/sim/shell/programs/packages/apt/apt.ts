// apt, apt-get and apt-cache: the package manager of Debian and Ubuntu, over a table of packages instead of an archive.
import { type Program, type ProgramContext, type ProgramResult } from '../../../program';
import { notSimulated } from '../../runtimes';
import { calledAs } from '../../support';
import { ABORTED, isYes, keptBy } from './agree';
import { type Asked, isApt, readAsked } from './asked';
import { installNow } from './carryOut';
import { install } from './install';
import { list, policy, search, show } from './query';
import { hasLists, LISTS } from './release';
import { autoRemove, remove, removeNow } from './remove';
import { type Apt, dpkgProblem, fail, heading, listsProblem, openApt, reopenApt, say, stepLine } from './state';
import { update } from './update';

type Operation = (context: ProgramContext, apt: Apt) => ProgramResult;

/** Images hold the newest version of everything: there is nothing to upgrade. */
const upgrade: Operation = (context, apt) => {
  if (apt.asked.words.length > 0) return install(context, apt);
  const denied = dpkgProblem(context);
  if (denied) return fail(apt, ...denied);
  heading(apt);
  say(apt, stepLine(apt, 'Calculating upgrade'));
  say(apt, apt.modern ? 'Summary:\n  Upgrading: 0, Installing: 0, Removing: 0, Not Upgrading: 0\n' : '0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.\n');
  return 0;
};

/** Archives are not kept, as the images' own settings say: there is nothing to delete. */
const clean: Operation = (context, apt) => {
  const denied = dpkgProblem(context);
  return denied ? fail(apt, ...denied) : 0;
};

/** Deletes the package lists. */
const distClean: Operation = (context, apt) => {
  const problem = listsProblem(context);
  if (problem) return fail(apt, ...problem);
  for (const name of context.files.list(LISTS)) if (name.includes('_Packages')) context.write(`${LISTS}/${name}`, null);
  return 0;
};

const updateOf: Operation = (context, apt) => {
  const code = update(context, apt);
  if (code !== 0 || !isApt(context)) return code;
  for (const step of ['Building dependency tree', 'Reading state information']) say(apt, stepLine(apt, step));
  if (hasLists(context.files)) say(apt, 'All packages are up to date.\n');
  return code;
};

const change = (more: Partial<Asked>, operation: Operation): Operation => {
  return (context, apt) => operation(context, { ...apt, asked: { ...apt.asked, ...more } });
};

const check: Operation = (_context, apt) => {
  heading(apt);
  return 0;
};

const changes: Readonly<Record<string, Operation>> = {
  ...{ update: updateOf, install, reinstall: change({ reinstall: true }, install), remove, purge: change({ purge: true }, remove) },
  ...{ upgrade, 'dist-upgrade': upgrade, 'full-upgrade': upgrade, autoremove: autoRemove, autopurge: change({ purge: true }, autoRemove) },
  ...{ clean, autoclean: clean, 'dist-clean': distClean, distclean: distClean, check },
};
const queries: Readonly<Record<string, Operation>> = {
  search: (context, apt) => search(apt, isApt(context)),
  show: (_context, apt) => show(apt),
  policy: (_context, apt) => policy(apt),
};
const OPERATIONS: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  apt: { ...changes, ...queries, list: (_context, apt) => list(apt) },
  'apt-get': changes,
  'apt-cache': queries,
};
/** What the real tools have besides. */
const ABSENT =
  'source download build-dep changelog edit-sources moo satisfy depends rdepends showpkg showsrc pkgnames stats madison dump indextargets markauto unmarkauto dselect-upgrade history-list';

const versionLine = ({ release, catalogue }: Apt): string => `apt ${catalogue.get('apt')?.version ?? ''} (${release.architecture})\n`;

function help(name: string, apt: Apt): string {
  const operations = Object.keys(OPERATIONS[name] ?? {});
  return `${versionLine(apt)}Usage: ${name} [options] command\n\nMost used commands:\n${operations.map((word) => `  ${word}\n`).join('')}\nSee ${name}(8) for more information about the available commands.\n`;
}

function run(context: ProgramContext): ProgramResult {
  const name = calledAs(context);
  const asked = readAsked(context);
  if ('problem' in asked) {
    context.err(`${asked.problem}\n`);
    return 100;
  }
  if (isApt(context) && !context.outputIsTty) context.err('\nWARNING: apt does not have a stable CLI interface. Use with caution in scripts.\n\n');
  const apt = openApt(context, asked);
  if (asked.version || asked.help || asked.operation === '' || asked.operation === 'help') {
    context.out(asked.version ? versionLine(apt) : help(name, apt));
    return asked.operation === '' && !asked.help && !asked.version ? 1 : 0;
  }
  const operations = OPERATIONS[name] ?? changes;
  const operation = Object.hasOwn(operations, asked.operation) ? operations[asked.operation] : undefined;
  if (operation) return operation(context, apt);
  if (ABSENT.split(' ').includes(asked.operation)) return notSimulated(context, `${name} ${asked.operation}`);
  return fail(apt, `Invalid operation ${asked.operation}`);
}

/** The package manager under each of its three names. */
export const apt: Program = {
  run,
  line(staying, line) {
    const { asked, pending, modern } = keptBy(staying);
    if (line === null || !isYes(line)) {
      staying.out('Abort.\n');
      return ABORTED;
    }
    const again = reopenApt(staying, asked, modern);
    return pending.does === 'install' ? installNow(again, pending.names) : removeNow(again, pending.names);
  },
};
