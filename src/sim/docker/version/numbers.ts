// The versions that the simulator imitates.

/** Docker CLI and Engine. */
export const DOCKER_VERSION = '28.2.2';
/** Engine API. */
export const API_VERSION = '1.50';
