// Why a container was not started, in the daemon's words.
import { Refusal } from '../api/daemon';

/** How every failure of runc begins. */
export const OCI_CREATE_FAILED =
  'failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process';

/** The exit code of a container that was not started for a reason of the daemon's own. */
const DAEMON_FAILED = 128;

/** A container could not be started: the daemon's words, and the exit code that the container is left with. */
export class StartFailure extends Refusal {
  constructor(
    status: number,
    message: string,
    reason: Refusal['reason'],
    readonly exitCode = DAEMON_FAILED,
  ) {
    super(status, message, reason);
  }
}
