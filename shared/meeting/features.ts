import { agenda } from '../features/agenda/feature.ts'
import { alerts } from '../features/alerts/feature.ts'
import { attendance } from '../features/attendance/feature.ts'
import { booth } from '../features/booth/feature.ts'
import { floor } from '../features/floor/feature.ts'
import { groups } from '../features/groups/feature.ts'
import { meeting } from '../features/meeting/feature.ts'
import { notices } from '../features/notices/feature.ts'
import { people } from '../features/people/feature.ts'

/** THE list: what a meeting can do. Everything else follows from it. */
export const features = { meeting, people, agenda, attendance, floor, groups, notices, booth, alerts }
