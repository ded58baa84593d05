import type { Job } from '../lib/feature.ts'
import { memo } from '../lib/memo.ts'
import { features } from './features.ts'
import type { Command, MeetingState } from './meeting.ts'

interface Working {
  readonly jobs?: {
    readonly pending: (state: MeetingState) => readonly Job[]
    readonly run: (job: Job) => Command
    readonly failed: (job: Job) => Command
  }
}

const byName = features as unknown as { readonly [name: string]: Working }

/** All that is to be worked out beside a meeting in a state; a job's id begins with the name of its feature. */
export const jobsOf = memo((state: MeetingState): readonly Job[] =>
  Object.entries(byName).flatMap(([name, { jobs }]) =>
    (jobs?.pending(state) ?? []).map((job) => ({ ...job, jobId: `${name}-${job.jobId}` })),
  ),
)

/** Works out a job, which may take long; throws where no feature knows it. */
export const runJob = (job: Job): Command => {
  const { jobs, own } = ownerOf(job)
  return jobs.run(own)
}

/** What says in the meeting that a job did not come out; throws where no feature knows it. */
export const failedJob = (job: Job): Command => {
  const { jobs, own } = ownerOf(job)
  return jobs.failed(own)
}

/** The jobs of the feature that a job belongs to, and the job as that feature knows it. */
function ownerOf({ jobId, input }: Job) {
  const at = jobId.indexOf('-')
  const name = jobId.slice(0, at)
  const jobs = Object.hasOwn(byName, name) ? byName[name]?.jobs : undefined
  if (!jobs) throw new Error(`No feature knows the job ${jobId}.`)
  return { jobs, own: { jobId: jobId.slice(at + 1), input } }
}
