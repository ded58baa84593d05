import { useEffect, useState } from 'react'
import { callApi } from '../sync/http-api.ts'

/** Whether this browser administers the server. `refused`: it came with a token that is not the server's. */
export type Admin = 'asking' | 'yes' | 'no' | 'refused'

/** Shows the token of the address, where there is one, and tells whether the browser is the administrator's. */
export function useAdmin(): Admin {
  const [token] = useState(tokenInAddress)
  const [admin, setAdmin] = useState<Admin>('asking')
  useEffect(() => {
    let isCurrent = true
    // At once, so that the token stays in no history and on no picture of the screen.
    if (token !== undefined) history.replaceState(null, '', location.pathname + location.search)
    void (token === undefined ? askSession() : showToken(token)).then((answer) => {
      if (isCurrent) setAdmin(answer)
    })
    addEventListener('hashchange', openPasted)
    return () => {
      removeEventListener('hashchange', openPasted)
      isCurrent = false
    }
  }, [token])
  return admin
}

/** A link pasted over the address changes the fragment alone, and the page would not see it. */
function openPasted(): void {
  if (tokenInAddress() !== undefined) location.reload()
}

const tokenInAddress = (): string | undefined => /^#admin=([\w-]+)$/.exec(location.hash)?.[1]

async function showToken(token: string): Promise<Admin> {
  const answer = await callApi<undefined>('/api/admin/session', { method: 'POST', json: { token } })
  if (answer.ok) return 'yes'
  return answer.problem.code === 'not_allowed' ? 'refused' : 'no'
}

async function askSession(): Promise<Admin> {
  const answer = await callApi<{ readonly isAdmin: boolean }>('/api/admin/session')
  return answer.ok && answer.value.isAdmin ? 'yes' : 'no'
}
