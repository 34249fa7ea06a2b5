// The package managers by the names that file trees give them.
import { type Programs } from '../../program';
import { apk } from './apk/apk';
import { apt } from './apt/apt';
import { dpkg } from './apt/dpkg';

/** Every package manager that the machine really runs. */
export const packageManagers: Programs = { apt, 'apt-get': apt, 'apt-cache': apt, apk, dpkg, 'dpkg-query': dpkg };
