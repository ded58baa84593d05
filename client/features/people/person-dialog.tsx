import { useState, type ReactNode } from 'react'
import type { PersonView } from '../../../shared/features/people/view.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Question } from '../../ui/question.tsx'
import { BadgesLink } from './badges-link.tsx'
import { DetailsDialog } from './details-dialog.tsx'
import { PersonFacts } from './person-facts.tsx'
import { ProtocolForm } from './protocol-form.tsx'
import { PersonLink } from './person-link.tsx'
import { UniteWith } from './unite-with.tsx'
import styles from './person-dialog.module.css'

type PersonDialogProps = {
  /** Undefined: closed. */
  readonly personId: string | undefined
  readonly onClose: () => void
  /** What else is known of them that is not of people. */
  readonly more?: ((personId: string) => ReactNode) | undefined
}

/** A person's details, their way in, their devices; the secretariat can erase them, which it asks first. */
export function PersonDialog({ personId, onClose, more }: PersonDialogProps) {
  const t = useText()
  const { may, send } = useDesk()
  const person = usePodiumView((view) => (personId === undefined ? undefined : view.people.people[personId]))
  const [isErasing, setIsErasing] = useState(false)
  const [isChanging, setIsChanging] = useState(false)
  if (personId === undefined || !person) return null
  const name = person.isErased ? t('people.erased') : person.name
  const erase = () => {
    setIsErasing(false)
    onClose()
    void send({ type: 'people.erase', personId })
  }
  return (
    <>
      <Dialog
        open
        title={
          <bdi dir="auto" translate="no">
            {name}
          </bdi>
        }
        onClose={onClose}
        actions={
          may('people.erase') &&
          !person.isErased && (
            <>
              <Button onClick={() => setIsChanging(true)}>{t('people.change_start')}</Button>
              <Button onClick={() => setIsErasing(true)}>{t('people.erase_start')}</Button>
            </>
          )
        }
      >
        <PersonParts person={person} personId={personId} />
        {more?.(personId)}
      </Dialog>
      {isChanging && <DetailsDialog who={{ personId, person }} onClose={() => setIsChanging(false)} />}
      <Question
        open={isErasing}
        title={t('people.erase_question', { name })}
        yes={t('people.erase')}
        danger
        onYes={erase}
        onClose={() => setIsErasing(false)}
      >
        {t('people.erase_advice')}
      </Question>
    </>
  )
}

type PersonPartsProps = { readonly person: PersonView; readonly personId: string }

function PersonParts({ person, personId }: PersonPartsProps) {
  const { may } = useDesk()
  const { isErased, protocol, source, name } = person
  return (
    <div className={styles.parts}>
      <PersonFacts person={person} personId={personId} />
      {!isErased && (
        <p>
          <BadgesLink personId={personId} />
        </p>
      )}
      {may('people.set_protocol') && !isErased && <ProtocolForm personId={personId} facts={protocol} />}
      {may('people.change_details') && !isErased && <UniteWith personId={personId} />}
      {source === 'roster' && !isErased && <PersonLink personId={personId} name={name} />}
    </div>
  )
}
