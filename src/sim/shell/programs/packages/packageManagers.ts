// The package managers by the names that file trees give them.
import { type Programs } from '../../program';
import { apk } from './apk/apk';
import { apt } from './apt/apt';
import { dpkg } from './apt/dpkg';
import { env } from '../environment';
import { nodemon, npm, npx } from './npm/npm';
import { yarn } from './npm/yarn';
import { pip } from './pip/pip';

/** Every package manager that the machine really runs. */
export const packageManagers: Programs = {
  apt,
  'apt-get': apt,
  'apt-cache': apt,
  apk,
  dpkg,
  'dpkg-query': dpkg,
  npm,
  npx,
  yarn,
  yarnpkg: yarn,
  nodemon,
  'cross-env': env,
  pip,
  pip3: pip,
};
