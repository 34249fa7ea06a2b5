// dpkg: tells what is installed. Installing single archives is not simulated: there are none.
import { type Program, type ProgramContext } from '../../../program';
import { notSimulated } from '../../runtimes';
import { calledAs, machineHere } from '../../support';
import { type Catalogue, catalogueOf, type DebPackage, filesOf } from './catalogue';
import { installedIn, statusOf } from './database';
import { releaseOf } from './release';

const HEAD = `Desired=Unknown/Install/Remove/Purge/Hold
| Status=Not/Inst/Conf-files/Unpacked/halF-conf/Half-inst/trig-aWait/Trig-pend
|/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)
`;

function table(packages: readonly DebPackage[], architecture: string): string {
  const rows = packages.map(({ name, version, about }) => [name, version, architecture, about] as const);
  const widths = [0, 1, 2].map((column) => Math.max(column === 2 ? 12 : 4, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (mark: string, cells: readonly string[], fill = ' '): string => `${mark} ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(' ')}\n`;
  const rule = `+++-${widths.map((width) => '='.repeat(width)).join('-')}-${'='.repeat(33)}\n`;
  return `${HEAD}${line('||/', ['Name', 'Version', 'Architecture', 'Description'])}${rule}${rows.map((row) => line('ii ', row)).join('')}`;
}

function chosen(context: ProgramContext, patterns: readonly string[], catalogue: Catalogue): DebPackage[] {
  const installed = installedIn(context.files, catalogue);
  const here = [...catalogue.values()].filter(({ name }) => installed.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (patterns.length === 0) return here;
  const fits = (name: string): boolean => patterns.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern));
  return here.filter(({ name }) => fits(name));
}

/** dpkg and dpkg-query. */
export const dpkg: Program = {
  run(context) {
    const name = calledAs(context);
    const [option = '', ...words] = context.argv.slice(1);
    const { architecture } = machineHere(context).hardware;
    const release = releaseOf(context.files, architecture);
    const catalogue = catalogueOf(release);
    const say = (text: string): number => {
      context.out(text);
      return 0;
    };
    switch (option) {
      case '':
        context.err(`${name}: error: need an action option\n`);
        return 2;
      case '--version':
        return say(`Debian '${name}' package management program version ${catalogue.get('dpkg')?.version ?? ''} (${architecture}).\n`);
      case '--print-architecture':
        return say(`${architecture}\n`);
      case '-l':
      case '--list': {
        const found = chosen(context, words, catalogue);
        if (found.length > 0) return say(table(found, architecture));
        for (const word of words) context.err(`dpkg-query: no packages found matching ${word}\n`);
        return 1;
      }
      case '-s':
      case '--status':
      case '-L':
      case '--listfiles':
        return each(context, words, catalogue, (one) =>
          option.toLowerCase().endsWith('s') && option !== '-L' && option !== '--listfiles' ? `${statusOf(one, release)}\n` : paths(one, catalogue),
        );
      default:
        if (/^-(?:i|r|P|S|W|x|c)$|^--[a-z-]+/.test(option)) return notSimulated(context, `${name} ${option}`);
        context.err(`${name}: error: unknown option ${option}\n`);
        return 2;
    }
  },
};

const paths = (one: DebPackage, catalogue: Catalogue): string =>
  `/.\n${Object.keys(filesOf(one, catalogue))
    .map((path) => `${path}\n`)
    .join('')}`;

function each(context: ProgramContext, words: readonly string[], catalogue: Catalogue, text: (one: DebPackage) => string): number {
  const installed = installedIn(context.files, catalogue);
  let exit = 0;
  for (const word of words) {
    const one = catalogue.get(word);
    if (one && installed.has(word)) context.out(text(one));
    else {
      exit = 1;
      context.err(`dpkg-query: package '${word}' is not installed and no information is available\nUse dpkg --info (= dpkg-deb --info) to examine archive files.\n`);
    }
  }
  return exit;
}
