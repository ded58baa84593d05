import { Suspense, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { useMe } from '../sync/hooks.ts'
import { Button } from '../ui/button.tsx'
import { lazyPart } from './lazy-page.ts'

const MyBadge = lazyPart(async () => (await import('../features/people/my-badge.tsx')).MyBadge)

/** The way to one's own badge, fetched when it is asked for. */
export function MyBadgeHere() {
  const t = useText()
  const isNamed = useMe()?.people.code !== undefined
  const [isOpen, setIsOpen] = useState(false)
  if (!isNamed) return null
  return (
    <>
      <div>
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t('app.my_badge')}
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={null}>
          <MyBadge />
        </Suspense>
      )}
    </>
  )
}
