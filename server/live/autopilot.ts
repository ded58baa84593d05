import { dueOf } from '../../shared/meeting/due.ts'
import { failedJob, jobsOf } from '../../shared/meeting/jobs.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { Scheduler } from '../clock.ts'
import { CertainCommands } from './certain-commands.ts'
import { DueTimer } from './due-timer.ts'
import { JobRunner, type JobParts } from './job-runner.ts'
import type { Companion, ServedMeeting } from './served-meeting.ts'

/** What a meeting does without anybody pressing: what falls due, late or in time, and what is worked out beside it. */
export class Autopilot implements Companion {
  readonly #commands: CertainCommands
  readonly #timer: DueTimer
  readonly #runner: JobRunner

  constructor(meeting: Pick<ServedMeeting, 'submitAsSystem'>, parts: JobParts & { readonly scheduler: Scheduler }) {
    this.#commands = new CertainCommands(parts.scheduler, (command, id) => meeting.submitAsSystem(command, id))
    this.#timer = new DueTimer(parts.scheduler, this.#commands)
    this.#runner = new JobRunner({ ...parts, failedJob }, this.#commands)
  }

  follow(state: MeetingState): void {
    this.#timer.follow(dueOf(state))
    this.#runner.follow(jobsOf(state))
  }

  stop(): void {
    this.#commands.stop()
    this.#timer.stop()
    this.#runner.stop()
  }
}
