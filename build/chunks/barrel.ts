// Which modules are really behind an import from a package that only re-exports: without this, one icon would seem to bring all of them.

/** The package whose index re-exports each icon from a file of its own. */
const PACKAGE = 'lucide-react';

/** Whether a module is that index. */
export const isBarrel = (id: string): boolean => id.endsWith(`/${PACKAGE}.mjs`);

const namesIn = (list: string): string[] => list.split(',').map((part) => part.trim());

/** The files behind each name of the index, as its code writes them: `export { default as Cpu, default as CpuIcon } from './icons/cpu.mjs'`. */
export function filesByName(code: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const [, list = '', file = ''] of code.matchAll(/export\s*\{([^}]*)\}\s*from\s*['"]([^'"]+)['"]/g)) {
    for (const name of namesIn(list)) files.set(name.replace(/^.* as /, ''), file);
  }
  return files;
}

/** The names that a module imports from the index. */
export function namesFromBarrel(code: string): string[] {
  const imports = code.matchAll(new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*['"]${PACKAGE}['"]`, 'g'));
  return [...imports].flatMap(([, list = '']) => namesIn(list).map((name) => name.replace(/ as .*$/, ''))).filter((name) => name !== '');
}
