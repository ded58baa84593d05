import { Router } from 'express'
import { tableLinksOf } from '../../shared/meeting/errands.ts'
import type { HttpParts } from './http-parts.ts'
import { answerOf, publicProbe, type LinkAnswer, type Probe } from './link-probe.ts'
import { Problem } from './problem.ts'

const MOST_LINKS = 300
const AT_ONCE = 8

/** Tries the links to the tables of a meeting, before anybody has to follow them; one round of tries at a time for each meeting. */
export function linkCheckRoute(parts: HttpParts, probe: Probe = publicProbe): Router {
  const router = Router()
  const busy = new Set<string>()

  router.post('/meetings/:meetingId/table-links', async (request, response) => {
    const { meeting } = await parts.callers.podium(request)
    const { meetingId } = meeting
    if (busy.has(meetingId)) throw new Problem(429, 'too_many_requests', 'The links are being tried already.')
    busy.add(meetingId)
    try {
      const links = tableLinksOf(meeting.state)
      response.json({
        links: await tried(links.slice(0, MOST_LINKS), probe),
        left: Math.max(0, links.length - MOST_LINKS),
      })
    } finally {
      busy.delete(meetingId)
    }
  })

  return router
}

interface Link {
  readonly table: number
  readonly url: string
}

interface TriedLink extends Link {
  readonly answer: LinkAnswer
}

/** A few at a time: one call server would take many at once for an attack. */
async function tried(links: readonly Link[], probe: Probe): Promise<readonly TriedLink[]> {
  const answers: TriedLink[] = []
  for (let at = 0; at < links.length; at += AT_ONCE) {
    const some = links.slice(at, at + AT_ONCE)
    answers.push(
      ...(await Promise.all(some.map(async (link) => ({ ...link, answer: await answerOf(link.url, probe) })))),
    )
  }
  return answers
}
