import { Link } from 'wouter'
import { useText } from '../../i18n/use-text.ts'
import { ButtonLink } from '../../ui/button.tsx'

/** The way to the page of badges; with a person, to theirs alone. */
export function BadgesLink({ personId }: { readonly personId?: string }) {
  const t = useText()
  const isOne = personId !== undefined
  return (
    <Link href={isOne ? `/badges?person=${encodeURIComponent(personId)}` : '/badges'} asChild>
      <ButtonLink>{t(isOne ? 'people.badge_print' : 'people.badges_print_all')}</ButtonLink>
    </Link>
  )
}
