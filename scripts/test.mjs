// npm test: everything that must hold (types, lint, format, build, unit tests, laws), then the built site in a real browser.
import { chromium } from './chromium.mjs';
import { install, run } from './ready.mjs';

install();
process.env['CHROMIUM'] = chromium();
run('npm', ['run', '--silent', 'check']);
run('npm', ['run', '--silent', 'test:e2e']);
