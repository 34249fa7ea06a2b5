// Why a container was not started, in the daemon's words.
import { Refusal } from '../api/daemon';

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
