// Where pip installs to: a virtual environment, the Python of the image, or that of the distribution, which wants to be left alone.
import { type FileView, parentOf } from '../../../../kernel/files';
import { type ProgramContext } from '../../../program';
import { resolveProgram } from '../../../resolve';
import { mayWrite } from '../../support';
import { textAt } from '../ground';
import { wordAt } from '../../../../text';
import { searchPathOf } from '../../../session';

/** A Python's place for packages. */
export interface Site {
  /** `3.12` */
  python: string;
  folder: string;
  /** Where programs go. */
  bin: string;
  /** PEP 668: only the distribution's package manager installs here. */
  managed: boolean;
  /** It belongs to the user, because the real place may not be written. */
  ofUser: boolean;
  /** It is a virtual environment. */
  virtual: boolean;
}

/** The Python 3 that has a folder of its name under a path; undefined where none has. */
function pythonIn(files: FileView, lib: string): string | undefined {
  return files
    .list(lib)
    .find((name) => /^python3\.\d+$/.test(name))
    ?.slice('python'.length);
}

/** The virtual environment that a program belongs to: the active one, or that in whose folder it lies. */
function environmentOf({ files, session, argv }: ProgramContext): string | undefined {
  const active = session.env['VIRTUAL_ENV'];
  if (active !== undefined && active !== '') return active;
  const found = resolveProgram(files, wordAt(argv, 0), searchPathOf(session), session.cwd);
  const root = found.found ? parentOf(parentOf(found.path)) : '/';
  return files.read(`${root === '/' ? '' : root}/pyvenv.cfg`) ? root : undefined;
}

/** Whether the Python is the distribution's own. */
export const isSystemPython = ({ files }: Pick<ProgramContext, 'files'>): boolean => !files.read('/usr/local/bin/python3') && !files.read('/usr/local/bin/python');

/** The place for packages of the Python that is meant here. */
export function siteOf(context: ProgramContext): Site {
  const { files, session } = context;
  const environment = environmentOf(context);
  const python = pythonIn(files, isSystemPython(context) ? '/usr/lib' : '/usr/local/lib') ?? '3.12';
  const site = { python, managed: false, ofUser: false, virtual: false };
  if (environment !== undefined) return { ...site, folder: `${environment}/lib/python${python}/site-packages`, bin: `${environment}/bin`, virtual: true };
  const isSystem = isSystemPython(context);
  const shared = `/usr/local/lib/python${python}/${isSystem && textAt(context, '/etc/debian_version') !== '' ? 'dist-packages' : 'site-packages'}`;
  const managed = isSystem && files.read(`/usr/lib/python${python}/EXTERNALLY-MANAGED`) !== undefined;
  if (mayWrite(context, shared)) return { ...site, folder: shared, bin: '/usr/local/bin', managed };
  const home = session.env['HOME'] ?? '/';
  return { ...site, folder: `${home}/.local/lib/python${python}/site-packages`, bin: `${home}/.local/bin`, managed, ofUser: true };
}

/** Versions of what is installed, by the name that it was published under. */
export function installedAt({ files }: Pick<ProgramContext, 'files'>, folder: string): Map<string, string> {
  const found = files.list(folder).flatMap((entry) => {
    const [, name, version] = /^(.+)-([^-]+)\.dist-info$/.exec(entry) ?? [];
    return name === undefined || version === undefined ? [] : [[name.replaceAll('_', '-'), version] as const];
  });
  return new Map(found);
}
