import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './podium-queue.module.css'
import type { Aside } from './queue.ts'
import type { PodiumFloor } from './use-podium-floor.ts'

/** Those who have no place: who asks for the chair's leave, and who is set aside. */
export function PodiumAside({ podium: { leaveSeekers, held, desk } }: { readonly podium: PodiumFloor }) {
  return (
    <>
      <Group name="needs_leave" entries={leaveSeekers} desk={desk} />
      <Group name="held" entries={held} desk={desk} />
    </>
  )
}

type GroupProps = { readonly name: 'needs_leave' | 'held'; readonly entries: readonly Aside[]; readonly desk: Desk }

function Group({ name, entries, desk }: GroupProps) {
  const t = useText()
  if (entries.length === 0) return null
  const Actions = name === 'held' ? HeldActions : LeaveActions
  return (
    <section>
      <h3 className={styles.group} data-group={name} tabIndex={-1}>
        {t(name === 'held' ? 'floor.held_count' : 'floor.ask_leave_count', { count: entries.length })}
      </h3>
      <ul>
        {entries.map((aside) => (
          <li key={aside.entryId} className={styles.row}>
            <div className={styles.cells}>
              <div className={styles.who}>
                <p className={styles.line}>
                  <span className={styles.name}>
                    <Name>{aside.entry.name}</Name>
                  </span>
                  {aside.entry.organisation !== undefined && (
                    <span className={styles.soft}>
                      <Name>{aside.entry.organisation}</Name>
                    </span>
                  )}
                </p>
                {aside.entry.topic !== undefined && (
                  <p className={styles.line}>
                    <span className={styles.soft}>
                      <Name>{aside.entry.topic}</Name>
                    </span>
                  </p>
                )}
              </div>
              {aside.entry.heldFor && <span className={styles.soft}>{t(`floor.was_${aside.entry.heldFor}`)}</span>}
              <span className={styles.mode}>{t(`floor.mode_${aside.entry.mode}`)}</span>
              <Actions {...aside} desk={desk} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

type ActionsProps = Aside & { readonly desk: Desk }

function LeaveActions({ entryId, entry: { name }, desk }: ActionsProps) {
  const t = useText()
  return (
    <>
      {desk.may('floor.allow') && (
        <Button
          icon="check"
          aria-label={t('floor.allow_name', { name })}
          {...desk.press({ type: 'floor.allow', entryId })}
        >
          {t('floor.allow')}
        </Button>
      )}
      {desk.may('floor.decline') && (
        <Button aria-label={t('floor.decline_name', { name })} {...desk.press({ type: 'floor.decline', entryId })}>
          {t('floor.decline')}
        </Button>
      )}
    </>
  )
}

function HeldActions({ entryId, entry: { name }, desk }: ActionsProps) {
  const t = useText()
  return (
    <>
      {desk.may('floor.return') && (
        <Button
          icon="undo"
          aria-label={t('floor.return_name', { name })}
          {...desk.press({ type: 'floor.return', entryId })}
        >
          {t('floor.return')}
        </Button>
      )}
      {desk.may('floor.remove') && (
        <Button aria-label={t('floor.remove_name', { name })} {...desk.press({ type: 'floor.remove', entryId })}>
          {t('floor.remove')}
        </Button>
      )}
    </>
  )
}
