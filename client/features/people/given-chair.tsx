import { Link } from 'wouter'
import { useText } from '../../i18n/use-text.ts'
import { useMe } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { ButtonLink } from '../../ui/button.tsx'

/** Tells somebody on their phone that they chair the meeting, and where. */
export function GivenChair() {
  const t = useText()
  const isChair = useMe()?.people.roles?.includes('chair') ?? false
  if (!isChair) return null
  return (
    <Banner
      tone="info"
      role="alert"
      actions={
        <Link href="/console" asChild>
          <ButtonLink>{t('people.to_console')}</ButtonLink>
        </Link>
      }
    >
      {t('people.you_chair')}
    </Banner>
  )
}
