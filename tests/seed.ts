// Every run of the property tests tries the same random inputs, so that what is red is red again; SEED=random (npm run test:full) or SEED=7 tries others.
import fc from 'fast-check';

const asked = process.env['SEED'];
if (asked !== 'random') fc.configureGlobal({ seed: asked === undefined ? 20261128 : Number(asked) });
