import { problemText } from '../../i18n/problem-text.ts'
import { useText } from '../../i18n/use-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Loading } from '../../ui/loading.tsx'
import { CodeCard } from './code-card.tsx'
import { InvitationsCard } from './invitations-card.tsx'
import { useHandedOut } from './link-addresses.ts'
import { LinksCard } from './links-card.tsx'
import styles from './ways-in-panel.module.css'

/** Everything that lets people in: the code, the links of roles, the personal invitations. */
export function WaysInPanel() {
  const t = useText()
  const answer = useHandedOut()
  if (!answer) return <Loading />
  if (!answer.ok)
    return (
      <Banner tone="warn" role="alert">
        {problemText(t, answer.problem)}
      </Banner>
    )
  const { code, links } = answer.value
  return (
    <div className={styles.panel}>
      <div className={styles.beside}>
        <CodeCard code={code} />
        <InvitationsCard handed={links} />
      </div>
      <LinksCard handed={links} />
    </div>
  )
}
