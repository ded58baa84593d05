import type { Feature } from '../../lib/feature.ts'
import { alertsOfFloor } from './alerts.ts'
import { decideFloor } from './decide.ts'
import { dueForFloor } from './due.ts'
import { evolveFloor } from './evolve.ts'
import { floorFile } from './floor-file.ts'
import { hearOthers, type FloorHears } from './listen.ts'
import { floorCommands, floorEvents, type FloorCommand, type FloorEvent, type FloorRejection } from './messages.ts'
import type { FloorSees } from './queue.ts'
import { statementAuthors } from './statement-authors.ts'
import { settleFloor } from './settle.ts'
import { initialFloor, type FloorSlice } from './state.ts'
import { viewBoothFloor } from './view-booth.ts'
import { viewMyFloor } from './view-statements.ts'
import { viewHallFloor, viewPodiumFloor, viewScreenFloor } from './view.ts'

/** The speaker queue of room and remote, the one who has the floor, and the clock. */
export const floor = {
  initial: initialFloor,
  commands: floorCommands,
  events: floorEvents,
  decide: decideFloor,
  evolve: evolveFloor,
  settle: settleFloor,
  listen: hearOthers,
  due: dueForFloor,
  alerts: alertsOfFloor,
  me: { of: (state, personId) => viewMyFloor(state.floor, personId), touchedBy: statementAuthors },
  exports: { 'floor.csv': floorFile },
  views: { hall: viewHallFloor, podium: viewPodiumFloor, booth: viewBoothFloor, screen: viewScreenFloor },
} satisfies Feature<FloorSlice, FloorSees, FloorCommand, FloorEvent, FloorRejection, FloorHears>
