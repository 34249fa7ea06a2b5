// npm test: everything that must hold (types, lint, format, build, unit tests, laws), then the built site in a real browser, and in a second one where it is there.
import { chromium } from './chromium.mjs';
import { install, run } from './ready.mjs';

// one lesson of each module keeps an ordinary run short; --full opens every lesson and tries other random inputs
if (process.argv.includes('--full')) {
  process.env['FULL'] = 'true';
  process.env['SEED'] ??= 'random';
}
install();
process.env['CHROMIUM'] = chromium();
run('npm', ['run', '--silent', 'check']);
run('npm', ['run', '--silent', 'test:e2e']);
run('npm', ['run', '--silent', 'test:firefox']);
