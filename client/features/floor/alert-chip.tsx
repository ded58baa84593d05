import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Chip } from '../../ui/chip.tsx'

type AlertChipProps = { readonly personId: string | undefined }

/** Whether a device of somebody rings when it is their turn, or only the open page says so; nothing where nobody knows. */
export function AlertChip({ personId }: AlertChipProps) {
  const t = useText()
  const by = usePodiumView((view) => view.alerts.people[personId ?? '']?.by)
  if (!by) return null
  return <Chip tone={by === 'push' ? 'accent' : 'neutral'}>{t(`alerts.chip_${by}`)}</Chip>
}
