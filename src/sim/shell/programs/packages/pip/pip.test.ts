// pip: requirements decide what lands in site-packages; the Python of a distribution wants to be left alone.
import { describe, expect, it, test } from 'vitest';
import { programs } from '../../../programs';
import { file } from '../../../userland/tree';
import { bench, type Bench } from '../../testBench';
import { normal, pyPackages, requirementOf, versionFor } from './offers';

const python = (requirements = 'flask==3.0.3\n# why\nredis>=5,<7\n', more: { offline?: boolean; user?: string; env?: Record<string, string> } = {}): Bench =>
  bench({ image: 'python:3.12-slim', files: { '/requirements.txt': file(requirements) }, ...more });

describe('pip install', () => {
  it('collects what is required and what that needs', () => {
    const here = python();
    const { out, err, exit } = here.run('pip install --no-cache-dir -r requirements.txt');
    expect(out).toMatch(/^Collecting flask==3\.0\.3 \(from -r requirements\.txt \(line 1\)\)\n {2}Downloading flask-3\.0\.3-py3-none-any\.whl\.metadata \(3 kB\)\n/);
    expect(out).toContain('Collecting blinker (from flask)\n');
    expect(out).toMatch(/\nInstalling collected packages: .*, flask.*\n\nSuccessfully installed blinker-.* flask-3\.0\.3 .* redis-6.* werkzeug-.*\n$/);
    expect(err).toMatch(/^WARNING: Running pip as the 'root' user can result in broken permissions/);
    expect(exit).toBe(0);
    expect(here.run('ls /usr/local/lib/python3.12/site-packages').out).toMatch(/flask\n[^]*flask-3\.0\.3\.dist-info\n/);
    expect(here.run('pip freeze').out).toContain('\nflask==3.0.3\n');
    expect(here.run('pip list').out).toMatch(/^Package +Version\n-+ -+\nblinker +/);
    expect(here.run('pip install flask').out).toMatch(/^Requirement already satisfied: flask in \/usr\/local\/lib\/python3\.12\/site-packages \(3\.0\.3\)\n/);
    expect(here.run('ls /root/.cache/pip').exit).not.toBe(0);
    expect(here.run('pip uninstall -y flask').out).toBe('Found existing installation: flask 3.0.3\nUninstalling flask-3.0.3:\n  Successfully uninstalled flask-3.0.3\n');
    expect(here.run('pip show flask').err).toBe('WARNING: Package(s) not found: flask\n');
  });

  it('keeps what it has downloaded unless it is told not to', () => {
    const here = python();
    expect(here.run('python -m pip install Requests').out).toMatch(/Successfully installed certifi-/);
    expect(here.run('ls /root/.cache/pip').out).toBe('http-v2\n');
    const without = python('', { env: { PIP_NO_CACHE_DIR: '1' } });
    expect(without.run('pip3 install requests').exit).toBe(0);
    expect(without.run('ls /root/.cache').exit).not.toBe(0);
  });

  it('says in its own words what goes wrong', () => {
    const nothing = 'ERROR: Could not find a version that satisfies the requirement nonsense (from versions: none)\nERROR: No matching distribution found for nonsense\n';
    expect(python().run('pip install nonsense')).toEqual({ out: '', err: nothing, exit: 1 });
    expect(python().run('pip install flask==99.0').err).toContain('requirement flask==99.0 (from versions: 3.1.2)\n');
    expect(python().run('pip install -r missing.txt')).toMatchObject({
      err: "ERROR: Could not open requirements file: [Errno 2] No such file or directory: 'missing.txt'\n",
      exit: 1,
    });
    expect(python().run('pip install')).toMatchObject({ err: 'ERROR: You must give at least one requirement to install (see "pip help install")\n', exit: 1 });
    expect(python().run('pip install --frob flask')).toMatchObject({ err: '\nUsage:   \n  pip install [options]\n\nno such option: --frob\n', exit: 2 });
    expect(python().run('pip frobnicate')).toMatchObject({ err: 'ERROR: unknown command "frobnicate"\n', exit: 1 });
    const offline = python('', { offline: true }).run('pip install flask').err;
    expect(offline).toMatch(/^WARNING: Retrying \(Retry\(total=4, [^]*Temporary failure in name resolution'\)': \/simple\/flask\/\n/);
    expect(offline).toMatch(/No matching distribution found for flask\n$/);
  });

  it('installs for the user who may not write to the shared place', () => {
    const here = python('', { user: 'nobody', env: { HOME: '/tmp/home' } });
    expect(here.run('pip install flask').out).toMatch(/^Defaulting to user installation because normal site-packages is not writeable\n/);
    expect(here.run('ls /tmp/home/.local/lib/python3.12/site-packages').out).toContain('flask\n');
  });
});

describe('the Python of a distribution', () => {
  it.each([
    ['ubuntu:24.04', 'apt-get update && apt-get install -y python3-pip python3-venv', 'apt install\n    python3-xyz'],
    ['alpine', 'apk add py3-pip', 'package manager (apk) only.'],
  ])('in %s is managed by its package manager', (image, line, words) => {
    const here = bench({ image });
    expect(here.run(line).exit).toBe(0);
    const { err, exit } = here.run('pip install flask');
    expect(err).toMatch(/^error: externally-managed-environment\n\n× This environment is externally managed\n/);
    expect(err).toContain(words);
    expect(exit).toBe(1);
    expect(here.run('python3 -m venv /venv && /venv/bin/pip install flask').exit).toBe(0);
    expect(here.run('. /venv/bin/activate && pip freeze').out).toContain('flask==');
    expect(here.run('pip install --break-system-packages flask').exit).toBe(0);
  });

  it('has neither pip nor venv by itself', () => {
    const here = bench({ image: 'debian' });
    here.run('apt-get update && apt-get install -y --no-install-recommends python3');
    expect(here.run('python3 -m pip --version')).toMatchObject({ err: '/usr/bin/python3: No module named pip\n', exit: 1 });
    expect(here.run('python3 -m venv /venv').out).toContain('    apt install python3.13-venv\n');
  });
});

test('requirements are read as pip reads them', () => {
  expect(requirementOf('Flask[async] == 3.0 ; python_version > "3" # why')).toMatchObject({ name: 'Flask', bounds: '==3.0' });
  expect(requirementOf('./here')).toBeUndefined();
  const flask = pyPackages.get('flask');
  expect(flask && ['', '==3.0.*', '==2.3.3', '>=2,<3', '~=3.0', '>99', '<=2.0'].map((bounds) => versionFor(flask, bounds))).toEqual([
    '3.1.2',
    '3.0',
    '2.3.3',
    '2.0.0',
    '3.1.2',
    undefined,
    '2.0',
  ]);
});

describe('the table', () => {
  it('depends on nothing that is not in it', () => {
    expect([...pyPackages.values()].flatMap(({ depends }) => depends.filter((name) => !pyPackages.has(normal(name))))).toEqual([]);
  });

  it('has sizes, and programs that the machine has, if only to say that it does not run them', () => {
    for (const { name, archive, installed, programs: brought } of pyPackages.values()) {
      expect(archive > 0 && installed > 0, name).toBe(true);
      expect(brought.filter((one) => !Object.hasOwn(programs, one))).toEqual([]);
    }
  });
});
