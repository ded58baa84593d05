import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Job } from '../../shared/lib/feature.ts'
import { runJob } from '../../shared/meeting/jobs.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { JobRunner } from '../../server/live/job-runner.ts'
import { WorkerJobs } from '../../server/live/worker-jobs.ts'

const result: Command = { type: 'people.change_code' }
const failure: Command = { type: 'meeting.begin_rehearsal' }
const job = (jobId: string): Job => ({ jobId, input: { people: 2 } })

describe('a job', () => {
  let begun: string[]
  let handedIn: string[]
  let problems: string[]
  let work: (job: Job) => Promise<Command>
  let runner: JobRunner
  beforeEach(() => {
    begun = []
    handedIn = []
    problems = []
    work = async () => result
    const parts = {
      runJob: (given: Job) => {
        begun.push(given.jobId)
        return work(given)
      },
      failedJob: () => failure,
      report: (problem: string, error: unknown) => problems.push(`${problem} ${String(error)}`),
    }
    runner = new JobRunner(parts, {
      handIn: async (command, cause) => {
        handedIn.push(command === failure ? `failed: ${cause}` : cause)
        return { outcome: 'accepted', version: 1 }
      },
    })
  })
  const settle = () => new Promise((resolve) => setImmediate(resolve))

  test('is worked out once as long as it stands, and what came out is handed in under its id', async () => {
    runner.follow([job('draw1')])
    runner.follow([job('draw1'), job('draw2')])
    await settle()
    runner.follow([job('draw1')])
    await settle()
    expect([begun, handedIn]).toEqual([
      ['draw1', 'draw2'],
      ['job-draw1', 'job-draw2'],
    ])
  })

  test('that fails is reported and tried once more', async () => {
    work = async () => {
      if (begun.length === 1) throw new Error('died')
      return result
    }
    runner.follow([job('draw1')])
    await settle()
    expect(handedIn).toEqual(['job-draw1'])
    expect(problems).toEqual(['The job draw1 failed and is tried once more. Error: died'])
  })

  test('that fails twice is given up, which is handed in in its place, once however long it stands', async () => {
    work = () => Promise.reject(new Error('died'))
    runner.follow([job('draw1')])
    await settle()
    runner.follow([job('draw1')])
    await settle()
    expect([begun.length, handedIn]).toEqual([2, ['failed: job-draw1']])
    expect(problems[1]).toBe('The job draw1 failed and is given up. Error: died')
  })

  test('that fails because the meeting was given up is neither reported nor tried again', async () => {
    let fail = () => {}
    work = () => new Promise((_resolve, reject) => (fail = () => reject(new Error('ended'))))
    runner.follow([job('draw1')])
    runner.stop()
    fail()
    await settle()
    expect([begun, handedIn, problems]).toEqual([['draw1'], [], []])
  })
})

describe('the thread of the jobs', () => {
  let jobs: WorkerJobs
  const shortLived = () => new WorkerJobs(new URL('./threads/short-lived.ts', import.meta.url))
  afterEach(() => jobs.close())

  test('answers each job', async () => {
    jobs = shortLived()
    expect(await Promise.all([jobs.run(job('one')), jobs.run(job('two'))])).toEqual([result, result])
    await expect(jobs.run(job('fails'))).rejects.toThrow('no such table')
  })

  test.each([
    ['dies', 'ended with 3'],
    ['breaks', 'broken'],
  ])('that %s fails what it had in hand, and the next job has another one', async (jobId, error) => {
    jobs = shortLived()
    const waiting = [jobs.run(job(jobId)), jobs.run(job('waits behind it'))]
    for (const outcome of await Promise.allSettled(waiting)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining(error) } })
    }
    expect(await jobs.run(job('one'))).toEqual(result)
  })

  test('that is ended works no more out: what is asked of it then fails, and no other begins', async () => {
    jobs = shortLived()
    const waiting = Promise.allSettled([jobs.run(job('takes for ever'))])
    await jobs.close()
    expect(await waiting).toMatchObject([{ status: 'rejected' }])
    await expect(jobs.run(job('one'))).rejects.toThrow('no more jobs')
  })

  test('of the product knows the jobs of the features, and no others', async () => {
    jobs = new WorkerJobs()
    await expect(jobs.run(job('nobody-knows'))).rejects.toThrow('No feature knows the job nobody-knows.')
    expect(() => runJob(job('toString-1'))).toThrow('No feature knows')
  })
})
