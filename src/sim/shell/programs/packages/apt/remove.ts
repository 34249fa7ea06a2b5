// apt-get remove, purge and autoremove: what goes, what goes with it, and what is then no longer needed.
import { PACKAGES_MS } from '../../../../calibration';
import { type ProgramContext, type ProgramResult } from '../../../program';
import { listed } from '../ground';
import { agree } from './agree';
import { filesOf, qualified } from './catalogue';
import { writeAutomatic, writeStatus } from './database';
import { dependentsOf, orphansIn } from './solve';
import { type Apt, dpkgProblem, fail, heading, say, sizeWords } from './state';

/** Removes what is named, and everything that needs it. */
export function remove(context: ProgramContext, apt: Apt): ProgramResult {
  const denied = dpkgProblem(context);
  if (denied) return fail(apt, ...denied);
  heading(apt);
  const { asked, catalogue, installed } = apt;
  const names = asked.words.map((word) => word.replace(/[:=].*$/, ''));
  const unknown = names.filter((name) => !catalogue.has(name) || (!apt.lists && !installed.has(name)));
  if (unknown.length > 0) return fail(apt, ...unknown.map((name) => `Unable to locate package ${name}`));
  for (const name of names) if (!installed.has(name)) say(apt, `Package '${name}' is not installed, so not removed\n`);
  const going = dependentsOf(
    names.filter((name) => installed.has(name)),
    catalogue,
    installed,
  );
  const staying = new Set([...installed].filter((name) => !going.includes(name)));
  const orphans = orphansIn(staying, apt.automatic, catalogue);
  if (!asked.autoRemove) noLonger(apt, orphans);
  return proceed(context, apt, asked.autoRemove ? [...going, ...orphans].sort() : going);
}

/** Removes what was installed for others and is no longer needed. */
export function autoRemove(context: ProgramContext, apt: Apt): ProgramResult {
  const denied = dpkgProblem(context);
  if (denied) return fail(apt, ...denied);
  heading(apt);
  return proceed(context, apt, orphansIn(apt.installed, apt.automatic, apt.catalogue));
}

function noLonger(apt: Apt, orphans: readonly string[]): void {
  if (orphans.length === 0) return;
  const [one, it] = orphans.length === 1 ? ['package was', 'it'] : ['packages were', 'them'];
  say(
    apt,
    `The following ${one} automatically installed and ${orphans.length === 1 ? 'is' : 'are'} no longer required:\n${listed(orphans)}Use 'apt autoremove' to remove ${it}.\n`,
  );
}

function proceed(context: ProgramContext, apt: Apt, going: readonly string[]): ProgramResult {
  const { asked, catalogue } = apt;
  const mark = asked.purge ? '*' : '';
  const freed = going.reduce((sum, name) => sum + (catalogue.get(name)?.installed ?? 0), 0);
  const marked = going.map((name) => `${name}${mark}`);
  if (going.length > 0) say(apt, apt.modern ? `REMOVING:\n${listed(marked)}\n` : `The following packages will be REMOVED:\n${listed(marked)}`);
  const essential = going.filter((name) => catalogue.get(name)?.base === true);
  if (essential.length > 0 && !asked.allowEssential) {
    say(apt, `WARNING: The following essential packages will be removed.\nThis should NOT be done unless you know exactly what you are doing!\n${listed(essential)}`);
    return fail(
      apt,
      asked.yes
        ? 'Essential packages were removed and -y was used without --allow-remove-essential.'
        : 'Removing essential system-critical packages is not permitted. This might break the system.',
    );
  }
  const count = String(going.length);
  say(
    apt,
    apt.modern ? `Summary:\n  Upgrading: 0, Installing: 0, Removing: ${count}, Not Upgrading: 0\n` : `0 upgraded, 0 newly installed, ${count} to remove and 0 not upgraded.\n`,
  );
  if (going.length === 0) return 0;
  say(apt, apt.modern ? `  Freed space: ${sizeWords(freed)}\n\n` : `After this operation, ${sizeWords(freed)} disk space will be freed.\n`);
  if (asked.simulate) {
    for (const name of going) apt.ground.out(`Remv ${name} [${catalogue.get(name)?.version ?? ''}]\n`);
    return 0;
  }
  const answer = asked.yes ? 'yes' : agree(context, apt, { does: 'remove', names: [...going] });
  return answer === 'yes' ? removeNow(apt, going) : answer;
}

/** Goes on after the question was answered, or needed none. */
export function removeNow(apt: Apt, going: readonly string[]): number {
  const { ground, catalogue, release } = apt;
  const packages = going.flatMap((name) => catalogue.get(name) ?? []);
  ground.out('(Reading database ... 4886 files and directories currently installed.)\n');
  for (const one of packages) {
    ground.sleep(PACKAGES_MS.setUp.value);
    ground.out(`Removing ${qualified(one, release)} (${one.version}) ...\n`);
    for (const [path, { kind }] of Object.entries(filesOf(one, catalogue))) {
      const isSetting = path.startsWith('/etc/') && !apt.asked.purge;
      if (kind !== 'dir' && !isSetting && !path.startsWith('/var/') && ground.files.lstat(path)) ground.write(path, null);
    }
  }
  writeStatus(ground, release, [], new Set(going));
  writeAutomatic(ground, release, new Set([...apt.automatic].filter((name) => !going.includes(name))));
  return 0;
}
