// npm test: everything that must hold (types, lint, format, build, unit tests, laws), then the built site in a real browser, and in a second one: where it is there, or can be installed for CI.
import { chromiumForTests } from './chromium.mjs';
import { installForCi } from './debian.mjs';
import { install, run } from './ready.mjs';
import { passes } from './side.mjs';

// one lesson of each module keeps an ordinary run short; --full opens every lesson and tries other random inputs
if (process.argv.includes('--full')) {
  process.env['FULL'] = 'true';
  process.env['SEED'] ??= 'random';
}
install();
process.env['CHROMIUM'] = chromiumForTests();
installForCi('/usr/bin/firefox-esr', 'firefox-esr');
run('npm', ['run', '--silent', 'check']);
// the second browser mostly waits for itself
const browsers = await Promise.all([passes('test:firefox'), passes('test:e2e', { atOnce: true })]);
if (browsers.includes(false)) process.exit(1);
