// What pip warns of: a Python that is not its own, root, a cache out of reach, and programs that are not on PATH.
import { type ProgramContext } from '../../../program';
import { mayWrite } from '../../support';
import { type Site } from './site';

/** PEP 668 on Debian and Ubuntu, for Python 3.12. */
export const MANAGED = `error: externally-managed-environment

× This environment is externally managed
╰─> To install Python packages system-wide, try apt install
    python3-xyz, where xyz is the package you are trying to
    install.
    
    If you wish to install a non-Debian-packaged Python package,
    create a virtual environment using python3 -m venv path/to/venv.
    Then use path/to/venv/bin/python and path/to/venv/bin/pip. Make
    sure you have python3-full installed.
    
    If you wish to install a non-Debian packaged Python application,
    it may be easiest to use pipx install xyz, which will manage a
    virtual environment for you. Make sure you have pipx installed.
    
    See /usr/share/doc/python3.12/README.venv for more information.

note: If you believe this is a mistake, please contact your Python installation or OS distribution provider. You can override this, at the risk of breaking your Python installation or OS, by passing --break-system-packages.
hint: See PEP 668 for the detailed specification.
`;
/** PEP 668 on Alpine. */
export const ALPINE_MANAGED = `error: externally-managed-environment

× This environment is externally managed
╰─> 
    The system-wide python installation should be maintained using the system
    package manager (apk) only.
    
    If the package in question is not packaged already (and hence installable via
    "apk add py3-somepackage"), please consider installing it inside a virtual
    environment, e.g.:
    
    python3 -m venv /path/to/venv
    . /path/to/venv/bin/activate
    pip install mypackage

note: If you believe this is a mistake, please contact your Python installation or OS distribution provider. You can override this, at the risk of breaking your Python installation or OS, by passing --break-system-packages.
hint: See PEP 668 for the detailed specification.
`;
/** Said after root has installed something outside of a virtual environment. */
export const AS_ROOT =
  "WARNING: Running pip as the 'root' user can result in broken permissions and conflicting behaviour with the system package manager, possibly rendering your system unusable. It is recommended to use a virtual environment instead: https://pip.pypa.io/warnings/venv. Use the --root-user-action option if you know what you are doing and want to suppress this warning.\n";

/** Tells that nothing that is downloaded can be kept. */
export function tellOfCache(context: ProgramContext): void {
  const cache = `${context.session.env['HOME'] ?? '/root'}/.cache/pip`.replace('//', '/');
  if (mayWrite(context, cache)) return;
  context.err(
    `WARNING: The directory '${cache}' or its parent directory is not owned or is not writable by the current user. The cache has been disabled. Check the permissions and owner of that directory. If executing pip with sudo, you should use sudo's -H flag.\n`,
  );
}

/** Tells of programs in the user's own folder that no name will find. */
export function tellOfPath(context: ProgramContext, { bin, ofUser }: Site, programs: readonly string[]): void {
  if (!ofUser || programs.length === 0 || (context.session.env['PATH'] ?? '').split(':').includes(bin)) return;
  const names = [...programs].sort();
  const last = names.at(-1) ?? '';
  const scripts = names.length === 1 ? `script ${last} is` : `scripts ${names.slice(0, -1).join(', ')} and ${last} are`;
  context.err(
    `  WARNING: The ${scripts} installed in '${bin}' which is not on PATH.\n  Consider adding this directory to PATH or, if you prefer to suppress this warning, use --no-warn-script-location.\n`,
  );
}
