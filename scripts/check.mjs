// npm run check: lint beside types, format and the build, then the unit tests; the first that fails ends it.
import { run } from './ready.mjs';
import { inTurn } from './side.mjs';

// lint takes as long as the other three together, and each keeps about one processor busy
const sides = await Promise.all([inTurn(['lint']), inTurn(['typecheck', 'format:check', 'build'])]);
if (sides.includes(false)) process.exit(1);
run('npm', ['run', '--silent', 'test:unit']);
